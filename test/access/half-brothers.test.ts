/**
 * Two half-brothers with one mother and different fathers, of whom one lives with his father, who must not be found. One thing was written once
 * for both. Whoever works with the other reads every page there is, and finds nothing of him.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { dayOf } from '../../src/calendar/index.ts';
import { type Answered, lineTo, type Line } from './asking.ts';
import { type GuardedCouncil, openGuarded, SESSION } from './guarded.ts';
import { leakIn } from './leaks.ts';

const MOST_OF_A_KIND = 25;
const ON = { day: dayOf('2026-03-02') };
/** Where both once lived is written once, in both records. */
const TOGETHER = {
  id: 'seen-together',
  type: 'address',
  subjects: ['rowanhere', 'aldershut'],
  occurred: ON,
  recorded: ON,
  by: 'other',
  fields: { address: '9 Invented Row' },
} as const;

const HERE = { id: 'rowanhere', name: 'Rowanish Notreal', worker: 'ada', team: 'North', together: TOGETHER };
const SHUT = {
  id: 'aldershut',
  name: 'Alderish Elsewhere',
  worker: 'cy',
  team: 'South',
  together: TOGETHER,
  sensitivity: 'restricted',
} as const;

let council: GuardedCouncil;
let line: Line;
let cookie: string;
before(async () => {
  council = await openGuarded([HERE, SHUT]);
  line = lineTo(council.web.url);
  const ada = await council.person('Ada Invented', ['social-worker'], { worker: 'ada', teams: ['North'] });
  cookie = `${SESSION}=${await council.session(ada)}`;
});
after(async () => {
  line.close();
  await council.close();
});

async function ask(path: string): Promise<Answered> {
  const asked = { method: 'GET', path, headers: { cookie } };
  const answered = await line.ask(asked);
  const leak = leakIn(asked, answered, shut());
  assert.equal(leak, undefined, `“${leak}” is on ${path}`);
  return answered;
}

function shut() {
  return council.children.get(SHUT.id) ?? assert.fail();
}

/** Every address that a page leads to, here. */
function linksOn({ body }: Answered): readonly string[] {
  return [...body.matchAll(/ href="(\/[^"#]*)/g)].flatMap(([, href]) => href?.replaceAll('&amp;', '&') ?? []);
}

/** One list is narrowed in many ways, and one standard is like another: some of each are read. */
function isLikeMany(link: string, seen: ReadonlySet<string>): boolean {
  const kind = /^\/[^/?]*/.exec(link)?.[0] ?? link;
  return [...seen].filter((one) => one.startsWith(kind)).length >= MOST_OF_A_KIND;
}

test('every page that can be reached by links holds nothing of the half-brother, nor leads to him', async () => {
  const waiting = ['/', '/children', '/children?find=Notreal', `/children/${HERE.id}`, `/record/visit?child=${HERE.id}`];
  const seen = new Set(waiting);
  const shown = new Map<string, number>();
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const answered = await ask(path);
    shown.set(path, answered.status);
    for (const link of [...linksOn(answered), ...[answered.headers.location ?? []].flat()]) {
      if (seen.has(link) || isLikeMany(link, seen)) continue;
      seen.add(link);
      waiting.push(link);
    }
  }
  const faults = [...shown].filter(([, status]) => status >= 400 && status !== 403);
  assert.deepEqual(faults, []);
  assert.ok(shown.has(`/children/${HERE.id}`) && [...shown.keys()].some((path) => path.startsWith('/why/')), 'the walk went far enough');
});

test('his own addresses answer as for nobody, whatever is asked of them', async () => {
  const { id, why, recorded } = shut();
  for (const [path, nobody] of [
    [`/children/${id}`, '/children/nobodyxx1'],
    [`/children/${id}/open`, '/children/nobodyxx1/open'],
    [`/record/visit?child=${id}`, '/record/visit?child=nobodyxx1'],
    [`/why/${encodeURIComponent(why)}`, `/why/${encodeURIComponent(why.replace(id, 'nobodyxx1'))}`],
    [`/recorded/${recorded}`, `/recorded/00000000-0000-4000-8000-000000000000`],
    [`/children/${id}/corrections`, '/children/nobodyxx1/corrections'],
    [`/children/${id}/people`, '/children/nobodyxx1/people'],
    [`/children/${id}/people/genogram`, '/children/nobodyxx1/people/genogram'],
  ] as const) {
    const [his, nobodys] = [await ask(path), await ask(nobody)];
    assert.equal(his.status, 404, path);
    assert.equal(nobodys.status, 404, nobody);
  }
});

test('he is in no search, no filter, no file to take away and no count', async () => {
  for (const path of [
    '/children?find=Alderish',
    '/children?find=aldershut',
    '/children?find=Elsewhere',
    '/search?find=Alderish',
    '/search?find=aldrish',
    '/search?find=Elsewhere',
    '/search?find=4+may+2016',
    '/children?worker=cy',
    '/children?team=South',
    '/children?closed=yes&page=2',
    '/standards/compare.csv',
  ])
    await ask(path);
  const { body } = await ask('/children?find=e&closed=yes');
  assert.doesNotMatch(body, /2 children/, 'one child is counted, not two');
  assert.match((await ask('/children')).body, /Rowanish Notreal/);
});

test('what is recorded for both can be begun for one alone, and neither the form nor what it says is wrong names the other', async () => {
  const form = await ask(`/record/visit?child=${HERE.id}&child=${SHUT.id}`);
  assert.equal(form.status, 200);
  const token = /name="token" value="([^"]+)"/.exec(form.body)?.[1] ?? assert.fail('no token');
  const given = form.headers['set-cookie']?.map((one) => one.split(';')[0]).join('; ') ?? '';
  const body = new URLSearchParams({
    token,
    'child-1-id': HERE.id,
    'child-2-id': SHUT.id,
    'child-1--about': 'yes',
    'child-2--about': 'yes',
  });
  const headers = { cookie: `${cookie}; ${given}`, 'content-type': 'application/x-www-form-urlencoded' };
  const asked = { method: 'POST', path: '/record/visit', headers, body: body.toString() };
  const answered = await line.ask(asked);
  assert.equal(answered.status, 400);
  assert.equal(leakIn(asked, answered, shut()), undefined);
});
