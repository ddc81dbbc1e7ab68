import type { Day } from '../../calendar/index.ts';
import type { ExpectationLine, Named, RecordedAnswer, RecordingForm } from '../../casework/index.ts';
import { ENTRY_FORMS } from '../../record/entry-forms/index.ts';
import { getEntryType } from '../../record/entry-types.ts';

/** The form of a visit to these children, of whom the first was asked for. */
export function recordingFormOf(
  children: readonly (Named & { readonly born?: Day })[],
  owed: readonly ExpectationLine[],
  today: Day,
): RecordingForm {
  const form = ENTRY_FORMS.get('visit');
  if (form === undefined) throw new Error('There is no form for a visit.');
  return {
    type: getEntryType('visit'),
    form,
    children: children.map((child, index) => ({
      child,
      askedFor: index === 0,
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
