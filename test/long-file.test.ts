/** A file too long for one to read alone: judged in stretches by several threads, to the same answers as by one. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { inStretches, recordsApart, recordsInStretch } from '../src/casework/input/long-file.ts';
import { gather } from '../src/casework/input/gather.ts';
import type { SubjectRecord } from '../src/record/types.ts';
import { dayOf } from '../src/calendar/index.ts';

const run = promisify(execFile);
const DAY = '2026-03-31';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sightline-long-'));
  await sightline('demo', '--children', '12', '--seed', 'long', '--on', DAY, '--out', join(folder, 'demo'));
});
after(() => rm(folder, { recursive: true }));

function sightline(...words: string[]) {
  return run(process.execPath, [join(import.meta.dirname, '..', 'bin', 'sightline.js'), ...words], { maxBuffer: 1 << 28 });
}

function byId(all: readonly SubjectRecord[]): readonly SubjectRecord[] {
  return all.toSorted((one, other) => (one.subject.id < other.subject.id ? -1 : 1));
}

test('every record is in one stretch or read apart, and together they are the records of the whole file', async () => {
  const path = join(folder, 'demo', 'records.jsonl');
  const { stretches, inSeveralLines } = await inStretches(path, 100_000);
  assert.ok(stretches.length > 3 && inSeveralLines.size > 3, 'too short a file proves nothing');
  const read = [...(await recordsApart(path, inSeveralLines))];
  for (const stretch of stretches) read.push(...(await Array.fromAsync(recordsInStretch(stretch, inSeveralLines))));
  assert.deepEqual(byId(read), byId((await gather(path, dayOf(DAY))).records));
});

test('two threads print the lines that one process prints', async () => {
  const lines = async (...words: string[]) =>
    (await sightline('judge', '--standards', 'barnet', '--on', DAY, '--input', join(folder, 'demo'), '--format', 'jsonl', ...words)).stdout
      .split('\n')
      .toSorted();
  const alone = await lines();
  assert.ok(alone.length > 100);
  assert.deepEqual(await lines('--threads', '2'), alone);
});

test('a line that cannot be read is refused in words, whichever thread meets it', async () => {
  const path = join(folder, 'demo', 'records.jsonl');
  await appendFile(path, '{"subjects":[{"id":"z","kind":"dragon"}],"entries":[]}\n');
  await assert.rejects(
    sightline('judge', '--standards', 'barnet', '--on', DAY, '--input', path, '--threads', '2'),
    (error: Error & { code?: number; stderr?: string }) =>
      error.code === 3 &&
      /records\.jsonl from byte \d+ cannot be judged until this is mended/.test(error.stderr ?? '') &&
      !/ at /.test(error.stderr ?? ''),
  );
});
