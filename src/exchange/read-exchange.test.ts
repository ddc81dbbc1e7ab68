import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { faultLines, readAll, readFiles } from './test-support.ts';

const CHILD =
  '<Child><ChildIdentifiers><LAchildID>A1</LAchildID><PersonBirthDate>2015-01-01</PersonBirthDate></ChildIdentifiers><CINdetails><CINreferralDate>2025-05-01</CINreferralDate></CINdetails></Child>';
const CENSUS = `<Message><Children>${CHILD}</Children></Message>`;
const EPISODES = 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC\nA1,02/06/2025,S,V2,N1,U6,PR1,,\n';
const HEADER = 'CHILD,SEX,DOB,ETHNIC,UPN\nA1,M,04/05/2014,WBRI,UN2\n';

/** What stops each file, and whether anything came of it. */
async function stops(files: Readonly<Record<string, string | Buffer>>): Promise<string> {
  const read = await readFiles(files);
  assert.equal(read.preview.stopped, true);
  const [first] = faultLines(read, 'stops');
  assert.ok(first !== undefined);
  for (const fault of read.preview.faults) assert.ok(fault.mend.length > 10, 'every fault says what to do');
  return first;
}

test('files that are nothing like a return are refused by what they are', async () => {
  const cases: readonly (readonly [string | Buffer, string])[] = [
    ['', 'has nothing in it'],
    ['\n', 'has nothing in it'],
    ['\uFEFF', 'has nothing in it'],
    ['%PDF-1.7\n...', 'is a PDF'],
    [Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0]), 'is an Excel workbook or a zip file'],
    [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'is an old Excel or Word file'],
    ['<!doctype html><html><body>Sign in</body></html>', 'is a web page'],
    [Buffer.from([1, 2, 3, 0, 0, 0, 4]), 'is not text'],
  ];
  for (const [content, is] of cases) assert.match(await stops({ 'return.xml': content }), new RegExp(is));
});

test('a file of one byte is no table', async () => {
  assert.match(await stops({ 'episodes.csv': 'x' }), /No table of episodes/);
});

test('broken XML is refused with its line and column', async () => {
  const lines = CENSUS.replace('<CINdetails>', '\n<CINdetails>').replace('</CINdetails>', '</CINdetail>');
  assert.equal(await stops({ 'c.xml': lines }), '2:69 The XML is broken: unexpected close tag.');
  assert.match(await stops({ 'c.xml': CENSUS.slice(0, -20) }), /^1:\d+ The XML is broken: unclosed tag/);
  assert.match(await stops({ 'c.xml': CENSUS.replace('2015', '&#0;') }), /^1:\d+ The XML is broken/);
});

test('a DOCTYPE is refused, and entities are never expanded', async () => {
  assert.match(await stops({ 'c.xml': `<!DOCTYPE Message [<!ENTITY a "aaaaaaaaaa">]>${CENSUS}` }), /^1:\d+ The file has a DOCTYPE/);
  assert.match(await stops({ 'c.xml': CENSUS.replace('A1', '&a;') }), /undefined entity/);
});

test('XML of another kind is refused by its first element or its header', async () => {
  assert.match(
    await stops({ 'c.xml': '<library><book/></library>' }),
    /^1 This is XML, but not a children in need census: its first element is library/,
  );
  assert.match(await stops({ 'c.xml': '<EXPSSDA903><CHILD/></EXPSSDA903>' }), /first element is EXPSSDA903/);
  assert.match(
    await stops({
      'c.xml': `<Message><Header><CollectionDetails><Collection>School</Collection></CollectionDetails></Header><Children>${CHILD}</Children></Message>`,
    }),
    /"School" collection/,
  );
  assert.match(await stops({ 'c.xml': '<Message><Children></Children></Message>' }), /no child in it/);
});

test('XML made to exhaust the reader is cut off', async () => {
  assert.match(await stops({ 'c.xml': `<Message>${'<a>'.repeat(100)}` }), /more than 24 deep/);
  assert.match(await stops({ 'c.xml': `<Message><Child>${'<a/>'.repeat(10_001)}` }), /more than 10000 elements/);
  assert.match(await stops({ 'c.xml': `<Message><Child><a>${'x'.repeat(1_500_000)}` }), /longer than 1000000 characters/);
});

test('bytes of Windows-1252 are refused, with the line of the first', async () => {
  const quoted = Buffer.from('CHILD,DECOM,RNE,LS,PLACE,DEC,REC\nA1,02/06/2025,S,V2,U6,,\nO?Hara,02/06/2025,S,V2,U6,,\n', 'latin1');
  quoted[quoted.indexOf('?')] = 0x92;
  assert.equal(
    await stops({ 'episodes.csv': quoted }),
    '3:2 The file is not UTF-8: byte 0x92 on line 3 belongs to another encoding. It is probably ’ as Windows-1252 writes it.',
  );
  const named = Buffer.from(CENSUS.replace('2015-01-01', '2015-01-01?'), 'latin1');
  named[named.indexOf('?')] = 0xe9;
  assert.match(await stops({ 'c.xml': named }), /byte 0xE9 on line 1/);
});

const little = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');

test('a byte order mark, UTF-16 either way round, and Windows line ends change nothing', async () => {
  const plain = await readFiles({ 'header.csv': HEADER, 'episodes.csv': EPISODES });
  assert.equal(plain.preview.counts['period-of-care-started'], 1);
  for (const write of [
    (text: string) => `\uFEFF${text}`,
    little,
    (text: string) => little(text).swap16(),
    (text: string) => little(text).subarray(2),
    (text: string) => text.replaceAll('\n', '\r\n'),
  ]) {
    const read = await readFiles({ 'header.csv': write(HEADER), 'episodes.csv': write(EPISODES) });
    assert.deepEqual(read.entries, plain.entries);
    assert.deepEqual(read.preview.faults, []);
    const census = await readFiles({ 'c.xml': write(CENSUS) });
    assert.deepEqual([census.preview.children, census.preview.stopped], [1, false]);
  }
});

