/** How many subjects each worker and team has, and how many of them need what, counted one answer at a time. */
import type { SubjectSummaryTable } from './schema.ts';
import type { Selectable } from 'kysely';

/** What of a summary is counted. */
export const COUNTED_COLUMNS = ['kind', 'worker', 'team', 'open', 'overdue', 'to_put_right', 'due_soon', 'not_held', 'waiting'] as const;
export type Counted = Pick<Selectable<SubjectSummaryTable>, (typeof COUNTED_COLUMNS)[number]>;

/** Of the subjects of one kind, worker and team, with an episode open or without: how many, and how many need what. */
export interface CaseloadLine extends Pick<Counted, 'kind' | 'worker' | 'team' | 'open'> {
  readonly subjects: number;
  readonly overdue: number;
  readonly to_put_right: number;
  readonly due_soon: number;
  readonly not_held: number;
  readonly waiting: number;
}

/** What must be added to the sum of many for the new subjects to take the place of the old ones; nothing where they count alike. */
export function caseloadDifference(old: Iterable<Counted>, now: Iterable<Counted>): readonly CaseloadLine[] {
  const sums = new Map<string, { -readonly [name in keyof CaseloadLine]: CaseloadLine[name] }>();
  const add = (rows: Iterable<Counted>, sign: 1 | -1): void => {
    for (const row of rows) {
      const place = JSON.stringify([row.kind, row.worker, row.team, row.open]);
      const sum = sums.get(place) ?? { ...whose(row), subjects: 0, overdue: 0, to_put_right: 0, due_soon: 0, not_held: 0, waiting: 0 };
      sum.subjects += sign;
      sum.overdue += sign * Number(row.overdue > 0);
      sum.to_put_right += sign * Number(row.to_put_right > 0);
      sum.due_soon += sign * Number(row.due_soon > 0);
      sum.not_held += sign * Number(row.not_held > 0);
      sum.waiting += sign * Number(row.waiting > 0);
      sums.set(place, sum);
    }
  };
  add(old, -1);
  add(now, 1);
  return [...sums.values()].filter((sum) =>
    [sum.subjects, sum.overdue, sum.to_put_right, sum.due_soon, sum.not_held, sum.waiting].some((n) => n !== 0),
  );
}

function whose({ kind, worker, team, open }: Counted): Pick<CaseloadLine, 'kind' | 'worker' | 'team' | 'open'> {
  return { kind, worker, team, open };
}
