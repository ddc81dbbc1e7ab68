/** Meetings that are arranged ahead: by the entry type that says one was held. */

/** What goes with a kind of meeting. */
export interface MeetingKind {
  readonly label: string;
  /** The entry type that standards look for once the date is fixed, with what it says of the kind. */
  readonly arranged?: { readonly type: string; readonly fields?: Readonly<Record<string, string>> };
  /** The entry type that says people were sent what was decided, and the full notes. */
  readonly decisions?: string;
  readonly minutes?: string;
  /** The entry type that says the worker's report was in people's hands. */
  readonly report?: string;
  /** What was agreed at the last of any of these kinds is gone through first; at the last of its own where absent. */
  readonly goesOnFrom?: readonly string[];
}

const CONFERENCE = {
  decisions: 'conference-decisions-sent',
  minutes: 'conference-minutes-sent',
  report: 'conference-report-shared',
} as const;
const CONFERENCES = ['initial-conference', 'review-conference'];
const IN_NEED = { minutes: 'child-in-need-minutes-sent', goesOnFrom: ['child-in-need-meeting', 'child-in-need-review'] } as const;
const EARLY_HELP = { goesOnFrom: ['team-around-the-family-meeting', 'early-help-plan-review'] } as const;

export const MEETING_KINDS = {
  'team-around-the-family-meeting': { label: 'Team around the family meeting', ...EARLY_HELP },
  'early-help-plan-review': { label: 'Review of the early help plan', ...EARLY_HELP },
  'child-in-need-meeting': { label: 'Child in need meeting', ...IN_NEED },
  'child-in-need-review': { label: 'Child in need review', ...IN_NEED },
  'strategy-discussion': { label: 'Strategy discussion', minutes: 'strategy-discussion-shared' },
  'initial-conference': {
    label: 'Initial child protection conference',
    ...CONFERENCE,
    arranged: { type: 'conference-arranged', fields: { for: 'initial' } },
  },
  'review-conference': {
    label: 'Review child protection conference',
    ...CONFERENCE,
    arranged: { type: 'conference-arranged', fields: { for: 'review' } },
    goesOnFrom: CONFERENCES,
  },
  'core-group': { label: 'Core group', minutes: 'core-group-minutes-sent' },
  'risk-outside-home-meeting': {
    label: 'Meeting about risk outside the home',
    arranged: { type: 'risk-outside-home-meeting-arranged' },
    minutes: 'risk-outside-home-notes-sent',
  },
  'legal-gateway-meeting': { label: 'Legal gateway meeting' },
  'pre-proceedings-meeting': { label: 'Pre-proceedings meeting', minutes: 'pre-proceedings-plan-shared' },
  'family-group-conference': { label: 'Family group conference' },
  'family-network-meeting': { label: 'Family network meeting' },
  'placement-planning-meeting': { label: 'Placement planning meeting' },
  'care-review': {
    label: 'Review of care',
    arranged: { type: 'care-review-arranged' },
    decisions: 'care-review-decisions-sent',
    minutes: 'care-review-minutes-sent',
    report: 'care-review-report-shared',
  },
  'care-team-meeting': { label: 'Care team meeting' },
  'personal-education-plan': { label: 'Personal education plan meeting' },
  'permanence-planning-meeting': { label: 'Permanence planning meeting' },
  'matching-meeting': { label: 'Matching meeting' },
  'disruption-meeting': { label: 'Disruption meeting' },
  'missing-strategy-meeting': { label: 'Strategy meeting about a child who is missing' },
  'pathway-plan-review': { label: 'Pathway plan review' },
  'private-fostering-review': { label: 'Private fostering review' },
} as const satisfies Readonly<Record<string, MeetingKind>>;

/** The labels alone, as a form offers them. */
export const MEETING_LABELS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(MEETING_KINDS).map(([kind, { label }]) => [kind, label]),
);

/** The kind of that name; undefined where there is none. */
export function meetingKind(name: string): MeetingKind | undefined {
  const kinds: Readonly<Record<string, MeetingKind>> = MEETING_KINDS;
  return Object.hasOwn(kinds, name) ? kinds[name] : undefined;
}

/** The kinds of act whose last one such an act goes on from. */
export function goesOnFrom(type: string): readonly string[] {
  return meetingKind(type)?.goesOnFrom ?? [type];
}
