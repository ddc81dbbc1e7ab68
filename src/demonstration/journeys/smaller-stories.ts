/** Early help, private fostering, and the months before court. */
import { addMonths, type Day } from '../../calendar/index.ts';
import { allocate, type Family, release, worker } from '../family.ts';
import { EARLY_HELP_ASSESSMENT, taken } from '../timeliness.ts';
import { recurring } from './keeping-the-record.ts';
import { visit, visits } from './visiting.ts';

const AT_HOME = { place: 'home', unannounced: 0, purpose: 'What would help this family' } as const;

export function earlyHelp(family: Family, from: Day, months: number): void {
  const { notebook, chance, children } = family;
  allocate(family, from, 'early-help-practitioner');
  const ended = notebook.workday(addMonths(from, months));
  notebook.write('early-help-started', from, { consent: true, reason: 'The family asked for help' });
  notebook.write('early-help-contact', notebook.workingDaysAfter(from, chance.between(0, 3)), { how: 'Call', reached: true });
  notebook.write('early-help-assessment-started', notebook.workingDaysAfter(from, 2), {});
  visit(family, notebook.workingDaysAfter(from, chance.between(2, 7)), children, AT_HOME);
  const assessed = notebook.workingDaysAfter(from, taken(chance, EARLY_HELP_ASSESSMENT));
  notebook.write('early-help-assessment-completed', assessed, { 'child-seen': true, 'views-of-child': true, 'views-of-parents': true, genogram: chance.happens(0.8) });
  notebook.write('early-help-assessment-authorised', notebook.workingDaysAfter(assessed, chance.between(0, 4)), { rationale: 'Agreed.' }, { author: worker(family, 'team-manager') });
  notebook.write('early-help-plan', notebook.workingDaysAfter(assessed, chance.between(1, 8)), { 'made-with-family': true });
  visits(family, from + 10, ended, 27, children, AT_HOME);
  notebook.write('team-around-the-family-meeting', notebook.workday(assessed + chance.between(14, 35)), { first: true, attended: ['mother', 'school', 'health'], 'plan-updated': true });
  recurring(family, assessed + 30, ended, 54, 0.8, (day) => notebook.write('team-around-the-family-meeting', day, { attended: ['mother', 'school'], 'plan-updated': true }));
  recurring(family, from, ended, 30, 0.82, (day) => notebook.write('case-supervision', day, { reflective: true }, { author: worker(family, 'team-manager') }));
  notebook.write('early-help-ended', ended, { reason: 'needs-met', 'family-feedback': 'It helped to have one person to ring.' });
  release(family, ended, 'early-help-practitioner');
}

export function privateFostering(family: Family, from: Day): void {
  const { notebook, chance, children } = family;
  const [child] = children;
  const about = { about: [child.id] };
  allocate(family, from, 'social-worker');
  notebook.write('private-fostering-notified', from, { 'told-by': 'school' }, about);
  notebook.write('private-fostering-started', from, {}, about);
  visit(family, notebook.workingDaysAfter(from, chance.between(1, 8)), [child], AT_HOME);
  notebook.write('private-fostering-assessment', notebook.workingDaysAfter(from, chance.between(20, 40)), { 'child-seen-alone': true, 'household-seen': true, 'parents-spoken-to': true }, about);
  notebook.write('private-fostering-decision', notebook.workingDaysAfter(from, 42), { decision: 'suitable', rationale: 'A settled and caring home.' }, { ...about, author: worker(family, 'team-manager') });
  visits(family, from, addMonths(from, 18), 38, [child], AT_HOME);
}

/** Legal gateway, letter, meetings and, for some, proceedings. Answers the day it ended. */
export function beforeCourt(family: Family, from: Day, issued: boolean): Day {
  const { notebook, chance } = family;
  const manager = worker(family, 'team-manager');
  const gateway = notebook.workday(from);
  notebook.write('legal-gateway-meeting', gateway, { decision: 'pre-proceedings', 'threshold-met': true, 'chaired-by': 'service-manager', rationale: 'The threshold and what could still change.' }, { author: worker(family, 'service-manager') });
  notebook.write('pre-proceedings-started', gateway, {}, { author: manager });
  const letter = notebook.workingDaysAfter(gateway, chance.between(2, 9));
  notebook.write('letter-before-proceedings', letter, { to: ['parents'], explained: true });
  notebook.write('family-group-conference-offered', letter, { accepted: chance.happens(0.6) });
  const met = notebook.workingDaysAfter(letter, chance.between(4, 12));
  notebook.write('pre-proceedings-meeting', met, { kind: 'initial', attended: ['mother', 'social-worker', 'legal'], 'chaired-by': 'team-manager', 'plan-agreed': true }, { author: manager });
  const ended = notebook.workday(addMonths(gateway, chance.between(3, 7)));
  recurring(family, met, ended, 42, manager.reliability, (day) => notebook.write('pre-proceedings-meeting', day, { kind: 'review', attended: ['mother', 'social-worker', 'legal'], 'chaired-by': 'team-manager' }, { author: manager }));
  notebook.write('pre-proceedings-ended', ended, { outcome: issued ? 'proceedings-issued' : 'stepped-down', rationale: 'What has changed, and what has not.' }, { author: manager });
  if (issued) {
    notebook.write('proceedings-issued', ended, { application: 'care' });
    notebook.write('court-hearing', notebook.workingDaysAfter(ended, 12), { kind: 'case-management' });
    notebook.write('court-hearing', ended + chance.between(120, 160), { kind: 'issues-resolution' });
    notebook.write('proceedings-concluded', ended + chance.between(150, 260), { order: 'care' });
  }
  return ended;
}
