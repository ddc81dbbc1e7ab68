import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { test } from 'node:test';
import { COMMANDS } from '../../src/access/doors.ts';
import { sightline } from '../support/sightline-command.ts';
import { readDocument } from './read-document.ts';

test('every command there is stands in the table of doors and on the page, and nothing else does', async () => {
  const { said } = await sightline(undefined, tmpdir(), 'help').ended;
  const listed = said.slice(said.indexOf('Commands:')).matchAll(/^ {2}([a-z][a-z-]*)/gm);
  const commands = [...listed].flatMap(([, name]) => (name === undefined || name === 'help' ? [] : [name])).toSorted();
  assert.deepEqual(commands, Object.keys(COMMANDS).toSorted());
  assert.deepEqual(readDocument().commands.toSorted(), commands);
});
