import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Day } from '../../calendar/index.ts';
import { bookHtml, bookOf, printBook } from '../../book/index.ts';
import type { LoadedPack } from '../../packs/index.ts';

/** Writes the handbook of each pack into a folder, as HTML and as PDF; answers what was written, line by line. */
export async function writeBooks(packs: readonly LoadedPack[], folder: string, madeOn: Day): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const lines: string[] = [];
  for (const pack of packs) {
    const book = bookOf(pack, madeOn);
    const html = join(folder, `${pack.pack.authority}.html`);
    writeFileSync(html, bookHtml(book));
    lines.push(html);
    const printed = await printBook(book);
    if ('none' in printed) {
      lines.push(`No PDF was made. ${printed.none} Or open ${html} in any browser and print it.`);
      continue;
    }
    const pdf = join(folder, `${pack.pack.authority}.pdf`);
    writeFileSync(pdf, printed.pdf);
    lines.push(`${pdf}, ${printed.pages} pages`);
  }
  return lines.join('\n');
}
