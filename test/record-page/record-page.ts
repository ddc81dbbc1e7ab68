/** docs/record.md: the prose as it is written by hand, the lists and tables made from the declarations between their marks. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entryTypeTables } from './entry-type-tables.ts';
import { episodeTable } from './episode-table.ts';
import { listsInWords } from './shared-lists.ts';

const PAGE = join(import.meta.dirname, '../../docs/record.md');
const PARTS: Readonly<Record<string, () => string>> = {
  lists: listsInWords,
  'entry types': entryTypeTables,
  episodes: episodeTable,
};

/** The page as it should stand. Throws where the mark of a part is missing. */
export function recordPage(): string {
  let page = readFileSync(PAGE, 'utf8');
  for (const [name, made] of Object.entries(PARTS)) page = withPart(page, name, made());
  return page;
}

function withPart(page: string, name: string, made: string): string {
  const opening = `<!-- made by npm run docs: ${name} -->`;
  const from = page.indexOf(opening);
  const to = page.indexOf('<!-- end -->', from);
  if (from === -1 || to === -1)
    throw new Error(`docs/record.md has lost its marks for ${name}. Put back "${opening}" and, after it, "<!-- end -->".`);
  return `${page.slice(0, from + opening.length)}\n\n${made}\n\n${page.slice(to)}`;
}
