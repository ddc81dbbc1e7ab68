/** A record destroyed as somebody would do it, on a server of Sightline's own: from the agreement to a restored backup. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { dayOf } from '../src/calendar/index.ts';
import { todayInEngland } from '../src/casework/index.ts';
import { signToday } from '../src/casework/sign-today.ts';
import { type OpenDatabase, openDatabase } from '../src/server/open-database.ts';
import { openServer } from '../src/server/open-server.ts';
import { signingDays } from '../src/server/signing-days.ts';
import { appendEntries, createAuthority, openStore, saveSubjects, type Store } from '../src/store/index.ts';
import { keepRetentionStep } from '../src/store/rights-of-people/index.ts';
import { sightline } from './support/sightline-command.ts';

const COUNCIL = 'nowhereshire';
const by = (account: string) => ({ account, name: `${account} Pretend` });
const TODAY = todayInEngland();
let folder: string;
let dataFolder: string;
let database: OpenDatabase;
let owner: Store;
let stop: () => Promise<void>;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sightline-destroyed-'));
  dataFolder = join(folder, 'data');
  database = await openDatabase({ dataFolder }, { notice: () => undefined });
  const server = await openServer({ dataFolder }, { notice: () => undefined, join: true, existing: true });
  owner = openStore({ url: server.urls.migration });
  stop = server.stop;
  await write();
});
after(async () => {
  await owner?.close();
  await stop?.();
  await database?.close();
  await rm(folder, { recursive: true });
});

async function write(): Promise<void> {
  const { store } = database;
  await store.transaction(async (tx) => {
    await createAuthority(tx, { id: COUNCIL, name: 'Nowhereshire', pack: 'herefordshire', asIfAlways: false, demonstration: false });
    await saveSubjects(tx, COUNCIL, [
      { id: 'oak', kind: 'child', name: 'Oak Onlyonce', born: dayOf('1990-05-04') },
      { id: 'ash', kind: 'child', name: 'Ash Notreal', born: dayOf('2014-05-04') },
    ]);
    const written = { by: 'ada', role: 'social-worker' } as const;
    await appendEntries(tx, COUNCIL, [
      contact('oak-1', '2010-03-02', ['oak'], 'Only the onceheardof reason.', written),
      contact('both', '2010-03-03', ['oak', 'ash'], 'Of both.', written),
    ]);
  });
  await new Promise((told) => setTimeout(told, 5500));
  const room = { store, authority: COUNCIL, today: () => TODAY };
  assert.equal(await signToday(room, await signingDays({ dataFolder })), true);
  const on = TODAY - 31;
  const review = { rule: 'anything-else', due: dayOf('2016-03-03'), entries: 2, because: 'Read to the end.', on };
  await store.transaction(async (tx) => {
    await keepRetentionStep(tx, COUNCIL, 'oak', { nth: 1, kind: 'destroy', ...review, by: by('Olu') });
    await keepRetentionStep(tx, COUNCIL, 'oak', { nth: 2, kind: 'agreed', because: 'So do I.', on, by: by('Ina') });
  });
}

function contact(
  id: string,
  day: string,
  subjects: readonly string[],
  reason: string,
  written: { readonly by: string; readonly role: 'social-worker' },
) {
  return { id, type: 'contact', subjects, occurred: { day: dayOf(day) }, recorded: { day: dayOf(day) }, fields: { reason }, ...written };
}

/** The tables in any row of which these words stand. */
async function tablesWith(words: string): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select tablename::text as name from pg_tables where schemaname = 'sightline' order by 1`.execute(owner.read);
  const found: string[] = [];
  for (const { name } of rows) {
    const { rows: there } = await sql`select 1 from ${sql.table(name)} t where t::text ilike ${`%${words}%`} limit 1`.execute(owner.read);
    if (there.length > 0) found.push(name);
  }
  return found;
}

async function run(...words: readonly string[]): Promise<{ readonly code: number | null; readonly said: string }> {
  return sightline(undefined, dataFolder, ...words).ended;
}

test('asked without --yes it says that it could, and nothing is gone', async () => {
  const { code, said } = await run('destroy', 'oak');
  assert.equal(code, 0, said);
  assert.match(said, /Could be destroyed: the record of oak, 2 entries.*Nothing was changed/s);
  assert.deepEqual(await tablesWith('onceheardof'), ['journal']);
});

test('without the key that signs the days it is refused, and it is said what to do', async () => {
  process.env['SIGHTLINE_SIGNING_KEY'] = join(folder, 'nowhere.pem');
  const { code, said } = await run('destroy', 'oak', '--yes');
  delete process.env['SIGHTLINE_SIGNING_KEY'];
  assert.deepEqual([code, /no key here to sign by.*SIGHTLINE_SIGNING_KEY/s.test(said)], [3, true], said);
});

test('killed half-way, all of it is still there', async () => {
  const { promise: done, resolve: letGo } = Promise.withResolvers<void>();
  const locked = Promise.withResolvers<void>();
  const holding = owner.transaction(async (tx) => {
    await sql`lock table source in share mode`.execute(tx);
    locked.resolve();
    await done;
  });
  await locked.promise;
  const { child, ended } = sightline(undefined, dataFolder, 'destroy', 'oak', '--yes');
  for (let waiting = 0; waiting === 0; await new Promise((told) => setTimeout(told, 50))) {
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from pg_stat_activity where wait_event_type = 'Lock' and query like 'delete from "source"%'`.execute(owner.read);
    waiting = rows[0]?.n ?? 0;
  }
  child.kill('SIGKILL');
  assert.equal((await ended).signal, 'SIGKILL');
  letGo();
  await holding;
  const { said } = await run('verify', 'oak');
  assert.match(said, /2 entries in 1 record.*1 signed day holds/s);
  assert.doesNotMatch(said, /destroyed/);
});

