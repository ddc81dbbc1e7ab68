/** Files made to do harm: each stops with its place and a short sentence, or is read for what is sound in it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { checkEntry } from '../record/check-entry.ts';
import { visible } from '../record/plain-text.ts';
import { fileName } from './file-name.ts';
import type { Fault } from './index.ts';
import { readFiles } from './test-support.ts';

const HEADINGS = 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN';
const EPISODE = (child: string, urn = 'SC012345') => `${child},01/05/2025,S,C2,N1,U1,PR1,,,,,,${urn}\n`;
// Whether a file is text is told from its first bytes; what stands later is met row by row.
const BEYOND_THE_FIRST_LOOK = '\n'.repeat(5_000);
const child = (inner: string) =>
  `<Message><Children><Child><ChildIdentifiers><LAchildID>c1</LAchildID></ChildIdentifiers>${inner}</Child></Children></Message>`;

/** What stopped it; every fault of it is bounded and safe to print. */
async function stops(files: Readonly<Record<string, string | Buffer>>): Promise<Fault | undefined> {
  const { preview } = await readFiles(files);
  for (const { message, mend, file } of preview.faults) {
    assert.ok(message.length < 1_000 && file.length <= 110, message.slice(0, 200));
    assert.equal(visible(message + mend + file), message + mend + file);
  }
  return preview.faults.find(({ severity }) => severity === 'stops');
}

const XML: readonly (readonly [string, string | Buffer, RegExp])[] = [
  ['entities that multiply', `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${child('&b;')}`, /DOCTYPE/],
  ['an entity from a file', `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${child('&e;')}`, /DOCTYPE/],
  ['an entity that nobody declared', child('<x>&e;</x>'), /XML is broken/],
  ['a hundred thousand levels', `<Message>${'<a>'.repeat(100_000)}`, /more than 24 deep/],
  ['a hundred thousand elements of one child', child('<a/>'.repeat(100_000)), /more than 10000 elements/],
  ['a name of a hundred thousand letters', child(`<${'a'.repeat(100_000)}/>`), /name of an element is longer than 200/],
  ['a name that never ends', `<Message><${'a'.repeat(3_000_000)}`, /longer than 1000000 characters/],
  ['a value that never ends', `<Message><Child><a>${'x'.repeat(3_000_000)}`, /longer than 1000000 characters/],
  ['a comment that never ends', `<Message><!-- ${'x'.repeat(3_000_000)}`, /longer than 1000000 characters/],
  [
    'many values of one child, none too long by itself',
    child(`<x>${'y'.repeat(400_000)}</x>`.repeat(20)),
    /one child is longer than 4000000/,
  ],
  ['a tag never closed', '<Message><Children><Child>', /XML is broken/],
  ['a closing tag of another name', child(`</${'\u202Ez'.repeat(500)}>`), /XML is broken/],
  ['a nought byte far into the file', child(`<x>${'y'.repeat(6_000)}\0</x>`), /XML is broken/],
  ['a packed census', gzipSync(child('')), /is packed/],
  ['a zip', Buffer.from('PK\u0003\u0004\u0014'), /zip/],
];

for (const [name, content, expected] of XML) {
  test(`a census: ${name}`, async () => {
    const stopped = await stops({ 'census.xml': content });
    assert.match(stopped?.message ?? 'nothing stopped it', expected);
  });
}

const TABLES: readonly (readonly [string, string | Buffer, RegExp])[] = [
  ['a million columns', `${HEADINGS}${',x'.repeat(1_000_000)}\n`, /longer than any row/],
  ['a quote never closed', `${HEADINGS}\n"c1,${'x\n'.repeat(200_000)}`, /longer than any row|never closed/],
  ['a line that never ends', 'x'.repeat(3_000_000), /longer than any row/],
  ['a million values of nothing', `${HEADINGS}\n${','.repeat(1_000_000)}`, /longer than any row/],
];

for (const [name, content, expected] of TABLES) {
  test(`a table: ${name}`, async () => {
    const stopped = await stops({ 'episodes.csv': content });
    assert.match(stopped?.message ?? 'nothing stopped it', expected);
  });
}

test('what a table says of children is kept as text, or left out with its place', async () => {
  const rows = ['=1+1', '-2', '@x', '__proto__', 'constructor', 'c\u202Ed', 'c\u200B', 'x'.repeat(41), 'ok-1'].map((id) => EPISODE(id));
  const { preview, subjects } = await readFiles({
    'episodes.csv': `${HEADINGS}\n${rows.join('')}`,
    'header.csv': 'CHILD,SEX,DOB,ETHNIC\nok-1,1,01/05/2015,WBRI\nconstructor,1,01/05/2015,WBRI\n',
  });
  assert.deepEqual(subjects.map(({ id }) => id).sort(), ['constructor', 'ok-1']);
  const refused = preview.faults.filter(({ message }) => /cannot stand as an id/.test(message));
  assert.deepEqual(
    refused.map(({ line }) => line),
    [2, 3, 4, 5, 7, 8, 9],
  );
});

test('headings that every object has are columns like any other', async () => {
  const { preview } = await readFiles({ 'episodes.csv': `${HEADINGS},__proto__,constructor\n${EPISODE('c1').trim()},x,y\n` });
  assert.ok(preview.faults.some(({ message }) => /not part of the return as it is known here: __PROTO__, CONSTRUCTOR/.test(message)));
});

test('a regulator’s number is one, or is left out and said', async () => {
  for (const urn of ['=cmd|x', 'SC\0', 'SC\u202E1', '9'.repeat(21)]) {
    const { preview, entries, subjects } = await readFiles({
      'episodes.csv': `${HEADINGS}\n${BEYOND_THE_FIRST_LOOK}${EPISODE('c1', urn)}`,
      'header.csv': 'CHILD,SEX,DOB,ETHNIC\nc1,1,01/05/2015,WBRI\n',
    });
    assert.ok(
      preview.faults.some(({ column }) => column === 'URN'),
      urn,
    );
    const known = new Map(subjects.map((subject) => [subject.id, subject]));
    for (const entry of entries) assert.equal(checkEntry(entry, { subjects: known }).ok, true);
  }
});

test('line ends of every kind and a mark at the start make no difference', async () => {
  const sound = readFileSync(join(import.meta.dirname, 'fixtures', 's903-2026', 'SSDA903_2026_Episodes.csv'), 'utf8').replaceAll(
    '\r\n',
    '\n',
  );
  const counts = [];
  for (const text of [sound, `\uFEFF${sound}`, sound.replaceAll('\n', '\r\n'), sound.replace('\n', '\r\n')])
    counts.push((await readFiles({ 'e.csv': text })).entries.length);
  assert.equal(new Set(counts).size, 1);
  assert.ok((counts[0] ?? 0) > 0);
});

test('what a file is called stands on one line, short, and names no folder', () => {
  assert.equal(fileName('../../etc/passwd'), 'passwd');
  assert.equal(fileName('C:\\returns\\census.xml'), 'census.xml');
  assert.equal(fileName('..'), 'file without a name');
  assert.equal(fileName('a\r\nContent-Type: x\u202Egnp.xml'), 'a\\u000d Content-Type: x\\u202egnp.xml');
  assert.match(fileName(`${'x'.repeat(5_000)}.xml`), /^x{79}…x{16}\.xml$/);
});
