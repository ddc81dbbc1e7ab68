import type { Day } from '../../calendar/index.ts';
import type { ExpectationLine, Named, RecordedAnswer, RecordingForm, WhatToRecord } from '../../casework/index.ts';
import { ENTRY_FORMS } from '../../record/entry-forms/index.ts';
import { entryTypesByArea, getEntryType } from '../../record/entry-types.ts';

const NETWORK = [
  { id: 'mum', name: 'Hazel Madeup', relation: 'mother' },
  { id: 'nan', name: 'Maple Madeup', relation: 'grandparent' },
];

/** The form of this type, a visit unless said otherwise, for these children, of whom the first was asked for. */
export function recordingFormOf(
  children: readonly (Named & { readonly born?: Day })[],
  owed: readonly ExpectationLine[],
  today: Day,
  type = 'visit',
): RecordingForm {
  const form = ENTRY_FORMS.get(type);
  if (form === undefined) throw new Error(`There is no form for “${type}”.`);
  return {
    type: getEntryType(type),
    form,
    children: children.map((child, index) => ({
      child,
      kind: 'child',
      mayBeTiedTo: (form.tied?.to ?? []).map((to, place) => ({
        id: `e-${to}`,
        label: getEntryType(to).label,
        occurred: { day: today - 7 * (place + 1) },
      })),
      askedFor: index === 0,
      network: index === 0 ? NETWORK : [],
      prompts: [
        ...owed.map((line) => ({ line, says: 'A child on a protection plan is seen every ten working days.', open: true })),
        ...owed.map((line) => ({
          line: { ...line, title: 'Seen alone, or why not' },
          says: 'Each visit says whether the child was seen alone.',
          open: false,
        })),
      ],
      lookedFor: { covered: ['child-views', 'safety', 'progress'] },
    })),
    network: children.length === 0 ? [] : NETWORK,
    people: [{ id: 'w-1', name: 'Ada Invented', role: 'social-worker', roleName: 'Social worker' }],
    signers: [
      { id: 'w-1', name: 'Ada Invented', role: 'social-worker', roleName: 'Social worker' },
      { id: 'w-1', name: 'Ada Invented', role: 'team-manager', roleName: 'Team manager' },
    ],
    asOf: today,
    today,
  };
}

/** What came of a visit to these children. */
export function recordedOf(
  children: readonly (Named & { readonly born?: Day })[],
  { met, overdue, soon }: Readonly<Record<'met' | 'overdue' | 'soon', ExpectationLine>>,
  asOf: Day,
): RecordedAnswer {
  const { form } = recordingFormOf([], [], asOf);
  return {
    key: '3f2b8c1e-0000-4000-8000-000000000000',
    label: 'Visit',
    form,
    occurred: { day: asOf - 1, minute: 930 },
    recorded: { day: asOf, minute: 545 },
    by: 'Ada Invented',
    role: 'Social worker',
    asOf,
    children: children.map((child, index) => ({
      child,
      kind: 'child',
      entry: `e-9.${index + 1}`,
      met:
        index === 0
          ? [
              { line: met, act: true },
              { line: { ...met, title: 'Visit written up' }, act: false },
            ]
          : [],
      notMet: [
        {
          line: index === 0 ? { ...overdue, title: 'Seen alone, or why not' } : overdue,
          act: index > 0,
          because: '“Was the child seen?” – no',
        },
      ],
      next: [soon],
    })),
  };
}

/** What can be written down of this child, with what is expected. */
export function whatToRecordOf(child: Named, expected: readonly ExpectationLine[], asOf: Day): WhatToRecord {
  const areas = [...entryTypesByArea()].map(([area, types]) => ({ area, types: types.filter(({ name }) => ENTRY_FORMS.has(name)) }));
  return { child, kind: 'child', expected, areas, asOf };
}
