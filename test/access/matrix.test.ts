/**
 * Everyone at every address, about every child: each role, however it stands to a child, however sensitive the record is, over the pages of a
 * real server and a real database. What is expected is what docs/security/who-may-do-what.md says, and nothing else.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { after, before, test } from 'node:test';
import { Pool } from 'pg';
import { ROUTES } from '../../src/access/doors.ts';
import type { Person } from '../../src/access/person.ts';
import { type Role, ROLES } from '../../src/record/types.ts';
import { type Answered, type Asked, each, type Line, lineTo } from './asking.ts';
import { ASKS, AUTHORITY, type Child, type Council, openCouncil } from './council.ts';
import { type Outcome, readDocument } from './read-document.ts';
import { type About, FOUND_ASIDE_ALONE, OF_RECORDS, OTHERS } from './visits.ts';

const AT_ONCE = 4 * availableParallelism();
const NOT_THERE = 'child-99';

const document = readDocument();
const addresses = new Map(document.addresses.map((one) => [one.name, one]));
let council: Council;
let line: Line;
let beside: Pool;
/** What shows that a form is ours: the same for everyone who asks from here. */
let token: string;
let cookie: string;
before(async () => {
  council = await openCouncil();
  line = lineTo(council.web.url);
  beside = new Pool({ connectionString: council.database.urls.superuser, max: 4 });
  const first = await line.ask({ method: 'GET', path: '/sign-in' });
  token = /name="token" value="([^"]+)"/.exec(first.body)?.[1] ?? assert.fail('there is no token on the page');
  cookie = first.headers['set-cookie']?.[0]?.split(';')[0] ?? assert.fail('no cookie was given');
});
after(async () => {
  line.close();
  await beside.end();
  await council.close();
});

/** Asks as somebody, with all that a page of ours would send. */
function askAs(role: Role | 'nobody', { method, path, headers = {}, body }: Asked): Promise<Answered> {
  const who = role === 'nobody' ? {} : { [ASKS]: role };
  const isForm = headers['content-type'] === 'application/x-www-form-urlencoded';
  const there = method === 'POST' && !isForm ? `${path}?token=${encodeURIComponent(token)}` : path;
  const sent = isForm ? `${String(body)}&token=${encodeURIComponent(token)}` : body;
  return line.ask({ method, path: there, headers: { ...headers, ...who, cookie }, ...(sent !== undefined && { body: sent }) });
}

/** Asks whoever has no session to sign in, as everyone here, who are let in by a gate of our own. */
const ASKS_TO_SIGN_IN = 'POST /sign-in/on';

function outcomeAt(name: string, answered: Answered): Outcome | `fault ${number}` {
  return name === ASKS_TO_SIGN_IN && answered.status === 401 ? 'allowed' : outcomeOf(answered);
}

function outcomeOf({ status, headers }: Answered): Outcome | `fault ${number}` {
  if (status === 500) return `fault ${status}`;
  if (status === 401 || (status === 302 && headers.location?.startsWith('/sign-in?back=') === true)) return 'must sign in';
  if (status === 403) return 'refused';
  return status === 404 ? 'hidden' : 'allowed';
}

test('the page says all there is of every address, and each is known how to be visited', () => {
  const visited = [...Object.keys(OF_RECORDS), ...Object.keys(OTHERS)].toSorted();
  assert.deepEqual(visited, [...addresses.keys()].toSorted());
  assert.deepEqual(visited, Object.keys(ROUTES).toSorted());
  for (const name of Object.keys(OF_RECORDS)) assert.equal(addresses.get(name)?.ofRecords, true, name);
});

