/** One invented child's record as long as it is asked to be: years of visits, meetings and events, as a plan that goes on and on would leave it. */
import { type Day, dayOf } from '../../src/calendar/index.ts';
import type { Entry, Fields } from '../../src/record/types.ts';

export const LONG_RECORD_DAY: Day = dayOf('2026-04-14');
const YEARS = 10;

/** So many entries, the last on the day before; the kinds that recur most, each as full as people write it. */
export function longRecord(child: string, entries: number): readonly Entry[] {
  const began = LONG_RECORD_DAY - YEARS * 365;
  const step = (LONG_RECORD_DAY - 1 - began - 5) / Math.max(1, entries - 3);
  const entryOn = (n: number, type: string, day: Day, fields: Fields): Entry => ({
    id: `${child}-${String(n).padStart(5, '0')}`,
    type,
    subjects: [child],
    occurred: { day, minute: 600 + (n % 400) },
    recorded: { day: day + 1, minute: 600 },
    by: `worker-${n % 40}`,
    role: 'social-worker',
    fields,
  });
  return [
    entryOn(0, 'referral', began, { reason: 'School has seen a change.' }),
    entryOn(1, 'allocation', began + 1, { worker: 'worker-1', role: 'social-worker', team: 'Hill' }),
    entryOn(2, 'child-protection-plan-started', began + 3, { category: 'NEG' }),
    ...Array.from({ length: Math.max(0, entries - 3) }, (_, n) => {
      const [type, fields] = KINDS[n % KINDS.length] ?? ['case-note', {}];
      return entryOn(n + 3, type, began + 5 + Math.floor(n * step), fields);
    }),
  ];
}

const SAID = 'I like it when you bring the pens, and when Gran comes on Fridays. I do not like the shouting.';
const NOTES = 'What was said, what each of us will do and by when. '.repeat(12);
const KINDS: readonly (readonly [string, Fields])[] = [
  ['visit', { 'child-seen': true, 'child-seen-alone': true, 'bedroom-seen': true, place: 'home', 'child-words': SAID, notes: NOTES }],
  ['case-note', { kind: 'call', notes: NOTES }],
  ['visit', { 'child-seen': true, place: 'home', notes: NOTES }],
  ['core-group', { attended: ['social-worker', 'mother', 'school'], 'child-views': true, notes: NOTES }],
  ['case-note', { kind: 'message', notes: NOTES }],
  ['significant-event', { what: 'Police were called on Friday night.', impact: 'Heard it all from the stairs.' }],
  ['case-supervision', { reflective: true, actions: NOTES }],
  ['wishes-and-feelings', { words: SAID, how: 'Talking in the car' }],
  ['visit', { 'child-seen': false, kind: 'attempted', notes: 'Nobody answered.' }],
  ['case-summary', { tonight: NOTES, 'who-the-child-is': NOTES, worries: NOTES, plan: NOTES }],
];
