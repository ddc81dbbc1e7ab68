/** The lists of choices that many fields share: the page names them once, and each field by its list. */
import { ASSESSMENT_PARTS } from '../../src/record/codes/assessment-parts.ts';
import { CONFERENCE_TOPICS } from '../../src/record/codes/conference-topics.ts';
import { PLAN_MEETING_TOPICS } from '../../src/record/codes/meeting-topics.ts';
import { OVERSIGHT_TOPICS } from '../../src/record/codes/oversight-topics.ts';
import { ATTENDEES, RECIPIENTS } from '../../src/record/codes/people.ts';
import { PLAN_PARTS } from '../../src/record/codes/plan-parts.ts';
import type { Options } from '../../src/record/declare.ts';

export interface SharedList {
  readonly name: string;
  /** What its options have in common. */
  readonly says: string;
  readonly options: Options;
}

/** The longer list stands before the one within it, so that a field is named by all it shares. */
export const SHARED_LISTS: readonly SharedList[] = [
  { name: 'people', says: 'who is at a meeting or asked for a view', options: ATTENDEES },
  { name: 'recipients', says: 'who is given or sent something', options: RECIPIENTS },
  { name: 'assessment parts', says: 'what an assessment sets out', options: ASSESSMENT_PARTS },
  { name: 'plan parts', says: 'what a plan sets out', options: PLAN_PARTS },
  { name: 'conference topics', says: 'what a conference goes through', options: CONFERENCE_TOPICS },
  { name: 'meeting topics', says: 'what a meeting about a plan goes through', options: PLAN_MEETING_TOPICS },
  { name: 'supervision topics', says: 'what a manager goes through with a worker about a child', options: OVERSIGHT_TOPICS },
];

/** Each list with its codes and the words people read; what a list has from another is named by that other. */
export function listsInWords(): string {
  return SHARED_LISTS.map((list) => {
    const within = SHARED_LISTS.find((other) => other !== list && holdsAll(list.options, other.options));
    const own = Object.entries(list.options).filter(([code]) => within === undefined || !(code in within.options));
    const heading = `### ${capital(list.name)}: ${list.says}${within === undefined ? '' : `, besides the ${within.name}`}`;
    return [heading, '', '| code | words |', '| --- | --- |', ...own.map(([code, words]) => `| \`${code}\` | ${words} |`)].join('\n');
  }).join('\n\n');
}

/** Whether every code of the one list is in these options. */
export function holdsAll(options: Options, list: Options): boolean {
  return Object.keys(list).every((code) => code in options);
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
