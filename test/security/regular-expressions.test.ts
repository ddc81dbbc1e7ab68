/** No pattern of the project's own takes time that grows with the square of what it is given, or faster: whoever sends text could stop the server with one. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { createContext, runInContext } from 'node:vm';

const ROOT = join(import.meta.dirname, '..', '..');
const PATTERN = /(?<=(?:[=(,:[!&|?{};>\n]|return|=>)\s{0,20})\/(?![*/])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[dgimsuvy]*/g;

/** Patterns that are slow on a long text, and why none reaches them. */
const NEVER_LONG: Readonly<Record<string, string>> = {
  'src/identity/password/choose.ts /^\\d+|\\d+$/g': 'a password is refused before this where it has more than 128 characters',
  'src/cli/import.ts / {2,}(?=\\S)/g': 'a line of our own words, for a terminal',
  'src/book/page-numbers.ts /(\\d+) 0 R/g': 'a part of a PDF that our own browser printed',
};

/** Long enough that what grows with its square takes many times what is allowed, and what does not a small part of it. */
const LENGTH = 60_000;
const LONGEST_MILLISECONDS = 3_000;
/** What is repeated: letters, figures, signs and spaces that patterns look for, by themselves and in pairs. */
const PIECES = ['a', 'A', '0', ' ', '-', '.', ',', ';', ':', '"', '/', '@', '%', '\t', '\n', '=', '(', '[', '<', 'é', '\u0301', '\u202e'];
const PAIRS = ['a.', 'a ', 'a@', 'a-', 'a,', 'a\n', '0 ', '0.', '- ', '%0', '1:', 'x=', '/a', ' \n', '    at '];

const hostile = [...PIECES, ...PAIRS].flatMap((piece) => {
  const long = piece.repeat(Math.ceil(LENGTH / piece.length));
  return [long, `${long}\0`, `a${long}!`];
});

interface Found {
  readonly file: string;
  readonly pattern: string;
}

const found: readonly Found[] = globSync('{src,bin}/**/*.{ts,js}', { cwd: ROOT, exclude: ['**/node_modules/**', '**/test-support/**'] })
  .filter((file) => !/\.test\.ts$|test-support/.test(file))
  .sort()
  .flatMap((file) =>
    Array.from(readFileSync(join(ROOT, file), 'utf8').matchAll(PATTERN), ([pattern]) => ({ file: file.replaceAll('\\', '/'), pattern })),
  );

/** Whether a pattern looks through one of the hostile texts for longer than any page should take. */
function isSlow(pattern: string): boolean {
  const context = createContext({ hostile });
  try {
    runInContext(`for (const text of hostile) { ${pattern}.test(text); }`, context, { timeout: LONGEST_MILLISECONDS });
    return false;
  } catch (error) {
    // It is an error of the other context, and none of ours to `instanceof`.
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return true;
    throw new Error(`${pattern} could not be tried.`, { cause: error });
  }
}

test('the trial finds patterns that look again and again', () => {
  for (const pattern of ['/(a+)+$/', '/\\s+$/', '/^(?:a|a)*b/']) assert.ok(isSlow(pattern), pattern);
  for (const pattern of ['/^a+$/', '/\\d{4}-\\d\\d/g']) assert.ok(!isSlow(pattern), pattern);
});

test('no pattern is slow on a long hostile text, but where no long text reaches it', () => {
  assert.ok(found.length > 140, `only ${found.length} patterns were found`);
  const slow = found.filter(({ pattern }) => isSlow(pattern)).map(({ file, pattern }) => `${file} ${pattern}`);
  assert.deepEqual(
    slow.filter((one) => NEVER_LONG[one] === undefined),
    [],
  );
  // How slow is the machine's business; that each is still there is ours.
  const all = new Set(found.map(({ file, pattern }) => `${file} ${pattern}`));
  for (const one of Object.keys(NEVER_LONG)) assert.ok(all.has(one), one);
});

/** Where a pattern is put together, and all of it of constants. */
const PUT_TOGETHER = [
  'src/backup/preamble.ts',
  'src/casework/rights/pack/suggestions.ts',
  'src/casework/words/find-words.ts',
  'src/packs/standard.ts',
  'src/record/check-text.ts',
  'src/record/finding/name-words.ts',
  'src/record/finding/read-born.ts',
  'src/record/passages.ts',
];

// What is looked for in a pack is a name, and what a council has in its glossary is words, taken letter by letter: `RegExp.escape` leaves nothing of it that a pattern could mean.
test('no pattern is made of what somebody typed', () => {
  const made = globSync('src/**/*.ts', { cwd: ROOT, exclude: ['**/node_modules/**'] }).filter(
    (file) => !/\.test\.ts$|test-support/.test(file) && /new RegExp\(/.test(readFileSync(join(ROOT, file), 'utf8')),
  );
  assert.deepEqual(made.sort(), PUT_TOGETHER);
});
