import type { Day } from '../../../calendar/index.ts';
import type { ResilienceMapping } from '../../../casework/index.ts';
import { linesOf } from '../../../casework/guided/mappings.ts';
import { DOMAINS, MATRIX, OWN, RESILIENCE } from '../../../casework/guided/resilience-questions.ts';
import { numberIn, textIn } from '../../../casework/guided/said.ts';
import { getEntryType } from '../../../record/entry-types.ts';
import { dateWords } from '../../words/dates.ts';
import { shownName } from '../../words/shown-name.ts';
import { type Matrix, matrix, type MatrixPoint } from './drawn/matrix.ts';

interface Said {
  readonly field: string;
  readonly heading: string;
  readonly lines: readonly string[];
}

export interface ResilienceView {
  /** Drawn where both numbers were given at least once. */
  readonly matrix?: Matrix;
  readonly points: readonly { readonly on: string; readonly within: number; readonly around: number }[];
  readonly ends: readonly Said[];
  readonly domains: readonly Said[];
  readonly own: readonly Said[];
  readonly analysis: readonly string[];
}

/** One map, with where the child stood on this and on those before it. */
export function resilienceView(shown: ResilienceMapping, upTo: readonly ResilienceMapping[], asOf: Day): ResilienceView {
  const points = upTo.flatMap((one): readonly MatrixPoint[] => {
    const [within, around] = [numberIn(one, 'within'), numberIn(one, 'around')];
    return within === undefined || around === undefined ? [] : [{ on: one.on, within, around }];
  });
  return {
    ...(points.length > 0 && { matrix: matrix(points) }),
    points: points.map(({ on, within, around }) => ({ on: dateWords(on, asOf), within, around })),
    ends: MATRIX.map((field) => saidIn(shown, field)),
    domains: DOMAINS.map((field) => saidIn(shown, field)),
    own: OWN.map((field) => saidIn(shown, field)).filter(({ lines }) => lines.length > 0),
    analysis: saidIn(shown, 'analysis').lines,
  };
}

function saidIn(shown: ResilienceMapping, field: string): Said {
  return {
    field,
    heading: getEntryType(RESILIENCE).fields[field]?.label ?? field,
    lines: linesOf(textIn(shown, field)).map(shownName),
  };
}