test('with --yes it is gone from every table, and verify says that it was destroyed and that all is as it was written', async () => {
  const { code, said } = await run('destroy', 'oak', '--yes');
  assert.equal(code, 0, said);
  assert.match(
    said,
    /^Destroyed: the record of oak, 2 entries, by the rule “anything-else”\. Reviewed by Olu Pretend, agreed by Ina Pretend\./,
  );
  assert.deepEqual(await tablesWith('onlyonce'), []);
  assert.deepEqual(await tablesWith('onceheardof'), []);
  for (const words of [['verify'], ['verify', 'oak']]) {
    const proved = await run(...words);
    assert.equal(proved.code, 0, proved.said);
    assert.match(
      proved.said,
      /1 signed day holds\..*The record of oak was destroyed on \d{4}-\d\d-\d\d under the rule “anything-else”.*not a fault/s,
    );
  }
  const again = await run('destroy', 'oak', '--yes');
  assert.deepEqual([again.code, /Nobody agreed/.test(again.said)], [3, true]);
});

test('a backup made then is without it and as sound, where it is restored too; what was made up there is found', async () => {
  const file = join(folder, 'after.sightline');
  const key = join(folder, 'public.pem');
  const shown = await run('signing-key');
  await writeFile(key, /-----BEGIN PUBLIC KEY-----[^]+-----END PUBLIC KEY-----\n/.exec(shown.said)?.[0] ?? '');
  assert.equal((await run('backup', file)).code, 0);
  const looked = await run('verify', '--backup', file, '--public-key', key);
  assert.equal(looked.code, 0, looked.said);
  assert.match(looked.said, /The record of oak was destroyed/);
  const there = join(folder, 'restored');
  const restored = await run('restore', file, '--into-new-folder', there);
  assert.equal(restored.code, 0, restored.said);
  const proved = await sightline(undefined, there, 'verify', '--public-key', key).ended;
  assert.equal(proved.code, 0, proved.said);
  assert.match(proved.said, /1 signed day holds\..*The record of oak was destroyed.*not a fault/s);
  await owner.transaction(async (tx) => {
    await sql`alter table destroyed_record disable trigger refuse_change`.execute(tx);
    await sql`update destroyed_record set agreed_by = 'Eve Pretend'`.execute(tx);
  });
  const found = await run('verify');
  assert.equal(found.code, 1, found.said);
  assert.match(found.said, /said that the record of oak was destroyed, and that cannot be believed\. What says so was changed/);
});
