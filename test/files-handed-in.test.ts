/** Files handed in on the pages, over a real database and a real folder. */
import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Person } from '../src/access/person.ts';
import { backUp, restore } from '../src/backup/index.ts';
import { dayOf } from '../src/calendar/index.ts';
import { NotAllowedError } from '../src/casework/index.ts';
import { LARGEST_FILE } from '../src/record/codes/files.ts';
import { checkFiles, fileFolder, migrate, saySensitive, sweepFiles } from '../src/store/index.ts';
import type { Web } from '../src/web/server.ts';
import { testDatabase } from './database.ts';
import { DOT, inPieces } from './support/files.ts';
import { COUNCIL, children, type InventedCouncil, inventedCouncil, workers } from './support/invented-council.ts';
import { jpeg, TAKEN } from './support/pictures.ts';

const HASH = createHash('sha256').update(DOT).digest('hex');

let council: InventedCouncil;
let place: string;
let ada: Person;
let web: Web;
before(async () => {
  const on = { occurred: { day: dayOf('2026-03-02') }, recorded: { day: dayOf('2026-03-02') }, by: 'ada' };
  const allocatedTo = (worker: string) => ({ type: 'allocation', fields: { worker, role: 'social-worker' }, ...on });
  council = await inventedCouncil({
    standards: 'herefordshire',
    subjects: [...workers('ada'), ...children('ash', 'elsewhere', 'sealed')],
    entries: ['ash', 'elsewhere', 'sealed'].flatMap((id) => [
      { id: `${id}-1`, subjects: [id], ...allocatedTo(id === 'ash' ? 'ada' : 'nobody') },
      { id: `${id}-2`, subjects: [id], type: 'direct-work', fields: {}, ...on },
    ]),
    also: (tx) => saySensitive(tx, COUNCIL, 'sealed', { sensitivity: 'sealed', reason: 'Adopted', by: 'a test' }),
  });
  place = council.folder;
  ada = await council.person({ name: 'Ada Invented', roles: ['social-worker'], worker: 'ada' });
  web = await council.servedTo(ada);
});
after(() => council.close());

const deskOf = (person: Person) => council.deskOf(person, 'record-written', 'POST /children/:id/files');
const handIn = (person: Person, child: string, content: Buffer, more = {}) =>
  deskOf(person).attachFile(child, {
    key: randomUUID(),
    kind: 'drawing',
    description: 'A dragon',
    of: '',
    name: 'dragon.png',
    content: inPieces(content),
    ...more,
  });
const filesIn = async (child: string) => (await council.entriesOf(child)).filter(({ type }) => type === 'file-attached');
const onDisk = async () => {
  const found = await readdir(join(place, 'files'), { recursive: true, withFileTypes: true }).catch(() => []);
  return found.filter((one) => one.isFile()).map(({ parentPath, name }) => join(parentPath, name));
};

interface Form {
  readonly address: string;
  readonly cookie: string;
  readonly key: string;
}

async function formFor(child: string): Promise<Form> {
  const page = await fetch(`${web.url}/children/${child}/files`);
  const text = await page.text();
  const action = /action="(\/children\/[^"]*files\?token=[^"]+)"/.exec(text)?.[1] ?? assert.fail('no form');
  const key = /name="key" value="([^"]+)"/.exec(text)?.[1] ?? assert.fail('no key');
  return {
    address: web.url + action,
    key,
    cookie: page.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; '),
  };
}

async function send({ address, cookie, key }: Form, file: Blob | undefined, name: string, fields = {}) {
  const body = new FormData();
  for (const [field, value] of Object.entries({ key, kind: 'drawing', description: '', of: '', ...fields })) body.append(field, value);
  body.append('file', file ?? new Blob([]), name);
  const reply = await fetch(address, { method: 'POST', body, headers: { cookie }, redirect: 'manual' });
  return { status: reply.status, to: reply.headers.get('location'), page: await reply.text() };
}

