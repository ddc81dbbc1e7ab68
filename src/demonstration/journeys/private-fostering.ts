/** A child who lives with people who are not close family, by an arrangement the parents made. */
import { addMonths, type Day } from '../../calendar/index.ts';
import { type Family, note } from '../family.ts';
import { follow } from '../habits.ts';
import { FIRST_VISIT, taken } from '../timeliness.ts';
import { visit, visits } from './visiting.ts';

const THERE = { place: 'placement', unannounced: 0, purpose: 'How the child is cared for here, and what the parents know' } as const;

/** Answers the day it ended, which may lie after the as-of day. */
export function privateFostering(family: Family, from: Day): Day {
  const { notebook, chance } = family;
  const ended = notebook.workday(addMonths(from, chance.between(8, 22)));
  note(family, 'private-fostering-notified', from, { 'told-by': chance.pick(['school', 'carer', 'parent']) });
  note(family, 'private-fostering-started', from, {});
  const first = notebook.workingDaysAfter(from, Math.min(4, taken(chance, FIRST_VISIT)));
  visit(family, first, THERE);
  follow(family, 'case-note', from, 3, { kind: 'call', with: ['mother'], notes: 'What was agreed between them, and for how long.' });
  const assessed = notebook.workingDaysAfter(from, chance.between(3, 5));
  note(family, 'private-fostering-assessment', assessed, {
    'child-seen-alone': true,
    'household-seen': true,
    'parents-spoken-to': true,
    summary: 'A settled home, and a mother who rings on Sundays.',
  });
  note(
    family,
    'private-fostering-decision',
    notebook.workingDaysAfter(from, chance.between(25, 38)),
    { decision: 'suitable', rationale: 'A settled and caring home.' },
    { by: 'team-manager' },
  );
  visits(family, first, ended, 40, THERE);
  note(
    family,
    'private-fostering-review',
    notebook.workday(addMonths(from, 6)),
    { 'chaired-by': 'team-manager', 'child-views': true },
    { by: 'team-manager' },
  );
  note(family, 'private-fostering-ended', ended, { reason: 'Went to live with her mother again' });
  return ended;
}
