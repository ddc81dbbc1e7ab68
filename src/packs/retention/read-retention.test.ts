import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { faultText, PackError } from '../fault.ts';
import { standardsFolder } from '../folder.ts';
import { loadRetention, readRetention } from './read-retention.ts';

const SOUND = `- id: looked-after
  title: A child who was looked after
  standing: law
  source: Invented Regulations
  says: Kept for long.
  about: child
  when: { episodes: [looked-after] }
  keep: { years: 75, from: birth }
`;

function faults(from: string, to: string): string {
  assert.ok(SOUND.includes(from), from);
  return readRetention(SOUND.replace(from, to), 'rules.yaml').faults.map(faultText).join('\n');
}

test('a sound rule is read', () => {
  const { rules, faults: none } = readRetention(SOUND, 'rules.yaml');
  assert.deepEqual(none, []);
  assert.deepEqual(rules[0]?.keep, { years: 75, from: 'birth' });
});

test('a word that is not known is refused with its line, its column and the nearest', () => {
  assert.match(
    faults('looked-after]', 'looked-aftr]'),
    /^rules\.yaml:7:22 There is no episode "looked-aftr"\. Did you mean "looked-after"\?/,
  );
  assert.match(faults('standing: law', 'standing: lawful'), /^rules\.yaml:3:13 /);
  assert.match(faults('years: 75', 'years: 0'), /^rules\.yaml:8:18 .*whole number from 1 to 200/);
  assert.match(faults('from: birth', 'from: { last: visits }'), /There is no entry type "visits"\. Did you mean "visit"\?/);
  assert.match(faults('  says: Kept for long.\n', ''), /The rule has no `says`/);
  assert.match(
    readRetention(SOUND + SOUND, 'rules.yaml')
      .faults.map(faultText)
      .join(),
    /Two rules have the id "looked-after"/,
  );
});

/** The project's own rules, with what a council chose beside them. */
function withChoice(text: string): () => ReturnType<typeof loadRetention> {
  return () => {
    const folder = mkdtempSync(join(tmpdir(), 'sightline-retention-'));
    try {
      cpSync(join(standardsFolder(), 'retention'), folder, { recursive: true });
      writeFileSync(join(folder, 'testshire.yaml'), text);
      return loadRetention('testshire', folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
}

function years(read: ReturnType<typeof loadRetention>, id: string): number | undefined {
  return read.find((one) => one.id === id)?.keep.years;
}

test('a council may keep a plan longer or shorter, and care longer than the law asks, never shorter', () => {
  const choice = (id: string, years: number): string =>
    SOUND.replace('id: looked-after', `id: ${id}`).replace('standing: law', 'standing: local').replace('75', String(years));
  assert.equal(years(withChoice(choice('child-protection', 30))(), 'child-protection'), 30);
  assert.equal(years(withChoice(choice('looked-after', 100))(), 'looked-after'), 100);
  assert.throws(
    withChoice(choice('looked-after', 50)),
    (error) => error instanceof PackError && /testshire\.yaml:1:3 .*shorter than the law/.test(error.message),
  );
  assert.throws(withChoice(choice('nothing-like-it', 50)), /There is no rule to choose otherwise "nothing-like-it"/);
});
