import type { Day } from '../../calendar/index.ts';
import type { ChildHead, Desk, EntryAnswer, EntryLine, ExpectationLine } from '../../casework/index.ts';
import { recordingFormOf } from './sample-recording.ts';

/** The entry that the samples know. */
export const SAMPLE_ENTRY = 'e-9.1';

const ROWS: EntryAnswer['rows'] = [
  {
    type: 'agreed-action',
    heading: 'What was agreed, one by one',
    one: 'Action',
    columns: ['What will be done?', 'Who does it?'],
    rows: [{ id: 'e-9.2', cells: ['Ring the school', 'Ada Invented'] }],
  },
];

/** What casework answers about one entry of this child: a visit that was amended once. */
export function sampleEntries(
  head: ChildHead,
  { met, overdue, soon }: Readonly<Record<'met' | 'overdue' | 'soon', ExpectationLine>>,
  today: Day,
): Pick<Desk, 'subjectRecord' | 'entry' | 'amendForm' | 'amend' | 'strikeOutForm' | 'strikeOut'> {
  const { child } = head;
  const first: EntryLine = {
    id: 'e-8.1',
    type: 'visit',
    label: 'Visit',
    occurred: { day: today - 1, minute: 930 },
    recorded: { day: today - 1, minute: 1010 },
    by: 'Ada Invented',
    role: 'Social worker',
    significant: false,
    facts: [{ label: 'Was the child seen?', value: 'Yes' }],
  };
  const entry: EntryLine = {
    ...first,
    id: SAMPLE_ENTRY,
    recorded: { day: today, minute: 545 },
    replaces: { id: first.id, reason: 'The bedroom was seen as well.' },
  };
  const told = 'We sat on the stairs.\n\nShe showed me her drawings.';
  const fields = { 'child-seen': true, 'child-words': 'I like it when we draw.', notes: told };
  const isIt = (subject: string, id: string): boolean => subject === child.id && id === SAMPLE_ENTRY;
  const alsoOf = [{ subject: { id: 'c-2', name: 'Wren Madeup' }, entry: 'e-8.2' }];
  const form = recordingFormOf([child], [], today);
  return {
    subjectRecord: async (id) =>
      id === 'h-1'
        ? {
            head: { child: { id, name: 'The Madeup household' }, sensitivity: 'ordinary', plans: [], worker: 'Bo Invented' },
            kind: 'carer-household',
            mayWrite: true,
            workers: [{ role: 'Supervising social worker', name: 'Bo Invented', since: today - 300 }],
            with: [],
            episodes: [{ kind: 'carer-approval', label: 'Carer approval', from: today - 300, facts: [] }],
            expectations: [soon],
            howMany: { 'due-soon': 1 },
            timeline: {
              lines: [first],
              total: 1,
              page: 1,
              pages: 1,
              kinds: [{ type: first.type, label: first.label, n: 1 }],
              significant: 0,
            },
          }
        : undefined,
    entry: async (subject, id) =>
      isIt(subject, id)
        ? {
            head,
            kind: 'child',
            asOf: today,
            entry,
            groups: [
              {
                facts: [
                  { name: 'child-seen', label: 'Was the child seen?', value: 'Yes', as: 'line' },
                  { name: 'child-words', label: 'In the child’s own words', value: fields['child-words'], as: 'own-words' },
                  { name: 'notes', label: 'What happened?', value: told, as: 'paragraphs' },
                ],
              },
            ],
            versions: [
              { entry: first, changes: [], stands: false },
              { entry, changes: [{ label: 'Was the bedroom seen?', now: 'Yes' }], stands: true },
            ],
            ties: [{ rel: 'of', back: true, id: 'e-7', label: 'Visit rearranged', occurred: { day: today - 3 } }],
            started: [soon],
            met: [{ line: met, act: true }],
            notMet: [{ line: { ...overdue, title: 'Seen alone, or why not' }, act: false, because: '“Was the child seen alone?” – no' }],
            rows: ROWS,
            files: [{ id: 'e-9.3', name: 'house.png', kind: 'The child’s drawing or writing', description: 'Our house' }],
            alsoOf,
            may: { amend: { may: true }, strikeOut: { may: false, why: 'not-theirs' } },
            hasForm: true,
          }
        : undefined,
    amendForm: async (subject, id) =>
      isIt(subject, id)
        ? {
            head,
            kind: 'child',
            entry,
            occurred: entry.occurred,
            fields: { ...fields, 'from-a-file': 'x' },
            rows: ROWS,
            facts: [{ name: 'from-a-file', label: 'From a file', value: 'Said elsewhere', as: 'line' }],
            form,
            notShown: [{ line: overdue, says: 'A visit shows the child’s own words.' }],
            may: { may: true },
            others: alsoOf,
          }
        : undefined,
    amend: async () => ({ saved: true, entry: SAMPLE_ENTRY }),
    strikeOutForm: async (subject, id) =>
      isIt(subject, id)
        ? { head, kind: 'child', asOf: today, entry, may: { may: true }, unmet: [overdue], gone: [soon], otherwise: [], withIt: 1, alsoOf }
        : undefined,
    strikeOut: async () => ({ saved: true, entry: SAMPLE_ENTRY }),
  };
}
