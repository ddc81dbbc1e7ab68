/** By what code everyone was judged, so that answers that were kept by other code are not kept on as though they were this code's. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const SOURCE = join(import.meta.dirname, '..', '..');

/** Whatever decides what is expected, and what lists show of it. */
const JUDGES = ['calendar', 'record', 'engine', 'casework/judging', 'casework/child', 'store/summarise.ts', 'store/summary-row.ts'];

let known: string | undefined;

/** A digest of the code that judges; the same wherever the same code runs. */
export function codeThatJudges(): string {
  return (known ??= digestOfCode(SOURCE, JUDGES));
}

/** A digest of the names and contents of all code in these files and folders of a root, tests left out. */
export function digestOfCode(root: string, places: readonly string[]): string {
  const hash = createHash('sha256');
  const files = places.flatMap((place) => codeIn(join(root, place))).toSorted();
  for (const file of files)
    hash
      .update(`${relative(root, file).replaceAll(sep, '/')}\0`)
      .update(readFileSync(file))
      .update('\0');
  return hash.digest('hex');
}

function codeIn(place: string): readonly string[] {
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => join(place, name));
}
