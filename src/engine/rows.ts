/** The table of limits: the first row that holds on the day speaks. */
import { holds, type Asked } from './conditions.ts';
import type { Row } from './standard.ts';
import type { View } from './view.ts';

export function rowOn(rows: readonly Row[], view: View, asked: Asked): Row | undefined {
  for (const row of rows) if (row.when === undefined || holds(row.when, view, asked)) return row;
  return undefined;
}