test('what is about no single record is open to the roles that the page names, and refused to the others', async () => {
  const wrong: string[] = [];
  await each(ROLES, AT_ONCE, async (role) => {
    for (const [name, visit] of Object.entries(OTHERS)) {
      const came = outcomeAt(name, await askAs(role, visit(council.there)));
      // There is no child behind it that could be hidden.
      const found = came === 'hidden' ? 'allowed' : came;
      const expected = document.outcome(addressOf(name), role);
      if (found !== expected) wrong.push(`${name} as ${role}: ${found}, and the page says ${expected}`);
    }
  });
  assert.deepEqual(wrong, []);
});

test('who is not signed in is sent to sign in, but for what is open to anyone', async () => {
  const [child = assert.fail()] = council.children;
  const about = aboutChild(child, randomUUID(), randomUUID());
  const wrong: string[] = [];
  for (const { name, turnsAway } of addresses.values()) {
    const asked = OTHERS[name]?.(council.there) ?? OF_RECORDS[name]?.(about) ?? assert.fail(name);
    const found = outcomeAt(name, await askAs('nobody', asked));
    const expected = turnsAway === 'open to anyone' ? 'allowed' : 'must sign in';
    if (found !== expected) wrong.push(`${name}: ${found}, and the page says ${expected}`);
  }
  assert.deepEqual(wrong, []);
});

test('a list, a search and a standard name only children whom whoever asks may read, and a search those besides who are there to them', async () => {
  const wrong: string[] = [];
  await each(ROLES, AT_ONCE, async (role) => {
    if (document.outcome(addressOf('GET /children'), role) === 'allowed') {
      const list = await named(role, '/children');
      const search = await named(role, '/children?find=Notreal');
      for (const child of council.children) {
        const may = document.mayRead(role, child.standing, child.sensitivity);
        if (list.has(child.id) !== may) wrong.push(`${role} ${inWords(child)} on the list: ${list.has(child.id)}`);
        const found = may || document.isThere(child.standing, child.sensitivity);
        if (search.has(child.id) !== found) wrong.push(`${role} ${inWords(child)} in the search: ${search.has(child.id)}`);
      }
    }
    const asked = await Promise.all(council.asked.map((standard) => named(role, `/standards/${council.there.authority}/${standard}`)));
    for (const child of council.children) {
      const may = document.mayRead(role, child.standing, child.sensitivity);
      if (asked.some((names) => names.has(child.id)) !== may) wrong.push(`${role} ${inWords(child)} under a standard: ${!may}`);
    }
  });
  assert.deepEqual(wrong, []);
});

/** The children whom a page names. */
async function named(role: Role, path: string): Promise<ReadonlySet<string>> {
  const { status, body } = await askAs(role, { method: 'GET', path });
  assert.equal(status, 200, `${role} ${path}`);
  return new Set([...body.matchAll(/child-\d\d(?= Notreal)/g)].map(([id]) => id));
}

for (const role of ROLES)
  test(`what is about a record is allowed, refused or not there as the page says: ${role}`, async () => {
    const wrong: string[] = [];
    const absent = await pagesOfNobody(role);
    await each(council.children, AT_ONCE, async (child) => {
      wrong.push(...(await visitAll(role, child, absent)));
    });
    assert.deepEqual(wrong, []);
  });

/** What each address answers about a child who was never there. */
async function pagesOfNobody(role: Role): Promise<ReadonlyMap<string, string>> {
  const [{ why } = assert.fail()] = council.children;
  const child: Child = {
    id: NOT_THERE,
    standing: 'none',
    sensitivity: 'ordinary',
    recorded: randomUUID(),
    request: randomUUID(),
    why: why.replace(/child-\d\d/, NOT_THERE),
  };
  const about = aboutChild(child, randomUUID(), randomUUID());
  const found = new Map<string, string>();
  for (const [name, visit] of Object.entries(OF_RECORDS)) found.set(name, withoutNumbers(await askAs(role, visit(about)), about));
  return found;
}

/**
 * In every run each role comes to each child by one or more of the addresses behind each action, by turns: every address is come to by every role, and
 * about every child. With `npm run matrix` each comes to each by all of them.
 */
