/** The reports in docs/standards are those that the packs give today. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { checkPackAlone, councilFolders, lintPack, standardsFolder } from '../../packs/index.ts';
import { lintAsMarkdown } from './lint.ts';

for (const folder of councilFolders(standardsFolder())) {
  const council = basename(folder);
  test(`docs/standards/${council}.md is up to date; \`npm run docs\` rewrites it`, (t) => {
    const { loaded } = checkPackAlone(folder);
    if (loaded === undefined) return t.skip('the pack does not hold, which a test of its own says');
    const written = readFileSync(join(standardsFolder(), '..', 'docs', 'standards', `${council}.md`), 'utf8');
    assert.equal(written, lintAsMarkdown(lintPack(loaded)));
  });
}
