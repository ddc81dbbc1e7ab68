/** Counts beside counts: how many at least or at most, in how long a time. */
import type { WorkingCalendar } from '../../calendar/index.ts';
import type { Bounded, Standard } from '../../engine/index.ts';
import type { AgainstStatute, RowCompared } from '../against-statute.ts';
import { allEntail } from './entails.ts';
import { compareLimits, type Standing } from './later.ts';

/** The standards of a council beside one of statute that bounds a count. */
export function compareMeasures(statute: Standard, standards: readonly Standard[], calendar: WorkingCalendar): AgainstStatute {
  const law = boundOf(statute);
  const compared = standards.map((standard) => ({ standard, standing: law && standingOf(boundOf(standard), law, calendar) }));
  const rows = compared.flatMap(({ standard, standing }): RowCompared[] =>
    standing === undefined ? [] : [{ statute: 0, council: { standard, row: 0 }, standing, latest: 0, stretches: false }],
  );
  const objections = compared.flatMap(({ standard, standing }) =>
    standing === undefined ? [{ standard, objection: 'another-matter' as const }] : [],
  );
  return {
    statute,
    standards,
    rows,
    objections,
    nowhereWeaker: rows.some(({ standing }) => standing === 'equal' || standing === 'stronger'),
  };
}

function boundOf(standard: Standard): Bounded | undefined {
  const version = standard.versions.at(-1);
  return version?.shape === 'at-least' || version?.shape === 'at-most' ? version : undefined;
}

function standingOf(ours: Bounded | undefined, law: Bounded, calendar: WorkingCalendar): Standing | undefined {
  if (ours === undefined || ours.shape !== law.shape) return undefined;
  if (JSON.stringify(ours.applies) !== JSON.stringify(law.applies) && ours.applies !== undefined) return undefined;
  const [one, other] = [ours.measure, law.measure];
  if (one.kind === 'count-open' && other.kind === 'count-open' && one.episode === other.episode) return byNumber(other.n - one.n);
  if (one.kind !== 'count-per' || other.kind !== 'count-per' || law.shape !== 'at-least') return undefined;
  if (JSON.stringify(one.while) !== JSON.stringify(other.while) || !allEntail(one.count, other.count)) return undefined;
  if (one.n === other.n) return compareLimits(one.per, other.per, 'on', calendar).standing;
  const { standing } = compareLimits(one.per, other.per, 'on', calendar);
  if (standing === 'equal') return byNumber(one.n - other.n);
  return one.n > other.n && standing === 'stronger' ? 'stronger' : 'cannot-be-compared';
}

/** By how much stricter the number is than statute's. */
function byNumber(stricter: number): Standing {
  if (stricter === 0) return 'equal';
  return stricter > 0 ? 'stronger' : 'weaker';
}
