/** Files far larger than any return, through the command line: refused early, or read with memory that does not grow with them. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { heavy } from './heavy.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const MB = 1024 ** 2;
/** What the program takes before it reads anything is some 150 MB of it. */
const FLAT = 450;

interface Run {
  readonly code: number | null;
  readonly said: string;
  readonly peak: number;
  readonly seconds: number;
}

/** Runs a command with so little room that a file read whole would end it. */
function sightline(t: TestContext, words: readonly string[], heap = 256): Run {
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      `--max-old-space-size=${heap}`,
      `--import=${join(import.meta.dirname, 'report-peak.ts')}`,
      join(ROOT, 'src', 'cli', 'main.ts'),
      ...words,
    ],
    { encoding: 'utf8', cwd: ROOT, maxBuffer: 64 * MB },
  );
  const run = {
    code: status,
    said: stdout + stderr,
    peak: Number(/peak memory (\d+) MB/.exec(stderr)?.[1] ?? Infinity),
    seconds: (performance.now() - began) / 1000,
  };
  t.diagnostic(`${run.peak} MB, ${run.seconds.toFixed(1)} s`);
  return run;
}

function folderFor(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-large-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes `before`, then the piece again and again until the file has so many bytes, then `after`. */
function fill(path: string, bytes: number, before: string, piece: (n: number) => string, after = ''): string {
  const file = openSync(path, 'w');
  let written = writeSync(file, before);
  for (let n = 0; written < bytes; n += 1) written += writeSync(file, piece(n));
  writeSync(file, after);
  closeSync(file);
  return path;
}

const CHECK = (path: string): string[] => ['import', path, '--into', 'herefordshire', '--check'];
const JUDGE = (path: string): string[] => ['judge', '--standards', 'herefordshire', '--on', '2026-03-31', '--input', path];
const HEADER =
  '<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>2026</Year><ReferenceDate>2026-03-31</ReferenceDate></CollectionDetails></Header><Children>';
const X = 'x'.repeat(MB);

heavy('a file of three gigabytes is refused unread', (t) => {
  const path = join(folderFor(t), 'census.xml');
  writeFileSync(path, HEADER);
  truncateSync(path, 3 * 1024 * MB);
  const { code, said, peak } = sightline(t, CHECK(path));
  assert.equal(code, 3);
  assert.match(said, /come to 3221225472 bytes; the most that can be read at once is 2147483648/);
  assert.ok(peak < FLAT, `${peak} MB`);
});

heavy('a gigabyte within one value stops the census at its place', (t) => {
  const path = fill(join(folderFor(t), 'census.xml'), 1024 * MB, `${HEADER}<Child><x>`, () => X);
  const { code, said, peak } = sightline(t, CHECK(path));
  assert.equal(code, 3);
  assert.match(said, /census\.xml:1:\d+ .*longer than 1000000 characters/);
  assert.ok(peak < FLAT, `${peak} MB`);
});

const child = (id: number): string =>
  `<Child><ChildIdentifiers><LAchildID>C${id}</LAchildID><PersonBirthDate>2015-05-04</PersonBirthDate><Sex>F</Sex></ChildIdentifiers><ChildCharacteristics><Ethnicity>WBRI</Ethnicity></ChildCharacteristics><CINdetails><CINreferralDate>2025-06-02</CINreferralDate><ReferralSource>1A</ReferralSource><PrimaryNeedCode>N1</PrimaryNeedCode><ReferralNFA>0</ReferralNFA></CINdetails></Child>\n`;

heavy('a census of 137 MB is read whole, with memory that is flat', (t) => {
  const path = fill(
    join(folderFor(t), 'census.xml'),
    137 * MB,
    HEADER,
    (n) => Array.from({ length: 500 }, (_, i) => child(n * 500 + i)).join(''),
    '</Children></Message>',
  );
  const { said, peak } = sightline(t, CHECK(path));
  assert.match(said, /3\d{5} children/);
  assert.ok(peak < FLAT, `${peak} MB`);
});

heavy('500 MB on one line of a table, quoted or not, or of nothing but commas, stop it', (t) => {
  for (const [name, start, piece] of [
    ['line', '', X],
    ['quote', 'CHILD,DECOM\n"', X],
    ['lines within a quote', 'CHILD,DECOM\n"', 'xxxxxxx\n'.repeat(MB / 8)],
    ['commas', 'CHILD,DECOM\n', ','.repeat(MB)],
  ] as const) {
    const folder = folderFor(t);
    fill(join(folder, 'episodes.csv'), 500 * MB, start, () => piece);
    const { code, said, peak } = sightline(t, CHECK(folder));
    assert.equal(code, 3, name);
    assert.match(said, /A row is longer than any row of a return/, name);
    assert.ok(peak < FLAT, `${name}: ${peak} MB`);
  }
});

const rows = (n: number): string =>
  Array.from({ length: 10_000 }, (_, i) => `C${(n * 10_000 + i) % 600_000},01/05/2025,S,C2,N1,U1,PR1,,,,,,SC012345\n`).join('');

heavy('as many rows as a return may hold are read', (t) => {
  const folder = folderFor(t);
  const file = openSync(join(folder, 'episodes.csv'), 'w');
  writeSync(file, 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n');
  for (let n = 0; n < 300; n += 1) writeSync(file, rows(n));
  closeSync(file);
  const { said, peak } = sightline(t, CHECK(folder), 3_000);
  assert.match(said, /600000 children|faults/);
  assert.ok(peak < 3_500, `${peak} MB`);
});

heavy('500 MB on one line of JSON lines, and a gigabyte of YAML, are refused', (t) => {
  const folder = folderFor(t);
  const line = sightline(t, JUDGE(fill(join(folder, 'a.jsonl'), 500 * MB, '{"subjects":"', () => X)));
  assert.equal(line.code, 3);
  assert.match(line.said, /a\.jsonl has a line from byte 0 that is longer than 48 MB/);
  assert.ok(line.peak < FLAT, `${line.peak} MB`);
  const yaml = sightline(t, JUDGE(fill(join(folder, 'a.yaml'), 1024 * MB, 'subjects: "', () => X)));
  assert.match(yaml.said, /a\.yaml: It has \d+ bytes; the most that is read is 50331648/);
  assert.ok(yaml.peak < FLAT, `${yaml.peak} MB`);
});

heavy('the largest document that is read, of entries of one child, is judged within the room a laptop has', (t) => {
  const path = fill(
    join(folderFor(t), 'a.json'),
    47 * MB,
    '{"subjects":[{"id":"c1","kind":"child"}],"entries":[{"id":"first","type":"visit","occurred":"2025-05-01","child-seen":true}',
    (n) =>
      Array.from(
        { length: 1_000 },
        (_, i) =>
          `,{"id":"e${n * 1_000 + i}","type":"visit","occurred":"2025-0${1 + (i % 9)}-${10 + (i % 18)}","recorded":"2025-12-01","by":"w1","role":"social-worker","fields":{"child-seen":true}}`,
      ).join(''),
    ']}',
  );
  const { said, peak } = sightline(t, JUDGE(path), 4_000);
  assert.match(said, /1 record judged/);
  assert.ok(peak < 5_000, `${peak} MB`);
});

heavy('a zip that would unpack to a petabyte is not unpacked', (t) => {
  const folder = folderFor(t);
  for (const name of ['census.xml', 'records.json', 'table.csv']) {
    mkdirSync(join(folder, name.split('.')[0] ?? ''));
    const path = join(folder, name.split('.')[0] ?? '', name);
    writeFileSync(path, Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(MB, 0xff)]));
    const { said, peak } = sightline(t, name.endsWith('json') ? JUDGE(path) : CHECK(path));
    assert.match(said, /zip/i);
    assert.ok(peak < FLAT, `${peak} MB`);
  }
});