test('a drawing handed in on the page is kept with its visit, shown, and handed out so that nothing in it runs', async () => {
  const form = await formFor('ash');
  const sent = await send(form, new Blob([DOT]), '../../Dragon <with> "wings".html', { description: 'A dragon', of: 'ash-2' });
  assert.deepEqual([sent.status, sent.to], [303, '/children/ash/files']);
  assert.equal(
    (await send(form, new Blob([DOT]), '../../Dragon <with> "wings".html', { description: 'A dragon', of: 'ash-2' })).status,
    303,
  );
  const [entry, ...more] = await filesIn('ash');
  assert.deepEqual(more, [], 'sent twice, it is one file');
  assert.deepEqual(entry?.links, [{ rel: 'of', to: 'ash-2' }]);
  const { 'file-name': name, 'content-type': type, bytes, sha256 } = entry?.fields ?? {};
  assert.deepEqual([name, type, bytes, sha256], ['Dragon with %22wings%22.html.png', 'image/png', DOT.length, HASH]);
  const page = await (await fetch(`${web.url}/children/ash/files`)).text();
  assert.match(page, /Dragon with %22wings%22\.html\.png/);
  const href = `${web.url}/children/ash/files/${encodeURIComponent(entry?.id ?? '')}`;
  const [download, picture] = [await fetch(href), await fetch(`${href}/picture`)];
  for (const [reply, disposition] of [
    [download, /^attachment; filename\*=UTF-8''Dragon/],
    [picture, /^inline$/],
  ] as const) {
    assert.equal(reply.status, 200);
    assert.equal(reply.headers.get('content-type'), 'image/png');
    assert.equal(reply.headers.get('x-content-type-options'), 'nosniff');
    assert.match(reply.headers.get('content-security-policy') ?? '', /sandbox; default-src 'none'/);
    assert.match(reply.headers.get('content-disposition') ?? '', disposition);
    assert.equal(reply.headers.get('cache-control'), 'no-store');
    assert.deepEqual(Buffer.from(await reply.arrayBuffer()), DOT);
  }
});

test('a photograph is kept upright and without where it was taken, and when is said beside it and offered for the head of the record', async () => {
  const { asTaken, plain } = jpeg();
  const sent = await send(await formFor('ash'), new Blob([new Uint8Array(asTaken)]), 'garden.jpg', { kind: 'photograph' });
  assert.equal(sent.status, 303);
  const entry = (await filesIn('ash')).find(({ fields }) => fields['file-name'] === 'garden.jpg') ?? assert.fail();
  const { sha256, bytes, 'taken-on': day, 'taken-at': time } = entry.fields;
  assert.deepEqual([sha256, bytes], [createHash('sha256').update(plain).digest('hex'), plain.length]);
  assert.equal(`${String(day)}T${String(time)}`, TAKEN);
  const kept = await fetch(`${web.url}/children/ash/files/${encodeURIComponent(entry.id)}`);
  assert.deepEqual(Buffer.from(await kept.arrayBuffer()), plain);
  const page = await (await fetch(`${web.url}/children/ash/files`)).text();
  assert.match(page, /kept without what the camera wrote into it/);
  assert.match(page, /Taken Thursday 5 March at 2:30pm, by the camera’s clock/);
  assert.match(page, /name="taken-\d-day"[^>]*value="5"/);
  const ahead = jpeg(9).asTaken.toString('latin1').replaceAll('2026:03:05', '2027:03:05');
  await handIn(ada, 'ash', Buffer.from(ahead, 'latin1'), { name: 'ahead.jpg', kind: 'photograph' });
  const later = (await filesIn('ash')).find(({ fields }) => fields['file-name'] === 'ahead.jpg');
  assert.equal(later?.fields['taken-on'], undefined, 'a day that has not come is no day');
  const broken = await send(await formFor('ash'), new Blob([new Uint8Array(asTaken.subarray(0, 60))]), 'half.jpg', { kind: 'photograph' });
  assert.match(broken.page, /This picture cannot be kept: it ends too soon/);
});

