/** The last months before court: the legal gateway, the letter, the meetings, and either stepping back or going on. */
import { addMonths, type Day, isoOf } from '../../calendar/index.ts';
import { type Family, note } from '../family.ts';
import { follow, recurring, sees } from '../habits.ts';

const AROUND = ['mother', 'social-worker', 'team-manager', 'legal-adviser', 'family-solicitor'] as const;

/** Answers the day it ended: stepped down, or proceedings issued. */
export function preProceedings(family: Family, from: Day, issued: boolean): Day {
  const { notebook, chance } = family;
  const asked = notebook.workday(from);
  follow(
    family,
    'escalation',
    asked,
    0,
    { to: 'service-manager', stage: 'formal', about: 'Too little has changed for the children, and time is passing.' },
    { by: 'team-manager' },
  );
  note(
    family,
    'case-discussion',
    notebook.workingDaysAfter(asked, 1),
    {
      attended: ['social-worker', 'team-manager', 'service-manager'],
      'chaired-by': 'service-manager',
      decision: 'legal-gateway',
      rationale: 'Help has been offered and has not been enough.',
    },
    { by: 'service-manager' },
  );
  note(
    family,
    'legal-gateway-requested',
    notebook.workingDaysAfter(asked, 2),
    { rationale: 'Agreed: the family needs to hear how serious this is.' },
    { by: chance.happens(0.5) ? 'service-manager' : 'head-of-service' },
  );
  const gateway = notebook.workingDaysAfter(asked, chance.between(5, 9));
  gatewayMeeting(family, gateway, 'pre-proceedings');
  note(family, 'pre-proceedings-started', gateway, {}, { by: 'team-manager' });
  follow(family, 'letter-before-proceedings-agreed', gateway, 0, {}, { by: 'legal-adviser' });
  const letter = notebook.workingDaysAfter(gateway, sees(family, gateway) ? chance.between(1, 3) : chance.between(5, 10));
  note(family, 'letter-before-proceedings', letter, { to: ['parents'], explained: sees(family, gateway) });
  note(family, 'family-group-conference-offered', letter, { accepted: true });
  follow(family, 'family-group-conference', letter, 20, { 'plan-made': true, attended: ['mother', 'family-network'], 'child-views': true });
  const met = meetings(family, letter);
  const ended = notebook.workday(chance.happens(0.82) ? gateway + chance.between(75, 108) : gateway + chance.between(118, 150));
  recurring(family, met, ended, 27, (day) => meeting(family, day, 'review'), 'team-manager');
  if (gateway + 40 < ended) gatewayMeeting(family, notebook.workday(gateway + chance.between(33, 41)), 'continue-pre-proceedings');
  note(
    family,
    'pre-proceedings-ended',
    ended,
    { outcome: issued ? 'proceedings-issued' : 'stepped-down', rationale: 'What has changed, and what has not.' },
    { by: 'team-manager' },
  );
  return ended;
}

function gatewayMeeting(family: Family, day: Day, decision: string): void {
  note(
    family,
    'legal-gateway-meeting',
    day,
    {
      decision,
      'threshold-met': true,
      'chaired-by': family.chance.happens(0.75) ? 'head-of-service' : 'service-manager',
      attended: ['social-worker', ...(sees(family, day) ? ['team-manager'] : []), 'legal-adviser', 'service-manager'],
      rationale: 'The threshold, and what could still change.',
    },
    { by: 'service-manager' },
  );
}

function meetings(family: Family, letter: Day): Day {
  const { notebook, chance } = family;
  const met = notebook.workingDaysAfter(letter, sees(family, letter) ? chance.between(4, 5) : chance.between(6, 13));
  if (sees(family, letter))
    note(family, 'pre-proceedings-plan-shared', notebook.workingDaysBefore(met, chance.between(3, 4)), {
      kind: 'draft',
      with: ['parents'],
    });
  meeting(family, met, 'initial');
  return met;
}

function meeting(family: Family, day: Day, kind: 'initial' | 'review'): void {
  const held = note(
    family,
    'pre-proceedings-meeting',
    day,
    { kind, attended: [...AROUND], 'chaired-by': sees(family, day) ? 'team-manager' : 'service-manager', 'plan-agreed': true },
    { by: 'team-manager' },
  );
  follow(family, 'pre-proceedings-plan-shared', day, 4, { kind: 'agreed', with: ['parents'] }, { links: [{ rel: 'of', to: held.id }] });
}

/** Care proceedings, from the application to the final order. Answers the day they ended. */
export function proceedings(family: Family, from: Day): Day {
  const { notebook, chance } = family;
  const issued = notebook.workday(from);
  gatewayMeeting(family, notebook.workingDaysBefore(issued, 6), 'issue');
  file(family, issued, false);
  if (sees(family, issued))
    note(family, 'evidence-signed', notebook.workingDaysBefore(issued, 1), { what: 'First statement' }, { by: 'head-of-service' });
  note(family, 'proceedings-issued', issued, { application: 'care' });
  note(family, 'court-hearing', notebook.workingDaysAfter(issued, 12), {
    kind: 'case-management',
    first: true,
    attended: ['social-worker', ...(sees(family, issued) ? ['team-manager'] : [])],
  });
  note(family, 'court-order', notebook.workingDaysAfter(issued, 12), { order: 'interim-care' });
  note(family, 'court-hearing', notebook.workday(issued + 125), { kind: 'issues-resolution', attended: ['social-worker', 'team-manager'] });
  const ended = notebook.workday(addMonths(issued, chance.between(6, 9)));
  finalPlan(family, notebook.workday(ended - 30));
  note(family, 'court-order', ended, { order: 'care' });
  note(family, 'proceedings-concluded', ended, { order: 'care' });
  return ended;
}

function finalPlan(family: Family, filing: Day): void {
  const { notebook } = family;
  note(
    family,
    'final-care-planning-meeting',
    notebook.workingDaysBefore(filing, 12),
    { attended: ['social-worker', 'team-manager', 'independent-reviewing-officer'], 'chaired-by': 'service-manager' },
    { by: 'service-manager' },
  );
  const plan = note(family, 'care-plan', notebook.workingDaysBefore(filing, 3), {
    kind: 'final',
    shared: true,
    'shared-with': ['parents', 'court'],
    'made-with-family': true,
    'sets-out': ['child-views', 'contingency'],
  });
  for (const by of ['team-manager', 'service-manager', 'head-of-service'] as const)
    note(
      family,
      'care-plan-authorised',
      notebook.workingDaysBefore(filing, 2),
      { rationale: 'The plan is one we can keep.' },
      { by, links: [{ rel: 'of', to: plan.id }] },
    );
  file(family, filing, true);
}

/** Evidence goes to the manager, then to legal services, then to the court. */
function file(family: Family, day: Day, final: boolean): void {
  const { notebook } = family;
  const before = (days: number) => notebook.workingDaysBefore(day, days);
  const what = final ? 'Final statement' : 'First statement';
  const inTime = sees(family, day);
  note(family, 'filing-date-set', before(25), { date: isoOf(day), what, 'final-care-plan': final });
  note(family, 'evidence-sent', before(inTime ? 6 : 3), { to: 'manager', what });
  note(family, 'evidence-sent', before(inTime ? 4 : 1), { to: 'legal', what });
  note(family, 'evidence-sent', before(inTime ? 4 : 1), { to: 'reviewing-officer', what });
  note(family, 'evidence-signed', before(1), { what }, { by: 'team-manager' });
  note(family, 'evidence-sent', day, { to: 'court', what });
}