const TURNS = process.env['SIGHTLINE_MATRIX'] === 'whole' ? 1 : 12;

/** The addresses about a child, by what they let people do. */
const BEHIND = Map.groupBy(Object.keys(OF_RECORDS), (name) => ROUTES[name]?.may ?? assert.fail(`nothing is said of ${name}`));

function isTheirTurn(name: string, role: Role, child: Child): boolean {
  const same = BEHIND.get(ROUTES[name]?.may ?? 'anyone') ?? [];
  return (same.indexOf(name) + ROLES.indexOf(role) + council.children.indexOf(child)) % Math.min(TURNS, same.length) === 0;
}

async function visitAll(role: Role, child: Child, absent: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const [draft, access] = [randomUUID(), randomUUID()];
  const about = aboutChild(child, draft, access);
  await beside.query(
    `insert into sightline.record_access (authority, access, subject, account, relation, reason, given_by)
     values ($1, $2, $3, $4, 'auditing', 'To be ended', 'a test')`,
    [AUTHORITY, access, child.id, randomUUID()],
  );
  const wrong: string[] = [];
  for (const [name, visit] of Object.entries(OF_RECORDS)) {
    if (!isTheirTurn(name, role, child)) continue;
    if (name.endsWith('/draft/:key/throw-away')) await keepDraft(draft, personIn(role), child.id);
    const answered = await askAs(role, visit(about));
    const found = outcomeOf(answered);
    const expected = document.outcomeOf(addressOf(name), role, child.standing, child.sensitivity);
    const where = `${name} as ${role}, ${inWords(child)}`;
    if (name === FOUND_ASIDE_ALONE && expected === 'allowed' && found === 'hidden') continue;
    if (found !== expected) wrong.push(`${where}: ${found}, and the page says ${expected}`);
    else if (found === 'hidden' && withoutNumbers(answered, about) !== absent.get(name))
      wrong.push(`${where}: the page is not that of a child who was never there`);
  }
  await beside.query('delete from sightline.draft where draft = $1', [draft]);
  return wrong;
}

async function keepDraft(draft: string, { account }: Person, child: string): Promise<void> {
  await beside.query(
    `insert into sightline.draft (authority, draft, owner, type, children, sent, written_on, turn)
     values ($1, $2, $3, 'visit', $4, '{}', $5, 1) on conflict do nothing`,
    [AUTHORITY, draft, account, [child], randomUUID()],
  );
}

/** What waits for a manager in every record here. */
function toDecide(child: string): string {
  return `herefordshire.assessment.signed-off:${child}:2026-03-02`;
}

function aboutChild({ id, sensitivity, why, recorded, request }: Child, draft: string, access: string): About {
  return { child: id, sensitivity, why, decision: toDecide(id), recorded, draft, access, request };
}

/** An answer without what differs from one asking to the next: the numbers that were asked for, tokens, and when. */
function withoutNumbers({ status, headers, body }: Answered, { child, why, decision, recorded, draft, request }: About): string {
  const { date: _date, connection: _connection, 'set-cookie': _cookie, ...told } = headers;
  const kept = Object.entries(told).filter(([name]) => !name.startsWith('x-ratelimit') && !name.startsWith('keep-alive'));
  let page = body.replaceAll(/name="token" value="[^"]+"/g, 'token');
  for (const number of [encodeURIComponent(why), why, encodeURIComponent(decision), decision, recorded, draft, request, child])
    page = page.replaceAll(number, 'number');
  return JSON.stringify([status, kept, page]);
}

function inWords({ standing, sensitivity }: Child): string {
  return `${sensitivity}, ${standing}`;
}

function personIn(role: Role): Person {
  return council.people.get(role) ?? assert.fail(`nobody is ${role}`);
}

function addressOf(name: string) {
  return addresses.get(name) ?? assert.fail(`The page does not speak of ${name}.`);
}