test('UTF-16 that breaks off is refused', async () => {
  const odd = Buffer.concat([Buffer.from(`\uFEFF${EPISODES}`, 'utf16le'), Buffer.from([0x41])]);
  assert.match(await stops({ 'episodes.csv': odd }), /^3 The file says it is UTF-16/);
});

test('tables with broken quotation marks are refused with the line', async () => {
  assert.match(
    await stops({ 'episodes.csv': `${EPISODES}"A2,02/06/2025,S,V2,N1,U6,PR1,,\n` }),
    /^3 A quotation mark opens a value and is never closed/,
  );
  assert.match(
    await stops({ 'episodes.csv': `${EPISODES}"A2"x,02/06/2025,S,V2,N1,U6,PR1,,\n` }),
    /^3 A quoted value is followed by something other than a comma/,
  );
  assert.match(await stops({ 'episodes.csv': `"${'x'.repeat(70_000)}` }), /longer than any row/);
});

test('a folder of tables with no episodes, with their heading missing, or with no child, is refused', async () => {
  assert.match(await stops({ 'header.csv': HEADER }), /No table of episodes/);
  assert.match(await stops({ 'header.csv': HEADER, 'episodes.csv': EPISODES.replace('DECOM', 'STARTED') }), /No table of episodes/);
  assert.match(await stops({ 'episodes.csv': EPISODES.split('\n')[0] ?? '' }), /hold no child/);
});

test('values set apart by semicolons are recognised for what they are', async () => {
  const read = await readFiles({ 'episodes.csv': EPISODES.replaceAll(',', ';') });
  assert.ok(faultLines(read, 'skips')[0]?.includes('something other than commas'));
});

test('a census and tables together, or two censuses, are too many', async () => {
  assert.match(await stops({ 'c.xml': CENSUS, 'episodes.csv': EPISODES }), /both XML files and tables/);
  assert.match(await stops({ 'a.xml': CENSUS, 'b.xml': CENSUS }), /2 XML files/);
});

test('what lies beside the tables is noted and passed over; an empty table is said to be empty', async () => {
  const read = await readFiles({
    'header.csv': HEADER,
    'episodes.csv': EPISODES,
    'letter.pdf': '%PDF-1.4',
    'reviews.csv': '',
    '.hidden': 'x',
  });
  assert.equal(read.preview.stopped, false);
  assert.deepEqual(faultLines(read, 'note'), ['- letter.pdf is a PDF, so it is not read.']);
  assert.deepEqual(faultLines(read, 'skips'), ['- reviews.csv has nothing in it, so it is not read.']);
});

test('a folder that holds one census is that census', async () => {
  const read = await readFiles({ 'c.xml': CENSUS });
  assert.deepEqual([read.preview.form, read.preview.children], ['cin', 1]);
});

test('nothing there, and no files at all, are faults and not errors', async () => {
  const gone = await readAll(join(tmpdir(), 'no-such-folder', 'census.xml'));
  assert.match(faultLines(gone, 'stops')[0] ?? '', /census\.xml cannot be opened \(ENOENT\)/);
  const none = await readAll([]);
  assert.match(faultLines(none, 'stops')[0] ?? '', /no file to read/);
  const empty = await readFiles({});
  assert.equal(empty.preview.stopped, true);
});

test('more bytes than may be read at once are refused before they are read', async () => {
  const read = await readFiles({ 'c.xml': CENSUS }, { maxBytes: 100 });
  assert.match(faultLines(read, 'stops')[0] ?? '', /the most that can be read at once is 100/);
});

test('the fingerprint is of the content, not of the names, and a file that stops has one too', async () => {
  const digest = createHash('sha256').update(CENSUS).digest('hex');
  assert.equal((await readFiles({ 'one.xml': CENSUS })).preview.fingerprint, digest);
  const broken = `${'<'.repeat(3)}${'x'.repeat(700_000)}`;
  assert.equal((await readFiles({ 'two.xml': broken })).preview.fingerprint, createHash('sha256').update(broken).digest('hex'));
  const tables = await readFiles({ 'header.csv': HEADER, 'episodes.csv': EPISODES });
  const renamed = await readFiles({ 'a.csv': EPISODES, 'b.csv': HEADER });
  assert.equal(renamed.preview.fingerprint, tables.preview.fingerprint);
  assert.notEqual(
    (await readFiles({ 'header.csv': HEADER, 'episodes.csv': `${EPISODES}\n` })).preview.fingerprint,
    tables.preview.fingerprint,
  );
});

test('every fault is counted, few are kept, and notes do not crowd out what was left out', async () => {
  const rows = Array.from({ length: 60 }, (_, at) => `A1,${at % 2 === 0 ? '31/06/2025' : '01/07/2025'},L,V2,N1,U6,PR1,,`).join('\n');
  const read = await readFiles({ 'header.csv': HEADER, 'episodes.csv': `${EPISODES}${rows}\n` }, { keepFaults: 10 });
  assert.equal(read.preview.faultCounts['Correct dates that cannot be read'], 30);
  assert.equal(read.preview.severityCounts.skips, 30);
  assert.equal(read.preview.faults.length, 10);
});
