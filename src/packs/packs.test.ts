/** Every pack of the project holds, and every example in it is a test of its own. */
import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { test } from 'node:test';
import { checkPackAlone, faultText, packFolders, runExample, standardsFolder } from './index.ts';

for (const folder of packFolders(standardsFolder())) {
  const { loaded, faults } = checkPackAlone(folder);
  test(`${basename(folder)}: the pack loads`, () => assert.equal(faults.map(faultText).join('\n'), ''));
  if (loaded === undefined) continue;
  for (const standard of loaded.pack.standards) {
    for (const example of loaded.examples.get(standard.id) ?? []) {
      test(`${standard.id}: ${example.name}`, () => assert.deepEqual(runExample(example, standard, loaded.calendar).map(faultText), []));
    }
  }
}