test('a photograph is chosen for the head of the record, with its day, replaced by another, and taken off as any entry is', async () => {
  const kept = async (n: number) => {
    await handIn(ada, 'ash', jpeg(n).asTaken, { name: `${n}.jpg`, kind: 'photograph' });
    return (await filesIn('ash')).findLast(({ fields }) => fields['file-name'] === `${n}.jpg`)?.id ?? assert.fail();
  };
  const [first, second] = [await kept(1), await kept(2)];
  const drawing = (await filesIn('ash')).find(({ fields }) => fields['kind'] === 'drawing')?.id ?? assert.fail();
  const { address, cookie } = await formFor('ash');
  const choose = async (file: string, year = '2026') => {
    const body = new URLSearchParams({
      token: new URL(address).searchParams.get('token') ?? '',
      key: randomUUID(),
      file,
      taken: 'taken-2',
    });
    for (const [part, value] of [
      ['day', '1'],
      ['month', '3'],
      ['year', year],
    ] as const)
      body.append(`taken-2-${part}`, value);
    const reply = await fetch(`${web.url}/children/ash/photograph`, { method: 'POST', body, headers: { cookie }, redirect: 'manual' });
    return { status: reply.status, page: await reply.text() };
  };
  assert.match((await choose(drawing)).page, /href="#taken-2-day"[^]*Choose a file that was kept as a photograph/);
  assert.match((await choose(first, '2027')).page, /Give the day it was taken: this one has not come yet/);
  assert.equal((await choose(first, 'soon')).status, 400);
  const shown = async () =>
    /<img class="who__photograph" src="([^"]+)" alt="([^"]+)">/.exec(await (await fetch(`${web.url}/children/ash`)).text());
  assert.equal(await shown(), null);
  assert.equal((await choose(first)).status, 303);
  const [, src = '', alt] = (await shown()) ?? [];
  assert.deepEqual([src, alt], [`/children/ash/files/${encodeURIComponent(first)}/picture`, 'Photograph of ash Notreal, 1 March 2026']);
  const picture = await fetch(web.url + src);
  assert.deepEqual([picture.headers.get('content-type'), picture.headers.get('x-content-type-options')], ['image/jpeg', 'nosniff']);
  assert.equal((await choose(second)).status, 303);
  assert.match((await shown())?.[1] ?? '', new RegExp(encodeURIComponent(second)));
  const entries = await council.entriesOf('ash');
  const chosen = entries.filter(({ type }) => type === 'photograph');
  assert.deepEqual(
    chosen.map(({ links }) => links),
    [[{ rel: 'of', to: first }], [{ rel: 'of', to: second }]],
  );
  for (const { id } of chosen) {
    const struck = await deskOf(ada).strikeOut({ key: randomUUID(), subject: 'ash', entry: id, reason: 'It is of somebody else' });
    assert.equal(struck?.saved, true);
  }
  assert.equal(await shown(), null);
});

test('text is handed out to be saved and never as a picture', async () => {
  await handIn(ada, 'ash', Buffer.from('What Ash said'), { name: 'said.png' });
  const entry = (await filesIn('ash')).find(({ fields }) => fields['content-type'] === 'text/plain') ?? assert.fail();
  const href = `${web.url}/children/ash/files/${encodeURIComponent(entry.id)}`;
  assert.equal((await fetch(href)).headers.get('content-type'), 'text/plain; charset=utf-8');
  assert.equal((await fetch(`${href}/picture`)).status, 404);
});

