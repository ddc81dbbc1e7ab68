/** The files of a record go with it, are kept by a hold, and come back with a backup: over a real database and a real folder. */
import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { readdir, readFile, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { backUp, restore } from '../src/backup/index.ts';
import { dayOf } from '../src/calendar/index.ts';
import { destroyAgreed } from '../src/casework/index.ts';
import {
  appendEntries,
  checkFiles,
  fileFolder,
  type KeptFile,
  migrate,
  openStore,
  saveSubjects,
  type Store,
  sweepFiles,
} from '../src/store/index.ts';
import { keepRetentionStep, type LegalHold, liftHold, placeHold } from '../src/store/rights-of-people/index.ts';
import { testSigner } from '../src/store/signed-heads/test-support.ts';
import { testDatabase } from './database.ts';
import { inPieces } from './support/files.ts';
import { COUNCIL, type InventedCouncil, inventedCouncil } from './support/invented-council.ts';

const TODAY = dayOf('2026-05-20');
const signer = testSigner();
const by = (account: string) => ({ account, name: `${account} Pretend` });
const HOLD: LegalHold = {
  id: randomUUID(),
  subject: 'held',
  reason: 'court',
  because: 'A claim was made.',
  from: TODAY - 1,
  by: by('Sid'),
};
let council: InventedCouncil;
let owner: Store;
let folder: ReturnType<typeof fileFolder>;
before(async () => {
  council = await inventedCouncil({ standards: 'herefordshire', now: () => ({ day: TODAY, minute: 1000 }) });
  folder = fileFolder(council.folder);
  owner = openStore({ url: council.database.urls.migration });
});
after(async () => {
  await owner.close();
  await council.close();
});

/** A record of somebody long grown up with these files, read and agreed on long enough ago. */
async function recordWith(id: string, ...contents: readonly string[]): Promise<readonly string[]> {
  const kept: KeptFile[] = [];
  for (const content of contents) kept.push(await folder.take(inPieces(Buffer.from(content)), 1000));
  await council.database.store.transaction(async (tx) => {
    await saveSubjects(tx, COUNCIL, [{ id, kind: 'child', name: `${id} Notreal`, born: dayOf('1990-05-04') }]);
    const on = { subjects: [id], occurred: { day: dayOf('2010-03-02') }, recorded: { day: dayOf('2010-03-02') }, by: 'ada' };
    await appendEntries(
      tx,
      COUNCIL,
      kept.map(({ sha256, bytes, contentType }, n) => ({
        id: `${id}-${n}`,
        type: 'file-attached',
        fields: { kind: 'letter', 'file-name': 'letter.txt', 'content-type': contentType, bytes, sha256 },
        ...on,
      })),
    );
  });
  const review = { rule: 'anything-else', due: dayOf('2016-03-03'), entries: kept.length, because: 'Read to the end.', on: TODAY - 35 };
  await council.database.store.transaction(async (tx) => {
    await keepRetentionStep(tx, COUNCIL, id, { nth: 1, kind: 'destroy', ...review, by: by('Olu') });
    await keepRetentionStep(tx, COUNCIL, id, { nth: 2, kind: 'agreed', because: 'So do I.', on: TODAY - 35, by: by('Ina') });
  });
  for (const { sha256 } of kept) await folder.named(sha256);
  return kept.map(({ sha256 }) => sha256);
}

async function onDisk(): Promise<readonly string[]> {
  const found = await readdir(join(council.folder, 'files'), { recursive: true, withFileTypes: true });
  return found.filter((one) => one.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

/** As though everything had come in long ago. */
async function letAnHourPass(): Promise<void> {
  const before = new Date(Date.now() - 61 * 60 * 1000);
  for (const path of await onDisk()) await utimes(path, before, before);
}

const destroy = (subject: string, really = true) =>
  destroyAgreed(
    { store: owner, packs: new Map([['herefordshire', council.pack]]), authority: COUNCIL, today: () => TODAY, files: folder },
    subject,
    signer,
    really,
  );

async function standsWith(those: readonly string[]): Promise<readonly string[]> {
  return Promise.all(those.map((one) => folder.check(one)));
}

test('under a hold, and while it is only asked, every file stays', async () => {
  const files = await recordWith('held', 'A letter that a court has asked for');
  await letAnHourPass();
  await council.database.store.transaction((tx) => placeHold(tx, COUNCIL, HOLD));
  await assert.rejects(destroy('held'), /is held since 2026-05-19/);
  assert.deepEqual(await standsWith(files), ['sound']);
  assert.equal((await council.opened.verify()).files.fault, undefined);
});

test('the bytes go with the record, but for what another record names too; verify passes and says that it was destroyed', async () => {
  const files = await recordWith('oak', 'Only the onceheardof letter', 'A school report of two brothers');
  await recordWith('ash', 'A school report of two brothers');
  await letAnHourPass();
  assert.equal((await destroy('oak', false)).files, 2);
  assert.deepEqual(await standsWith(files), ['sound', 'sound'], 'only asked');
  assert.equal((await destroy('oak')).files, 2);
  assert.deepEqual(await standsWith(files), ['missing', 'sound']);
  for (const path of await onDisk()) assert.doesNotMatch(await readFile(path, 'utf8'), /onceheardof/);
  const { files: looked, destroyed, chain } = await council.opened.verify({ keys: [signer.publicKey] });
  assert.deepEqual([looked.fault, chain.fault, destroyed.fault], [undefined, undefined, undefined]);
  assert.deepEqual(
    destroyed.latest.map(({ subject }) => subject),
    ['oak'],
  );
});

test('what came in within the hour is not taken from whoever may be about to name it, and is swept away later', async () => {
  const [letter = ''] = await recordWith('elm', 'A letter left behind');
  // It came in within the hour, so it may be about to be named again.
  await destroy('elm');
  assert.equal(await folder.check(letter), 'sound');
  await letAnHourPass();
  await sweepFiles(council.database.store.read, folder);
  assert.equal(await folder.check(letter), 'missing');
});

test('restored from a backup and encrypted by another key, files are as they were, one that changes is told of, and a record destroyed on the same day takes them with it', async () => {
  const [letter = ''] = await recordWith('fir', 'A letter that was backed up');
  const file = join(council.folder, 'with-files.sightline');
  const [here, elsewhere] = [{ now: randomBytes(32) }, { now: randomBytes(32) }];
  await fileFolder(council.folder, here).sealAnew();
  await assert.rejects(
    backUp({ url: council.database.urls.migration, dataFolder: council.folder, file }),
    /encrypted by a key that was not given/,
  );
  await backUp({ url: council.database.urls.migration, dataFolder: council.folder, filesKeys: here, file });
  const empty = await testDatabase();
  const there = join(council.folder, 'there');
  const store = openStore({ url: empty.urls.migration });
  try {
    await restore({ file, url: empty.urls.migration, dataFolder: there, filesKeys: elsewhere });
    await migrate(empty.urls);
    const restored = fileFolder(there, elsewhere);
    assert.equal((await checkFiles(empty.store.read, COUNCIL, restored)).fault, undefined);
    const path = join(there, 'files', letter.slice(0, 2), letter.slice(2));
    assert.doesNotMatch(await readFile(path, 'latin1'), /backed up/);
    await rm(path);
    assert.equal((await checkFiles(empty.store.read, COUNCIL, restored)).fault?.why, 'missing');
    await restored.putBack(letter, inPieces(Buffer.from('A letter that was backed up')));
    const packs = new Map([['herefordshire', council.pack]]);
    await destroyAgreed({ store, packs, authority: COUNCIL, today: () => TODAY, files: restored }, 'fir', signer, true);
    assert.equal(await restored.check(letter), 'missing');
    assert.equal((await checkFiles(empty.store.read, COUNCIL, restored)).fault, undefined);
  } finally {
    await store.close();
    await empty.close();
  }
});

test('once the hold is lifted, they go as any others', async () => {
  await council.database.store.transaction((tx) => liftHold(tx, COUNCIL, HOLD, { because: 'It is over.', by: by('Ina'), on: TODAY }));
  assert.equal((await destroy('held')).files, 1);
});
