/** A short order for a young person, with a youth justice worker. */
import { addMonths, type Day } from '../../calendar/index.ts';
import { allocate, type Family, note, release } from '../family.ts';
import { follow, recurring } from '../habits.ts';

export function youthJustice(family: Family, from: Day, ended: Day): void {
  const { notebook, chance } = family;
  const by = 'youth-justice-worker';
  const over = Math.min(notebook.workday(addMonths(from, 6)), ended);
  allocate(family, from, by);
  note(family, 'youth-justice-order-started', from, { order: 'Referral order' }, { by });
  follow(family, 'youth-justice-assessment', from, 13, { kind: 'initial', authorised: true }, { by });
  follow(family, 'youth-justice-plan', from, 18, { 'made-with-family': true, reviewed: false }, { by });
  recurring(
    family,
    from,
    over,
    9,
    (day) => {
      const attended = chance.happens(0.88);
      if (!attended)
        follow(
          family,
          'case-note',
          day,
          2,
          { kind: 'call', with: ['child'], notes: 'Why it did not work, and the next day agreed.' },
          { by },
        );
      note(family, 'youth-justice-contact', day, { attended, 'home-visit': attended && chance.happens(0.45) }, { by });
    },
    by,
  );
  note(family, 'youth-justice-order-ended', over, { reason: 'The order was completed' }, { by });
  release(family, over, by);
}
