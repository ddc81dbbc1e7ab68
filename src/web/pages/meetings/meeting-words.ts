import type { Day } from '../../../calendar/index.ts';
import type { Invited, Meeting } from '../../../casework/index.ts';
import { ATTENDEES } from '../../../record/codes/people.ts';
import { ANSWERS } from '../../../record/entry-types/meeting/meeting-answered.ts';
import { readTime } from '../../forms/read-date.ts';
import { clockWords, dateWords, dayWords } from '../../words/dates.ts';
import { inSentence, listed, plural } from '../../words/plural.ts';
import { shownName } from '../../words/shown-name.ts';

const AS: Readonly<Record<string, string>> = ATTENDEES;
const SAID: Readonly<Record<string, string>> = ANSWERS;

/** 'Tuesday 14 April at 2:30pm' */
export function whenWords({ date, starts }: Pick<Meeting, 'date' | 'starts'>, near: Day): string {
  const minute = starts === undefined ? undefined : readTime(starts);
  return minute === undefined ? dayWords(date, near) : `${dayWords(date, near)} at ${clockWords(minute)}`;
}

/** 'Health visitor', or 'Sam Pretend, health visitor' */
export function whoWords({ as, name }: Pick<Invited, 'as' | 'name'>): string {
  const role = AS[as] ?? as;
  return name === undefined ? role : `${shownName(name)}, ${role.charAt(0).toLowerCase()}${role.slice(1)}`;
}

/** 'Mother, school or nursery and police', from what the meeting itself says; undefined where it does not. */
export function whoWasThere(attended: unknown): string | undefined {
  if (!Array.isArray(attended) || attended.length === 0) return undefined;
  const [first = '', ...others] = attended.map((code: string) => AS[code] ?? code);
  return listed([first, ...others.map(inSentence)]);
}

/** 'Coming'; 'No answer yet' */
export function answerWords({ answer }: Pick<Invited, 'answer'>): string {
  return answer === undefined ? 'No answer yet' : (SAID[answer.code] ?? answer.code);
}

/** How a report stands: 'Asked for by 3 April, not here yet, asked again on 1 April'. */
export function reportWords({ report }: Pick<Invited, 'report'>, near: Day): string {
  if (report === undefined) return '';
  const { by, chased, received, shared } = report;
  if (received === undefined) {
    const asked = by === undefined ? 'Asked for, not here yet' : `Asked for by ${dateWords(by, near)}, not here yet`;
    return chased === undefined ? asked : `${asked}; asked again on ${dateWords(chased, near)}`;
  }
  const came = `Came on ${dateWords(received, near)}`;
  return shared === undefined ? `${came}, not yet shared with the family` : `${came}, shared with the family on ${dateWords(shared, near)}`;
}

/** Whether a report is late: it was to be here by a day that has passed. */
export function isLate({ report }: Pick<Invited, 'report'>, today: Day): boolean {
  return report !== undefined && report.received === undefined && report.by !== undefined && report.by < today;
}

/** One line for a list: '4 of 6 coming; 1 report outstanding'. */
export function standingWords({ invited }: Pick<Meeting, 'invited'>): string {
  if (invited.length === 0) return 'Nobody is invited yet';
  const coming = invited.filter(isComing).length;
  const outstanding = invited.filter(({ report }) => report !== undefined && report.received === undefined).length;
  const people = `${coming} of ${invited.length} said they are coming`;
  return outstanding === 0 ? people : `${people}; ${plural(outstanding, 'report')} outstanding`;
}

/** What is to be done about a meeting of which nothing says that it was held. */
export const DAY_PASSED = 'The day has passed: record that it was held, move it or cancel it';

/** Themselves, or somebody in their place. */
function isComing({ answer }: Pick<Invited, 'answer'>): boolean {
  return answer?.code === 'coming' || answer?.code === 'somebody-else';
}

/** Those who are family, or there for the family, or of children's social care: the others speak for agencies of their own. */
const NOT_AGENCIES = new Set([
  'child',
  'mother',
  'father',
  'parents',
  'carers',
  'foster-carer',
  'prospective-adopters',
  'family-network',
  'social-worker',
  'family-support-worker',
  'early-help',
  'personal-adviser',
  'supervising-social-worker',
  'adoption-worker',
  'contact-supervisor',
  'team-manager',
  'practice-manager',
  'service-manager',
  'chairs-manager',
  'head-of-service',
  'court-manager',
  'chair',
  'independent-reviewing-officer',
  'legal-adviser',
  'family-solicitor',
  'advocate',
  'interpreter',
  'residential-staff',
  'other-council',
  'referrer',
  'other',
]);

/** The agencies besides children's social care that said they are coming, each once, by name. */
export function agenciesComing({ invited }: Pick<Meeting, 'invited'>): readonly string[] {
  const codes = invited.filter((one) => isComing(one) && !NOT_AGENCIES.has(one.as)).map(({ as }) => as);
  return [...new Set(codes)].map((code) => AS[code] ?? code);
}
