/** Who came to the last meeting about each family, one by one, and what was agreed at it. */
import { isoOf } from '../calendar/index.ts';
import { rowsOf } from '../record/entry-rows.ts';
import type { Entry, Fields } from '../record/types.ts';
import type { Family } from './family.ts';

const NAMES: Readonly<Record<string, string>> = {
  school: 'Sam Pretend, who looks after pupils’ safety',
  health: 'Robin Pretend, health visitor',
  'social-worker': 'the social worker',
};
const ACTIONS: readonly (readonly [what: string, who: string, days: number])[] = [
  ['Ring the school on Friday, and tell Mum what they said', 'the social worker', 4],
  ['Ask the doctor about the cough that does not go', 'Mum', 14],
  ['Keep a place in the homework club', 'Sam Pretend', 10],
];

/** Told after everything else, so that nothing else comes out otherwise for it. */
export function writeRowsOut(family: Family): void {
  const { notebook } = family;
  const told = notebook.entries();
  const withdrawn = new Set(told.flatMap(({ supersedes, strikesOut }) => [supersedes, strikesOut]));
  const meeting = told.findLast(({ id, type, fields }) => fields['attended'] !== undefined && isMeeting(type) && !withdrawn.has(id));
  if (meeting === undefined) return;
  const chance = family.chance.branch('rows');
  for (const fields of attendances(meeting, chance.happens(0.5))) beside(family, meeting, 'attendance', fields);
  for (const [what, who, days] of ACTIONS.slice(0, chance.between(1, ACTIONS.length)))
    beside(family, meeting, 'agreed-action', { what, who, 'by-when': isoOf(notebook.workday(meeting.occurred.day + days)) });
}

function isMeeting(type: string): boolean {
  return rowsOf(type).some((rows) => rows.type === 'attendance');
}

function attendances({ fields }: Entry, report: boolean): readonly Fields[] {
  const [came, invited] = [codes(fields['attended']), codes(fields['invited'])];
  const named = (as: string) => ({ as, ...(NAMES[as] !== undefined && { name: NAMES[as] }) });
  return [
    ...came.map((as) => ({ ...named(as), how: 'came' })),
    ...invited.filter((as) => !came.includes(as)).map((as) => ({ ...named(as), how: 'apologies', ...(as !== 'father' && { report }) })),
  ];
}

function codes(value: Fields[string] | undefined): readonly string[] {
  return typeof value === 'object' ? value : [];
}

function beside({ notebook }: Family, meeting: Entry, type: string, fields: Fields): void {
  notebook.beside(meeting, type, fields, meeting.subjects, [{ rel: 'of', to: meeting.id }]);
}
