/** Some children’s plans, written out: outcomes with actions, and how they went over the last two reviews. */
import { type Day, isoOf } from '../calendar/index.ts';
import type { Entry, Fields } from '../record/types.ts';
import { alone, type Child, type Family, note } from './family.ts';
import { type ActionText, FAMILY_TIME, HOME_FOR_GOOD, type OutcomeText, OWN_FRONT_DOOR, SAFE_NIGHTS, SCHOOL } from './words/plan-texts.ts';

interface WrittenOut {
  readonly plan: string;
  readonly opens: string;
  readonly closes: string;
  /** What says that the plan is there, or is looked at again. */
  readonly versions: readonly string[];
  readonly meetings: readonly string[];
  readonly outcomes: readonly [OutcomeText, OutcomeText];
}

const PLANS: readonly WrittenOut[] = [
  {
    plan: 'child-protection',
    opens: 'child-protection-plan-started',
    closes: 'child-protection-plan-ended',
    versions: ['child-protection-plan-updated'],
    meetings: ['core-group', 'review-conference'],
    outcomes: [SAFE_NIGHTS, SCHOOL],
  },
  {
    plan: 'care',
    opens: 'period-of-care-started',
    closes: 'period-of-care-ended',
    versions: ['care-plan'],
    meetings: ['care-review'],
    outcomes: [HOME_FOR_GOOD, FAMILY_TIME],
  },
  {
    plan: 'child-in-need',
    opens: 'child-in-need-plan-started',
    closes: 'child-in-need-plan-ended',
    versions: ['child-in-need-plan-started', 'child-in-need-plan-updated'],
    meetings: ['child-in-need-meeting', 'child-in-need-review'],
    outcomes: [SCHOOL, SAFE_NIGHTS],
  },
  {
    plan: 'pathway',
    opens: 'leaving-care-started',
    closes: 'leaving-care-ended',
    versions: ['pathway-plan'],
    meetings: ['pathway-plan-review'],
    outcomes: [OWN_FRONT_DOOR, FAMILY_TIME],
  },
  {
    plan: 'early-help',
    opens: 'early-help-started',
    closes: 'early-help-ended',
    versions: ['early-help-plan'],
    meetings: ['team-around-the-family-meeting', 'early-help-plan-review'],
    outcomes: [SCHOOL, FAMILY_TIME],
  },
];

/** How many of those who have a plan have it written out. */
const SHARE = 0.3;

/** Told after everything else, so that nothing else comes out otherwise for it. */
export function writePlansOut(family: Family): void {
  const chance = family.chance.branch('plans');
  const told = family.notebook.entries();
  for (const child of family.children) {
    const entries = told.filter(({ subjects }) => subjects.includes(child.id));
    const open = PLANS.find((one) => opened(one, entries) !== undefined);
    if (open !== undefined && chance.happens(SHARE)) writeOut(family, child, open, entries);
  }
}

/** The first writing of the plan that is in force; undefined where none is. */
function opened({ opens, closes, versions }: WrittenOut, entries: readonly Entry[]): Entry | undefined {
  const from = entries.findLast(({ type }) => type === opens)?.occurred.day;
  if (from === undefined || entries.some(({ type, occurred }) => type === closes && occurred.day >= from)) return undefined;
  return entries.find(({ type, occurred }) => versions.includes(type) && occurred.day >= from);
}

function writeOut(family: Family, child: Child, written: WrittenOut, entries: readonly Entry[]): void {
  const version = opened(written, entries);
  if (version === undefined) return;
  const from = version.occurred.day;
  const one = alone(family, child);
  const looked = entries
    .filter(({ type, occurred }) => written.meetings.includes(type) && occurred.day > from)
    .slice(-2)
    .map(({ occurred }) => occurred.day);
  for (const [place, text] of written.outcomes.entries()) outcome(one, { written, text, version, looked, first: place === 0 });
  const bottomLine = {
    plan: written.plan,
    'must-hold': 'Whoever looks after the children can be rung, and answers.',
    otherwise: 'We come that day, and ask the police to look where nobody opens.',
  };
  withIt(one, version, 'plan-bottom-line', bottomLine, version.id);
}

interface Telling {
  readonly written: WrittenOut;
  readonly text: OutcomeText;
  readonly version: Entry;
  /** The days on which it was looked at again, at most two. */
  readonly looked: readonly Day[];
  readonly first: boolean;
}

function outcome(family: Family, { written: { plan }, text, version, looked, first }: Telling): void {
  const from = version.occurred.day;
  const fields = { plan, outcome: text.outcome, worry: text.worry, 'how-we-know': text.know, 'for-the-child': text.child };
  const said = withIt(family, version, 'plan-outcome', fields, version.id);
  const links = [{ rel: 'of', to: said.id }] as const;
  const [, later] = text.actions.map((action, place) => {
    const doing = { ...actionFields(family, action), plan, 'by-when': isoOf(dueDay(family, from, place)) };
    return withIt(family, version, 'plan-action', doing, said.id);
  });
  withIt(family, version, 'plan-contingency', { plan, ...text.otherwise, 'by-when': isoOf(dueDay(family, from, 2)) }, said.id);
  for (const [place, day] of looked.entries()) {
    const seen = { progress: place === 0 ? 'same' : 'better', scale: place === 0 ? 3 : 6, seen: text.seen[place] ?? text.seen[0] };
    note(family, 'plan-progress', day, { plan, ...seen }, { links });
  }
  const last = looked.at(-1);
  if (last === undefined || later === undefined) return;
  if (!first)
    note(
      family,
      'plan-part-ended',
      last,
      { plan, how: 'done', reason: 'It has become a habit.' },
      { links: [{ rel: 'of', to: later.id }] },
    );
  if (text.later !== undefined) again(family, said, last, { ...fields, outcome: text.later });
}

/** A part of the plan, written in one form with its version. */
function withIt({ notebook, children }: Family, version: Entry, type: string, fields: Fields, of: string): Entry {
  const about = children.map(({ id }) => id);
  return notebook.beside(version, type, fields, about, [{ rel: 'of', to: of }]);
}

/** The outcome is put more plainly when the plan is looked at again. */
function again({ notebook, hands, lead }: Family, said: Entry, day: Day, fields: Fields): void {
  const amendment = { fields, replacing: { supersedes: said.id }, reason: 'Put more plainly, in the family’s own words.' };
  notebook.amend({ ...said, occurred: { day } }, day, amendment, hands.holder(lead, day));
}

/** The first a little while ago or soon, as it falls; what goes on is looked at later. */
function dueDay({ notebook }: Family, from: Day, place: number): Day {
  const lasting = Math.max(from + 30 * (place + 1), notebook.asOf - 9 + 24 * place);
  return notebook.workday(lasting);
}

function actionFields(family: Family, { action, owner, often, child, bottomLine }: ActionText): Fields {
  const named = {
    // Whoever has the children now has taken it over.
    us: { 'owner-is': 'us', worker: family.hands.holder(family.lead, family.notebook.asOf).id },
    mother: { 'owner-is': 'family', 'family-member': 'Mum' },
    nan: { 'owner-is': 'family', 'family-member': 'Nan' },
    school: { 'owner-is': 'professional', professional: 'Robin Pretend, head of year' },
    child: { 'owner-is': 'child' },
  } as const;
  return {
    action,
    ...named[owner],
    ...(often !== undefined && { 'how-often': often }),
    ...(bottomLine && { 'bottom-line': true }),
    'for-the-child': child,
  };
}
