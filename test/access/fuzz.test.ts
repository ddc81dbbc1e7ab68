/**
 * Ten thousand requests that mean no good, from somebody without an account, a social worker, a team manager, an analyst and an administrator:
 * nothing breaks, nothing gets out of a record that is not for them, nothing is written that they may not write, and nobody is sent elsewhere.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { Person } from '../../src/access/person.ts';
import { chanceOf } from '../../src/demonstration/chance.ts';
import { COUNCIL } from '../support/invented-council.ts';
import { each, lineTo, type Line } from './asking.ts';
import { type Guarded, type GuardedCouncil, openGuarded } from './guarded.ts';
import { type Found, hostileRequest } from './hostile-request.ts';
import { leadsAway, leakIn } from './leaks.ts';
import { tablesNow } from './tables-now.ts';

const SEED = process.env['SIGHTLINE_SEED'] ?? 'a quiet night';
const REQUESTS = 10_000;
const AT_ONCE = 8;
/** A session ends where somebody signs out; whoever attacks comes in again. */
const FOR_ONE_SESSION = 20;
/** Without a council's own sign-in there is nobody to send people on to. */
const AWAY = /^\/sign-in\/council/;

const ATTACKERS = ['nobody', 'a social worker', 'a team manager', 'an analyst', 'an administrator'];

const CHILDREN = [
  { id: 'kid-mine-aqq', name: 'Minnowish Notreal', worker: 'ada', team: 'North' },
  { id: 'kid-team-bqq', name: 'Teaselish Notreal', worker: 'bea', team: 'Hill' },
  { id: 'kid-other-cqq', name: 'Otterish Notreal', worker: 'cy', team: 'South' },
  { id: 'kid-shut-dqq', name: 'Sorrelish Notreal', worker: 'cy', team: 'South', sensitivity: 'restricted' },
  { id: 'kid-sealed-eqq', name: 'Sedgeish Notreal', worker: 'ada', team: 'Hill', sensitivity: 'sealed' },
] as const;

interface Attacker {
  readonly name: string;
  readonly person?: Person;
  /** Those whose records are for them. */
  readonly sees: readonly string[];
  /** The tables in which they may change something by their role. */
  readonly mayChange: readonly string[];
}

let council: GuardedCouncil;
let line: Line;
let csrf: Found['csrf'];
let attackers: readonly Attacker[];
const drafts: string[] = [];
before(async () => {
  council = await openGuarded(CHILDREN);
  line = lineTo(council.web.url);
  const { headers, body } = await line.ask({ method: 'GET', path: '/new-password' });
  csrf = {
    token: /name="token" value="([^"]+)"/.exec(body)?.[1] ?? assert.fail('no token'),
    cookie: headers['set-cookie']?.[0]?.split(';')[0] ?? assert.fail('no cookie'),
  };
  const victim = await council.person('Vi Invented', ['social-worker'], { worker: 'cy', teams: ['South'] });
  for (const child of ['kid-other-cqq', 'kid-shut-dqq']) drafts.push(await draftOf(victim, child));
  attackers = [
    { name: 'nobody', sees: [], mayChange: [] },
    {
      name: 'a social worker',
      person: await council.person('Ada Invented', ['social-worker'], { worker: 'ada', teams: ['North'] }),
      sees: ['kid-mine-aqq'],
      mayChange: [],
    },
    {
      name: 'a team manager',
      person: await council.person('Di Invented', ['team-manager'], { teams: ['Hill'] }),
      sees: ['kid-team-bqq'],
      mayChange: [],
    },
    { name: 'an analyst', person: await council.person('An Invented', ['performance-analyst']), sees: [], mayChange: ['authority'] },
    {
      name: 'an administrator',
      person: await council.person('Ed Invented', ['system-administrator']),
      sees: [],
      mayChange: ['account', 'account_role', 'account_change', 'absence_cover', 'authority'],
    },
  ];
});
after(async () => {
  line.close();
  await council.close();
});

for (const [n, who] of ATTACKERS.entries())
  test(`what ${who} sends breaks nothing, gets nothing out, writes nothing and sends nobody elsewhere`, async (t) => {
    t.diagnostic(`SIGHTLINE_SEED='${SEED}'`);
    const attacker = attackers[n] ?? assert.fail();
    const account = attacker.person?.account ?? '';
    const before = await tablesNow(council.database, account);
    assert.deepEqual(await attack(attacker, REQUESTS / ATTACKERS.length), []);
    const now = await tablesNow(council.database, account);
    const changed = [...now].filter(([table, rows]) => before.get(table) !== rows && !attacker.mayChange.includes(table));
    assert.deepEqual(
      changed.map(([table]) => table),
      [],
      'was changed',
    );
  });

async function attack(attacker: Attacker, requests: number): Promise<readonly string[]> {
  const chance = chanceOf(`${SEED} ${attacker.name}`);
  const { host } = new URL(council.web.url);
  const notTheirs = [...council.children.values()].filter(({ id }) => !attacker.sees.includes(id));
  const faults: string[] = [];
  const rounds = Array.from({ length: requests / FOR_ONE_SESSION }, (_, n) => chance.branch(String(n)));
  await each(rounds, AT_ONCE, async (round) => {
    const found = await foundBy(attacker);
    for (let n = 0; n < FOR_ONE_SESSION; n += 1) {
      const asked = hostileRequest(round, found);
      const answered = await line.ask(asked);
      const fault = faultOf(asked, answered, notTheirs, asked.headers?.['host'] ?? host);
      if (fault !== undefined) faults.push(`${fault}: ${JSON.stringify(asked).slice(0, 700)}`);
    }
  });
  return faults.slice(0, 20);
}

function faultOf(asked: Parameters<typeof leakIn>[0], answered: Parameters<typeof leakIn>[1], notTheirs: readonly Guarded[], host: string) {
  if (answered.status >= 500 && !AWAY.test(asked.path)) return `a fault of ours (${answered.status})`;
  if (leadsAway(answered, host)) return `sent elsewhere (${String(answered.headers.location)})`;
  for (const child of notTheirs) {
    const leak = leakIn(asked, answered, child);
    if (leak !== undefined) return `“${leak}” of a ${child.sensitivity} record got out (${answered.status})`;
  }
  return undefined;
}

async function foundBy({ person }: Attacker): Promise<Found> {
  const children = [...council.children.values()];
  return {
    csrf,
    names: children.flatMap(({ name }) => [name, name.slice(0, 4), 'Notreal']),
    numbers: [
      ...children.flatMap(({ id, why, recorded }) => [id, id, id, why, recorded]),
      ...drafts,
      ...attackers.flatMap(({ person: one }) => (one === undefined || one === person ? [] : [one.account])),
      'visit',
      'herefordshire',
      randomUUID(),
    ],
    stale: ['0'.repeat(43), 'x'.repeat(5_000), '%00', `${randomUUID()}${randomUUID()}`],
    ...(person !== undefined && { session: await council.session(person) }),
  };
}

/** Something that somebody else has begun about a child. */
async function draftOf({ account }: Person, child: string): Promise<string> {
  const key = randomUUID();
  await council.database.asSuperuser(
    `insert into sightline.draft (authority, draft, owner, type, children, sent, written_on, turn)
     values ($1, $2, $3, 'visit', $4, '{"all-notes": ["halfwrittenalone"]}', $5, 1)`,
    [COUNCIL, key, account, [child], randomUUID()],
  );
  return key;
}
