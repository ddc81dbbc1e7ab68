import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What a file of tests needs a process of its own for: a database, a server, a browser, other processes, or the process itself. */
const ON_ITS_OWN =
  /testDatabase|startWeb|launchBrowser|inPage|child_process|worker_threads|openDesk|process\.(?!cwd\b|memoryUsage\b)|\b(?:beforeEach|afterEach|describe|suite|mock)\b/;
/** Opens a council of its own before the first test and closes it after the last: several can be open beside each other. */
const WITH_A_COUNCIL = /\binventedCouncil\(/;
const HOOKS = /\b(?:before|after)\(|import\s*\{[^}]*\b(?:before|after)\b[^}]*\}\s*from 'node:test'/;

/** Into how many processes files of a kind are gathered; what is of neither kind is run by itself. */
const PROCESSES = { small: 8, council: 3 } as const;

/**
 * The files to run, with those that can be run in one process gathered into a few: reading the same modules again for each of a hundred small files takes
 * longer than most of their tests. The gathered files are written into `folder`; each only imports.
 */
export function together(files: readonly string[], folder: string): readonly string[] {
  const { small = [], council = [], alone = [] } = Object.groupBy(files, (path) => kindOf(readFileSync(path, 'utf8')));
  return [...gathered('small', small, folder), ...gathered('council', council, folder), ...alone];
}

function kindOf(text: string): keyof typeof PROCESSES | 'alone' {
  if (ON_ITS_OWN.test(text)) return 'alone';
  if (WITH_A_COUNCIL.test(text)) return 'council';
  return HOOKS.test(text) ? 'alone' : 'small';
}

function gathered(kind: keyof typeof PROCESSES, files: readonly string[], folder: string): readonly string[] {
  const processes = PROCESSES[kind];
  if (files.length <= processes) return files;
  return Array.from({ length: processes }, (_, nth) => {
    const path = join(folder, `together-${kind}-${nth + 1}.test.mjs`);
    const theirs = files.filter((_file, place) => place % processes === nth);
    writeFileSync(path, theirs.map((file) => `import ${JSON.stringify(pathToFileURL(file).href)};\n`).join(''));
    return path;
  });
}
