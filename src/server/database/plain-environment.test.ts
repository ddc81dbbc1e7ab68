import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainEnvironment } from './run-program.ts';

test('the database’s own processes are given no secret of the server’s', () => {
  const secrets = ['DATABASE_URL', 'DATABASE_MIGRATION_URL', 'SIGHTLINE_SECRET', 'SIGHTLINE_OIDC_SECRET', 'PGPASSWORD'];
  const before = new Map(secrets.map((name) => [name, process.env[name]]));
  try {
    for (const name of secrets) process.env[name] = 'not to be passed on';
    const given = plainEnvironment();
    assert.deepEqual(
      Object.keys(given).filter((name) => /DATABASE|SIGHTLINE|PG/.test(name)),
      [],
    );
    assert.ok(Object.values(given).every((value) => value !== 'not to be passed on'));
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
});
