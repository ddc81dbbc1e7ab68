/** Words that nobody types in earnest: each is refused in a sentence, nothing runs, and nothing writes to the terminal. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { visible } from '../record/plain-text.ts';

const MAIN = join(import.meta.dirname, 'main.ts');
const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
after(() => rmSync(folder, { recursive: true }));
const ash = join(folder, 'ash.yaml');
writeFileSync(ash, 'subjects: [{ id: ash }]\nentries: [{ type: child-protection-plan-started, occurred: 2026-03-26, category: NEG }]\n');
const turned = join(folder, '\u001b[31mred\u202E.xml');
writeFileSync(turned, '<Message><Header/><\u202Ex/></Message>');

const WHY = 'herefordshire.visiting.child-protection-first:ash:2026-03-26';
const JUDGE = ['judge', '--standards', 'herefordshire', '--input', ash];
const REFUSED: readonly (readonly [readonly string[], number, RegExp])[] = [
  [['constructor'], 2, /unknown command 'constructor'/],
  [['import', turned, '--into', 'herefordshire', '--check'], 3, /\\u001b\[31mred\\u202e\.xml/],
  [[...JUDGE, '--on', '9999-12-31'], 3, /9999-12-31 is outside the working-day calendar/],
  [['__proto__'], 2, /unknown command '__proto__'/],
  [['\u001b[2J'], 2, /unknown command '\\u001b\[2J'/],
  [['judge', '--standards', '__proto__', '--input', ash], 2, /no standards pack "__proto__"/],
  [[...JUDGE, '--on', '2026-02-30'], 2, /"2026-02-30" is not a date/],
  [['why', WHY, '--standards', 'herefordshire', '--on', '1000-01-01', '--input', ash], 3, /1000-01-01 is outside the working-day calendar/],
  [['import', ash, '--into', 'herefordshire', '--check', '--faults', '1e999'], 2, /--faults 1e999: give a whole number/],
  [['import', join(folder, '\u001b]0;x\u0007'), '--into', 'herefordshire'], 3, /There is nothing at .*\\u001b\]0;x\\u0007/],
  [['demo', '--children', '99999999999999999999', '--out', folder], 2, /--children .*give a whole number/],
];

/** Each takes a second or two to start, so only the first few run every time. */
const A_FEW = 2;
const asked = process.env['SIGHTLINE_HOSTILE'] === undefined ? REFUSED.slice(0, A_FEW) : REFUSED;

for (const [words, code, expected] of asked) {
  test(`refused: sightline ${visible(words.map((word) => word.replace(folder, '')).join(' '))}`, () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...words], { encoding: 'utf8', timeout: 60_000 });
    assert.match(stdout + stderr, expected);
    assert.equal(status, code, stderr);
    assert.doesNotMatch(stdout + stderr, /[^\P{Cc}\t\n]|[\u202a-\u202e]|^\s+at /mu);
  });
}