test('a web page, a file too large and no file at all are told of beside the field, and nothing is left of them', async () => {
  const [entries, files] = [(await filesIn('ash')).length, (await onDisk()).length];
  const large = new Blob([Buffer.alloc(LARGEST_FILE + 1, 'a')]);
  for (const [file, name, says] of [
    [new Blob(['<html><script>alert(1)</script>']), 'drawing.png', /Files of this kind are not kept/],
    [large, 'large.txt', /The file is larger than 25 MB\. Save it smaller/],
    [undefined, '', /Choose a file that has something in it/],
  ] as const) {
    const sent = await send(await formFor('ash'), file, name);
    assert.equal(sent.status, 400, name);
    assert.match(sent.page, says);
  }
  const noKind = await send(await formFor('ash'), new Blob([DOT]), 'dot.png', { kind: '' });
  assert.match(noKind.page, /Choose what it is/);
  assert.match((await send(await formFor('ash'), new Blob([DOT]), 'dot.png', { of: 'elsewhere-2' })).page, /Choose an entry of this child/);
  assert.deepEqual([(await filesIn('ash')).length, (await onDisk()).length], [entries, files]);
});

test('nothing is taken in from whoever may not write there, nor handed out to whoever may not read', async () => {
  const files = (await onDisk()).length;
  await assert.rejects(handIn(ada, 'elsewhere', Buffer.from('not hers')), NotAllowedError);
  assert.equal(await handIn(ada, 'sealed', Buffer.from('not there for her')), undefined);
  assert.equal((await onDisk()).length, files);
  const other = await council.person({ name: 'Bo Invented', roles: ['social-worker'] });
  const entry = (await filesIn('ash'))[0]?.id ?? assert.fail();
  await assert.rejects(deskOf(other).fileOfChild('ash', entry), NotAllowedError);
  assert.equal(await deskOf(ada).fileOfChild('ash', 'ash-2'), undefined, 'an entry that is no file');
});

test('where it all ends between the file and the entry, nothing names the file, and it is swept away later', async () => {
  const before = (await filesIn('ash')).length;
  // As much as is done before the end.
  const { sha256 } = await fileFolder(place).take(inPieces(Buffer.from('about to be named')), LARGEST_FILE);
  assert.equal((await filesIn('ash')).length, before);
  assert.equal((await council.opened.verify()).files.fault, undefined);
  await sweepFiles(council.database.store.read, fileFolder(place));
  assert.equal(await fileFolder(place).check(sha256), 'sound', 'not yet: it may still be named');
  const anHourAgo = new Date(Date.now() - 61 * 60 * 1000);
  for (const path of await onDisk()) await utimes(path, anHourAgo, anHourAgo);
  await sweepFiles(council.database.store.read, fileFolder(place));
  assert.equal(await fileFolder(place).check(sha256), 'missing');
  assert.equal(await fileFolder(place).check(HASH), 'sound', 'what is named stays');
});

test('a backup holds the files, and restores them; one that was changed or is gone is named, and none is handed out', async () => {
  const large = Buffer.alloc(900_000, 'Said again and again. ');
  await handIn(ada, 'ash', large, { name: 'long.txt', kind: 'other' });
  const file = join(place, 'with-files.sightline');
  await backUp({ url: council.database.urls.migration, dataFolder: place, file });
  const empty = await testDatabase();
  const elsewhere = join(place, 'elsewhere');
  try {
    await restore({ file, url: empty.urls.migration, dataFolder: elsewhere });
    await migrate(empty.urls);
    const { files, fault } = await checkFiles(empty.store.read, COUNCIL, fileFolder(elsewhere));
    assert.deepEqual([files, fault], [7, undefined]);
  } finally {
    await empty.close();
  }
  const path = join(place, 'files', HASH.slice(0, 2), HASH.slice(2));
  await writeFile(path, 'something else');
  const [entry] = await filesIn('ash');
  assert.deepEqual((await council.opened.verify()).files.fault, { subject: 'ash', entry: entry?.id, why: 'changed' });
  const reply = await fetch(`${web.url}/children/ash/files/${encodeURIComponent(entry?.id ?? '')}`);
  assert.equal(reply.status, 404);
  assert.match(await reply.text(), /not as it was handed in/);
  await rm(path);
  assert.equal((await council.opened.verify()).files.fault?.why, 'missing');
  await assert.rejects(backUp({ url: council.database.urls.migration, dataFolder: place, file, replace: true }), /names is missing/);
});
