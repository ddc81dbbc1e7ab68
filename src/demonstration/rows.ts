/** Who came to the last meeting about each family, one by one, what was agreed at it, and what became of that. */
import { type Day, isoOf } from '../calendar/index.ts';
import { rowsOf } from '../record/entry-rows.ts';
import type { Entry, Fields } from '../record/types.ts';
import type { Chance } from './chance.ts';
import type { Family } from './family.ts';

const NAMES: Readonly<Record<string, string>> = {
  school: 'Sam Pretend, who looks after pupils’ safety',
  health: 'Robin Pretend, health visitor',
  'social-worker': 'the social worker',
};
/** Who does it: whoever has the children, or somebody else by name. */
const LEAD = 'lead';
const ACTIONS: readonly (readonly [what: string, who: string, days: number, cameOfIt: string])[] = [
  ['Ring the school on Friday, and tell Mum what they said', LEAD, 4, 'School rings Mum themselves now.'],
  ['Ask the doctor about the cough that does not go', 'Mum', 14, 'It was a cold, and it has gone.'],
  ['Keep a place in the homework club', 'Sam Pretend', 10, 'There is a chair with a name on it.'],
];
/** After so many days somebody has nearly always said what became of it; after twice as many, always. */
const SETTLED_BY = 10;

/** Told after everything else, so that nothing else comes out otherwise for it. */
export function writeRowsOut(family: Family): void {
  const { notebook } = family;
  const told = notebook.entries();
  const withdrawn = new Set(told.flatMap(({ supersedes, strikesOut }) => [supersedes, strikesOut]));
  const meeting = told.findLast(({ id, type, fields }) => fields['attended'] !== undefined && isMeeting(type) && !withdrawn.has(id));
  if (meeting === undefined) return;
  const chance = family.chance.branch('rows');
  for (const fields of attendances(meeting, chance.happens(0.5))) beside(family, meeting, 'attendance', fields);
  for (const [what, who, days, cameOfIt] of ACTIONS.slice(0, chance.between(1, ACTIONS.length))) {
    const due = notebook.workday(meeting.occurred.day + days);
    const doing = who === LEAD ? { worker: family.hands.holder(family.lead, notebook.asOf).id } : { who };
    const action = beside(family, meeting, 'agreed-action', { what, ...doing, 'by-when': isoOf(due) });
    const became = whatBecame(notebook.asOf - due, cameOfIt, chance);
    if (became !== undefined) settle(family, action, due, became(isoOf(notebook.workday(notebook.asOf + 9))));
  }
}

/** What is said of an action so many days after it was due; nothing while it is still to be done, or nobody got to it. */
function whatBecame(late: number, cameOfIt: string, chance: Chance): ((later: string) => Fields) | undefined {
  const [said, how] = [chance.next(), chance.next()];
  const share = late > 2 * SETTLED_BY ? 1 : late > SETTLED_BY ? 0.95 : late >= 0 ? 0.75 : 0;
  if (said >= share) return undefined;
  if (how < 0.1) return () => ({ how: 'not-needed', 'why-not-needed': 'They sorted it out between them before anybody had to.' });
  if (how < 0.2 && late <= SETTLED_BY)
    return (later) => ({ how: 'another-day', 'by-when': later, 'why-another-day': 'Mum was poorly that week.' });
  return () => ({ how: 'done', 'came-of-it': cameOfIt });
}

/** Said by whoever had the children on that day. */
function settle({ notebook, hands, lead }: Family, action: Entry, day: Day, fields: Fields): void {
  const { id: by, role } = hands.holder(lead, day);
  const moment = { ...action, occurred: { day, minute: 15 * 60 }, recorded: { day, minute: 15 * 60 + 20 }, by, role };
  notebook.beside(moment, 'agreed-action-progress', fields, action.subjects, [{ rel: 'of', to: action.id }]);
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

function beside({ notebook }: Family, meeting: Entry, type: string, fields: Fields): Entry {
  return notebook.beside(meeting, type, fields, meeting.subjects, [{ rel: 'of', to: meeting.id }]);
}
