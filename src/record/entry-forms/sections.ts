/** The parts in which a long form is read, made from what its questions are about. */
import type { AskedField } from './form.ts';

export interface Section {
  readonly heading: string;
  readonly intro?: string;
  /** Names of fields, or how they begin where they end in a hyphen. */
  readonly names: readonly string[];
}

/** In the order of the page; what none of them names comes before them all. */
export const SECTIONS: readonly Section[] = [
  {
    heading: 'How it was held',
    names: [
      'chaired-by',
      'quorate',
      'observers',
      'observers-agreed',
      'all-heard-from',
      'kept-out',
      'companion-offered',
      'minutes-with-family-before',
      'place',
      'joint',
      'no-parent-reason',
      'with-whom',
      'told-beforehand',
      'no-school-missed',
      'not-invited-reason',
    ],
  },
  {
    heading: 'The child',
    intro: 'Their own words stay theirs. Say what you saw, and what that was like for them.',
    names: ['child-', 'words', 'views-of-child', 'wishes', 'in-parts'],
  },
  {
    heading: 'What was talked about',
    names: [
      'covered',
      'sets-out',
      'notes',
      'about',
      'last-actions-done',
      'progress-on-decisions',
      'plan-working',
      'risk-risen',
      'unresolved',
      'manager-told',
      'views-of-parents',
      'agencies-consulted',
    ],
  },
  {
    heading: 'What was decided',
    intro: 'So that somebody who was not there can follow why.',
    names: [
      'outcome',
      'decision',
      'category',
      'rationale',
      'recommendation',
      'actions',
      'plan-updated',
      'plan-changed',
      'outline-plan-agreed',
      'safety-plan-agreed',
      'visit-frequency-agreed',
      'section-47-initiated',
      'permanence-plan-agreed',
      'brought-forward',
      'next-date',
      'next-review',
      'review-date',
      'core-group-date',
      'agreed-by',
    ],
  },
  {
    heading: 'Who was told, and sent what',
    names: [
      'shared-with',
      'decision-shared-with',
      'with',
      'to',
      'told',
      'sent-on',
      'shared-on',
      'family-told',
      'parents-told',
      'minutes-of',
      'comments',
      'in-form-needed',
    ],
  },
];

/** Whether a section asks the question of this name. */
export function asks({ names }: Section, field: string): boolean {
  return names.some((name) => name === field || (name.endsWith('-') && field.startsWith(name)));
}

/** Questions that make sense only after a certain answer to another one, wherever both are asked. */
export const ONLY_IF: Readonly<Record<string, NonNullable<AskedField['onlyIf']>>> = {
  'not-invited-reason': { field: 'child-attended', is: false },
  'no-school-missed': { field: 'child-attended', is: true },
  'no-consent-reason': { field: 'consent-sought', is: false },
  'without-consent-agreed-by': { field: 'consent', is: false },
  'no-ecomap-reason': { field: 'ecomap', is: false },
  'manager-told': { field: 'unresolved', is: true },
  'child-agreed-place': { field: 'place', is: 'school' },
  'child-seen-alone': { field: 'child-seen', is: true },
  'parents-not-told-reason': { field: 'parents-told', is: false },
  'concern-shared-with': { field: 'concern', is: true },
  'not-checked-reason': { field: 'checked-with-child', is: false },
  'targets-met': { field: 'reviewed', is: true },
};

/** The same of one entry type, where the names mean something else in others. */
export const ONLY_IF_IN: Readonly<Record<string, typeof ONLY_IF>> = {
  'pre-proceedings-meeting': { decision: { field: 'kind', is: 'review' } },
  'youth-justice-contact': { 'seen-alone': { field: 'attended', is: true } },
};
