/** Meetings that are arranged and not yet held: who is asked to come, who has answered, and whose report is here. */
import { type Day, dayOf, isoOf } from '../calendar/index.ts';
import type { Entry, Fields } from '../record/types.ts';
import type { Family } from './family.ts';

/** What says that a date is fixed, and the kind of meeting it is for. */
function kindOf({ type, fields }: Entry): string | undefined {
  if (type === 'care-review-arranged') return 'care-review';
  if (type !== 'conference-arranged') return undefined;
  return fields['for'] === 'review' ? 'review-conference' : 'initial-conference';
}

/** Of whom a report is asked. */
const REPORTS: readonly string[] = ['social-worker', 'health', 'school'];
const TO_A_CORE_GROUP = ['mother', 'social-worker', 'health', 'school'];
const TO_A_REVIEW = ['child', 'mother', 'foster-carer', 'social-worker', 'school', 'health'];
const PLACES = ['Invented Hall, room 2', 'Notreal Children’s Centre', 'Madeup Road School'] as const;
const STARTS = ['10am', '1:30pm', '3:45pm'] as const;

/** Told after everything else, so that nothing else comes out otherwise for it. */
export function arrangeMeetings(family: Family): void {
  const { notebook } = family;
  const chance = family.chance.branch('meetings');
  const told = notebook.entries();
  for (const said of told) {
    const kind = kindOf(said);
    const date = said.fields['date'];
    if (kind === undefined || typeof date !== 'string' || dayOf(date) <= notebook.asOf) continue;
    const asked = said.fields['invited'];
    arrange(family, {
      chance,
      kind,
      on: said.occurred.day,
      date: dayOf(date),
      about: said.subjects,
      invited: Array.isArray(asked) ? asked : TO_A_REVIEW,
    });
  }
  const last = told.findLast(({ type }) => type === 'core-group');
  if (last === undefined || ended(told, last) || !chance.happens(0.6)) return;
  const date = notebook.workday(notebook.asOf + chance.between(1, 20));
  arrange(family, { chance, kind: 'core-group', on: last.occurred.day, date, about: last.subjects, invited: TO_A_CORE_GROUP });
}

function ended(told: readonly Entry[], last: Entry): boolean {
  return told.some(({ type, occurred }) => type === 'child-protection-plan-ended' && occurred.day >= last.occurred.day);
}

interface Arranging {
  readonly chance: Family['chance'];
  readonly kind: string;
  /** The day it was arranged. */
  readonly on: Day;
  readonly date: Day;
  readonly about: readonly string[];
  readonly invited: readonly string[];
}

function arrange({ notebook, hands }: Family, { chance, kind, on, date, about, invited }: Arranging): void {
  const author = hands.holder('business-support', on);
  const write = (type: string, day: Day, fields: Fields, of?: Entry): Entry =>
    notebook.write(type, day, fields, { about, author, ...(of !== undefined && { links: [{ rel: 'of', to: of.id }] }) });
  const arranged = write('meeting-arranged', on, {
    kind,
    date: isoOf(date),
    starts: chance.pick(STARTS),
    minutes: kind === 'core-group' ? 60 : 90,
    how: 'together',
    place: chance.pick(PLACES),
  });
  const reportBy = notebook.workingDaysBefore(date, 5);
  for (const as of invited) {
    const reports = kind !== 'core-group' && REPORTS.includes(as);
    const asked = write('meeting-invited', on, { as, ...(reports && { report: true, 'report-by': isoOf(reportBy) }) }, arranged);
    const answered = notebook.workday(on + chance.between(1, 6));
    if (chance.happens(0.6)) write('meeting-answered', answered, { answer: chance.happens(0.85) ? 'coming' : 'somebody-else' }, asked);
    if (reports && chance.happens(0.5))
      write('meeting-report', notebook.workday(reportBy - chance.between(0, 8)), { step: 'received' }, asked);
  }
}
