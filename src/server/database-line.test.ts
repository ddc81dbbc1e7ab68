/** The line to a database elsewhere: encrypted and proved where that is asked for, never quietly less, and said where it is not asked for. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chownSync, copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { run } from '../../test/database.ts';
import { openLine } from './database-line.ts';
import { type EmbeddedServer, startEmbedded } from './database/embedded.ts';
import { removePlace } from './database/place.ts';
import { openDatabase } from './open-database.ts';

let folder: string;
let server: EmbeddedServer;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sightline-line-'));
  server = await startEmbedded({ folder: join(folder, 'server') });
});
after(async () => {
  await server.stop();
  await removePlace(server.place);
  rmSync(folder, { recursive: true });
});

const open = (more: string, host = 'localhost') => {
  const withMore = (address: string): string => `${address.replace('127.0.0.1', host)}${more}`;
  return openDatabase(
    { dataFolder: join(folder, 'data'), databaseUrl: withMore(server.urls.app), migrationUrl: withMore(server.urls.migration) },
    { notice: () => undefined },
  );
};

test('a database that does not encrypt is told nothing where encryption was asked for', async () => {
  await assert.rejects(
    open('?sslmode=verify-full'),
    /^DatabaseError: The database sightline at localhost:\d+ was told nothing: it does not encrypt/,
  );
});

test('over an encrypted line to the host that its certificate is for, everything goes; to any other, nothing', async (t) => {
  const certificate = join(folder, 'made.crt');
  const key = join(folder, 'made.key');
  try {
    const words = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-days', '2'];
    const made = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', key, '-out', certificate];
    execFileSync('openssl', [...made, ...words], { stdio: 'ignore' });
  } catch {
    return t.skip('This machine has no openssl to make a certificate with.');
  }
  const { cluster, runAs } = server.place;
  for (const [from, name] of [
    [certificate, 'server.crt'],
    [key, 'server.key'],
  ] as const) {
    copyFileSync(from, join(cluster, name));
    if (runAs !== undefined) chownSync(join(cluster, name), runAs.uid, runAs.gid);
  }
  await run(server.urls.superuser, 'alter system set ssl = on');
  await run(server.urls.superuser, 'select pg_reload_conf()');

  const opened = await open(`?sslmode=verify-full&sslrootcert=${certificate}`);
  const { rows } = await sql<{ ssl: boolean; version: string }>`
    select ssl, version from pg_stat_ssl where pid = pg_backend_pid()`.execute(opened.store.read);
  await opened.close();
  assert.deepEqual(
    rows.map(({ ssl, version }) => [ssl, /^TLSv1\.[23]$/.test(version)]),
    [[true, true]],
  );

  const secret = decodeURIComponent(new URL(server.urls.migration).password);
  const refused = (error: Error): boolean =>
    /was told nothing: its certificate proves nothing/.test(error.message) && !error.message.includes(secret);
  await assert.rejects(open('?sslmode=verify-full'), refused, 'by an authority that nobody here knows');
  await assert.rejects(open(`?sslmode=verify-full&sslrootcert=${certificate}`, '127.0.0.1'), refused, 'for another host');
  return undefined;
});

const at = (rest: string): string => `postgres://someone:secret@${rest}`;

test('a line that anybody on the way could read, or answer, is said when the server starts', () => {
  for (const rest of [
    'db.council.example/records',
    'db.council.example/records?sslmode=disable',
    'db.council.example/records?sslmode=no-verify',
    'db.council.example/records?sslmode=require&uselibpqcompat=true',
    '10.0.0.4:5432/records?application_name=sightline',
  ]) {
    const said = openLine('DATABASE_URL', at(rest)) ?? assert.fail(rest);
    assert.match(said, /^The records go to (?:db\.council\.example|10\.0\.0\.4) without proof.*Add \?sslmode=verify-full to DATABASE_URL/);
    assert.doesNotMatch(said, /secret/);
  }
  for (const rest of ['localhost/records', '127.0.0.1:5433/records', '[::1]/records', 'db.council.example/records?sslmode=verify-full'])
    assert.equal(openLine('DATABASE_URL', at(rest)), undefined, rest);
  assert.equal(openLine('DATABASE_MIGRATION_URL', undefined), undefined);
});
