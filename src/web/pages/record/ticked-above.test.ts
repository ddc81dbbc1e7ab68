import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf } from '../../../calendar/index.ts';
import type { RecordingForm } from '../../../casework/index.ts';
import { ENTRY_FORMS } from '../../../record/entry-forms/index.ts';
import { getEntryType } from '../../../record/entry-types.ts';
import { readRecording } from './read-recording.ts';

const TODAY = dayOf('2026-04-14');
const ASH = { id: 'ash', name: 'Ash Notreal' };
const NETWORK = [
  { id: 'mum', name: 'Hazel Notreal', relation: 'mother' },
  { id: 'nan', name: 'Maple Notreal', relation: 'grandparent' },
  { id: 'head', name: 'Sam Pretend', relation: 'professional' },
];
const CORE_GROUP: RecordingForm = {
  type: getEntryType('core-group'),
  form: ENTRY_FORMS.get('core-group') ?? assert.fail('there is no form of a core group'),
  children: [{ child: ASH, kind: 'child', askedFor: true, prompts: [], mayBeTiedTo: [], lookedFor: {}, network: NETWORK }],
  people: [],
  network: NETWORK,
  signers: [],
  asOf: TODAY,
  today: TODAY,
};

function attendance(ticked: readonly string[], row: Readonly<Record<string, string>>): { rows: unknown; wrong: boolean } {
  const sent = new Map<string, readonly string[]>([
    ['all-attended-by-name', ticked],
    ['all--attendance--rows', ['1']],
    ...Object.entries(row).map(([name, value]): [string, string[]] => [`all--attendance-1-${name}`, [value]]),
  ]);
  const { recording, errors } = readRecording(CORE_GROUP, sent);
  return { rows: recording.rows?.map(({ fields }) => fields), wrong: errors.has('all--attendance-1-how') };
}

test('mother was asked and is ticked by name: nobody is asked again whether she came', () => {
  assert.deepEqual(attendance(['mum'], { as: 'mother' }), { rows: [{ as: 'mother', how: 'came' }], wrong: false });
  assert.deepEqual(attendance(['mum'], { as: 'mother', name: 'hazel notreal ' }).wrong, false);
  assert.deepEqual(attendance(['nan'], { as: 'family-network' }).wrong, false, 'a grandparent is of the wider family');
});

test('what was said of a row stands, whoever is ticked', () => {
  assert.deepEqual(attendance(['mum'], { as: 'mother', how: 'joined' }).rows, [{ as: 'mother', how: 'joined' }]);
});

test('a row of somebody else is still asked about', () => {
  assert.ok(attendance(['mum'], { as: 'father' }).wrong);
  assert.ok(attendance(['nan'], { as: 'family-network', name: 'Fern Invented' }).wrong, 'another of the family');
  assert.ok(attendance(['head'], { as: 'school' }).wrong, 'what they do is not known from how they are related');
  assert.ok(attendance([], { as: 'mother' }).wrong);
});
