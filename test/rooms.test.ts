/** What stands lower may not import what stands higher; the pure rooms do no input or output. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';

const SRC = join(import.meta.dirname, '..', 'src');

/** Each room and the rooms it may import. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  calendar: [],
  record: ['calendar'],
  access: ['calendar', 'record'],
  engine: ['calendar', 'record'],
  measures: ['calendar', 'record', 'engine'],
  packs: ['calendar', 'record', 'engine', 'measures'],
  book: ['calendar', 'record', 'engine', 'measures', 'packs'],
  queue: [],
  identity: ['calendar', 'record', 'access', 'store'],
  store: ['calendar', 'record', 'access', 'queue'],
  backup: ['store'],
  exchange: ['calendar', 'record'],
  documents: ['record'],
  parquet: ['calendar', 'record', 'engine'],
  demonstration: ['calendar', 'record', 'engine'],
  casework: [
    'calendar',
    'record',
    'engine',
    'measures',
    'packs',
    'queue',
    'store',
    'exchange',
    'demonstration',
    'documents',
    'access',
    'identity',
  ],
  runners: ['calendar', 'record', 'engine', 'packs', 'queue', 'store', 'demonstration', 'parquet', 'casework'],
  web: ['calendar', 'record', 'engine', 'packs', 'access', 'identity', 'documents', 'casework'],
  cli: [
    'calendar',
    'record',
    'engine',
    'measures',
    'packs',
    'book',
    'exchange',
    'demonstration',
    'casework',
    'store',
    'backup',
    'runners',
    'parquet',
    'server',
    'access',
    'identity',
  ],
  server: ['calendar', 'record', 'packs', 'casework', 'store', 'backup', 'runners', 'web', 'identity'],
};

/** Rooms that compute and nothing else: no files, no network, no clock of their own. */
const PURE = ['calendar', 'record', 'engine', 'measures', 'access'];

interface Import {
  readonly file: string;
  readonly room: string;
  readonly from: string;
}

const imports: Import[] = globSync('**/*.ts', { cwd: SRC })
  .filter((file) => !file.endsWith('.test.ts') && !file.includes('test-support'))
  .flatMap((file) =>
    [...readFileSync(join(SRC, file), 'utf8').matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(([, from]) => ({
      file,
      room: file.split('/')[0] ?? '',
      from: from ?? '',
    })),
  );

function roomOf({ file, from }: Import): string | undefined {
  return from.startsWith('.') ? relative(SRC, join(SRC, dirname(file), from)).split('/')[0] : undefined;
}

test('every room is named here with what it may import', () => {
  const rooms = new Set(imports.map(({ room }) => room));
  assert.deepEqual(
    [...rooms].filter((room) => MAY_IMPORT[room] === undefined),
    [],
  );
});

test('no room imports a room above it', () => {
  const offenders = imports.filter((one) => {
    const room = roomOf(one);
    return room !== undefined && room !== one.room && !(MAY_IMPORT[one.room] ?? []).includes(room);
  });
  assert.deepEqual(
    offenders.map(({ file, from }) => `${file} imports ${from}`),
    [],
  );
});

test('the calendar, the record and the engine do no input or output', () => {
  const offenders = imports.filter(({ room, from }) => PURE.includes(room) && from.startsWith('node:'));
  assert.deepEqual(
    offenders.map(({ file, from }) => `${file} imports ${from}`),
    [],
  );
});

test('the engine asks no clock and rolls no dice', () => {
  const offenders = globSync('{calendar,record,engine}/**/*.ts', { cwd: SRC })
    .filter((file) => !file.endsWith('.test.ts'))
    .filter((file) => /Date\.now|new Date\b|Temporal\.Now|Math\.random|performance\.now/.test(readFileSync(join(SRC, file), 'utf8')));
  assert.deepEqual(offenders, []);
});
