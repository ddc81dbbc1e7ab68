/** Early help: somebody to ring, an assessment with the family, a team around them, and an ending in their words. */
import { addMonths, type Day } from '../../calendar/index.ts';
import { allocate, type Family, note, release } from '../family.ts';
import { follow, noteOwing, recurring, sees } from '../habits.ts';
import { EARLY_HELP_ASSESSMENT, taken } from '../timeliness.ts';
import { DIRECTIONS, SUMMARIES } from '../words/worker-words.ts';
import { supervise } from './keeping-the-record.ts';
import { visit, visits } from './visiting.ts';

const AT_HOME = { place: 'home', unannounced: 0, purpose: 'What would help this family' } as const;
const LEAD = 'early-help-practitioner';

/** The whole story, from the decision at the front door. */
export function earlyHelp(given: Family, from: Day, months: number): void {
  const family: Family = { ...given, lead: LEAD };
  const { notebook, chance } = family;
  const ended = notebook.workday(addMonths(from, months));
  allocate(family, from, LEAD);
  note(family, 'early-help-started', from, { consent: true, reason: 'The family asked for help' });
  note(family, 'management-oversight', from, { direction: chance.pick(DIRECTIONS) }, { by: 'team-manager' });
  if (sees(family, from)) supervise(family, from);
  follow(family, 'early-help-contact', from, 2, {
    first: true,
    how: 'Call',
    reached: chance.happens(0.93),
    notes: 'Who we are, what happens next, and when to come.',
  });
  const started = notebook.workingDaysAfter(from, 2);
  note(family, 'early-help-assessment-started', started, {});
  visit(family, notebook.workingDaysAfter(from, taken(chance, { limit: 5, median: 4, within: 0.9, least: 2 })), AT_HOME);
  const assessed = notebook.workingDaysAfter(started, taken(chance, EARLY_HELP_ASSESSMENT));
  assessAndPlan(family, assessed);
  visits(family, from + 10, ended, 27, AT_HOME);
  const firstMeeting = notebook.workday(Math.min(assessed + chance.between(1, 5), from + 41));
  meeting(family, firstMeeting, true);
  recurring(family, firstMeeting, ended, 24, (day) => meeting(family, day, false));
  keepUp(family, from, ended);
  note(family, 'early-help-ended', ended, { reason: 'needs-met', 'family-feedback': 'It helped to have one person to ring.' });
  release(family, ended, LEAD);
  notebook.close(
    family.children.map(({ id }) => id),
    ended,
  );
}

function assessAndPlan(family: Family, assessed: Day): void {
  const does = () => sees(family, assessed);
  const done = noteOwing(
    family,
    'early-help-assessment-completed',
    assessed,
    { 'tools-used': 2, summary: 'What the family wants to be different.' },
    { 'child-seen': does(), 'views-of-child': does(), 'views-of-parents': does(), genogram: does() },
  );
  follow(
    family,
    'early-help-assessment-authorised',
    assessed,
    4,
    { rationale: 'Agreed with the family’s own goals at the top.' },
    { by: 'team-manager', links: [{ rel: 'of', to: done.id }] },
  );
  noteOwing(
    family,
    'early-help-plan',
    family.notebook.workingDaysAfter(assessed, family.chance.between(0, 2)),
    { 'shared-with': ['parents', 'school'] },
    { 'made-with-family': does() },
  );
}

function meeting(family: Family, day: Day, first: boolean): void {
  const does = () => sees(family, day);
  note(family, 'team-around-the-family-meeting', day, {
    first,
    attended: ['mother', 'early-help', 'school', 'health'],
    'chaired-by': LEAD,
    'plan-updated': does(),
    'child-views': does(),
  });
}

function keepUp(family: Family, from: Day, ended: Day): void {
  const { chance } = family;
  recurring(family, from, ended, 27, (day) => supervise(family, day), 'team-manager');
  follow(family, 'case-summary', from, 10, { summary: chance.pick(SUMMARIES) });
  follow(family, 'genogram', from, 15, {});
  recurring(family, from, ended, 85, (day) => note(family, 'case-summary', day, { summary: chance.pick(SUMMARIES) }));
}
