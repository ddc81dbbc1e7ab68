import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What a file of tests needs a process of its own for: a database, a server, a browser, other processes, hooks, or the process itself. */
const ON_ITS_OWN =
  /testDatabase|inventedCouncil|startWeb|launchBrowser|inPage|child_process|worker_threads|openDesk|process\.(?!cwd\b|memoryUsage\b)|\b(?:before|after|beforeEach|afterEach|describe|suite|mock)\(|import\s*\{[^}]*\b(?:before|after|beforeEach|afterEach|describe|suite|mock)\b[^}]*\}\s*from 'node:test'/;
const BUNDLES = 8;

/**
 * The files to run, with those that can be run in one process gathered into a few: reading the same modules again for each of a hundred small files takes
 * longer than most of their tests. The gathered files are written into `folder`; each only imports.
 */
export function together(files: readonly string[], folder: string): readonly string[] {
  const alone = files.filter((path) => ON_ITS_OWN.test(readFileSync(path, 'utf8')));
  const shared = files.filter((path) => !alone.includes(path));
  if (shared.length <= BUNDLES) return files;
  const bundles = Array.from({ length: BUNDLES }, (_, nth) => {
    const path = join(folder, `together-${nth + 1}.test.mjs`);
    const theirs = shared.filter((_file, place) => place % BUNDLES === nth);
    writeFileSync(path, theirs.map((file) => `import ${JSON.stringify(pathToFileURL(file).href)};\n`).join(''));
    return path;
  });
  return [...bundles, ...alone];
}
