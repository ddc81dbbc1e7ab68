/** The working of an expectation in plain words: one sentence a parent could follow, and the steps to redo it by hand. */
import { isoOf, limitText, type Day, type Moment, type WorkingCalendar } from '../calendar/index.ts';
import { getEntryType } from '../record/entry-types.ts';
import { getEpisodeKind } from '../record/episode-kinds.ts';
import type { Entry } from '../record/types.ts';
import type { Rejection } from './expectation.ts';
import { STATE_WORDS } from './expectation.ts';
import type { Explained } from './judge.ts';
import type { Step } from './working.ts';

/** What the words need beside the working: the entries it names, and the calendar it was counted by. */
export interface Words {
  entry(id: string): Entry | undefined;
  readonly calendar: WorkingCalendar;
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** 'Tuesday 14 April 2026'. */
export function dayInWords(day: Day): string {
  const [year, month, date] = isoOf(day).split('-').map(Number);
  const weekday = WEEKDAYS[(((day + 3) % 7) + 7) % 7];
  return `${weekday} ${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

/** 'Tuesday 14 April 2026 at 09:00'; the day alone where no time is known. */
function momentInWords(moment: Moment): string {
  if (moment.minute === undefined) return dayInWords(moment.day);
  const hours = String(Math.floor(moment.minute / 60)).padStart(2, '0');
  return `${dayInWords(moment.day)} at ${hours}:${String(moment.minute % 60).padStart(2, '0')}`;
}

/** Each step as a sentence, in the order in which it can be redone. */
export function stepsInWords({ working }: Explained, words: Words): string[] {
  return inOrderOfReading(working.steps).map((step) => stepInWords(step, words));
}

/** The version first, the state last: the order in which a person would work it out. */
function inOrderOfReading(steps: readonly Step[]): Step[] {
  return steps.toSorted((a, b) => rankOf(a) - rankOf(b));
}

function rankOf({ step }: Step): number {
  if (step === 'version') return 0;
  if (step === 'opened') return 1;
  if (step === 'warn') return 3;
  return step === 'state' ? 4 : 2;
}

function stepInWords(step: Step, words: Words): string {
  switch (step.step) {
    case 'version':
      return `The standard is read as it has stood since ${dayInWords(step.from)}${step.asIf ? ', as if it had been in force before then' : ''}.`;
    case 'opened':
      return `The clock starts on ${momentInWords(step.on)}${becauseInWords(step.because, step.by, words)}. That is day 0.`;
    case 'row':
      return (
        `${step.changed ? 'From' : 'On'} ${dayInWords(step.on)} line ${step.index + 1} of the standard’s table speaks` +
        `${step.clause === undefined ? '' : ` (clause ${step.clause})`}: ${limitText(step.limit)}.`
      );
    case 'counted':
      return countedInWords(step);
    case 'window':
      return `From ${dayInWords(step.from)} to ${dayInWords(step.to)} ${step.most ? 'no more than' : 'at least'} ${step.asked} ${step.asked === 1 ? 'is' : 'are'} asked: ${step.found} found.`;
    case 'due-with':
      return `It falls due with ${nameOf(step.by, words)}.`;
    case 'open-now':
      return `On ${dayInWords(step.on)} ${step.open} ${step.open === 1 ? 'is' : 'are'} open; no more than ${step.most} should be.`;
    case 'moved':
      return `The due date moves from ${dayInWords(step.from.day)} to ${dayInWords(step.to.day)}: ${step.because}.`;
    case 'varied':
      return `${nameOf(step.by, words)} agrees another date for this child: ${momentInWords(step.due)}${step.capped ? ', the longest that the standard allows' : ''}.`;
    case 'rejected':
      return rejectionInWords(step.rejection, words);
    case 'met':
      return step.silent
        ? `Nobody objected by ${momentInWords(step.on)}, which counts as agreement.`
        : `${step.by === undefined ? 'It is met' : `${nameOf(step.by, words)} meets it`} on ${momentInWords(step.on)}.`;
    case 'ended':
      return `It ends unmet on ${dayInWords(step.on)}${becauseInWords(step.because, undefined, words)}.`;
    case 'excused':
      return `It is excused on ${dayInWords(step.on)} by ${nameOf(step.by, words)}.`;
    case 'not-held':
      return `The source of this record does not hold ${step.entryTypes.map((type) => getEntryType(type).plural.toLowerCase()).join(' or ')}, so it cannot be known whether this was done.`;
    case 'warn':
      return step.atOpening
        ? 'It is shown as due soon from the first day.'
        : `The warning day is ${step.workingDays} working ${step.workingDays === 1 ? 'day' : 'days'} before: ${dayInWords(step.on)}.`;
    case 'state':
      return `On ${dayInWords(step.asOf)} it is: ${STATE_WORDS[step.state]}.`;
  }
}

function countedInWords(step: Step & { step: 'counted' }): string {
  const way = step.back ? 'back from' : 'from';
  const skipped = namedSkips(step.skipped);
  return `Count ${limitText(step.limit)} ${way} ${momentInWords(step.from)}: ${momentInWords(step.to)}.${skipped === '' ? '' : ` Skipped: ${skipped}.`}`;
}

/** Weekends are counted together; holidays and closures are named with their date. */
function namedSkips(skipped: readonly { readonly day: Day; readonly name: string }[]): string {
  const weekend = skipped.filter(({ name }) => name === 'Saturday' || name === 'Sunday').length;
  const named = skipped
    .filter(({ name }) => name !== 'Saturday' && name !== 'Sunday')
    .map(({ day, name }) => `${name} (${dayInWords(day)})`);
  return [...(weekend > 0 ? [`${weekend} weekend ${weekend === 1 ? 'day' : 'days'}`] : []), ...named].join(', ');
}

/** 'Visit on Tuesday 14 April 2026'. */
function nameOf(id: string, words: Words): string {
  const entry = words.entry(id);
  return entry === undefined ? `entry ${id}` : `${getEntryType(entry.type).label} of ${dayInWords(entry.occurred.day)}`;
}

function becauseInWords(because: string, by: string | undefined, words: Words): string {
  const [what, ...rest] = because.split(' ');
  const kind = rest.join(' ');
  if (what === 'start-of') return `, when the ${getEpisodeKind(kind).label.toLowerCase()} began`;
  if (what === 'end-of' && kind !== 'life') return `, when the ${getEpisodeKind(kind).label.toLowerCase()} ended`;
  if (what === 'entry' && kind !== '') return `: ${nameOf(kind, words)}`;
  if (because === 'last met') return `, when it was last done${by === undefined ? '' : `: ${nameOf(by, words)}`}`;
  if (by !== undefined) return `: ${nameOf(by, words)}`;
  return because === 'life' ? ', from birth' : `: ${because}`;
}

const WHY_NOT: Readonly<Record<Rejection['why'], string>> = {
  field: 'it does not show what is asked',
  role: 'it was not done by the role that is asked',
  untimed: 'it does not say at what time of day it happened',
  link: 'it belongs to something else',
  'too-early': 'it came before the clock started',
  'not-held': 'its source does not hold what is asked',
};

/** 'Visit of 4 March did not count: child seen was not yes.' */
export function rejectionInWords(rejection: Rejection, words: Words): string {
  const entry = words.entry(rejection.entry);
  const field = rejection.field === undefined || entry === undefined ? undefined : getEntryType(entry.type).fields[rejection.field];
  if (entry === undefined || field === undefined || rejection.field === undefined) {
    return `${nameOf(rejection.entry, words)} did not count: ${WHY_NOT[rejection.why]}.`;
  }
  const value = entry.fields[rejection.field];
  const said =
    value === undefined
      ? 'not answered'
      : value === true
        ? 'yes'
        : value === false
          ? 'no'
          : typeof value === 'string'
            ? (field.options?.[value] ?? value)
            : String(value);
  return `${nameOf(rejection.entry, words)} did not count: “${field.label}” – ${said}.`;
}

/** One sentence that says what is expected, by when, and how it stands. */
export function expectationInWords({ expectation, standard }: Pick<Explained, 'expectation' | 'standard'>): string {
  const due = expectation.agreedDue ?? expectation.due;
  const when = due === undefined ? 'No date is set yet' : `Due by ${momentInWords(due)}`;
  return `${standard.says} ${when}: ${STATE_WORDS[expectation.state]}.`;
}
