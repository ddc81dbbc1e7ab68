/** The table of requirements says what is so: each file that it names is there, each test by its title, each requirement once. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const ROOT = join(import.meta.dirname, '..', '..');
const STATUSES = ['held', 'partly', 'not applicable', 'left to whoever runs the server'];
/** As many as the standard has, by chapter, at levels 1 and 2. */
const OF_EACH_CHAPTER = [27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7];

interface Row {
  readonly id: string;
  readonly level: string;
  readonly asked: string;
  readonly status: string;
  readonly why: string;
  readonly shown: string;
}

const text = readFileSync(join(ROOT, 'docs', 'security', 'asvs.md'), 'utf8');
const rows: readonly Row[] = text.split('\n').flatMap((line) => {
  const [before, id = '', level = '', asked = '', status = '', why = '', shown = '', after, ...more] = line
    .split('|')
    .map((cell) => cell.trim());
  if (!/^\d+\.\d+\.\d+$/.test(id)) return [];
  assert.deepEqual([before, after, more], ['', '', []], line);
  return [{ id, level, asked, status, why, shown }];
});

/** What a row names: a file, and a test in it where one is named. */
function named({ shown }: Row): readonly { readonly file: string; readonly title?: string }[] {
  return shown.split('<br>').flatMap((one) => {
    const [, file, title] = /^`([^`]+)`(?:: “(.+)”)?$/.exec(one) ?? [];
    if (file === undefined) {
      assert.equal(one, '', `“${one}” names nothing.`);
      return [];
    }
    return title === undefined ? { file } : { file, title };
  });
}

test('every requirement of levels 1 and 2 stands in the table once, in order', () => {
  const ids = rows.map(({ id }) => id);
  assert.deepEqual(
    ids.filter((id, at) => ids.indexOf(id) !== at),
    [],
  );
  assert.deepEqual(
    OF_EACH_CHAPTER.map((_, at) => ids.filter((id) => id.startsWith(`${at + 1}.`)).length),
    OF_EACH_CHAPTER,
  );
  const places = ids.map((id) => id.split('.').reduce((place, part) => place * 100 + Number(part), 0));
  assert.deepEqual(
    places,
    places.toSorted((one, other) => one - other),
  );
  assert.deepEqual([rows.length, rows.filter(({ level }) => level === '1').length], [253, 70]);
  assert.ok(rows.every(({ level, asked }) => /^[12]$/.test(level) && asked !== ''));
});

test('each says how it stands in one of four ways, with a reason where it is not simply held, and what shows it where anything does', () => {
  for (const row of rows) {
    assert.ok(STATUSES.includes(row.status), `${row.id}: ${row.status}`);
    if (row.status !== 'held') assert.notEqual(row.why, '', `${row.id} says no reason.`);
    if (row.status !== 'not applicable') assert.notEqual(named(row).length, 0, `${row.id} names nothing that shows it.`);
  }
});

test('every file that is named is there, and every test by its title', () => {
  const missing = rows.flatMap((row) =>
    named(row).flatMap(({ file, title }) => {
      if (!existsSync(join(ROOT, file))) return `${row.id}: there is no ${file}`;
      const titles = title === undefined ? undefined : titlesIn(file);
      return titles === undefined || (title !== undefined && titles.has(title)) ? [] : `${row.id}: ${file} has no test “${title ?? ''}”`;
    }),
  );
  assert.deepEqual(missing, []);
});

function titlesIn(file: string): ReadonlySet<string> {
  return new Set(Array.from(readFileSync(join(ROOT, file), 'utf8').matchAll(/^\s*test\(\s*'(.+?)',/gm), ([, title = '']) => title));
}

test('the counts above the table are the table’s own', () => {
  for (const status of STATUSES) {
    const of = (level: string): number => rows.filter((row) => row.status === status && row.level === level).length;
    assert.ok(text.includes(`| ${status} | ${of('1')} | ${of('2')} |`), `${status}: ${of('1')}, ${of('2')}`);
  }
});

test('the documents beside it name files that are there', () => {
  for (const name of ['threat-model.md', 'cryptography.md', 'README.md']) {
    const said = readFileSync(join(ROOT, 'docs', 'security', name), 'utf8');
    for (const [, path = ''] of said.matchAll(/`((?:src|test|docs)\/[\w./-]+)`/g))
      assert.ok(existsSync(join(ROOT, path)), `${name}: ${path}`);
    for (const [, path = ''] of said.matchAll(/\]\(([\w./-]+)(?:#[\w-]+)?\)/g))
      assert.ok(existsSync(join(ROOT, 'docs', 'security', path)), `${name}: ${path}`);
  }
});
