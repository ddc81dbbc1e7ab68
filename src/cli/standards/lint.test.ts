/** What `standards lint` prints for an invented council beside an invented statute. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { lintPack } from '../../packs/index.ts';
import { packFolder, SHEET, SOUND } from '../../packs/test-support.ts';
import { chosenPacks } from './choose.ts';
import { lintAsJson, lintAsMarkdown, lintAsText } from './lint.ts';
import { listAsText } from './list.ts';
import { writeReports } from './write-reports.ts';

const STATUTE = SOUND.replaceAll('testshire.visits.plan', 'england.visits.plan').replace('owner:', 'authority: statute\n    owner:');

/** A council that visits a child on a plan every fifteen working days, where statute asks for ten. */
function tooSeldom(t: TestContext): string {
  const council = SOUND.replace('owner:', 'stands-on: england.visits.plan\n    owner:')
    .replace('interval: 10 working days', 'interval: 15 working days')
    .replace(/expect: .*/, 'expect: { rejected: 1 }');
  const folder = packFolder(t, { 'visits.yaml': council });
  const england = join(folder, '..', 'england');
  mkdirSync(england);
  cpSync(join(folder, 'clauses.yaml'), join(england, 'clauses.yaml'));
  writeFileSync(join(england, 'pack.yaml'), SHEET.replace('authority: testshire', 'authority: england'));
  writeFileSync(join(england, 'visits.yaml'), STATUTE);
  return folder;
}

test('what is weaker than statute comes first, with both limits, how much later, and a question', (t) => {
  const text = lintAsText(chosenPacks(tooSeldom(t)).map(lintPack));
  assert.match(text, /^Testshire: Practice Standards, January 2025 – 1 standard\n=+\n\nWeaker than statute or guidance \(1\)\n/);
  assert.match(
    text.replaceAll(/\s+/g, ' '),
    /statute every 10 working days; here every 15 working days, up to \d+ days later \(clause 1\.1, testshire\.visits\.plan\)/,
  );
  assert.match(text, /\? Bring it to statute’s limit/);
});

test('as a page it has a heading for each part, and lets nothing of the text become mark-up', (t) => {
  const page = lintAsMarkdown(chosenPacks(tooSeldom(t)).map(lintPack)[0] ?? assert.fail());
  assert.match(page, /^# Testshire: what to settle\n/);
  assert.match(page, /\| Weaker than statute or guidance \| 1 \|/);
  assert.match(page, /\n## Weaker than statute or guidance\n/);
  assert.ok(page.endsWith('\n') && !page.endsWith('\n\n'));
});

test('as JSON it names the finding, the standards and the places', (t) => {
  const [found] = JSON.parse(lintAsJson(chosenPacks(tooSeldom(t)).map(lintPack)));
  const [first] = found.statute;
  assert.deepEqual(
    [found.authority, first.standing, first.statute.id, first.statute.speaks, first.council[0].id, first.places[0].council.limit],
    ['testshire', 'weaker', 'england.visits.plan', 'statute', 'testshire.visits.plan', 'every 15 working days'],
  );
});

test('each council’s page is written under its name', (t) => {
  const folder = tooSeldom(t);
  const into = join(folder, '..', 'pages');
  const lints = chosenPacks(folder).map(lintPack);
  assert.match(writeReports(lints, into), /^1 report written to /);
  assert.equal(readFileSync(join(into, 'testshire.md'), 'utf8'), lints.map(lintAsMarkdown).join(''));
});

test('the list counts the council’s own standards and says how many of statute’s stand beside', (t) => {
  assert.match(
    listAsText(chosenPacks(tooSeldom(t))),
    /^Testshire: Practice Standards, January 2025 – 1 standard, and 1 standard of statute beside\n/,
  );
});
