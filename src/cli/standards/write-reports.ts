import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lint } from '../../packs/index.ts';
import { lintAsMarkdown } from './lint.ts';
import { counted } from './print.ts';

/** Writes each council's report into the folder as `<council>.md`; answers what was written, in words. */
export function writeReports(lints: readonly Lint[], folder: string): string {
  mkdirSync(folder, { recursive: true });
  for (const lint of lints) writeFileSync(join(folder, `${lint.authority}.md`), lintAsMarkdown(lint));
  return `${counted(lints.length, 'report')} written to ${folder}.`;
}
