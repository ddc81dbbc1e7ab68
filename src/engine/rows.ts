/** The table of limits: the first row that holds on the day speaks. */
import { holds, type Asked } from './conditions.ts';
import type { Row } from './standard.ts';
import type { View } from './view.ts';

export function rowOn(rows: readonly Row[], view: View, asked: Asked): Row | undefined {
  return rows.find((row) => holds(row.when, view, asked));
}
