/** Risk outside the home: a young person harmed by people other than family, and the meetings that follow. */
import { addMonths, type Day } from '../../calendar/index.ts';
import { type Family, note } from '../family.ts';
import { follow, sees } from '../habits.ts';
import { assessAgain } from './assessment.ts';
import { inNeedMeeting } from './child-in-need.ts';
import { visit } from './visiting.ts';
import { youthJustice } from './youth-justice.ts';

export function riskOutsideHome(family: Family, from: Day, ended: Day): void {
  const { notebook } = family;
  const assessed = notebook.workday(from);
  const met = notebook.workingDaysAfter(assessed, sees(family, assessed) ? family.chance.between(12, 19) : family.chance.between(22, 28));
  note(family, 'risk-outside-home-assessment', assessed, {
    level: 'high',
    authorised: sees(family, assessed),
    summary: 'Who they are with, where, and who worries.',
  });
  visit(family, notebook.workingDaysBefore(met, 6), {
    place: 'home',
    unannounced: 0,
    purpose: 'Talking with the family before the meeting',
  });
  if (met >= ended) return;
  assessAgain(family, assessed, notebook.workingDaysBefore(met, 3), 'update');
  inNeedMeeting(family, notebook.workingDaysAfter(met, family.chance.between(3, 6)), 'review');
  if (family.chance.happens(0.6)) youthJustice(family, met, ended);
  meeting(family, met, 'initial');
  const again = notebook.workday(addMonths(met, 3) - 6);
  if (again < ended) meeting(family, again, 'review');
}

function meeting(family: Family, day: Day, kind: 'initial' | 'review'): void {
  const held = note(
    family,
    'risk-outside-home-meeting',
    day,
    {
      kind,
      attended: ['social-worker', 'police', 'school', 'child', 'mother'],
      invited: ['social-worker', 'police', 'school', 'youth-justice', 'child', 'mother'],
      'chaired-by': 'quality-assurance-lead',
      'plan-updated': true,
      'child-attended': true,
      'child-views': true,
    },
    { by: 'quality-assurance-lead' },
  );
  follow(family, 'risk-outside-home-notes-sent', day, 4, { to: ['parents', 'agencies', 'child'] }, { links: [{ rel: 'of', to: held.id }] });
}
