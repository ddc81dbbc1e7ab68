import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { readSettings } from './settings.ts';

test('with nothing set, the data is in the project and the database is the embedded one', () => {
  assert.deepEqual(readSettings({}), { dataFolder: join(import.meta.dirname, '..', '..', 'data') });
  assert.deepEqual(readSettings({ PORT: '', DATABASE_URL: ' ' }), readSettings({}));
});

test('everything that can be set is read', () => {
  const url = 'postgresql://app@db.example:5433/sightline';
  assert.deepEqual(
    readSettings({
      DATABASE_URL: url,
      DATABASE_MIGRATION_URL: url,
      SIGHTLINE_DATA: '/srv/sightline',
      PORT: '0',
      HOST: '0.0.0.0',
      SIGHTLINE_THREADS: '6',
      SIGHTLINE_VIRUS_CHECK: '127.0.0.1:3310',
      SIGHTLINE_FILES_KEY: '/etc/sightline/files.key',
      SIGHTLINE_FILES_KEY_BEFORE: '/etc/sightline/files-before.key',
    }),
    {
      databaseUrl: url,
      migrationUrl: url,
      dataFolder: '/srv/sightline',
      port: 0,
      host: '0.0.0.0',
      threads: 6,
      virusCheck: { host: '127.0.0.1', port: 3310 },
      filesKey: '/etc/sightline/files.key',
      filesKeyBefore: '/etc/sightline/files-before.key',
    },
  );
});

test('a setting that cannot be used is refused by its name', () => {
  assert.throws(() => readSettings({ PORT: '80x' }), /PORT is "80x"/);
  assert.throws(() => readSettings({ PORT: '65536' }), /PORT/);
  for (const port of ['1e3', '-1', '0x10', '3000\u001b[2J', '9'.repeat(400)])
    assert.throws(() => readSettings({ PORT: port }), /PORT is "\P{Cc}{1,80}"\./u);
  for (const host of ['a b', '-x', 'x/y', '\u001b[2J', 'x'.repeat(300)])
    assert.throws(() => readSettings({ HOST: host }), /HOST is "\P{Cc}{1,80}"\./u);
  for (const host of ['::', '::1', '127.0.0.1', 'records.example']) assert.equal(readSettings({ HOST: host }).host, host);
  for (const where of ['localhost', ':3310', 'localhost:0', 'localhost:65536', 'a b:1', '127.0.0.1:3310/x'])
    assert.throws(() => readSettings({ SIGHTLINE_VIRUS_CHECK: where }), /SIGHTLINE_VIRUS_CHECK is "/);
  assert.throws(() => readSettings({ SIGHTLINE_THREADS: 'all' }), /SIGHTLINE_THREADS is "all"/);
  assert.throws(() => readSettings({ DATABASE_URL: 'mysql://db' }), /DATABASE_URL is not the address of a PostgreSQL database/);
  assert.throws(() => readSettings({ DATABASE_MIGRATION_URL: 'postgres://db/x' }), /DATABASE_MIGRATION_URL is set and DATABASE_URL is not/);
});

test('a refused address is not repeated, for it may hold a password', () => {
  assert.throws(
    () => readSettings({ DATABASE_URL: 'mysql://me:secret@db' }),
    (error: Error) => !error.message.includes('secret'),
  );
});

test('the council’s own sign-in is set whole or not at all', () => {
  const whole = {
    SIGHTLINE_OIDC_ISSUER: 'https://sign-in.example/council/v2.0',
    SIGHTLINE_OIDC_CLIENT: 'sightline',
    SIGHTLINE_OIDC_SECRET: 'known to both',
    SIGHTLINE_ADDRESS: 'https://records.example',
  };
  assert.equal(readSettings(whole).openId?.issuer.href, 'https://sign-in.example/council/v2.0');
  for (const name of Object.keys(whole))
    assert.throws(() => readSettings({ ...whole, [name]: '' }), /set all of SIGHTLINE_OIDC_ISSUER/, name);
  assert.throws(() => readSettings({ ...whole, SIGHTLINE_OIDC_ISSUER: 'http://sign-in.example' }), /Give the https address/);
  assert.throws(() => readSettings({ SIGHTLINE_ADDRESS: 'https://records.example/path' }), /SIGHTLINE_ADDRESS is/);
});

test('how long people stay signed in, and what second factors are encrypted by, have their bounds', () => {
  assert.deepEqual(readSettings({ SIGHTLINE_IDLE_MINUTES: '15' }).sessions, { hours: 12, idleMinutes: 15 });
  for (const wrong of ['0', '25', '1.5', 'all'])
    assert.throws(() => readSettings({ SIGHTLINE_SESSION_HOURS: wrong }), /SIGHTLINE_SESSION_HOURS is/);
  assert.throws(
    () => readSettings({ SIGHTLINE_SECRET: 'too short' }),
    (error: Error) => /SIGHTLINE_SECRET must have 32/.test(error.message) && !error.message.includes('too short'),
  );
});
