/** What people and programs give to be judged with no database: read as it stands, or refused with its place. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { gzipSync } from 'node:zlib';
import { dayOf } from '../../calendar/index.ts';
import { CaseworkError } from '../desk.ts';
import { gather } from './gather.ts';

const TODAY = dayOf('2026-11-20');
const SOUND = 'subjects:\n  - { id: ash, kind: child }\nentries:\n  - { type: visit, occurred: 2026-04-08, child-seen: yes }\n';

function written(t: TestContext, name: string, content: string | Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'gather-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

async function refusal(path: string): Promise<string> {
  try {
    await gather(path, TODAY);
  } catch (error) {
    if (error instanceof CaseworkError) return error.message;
    throw error;
  }
  return 'nothing was refused';
}

test('a record is read in UTF-8 with or without a mark, in UTF-16, and with any line ends', async (t) => {
  const bytes: Readonly<Record<string, Uint8Array>> = {
    plain: Buffer.from(SOUND),
    marked: Buffer.from(`\uFEFF${SOUND}`),
    'utf-16': Buffer.from(`\uFEFF${SOUND}`, 'utf16le'),
    windows: Buffer.from(SOUND.replaceAll('\n', '\r\n')),
    mixed: Buffer.from(SOUND.replace('\n', '\r\n')),
  };
  for (const [name, content] of Object.entries(bytes)) {
    const { records } = await gather(written(t, 'ash.yaml', content), TODAY);
    assert.equal(records[0]?.entries[0]?.fields['child-seen'], true, name);
  }
});

test('an id of digits keeps its noughts, and one too long to be a number is told apart from its neighbour', async (t) => {
  const ids = async (text: string) =>
    (await gather(written(t, 'r.yaml', `subjects: [${text}]\nentries: []\n`), TODAY)).records.map(({ subject }) => subject.id);
  assert.deepEqual(await ids('{ id: 007 }, { id: 7 }, { id: 0x10 }, { id: 1_000 }'), ['007', '7', '0x10', '1_000']);
  assert.match(
    await refusal(written(t, 'r.yaml', 'subjects: [{ id: 9007199254740993 }]\nentries: []\n')),
    /subjects\[0\]\.id: Expected an id/,
  );
});

test('what cannot be read is refused with its place, and nothing in it reaches the terminal', async (t) => {
  const cases: readonly (readonly [string, string, string | Uint8Array, RegExp])[] = [
    ['brackets without end', 'a.json', '['.repeat(100_000), /^a\.json:1:\d+ is not YAML or JSON .*nesting/],
    ['braces without end', 'a.json', '{"a":'.repeat(100_000), /^a\.json:1:\d+ .*nesting/],
    [
      'levels without end',
      'a.yaml',
      Array.from({ length: 2_000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
      /^a\.yaml:\d+:\d+ .*nesting/,
    ],
    ['a quote never closed', 'a.yaml', `${SOUND}name: "never`, /^a\.yaml:\d+:\d+ /],
    ['a key twice', 'a.json', '{"subjects":[],"subjects":[]}', /^a\.json:1:\d+ .*duplicat/i],
    ['more aliases than anyone writes', 'a.yaml', `a: &a x\nb: [${'*a, '.repeat(200)}*a]\n`, /^a\.yaml:\d+:\d+ .*alias/i],
    ['a function', 'a.yaml', 'subjects: !!js/function "x"\n', /^a\.yaml:1:\d+ .*tag/i],
    ['two documents', 'a.yaml', `${SOUND}---\n${SOUND}`, /^a\.yaml.* is not YAML/],
    ['a nought byte', 'a.yaml', `${SOUND}# \0`, /^a\.yaml: It is not text/],
    [
      'a byte of another encoding',
      'a.yaml',
      Buffer.concat([Buffer.from(SOUND), Buffer.from([0x23, 0xe9, 0x0a])]),
      /^a\.yaml:5:2: The file is not UTF-8/,
    ],
    ['half a character', 'a.jsonl', Buffer.from(`\uFEFF{}\uD800`, 'utf16le'), /UTF-16/],
    ['a packed file', 'a.json', gzipSync(SOUND), /is packed.*Unpack it/],
    ['a zip', 'a.json', Buffer.from('PK\u0003\u0004 and more'), /unpack the zip/],
    ['nothing', 'a.yaml', '', /nothing in it/],
    [
      'a fault in a line of many',
      'a.jsonl',
      '{"subjects":[{"id":"ash"}],"entries":[]}\n\n{"subjects": nonsense\n',
      /^a\.jsonl:3:\d+ |^a\.jsonl:4:/,
    ],
    ['control characters', 'a.yaml', 'a: "\u001b[31m', /^a\.yaml:1:\d+ is not YAML/],
  ];
  for (const [name, file, content, expected] of cases) {
    const said = await refusal(written(t, file, content));
    assert.match(said, expected, name);
    assert.ok(said.length < 10_000 && !said.includes('\u001b'), name);
  }
});

test('a file that is too large is refused unread, and a line that never ends is not read to its end', async (t) => {
  for (const [name, bytes] of [
    ['a.yaml', 1024 ** 3],
    ['a.json', 49 * 1024 ** 2],
    ['a.jsonl', 1024 ** 3],
  ] as const) {
    const path = written(t, name, SOUND);
    truncateSync(path, bytes);
    assert.match(await refusal(path), new RegExp(`${bytes} bytes; the most that is read is \\d+\\. Give it in parts`), name);
  }
  const endless = written(t, 'a.jsonl', Buffer.alloc(60 * 1024 ** 2, 'x'));
  assert.match(await refusal(endless), /^a\.jsonl:1: The line is longer than 50331648 characters/);
});

test('a device or a pipe is refused: it may never end', { skip: process.platform === 'win32' && 'There are none here.' }, async (t) => {
  assert.match(await refusal('/dev/zero'), /neither a file nor a folder/);
  const pipe = written(t, 'x', '').replace(/x$/, 'pipe.yaml');
  execFileSync('mkfifo', [pipe]);
  assert.match(await refusal(pipe), /neither a file nor a folder/);
});

test('more files than anyone keeps records in are refused', async (t) => {
  const folder = written(t, 'x', '').replace(/x$/, 'many');
  mkdirSync(folder);
  for (let i = 0; i < 201; i += 1) writeFileSync(join(folder, `${i}.json`), '{}');
  assert.match(await refusal(folder), /holds 201 files of records; the most that are read is 200/);
});

const line = (id: string, on: string) =>
  JSON.stringify({ subjects: [{ id: 'w1', kind: 'worker' }], entries: [{ id, type: 'absence', occurred: on }] });

test('what several lines say of one worker stands in order, and an id given twice is refused', async (t) => {
  const { records } = await gather(written(t, 'a.jsonl', `${line('b', '2026-03-09')}\n${line('a', '2026-03-02')}\n`), TODAY);
  assert.deepEqual(
    records.map(({ entries }) => entries.map(({ id }) => id)),
    [['a', 'b']],
  );
  const twice = await refusal(written(t, 'a.jsonl', `${line('a', '2026-03-09')}\n${line('a', '2026-03-02')}\n`));
  assert.match(twice, /Two entries about "w1", in different places, have the id "a"/);
});
