import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf } from '../../../calendar/index.ts';
import type { Meeting, RecordingForm } from '../../../casework/index.ts';
import { MEETING_KINDS } from '../../../record/codes/meeting-kinds.ts';
import { ENTRY_FORMS } from '../../../record/entry-forms/index.ts';
import { getEntryType } from '../../../record/entry-types.ts';
import { readRecording } from './read-recording.ts';
import { withMeeting } from './from-meeting.ts';

const TODAY = dayOf('2026-04-14');
const occurred = { day: TODAY - 9 };
const form = ENTRY_FORMS.get('core-group') ?? assert.fail('there is no form of a core group');

function child(id: string, arranged: string): RecordingForm['children'][number] {
  const mayBeTiedTo = [{ id: arranged, label: 'Meeting arranged', occurred }];
  return { child: { id, name: `${id} Notreal` }, kind: 'child', askedFor: true, prompts: [], mayBeTiedTo, lookedFor: {}, network: [] };
}

const asked: RecordingForm = {
  type: getEntryType('core-group'),
  form,
  children: [child('ash', 'made.1'), child('birch', 'made.2'), child('cedar', 'other.1')],
  people: [],
  network: [],
  signers: [],
  asOf: TODAY,
  today: TODAY,
};

const meeting: Meeting = {
  id: 'first.1',
  now: { id: 'made.1', type: 'meeting-arranged', subjects: ['ash'], occurred, fields: {} },
  kind: 'core-group',
  about: MEETING_KINDS['core-group'],
  date: TODAY - 1,
  starts: '2pm',
  versions: 2,
  movedFrom: [TODAY - 3],
  invited: [
    { id: 'i-1', as: 'mother', answer: { code: 'coming', on: TODAY - 4 } },
    { id: 'i-2', as: 'school', answer: { code: 'somebody-else', on: TODAY - 4 } },
    { id: 'i-3', as: 'police', answer: { code: 'not-coming', on: TODAY - 4 } },
    { id: 'i-4', as: 'no-such-code' },
  ],
};

test('a core group that was arranged is written down with its day, those who said they come, and the meeting it was for each child', () => {
  const sent = withMeeting(asked, new Map([['key', ['k']]]), meeting);
  const of = (name: string): readonly string[] => [...sent].flatMap(([one, values]) => (one.endsWith(name) ? values : []));
  assert.deepEqual(of('occurred-day'), ['13']);
  assert.deepEqual(of('occurred-time'), ['2pm']);
  const { attended, invited } = readRecording(asked, sent).recording.together;
  assert.deepEqual(
    [attended, invited],
    [
      ['mother', 'school'],
      ['mother', 'school', 'police'],
    ],
    'what standards judge follows from the rows',
  );
  assert.deepEqual(of('all--attendance--rows'), ['1 2 3'], 'a row for each who was invited');
  assert.deepEqual(of('all--attendance-3-as').concat(of('all--attendance-3-how')), ['police', 'apologies']);
  assert.deepEqual([of('child-1--tie'), of('child-2--tie'), of('child-3--tie')], [['made.1'], ['made.2'], []]);
});

test('a meeting of another kind, or one still to come, leaves the form as it is', () => {
  const first = new Map([['key', ['k']]]);
  assert.equal(withMeeting(asked, first, { ...meeting, kind: 'care-review' }), first);
  assert.equal(withMeeting(asked, first, { ...meeting, date: TODAY + 1 }), first);
});
