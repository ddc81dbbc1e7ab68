import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ENTRY_FORMS } from './entry-forms/index.ts';
import { ENTRY_TYPES, getEntryType } from './entry-types.ts';
import { ROW_TYPES, rowsOf, withWhatRowsTell } from './entry-rows.ts';

const MUM = { as: 'mother', how: 'came' };
const POLICE = { as: 'police', how: 'apologies', report: true };
const coreGroup = getEntryType('core-group');

test('every row asks what its own type declares, and can be tied to the act it is a row of', () => {
  for (const type of ENTRY_TYPES.values())
    for (const { type: name, fields } of rowsOf(type.name)) {
      const declared = getEntryType(name);
      for (const field of fields) assert.ok(Object.hasOwn(declared.fields, field), `${name}: ${field}`);
      for (const [field, { required }] of Object.entries(declared.fields))
        assert.ok(required !== true || fields.includes(field), `${name}: ${field}`);
      assert.ok(
        type.about.every((kind) => declared.about.includes(kind)),
        `${name} of a ${type.name}`,
      );
      assert.ok(ROW_TYPES.get(name)?.includes(type.name));
      assert.ok(ENTRY_FORMS.get(name)?.tied?.to.includes(type.name), 'so that it can be put right by itself');
    }
});

test('what rows tell of an act is a question of its form, asked where the rows are', () => {
  for (const { type, together, apart, rows = [] } of ENTRY_FORMS.values())
    for (const row of rows) {
      const asked = (row.together === true ? together : apart).flatMap(({ fields }) => fields.map(({ name }) => name));
      const full = row.fields.map(
        (name) => [name, name === 'as' ? 'mother' : name === 'how' ? 'came' : name === 'report' ? true : '2026-05-01'] as const,
      );
      for (const name of Object.keys(withWhatRowsTell(getEntryType(type), {}, new Map([[row.type, [Object.fromEntries(full)]]]))))
        assert.ok(asked.includes(name), `${type}: ${name}`);
    }
});

test('who came, was invited and wrote is added to what was ticked, and nothing that was ticked goes', () => {
  const told = withWhatRowsTell(coreGroup, { attended: ['school'], notes: 'As it was.' }, new Map([['attendance', [MUM, POLICE]]]));
  assert.deepEqual(told, {
    attended: ['school', 'mother'],
    notes: 'As it was.',
    invited: ['mother', 'police'],
    'written-contributions': ['police'],
  });
});

test('actions without a day say who does what, and not by when; no rows say nothing', () => {
  const discussion = getEntryType('strategy-discussion');
  const action = { what: 'Ring the school', who: 'Ada' };
  const covered = (...rows: Parameters<typeof withWhatRowsTell>[1][]) =>
    withWhatRowsTell(discussion, {}, new Map([['agreed-action', rows]]))['covered'];
  assert.deepEqual(covered(action), ['who-does-what']);
  assert.deepEqual(covered(action, { ...action, 'by-when': '2026-05-01' }), ['who-does-what', 'by-when']);
  assert.equal(covered(), undefined);
});

test('what was agreed in supervision is said in a few words where it was listed, and never in place of what was written', () => {
  const supervision = getEntryType('case-supervision');
  const rows = new Map([['agreed-action', [{ what: 'Ring the school', who: 'Ada' }]]]);
  assert.equal(withWhatRowsTell(supervision, {}, rows)['actions'], '1 agreed, each written by itself.');
  assert.equal(withWhatRowsTell(supervision, { actions: 'As we said.' }, rows)['actions'], 'As we said.');
});
