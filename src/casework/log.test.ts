import assert from 'node:assert/strict';
import { test } from 'node:test';
import { errorInLog } from './log.ts';

const NAME = 'Robin Madeup';
const NUMBER = 'C-4711';

test('an error that quotes a child is told by its kind, its code and its place alone', () => {
  const cause = Object.assign(new Error(`duplicate key: (subject)=(${NUMBER})`), {
    name: 'DatabaseFault',
    code: '23505',
    table: 'subject',
    constraint: 'subject_pkey',
    detail: `Key (subject)=(${NUMBER}) of ${NAME} is there already.`,
    where: NAME,
  });
  const told = errorInLog(new TypeError(`${NAME} cannot be read\n    at /${NUMBER}/${NAME}.ts:1:1\n    at /made-up.ts:1:1`, { cause }));
  assert.doesNotMatch(JSON.stringify(told), /Robin|Madeup|made-up|4711/);
  assert.equal(told.kind, 'TypeError');
  assert.match(told.at[0] ?? '', /^src\/casework\/log\.test\.ts:\d+:\d+$/);
  const { kind, code, table, constraint } = told.cause ?? {};
  assert.deepEqual([kind, code, table, constraint], ['DatabaseFault', '23505', 'subject', 'subject_pkey']);
});

test('a kind, a code or a name of the database that could be somebody’s is left out', () => {
  const error = Object.assign(new Error('x'), { name: NAME, code: `${NUMBER} ${NAME}`, table: NAME, column: 4711 });
  const { at: _at, ...told } = errorInLog(error);
  assert.deepEqual(told, { kind: 'Error' });
  assert.deepEqual(errorInLog(`${NAME} of ${NUMBER}`), { kind: 'string', at: [] });
});

test('a message that was changed after the error came up is not let through with its places', () => {
  const error = new Error(`${NAME}\n    at /${NUMBER}.ts:1:1`);
  assert.match(error.stack ?? '', /Robin/);
  error.message = 'something else';
  assert.deepEqual(errorInLog(error).at, []);
});

test('what is wrong with a setting is said in full: it is about nobody', () => {
  const error = Object.assign(new Error('PORT is "x". Give a whole number.'), { name: 'SettingsError' });
  assert.equal(errorInLog(error).says, 'PORT is "x". Give a whole number.');
});

test('an error that causes itself ends', () => {
  const error = new Error('round');
  error.cause = error;
  assert.equal(errorInLog(error).cause?.cause?.cause?.cause, undefined);
});
