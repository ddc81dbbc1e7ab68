import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guardWhatIsPrinted } from './printed.ts';

test('whatever is printed can only be read: it moves no cursor, hides nothing and turns nothing round', () => {
  const said: (string | Uint8Array)[] = [];
  const stream = { write: (text: string | Uint8Array) => said.push(text) > 0 };
  guardWhatIsPrinted([stream]);
  stream.write('\u001b]0;title\u0007 \u009b31m \u202Ename\tstays\n');
  stream.write('a,b\r\nc,d\r\n');
  stream.write('one\rtwo\n');
  stream.write('{"name":"\u009b\u2066"}');
  assert.deepEqual(said, [
    '\\u001b]0;title\\u0007 \\u009b31m \\u202ename\tstays\n',
    'a,b\r\nc,d\r\n',
    'one\\u000dtwo\n',
    '{"name":"\\u009b\\u2066"}',
  ]);
  assert.deepEqual(JSON.parse(String(said.at(-1))), { name: '\u009b\u2066' });
});
