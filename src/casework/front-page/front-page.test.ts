import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf } from '../../calendar/index.ts';
import type { Entry, Fields } from '../../record/types.ts';
import { asAt, type AsAt, knownAs } from '../child/child-facts.ts';
import { SIGNIFICANT } from './answers.ts';
import { storyIn } from './story.ts';
import { timelineOf } from './timeline.ts';
import { warningsIn } from './warnings.ts';

const TODAY = dayOf('2026-04-14');
type Written = readonly [type: string, on: string, fields?: Fields, more?: Partial<Entry>];

function entries(written: readonly Written[]): readonly Entry[] {
  return written.map(([type, on, fields = {}, more = {}], n) => ({
    id: `e-${n + 1}`,
    type,
    subjects: ['ash'],
    occurred: { day: dayOf(on) },
    fields,
    ...more,
  }));
}

function child(...written: Written[]): AsAt {
  return asAt({ subject: { id: 'ash', kind: 'child' }, entries: entries(written), sources: [] }, TODAY);
}

const of = (to: string): Partial<Entry> => ({ links: [{ rel: 'of', to }] });
const kindsOf = (one: AsAt): readonly string[] =>
  warningsIn(one).map(({ warning: { kind, what } }) => (what === undefined ? kind : `${kind}: ${what}`));

test('a child who is missing is warned of first, until the child is back', () => {
  const away: Written = ['missing-started', '2026-04-13', { kind: 'missing' }];
  assert.deepEqual(kindsOf(child(['warning', '2026-01-05', { kind: 'health', what: 'Nuts.' }], away)), ['missing', 'said: Nuts.']);
  assert.deepEqual(kindsOf(child(away, ['missing-ended', '2026-04-14'])), []);
  assert.deepEqual(kindsOf(child(['missing-started', '2026-04-13', { kind: 'away' }])), ['away']);
});

test('a warning stands until its last day, or until somebody ends it, and whoever ends the first version ends what replaced it', () => {
  const dog: Written = ['warning', '2026-01-05', { kind: 'risk-to-workers', what: 'A dog.', until: '2026-04-14' }];
  assert.deepEqual(kindsOf(child(dog)), ['said: A dog.']);
  assert.deepEqual(kindsOf(child(['warning', '2026-01-05', { kind: 'risk-to-workers', what: 'A dog.', until: '2026-04-13' }])), []);
  const ended: Written = ['warning-ended', '2026-02-01', { why: 'It has been given away.' }, { links: [{ rel: 'of', to: 'e-1' }] }];
  assert.deepEqual(kindsOf(child(dog, ended)), []);
  const amended: Written = [
    'warning',
    '2026-01-05',
    { kind: 'risk-to-workers', what: 'Two dogs.' },
    { supersedes: 'e-1', reason: 'Miscounted.' },
  ];
  assert.deepEqual(kindsOf(child(dog, amended)), ['said: Two dogs.']);
  assert.deepEqual(kindsOf(child(dog, amended, ended)), []);
});

test('an address that must be kept from somebody is warned of only while it is the address', () => {
  const kept: Written = ['address', '2026-01-05', { address: '4 Invented Row', restricted: true }];
  assert.deepEqual(kindsOf(child(kept)), ['address-restricted']);
  assert.deepEqual(kindsOf(child(kept, ['address', '2026-03-01', { address: '9 Invented Row' }])), []);
});

test('what the child is called and the language to speak are as they were told last', () => {
  const told = child(
    ['child-details', '2026-01-05', { 'known-as': 'Bee', 'interpreter-needed': true, language: 'Polish' }],
    ['child-details', '2026-02-05', { religion: 'None' }],
  );
  assert.equal(knownAs(told), 'Bee');
  assert.deepEqual(kindsOf(told), ['interpreter: Polish']);
});

test('the story is the latest case summary, what a stranger needs tonight coming first; of two of one day the one written last', () => {
  const older: Written = ['case-summary', '2026-03-01', { tonight: 'At Gran’s.', summary: 'In short.' }];
  const newer: Written = ['case-summary', '2026-03-01', { worries: 'Weekends.', tonight: 'At home.' }];
  const told = storyIn(child(older, newer))?.story ?? assert.fail('there is none');
  assert.deepEqual(
    told.parts.map(({ name, text }) => `${name}: ${text}`),
    ['tonight: At home.', 'worries: Weekends.'],
  );
  assert.equal(storyIn(child(['case-note', '2026-03-01'])), undefined);
});

test('of a timeline one page is made, the newest first; kinds are counted whatever is shown, and a page past the last is the last', () => {
  const written: Written[] = Array.from({ length: 30 }, (_, n) => [
    n % 3 === 0 ? 'significant-event' : 'visit',
    `2026-03-${String(n + 1).padStart(2, '0')}`,
  ]);
  const all = entries([...written, ['visit', '2026-04-01', {}, { strikesOut: 'e-2', reason: 'Another child’s.' }]]);
  const first = timelineOf(all, { page: 1 });
  assert.deepEqual([first.entries.length, first.entries[0]?.id, first.total, first.pages], [25, 'e-30', 30, 2]);
  assert.deepEqual(
    first.kinds.map(({ label, n }) => `${label} ${n}`),
    ['Significant event 10', 'Visit 20'],
  );
  assert.deepEqual([timelineOf(all, { page: 99 }).page, timelineOf(all, { page: 99 }).entries.length], [2, 5]);
  assert.deepEqual(
    [timelineOf(all, { kind: SIGNIFICANT, page: 1 }).total, timelineOf(all, { kind: 'no-such-kind', page: 1 }).total],
    [10, 0],
  );
});

test('who was invited to a meeting and what they answered stand with the meeting, and not among everything that happened', () => {
  const all = entries([
    ['meeting-arranged', '2026-04-01'],
    ['meeting-invited', '2026-04-01', { as: 'mother' }, of('e-1')],
    ['meeting-answered', '2026-04-02', { answer: 'coming' }, of('e-2')],
    ['meeting-report', '2026-04-03', { step: 'received' }, of('e-2')],
    ['visit', '2026-04-04'],
  ]);
  assert.deepEqual(
    timelineOf(all, { page: 1 }).entries.map(({ type }) => type),
    ['visit', 'meeting-arranged'],
  );
  assert.equal(timelineOf(all, { kind: 'meeting-answered', page: 1 }).total, 1, 'whoever asks for them is shown them');
});
