import type { Day } from '../../../calendar/index.ts';
import type { Scaling } from '../../../casework/index.ts';
import { dateWords, fullDate } from '../../words/dates.ts';
import { inSentence, listed } from '../../words/plural.ts';
import { shownName } from '../../words/shown-name.ts';
import { type ScaleChart, scaleChart, type ScaleSeries } from './drawn/scale-chart.ts';
import { type ScaleLine, scaleLine } from './drawn/scale-line.ts';
import { whoseWords } from './whose.ts';

export interface ScaleView {
  /** 'Ivy says 4, mother 6 and worker 3.' */
  readonly says: string;
  readonly line: ScaleLine;
  /** Each person's latest number, and their reason in their own words. */
  readonly latest: readonly { readonly whose: string; readonly number: number; readonly on: string; readonly reason?: string }[];
  /** Absent until somebody was asked a second time. */
  readonly overTime?: {
    readonly chart: ScaleChart;
    readonly dayWords: readonly { readonly x: number; readonly words: string }[];
    /** The same as the drawing, in numbers: a column for each day. */
    readonly days: readonly string[];
    readonly rows: readonly { readonly whose: string; readonly numbers: readonly string[] }[];
  };
}

/** Where everybody stands on the scale, and how that moved; undefined where nobody was asked. */
export function scaleView(scalings: readonly Scaling[], childName: string, asOf: Day): ScaleView | undefined {
  const series = seriesOf(scalings, childName);
  const latest = series.flatMap(({ label, said }) => {
    const last = said.at(-1);
    return last === undefined ? [] : [{ label, last }];
  });
  if (latest.length === 0) return undefined;
  const days = [...new Set(scalings.map(({ on }) => on))].toSorted((one, other) => one - other);
  const chart = scaleChart(series.map(({ label, points }) => ({ label: drawnName(label), points })));
  return {
    says: `${listed(latest.map(({ label, last }, index) => `${isCalledSo(last) ? label : inSentence(label)}${index === 0 ? ' says' : ''} ${last.number}`))}.`,
    line: scaleLine(latest.map(({ label, last }) => ({ label: drawnName(label), number: last.number }))),
    latest: latest.map(({ label, last }) => ({
      whose: label,
      number: last.number,
      on: dateWords(last.on, asOf),
      ...(last.reason !== undefined && { reason: shownName(last.reason) }),
    })),
    ...(days.length > 1 && {
      overTime: {
        chart,
        dayWords: chart.days.map(({ on, x }) => ({ x, words: dateWords(on, asOf) })),
        days: days.map(fullDate),
        rows: series.map(({ label, points }) => ({
          whose: label,
          numbers: days.map((day) => String(points.findLast(({ on }) => on === day)?.number ?? 'not asked')),
        })),
      },
    }),
  };
}

/** One for each person, the child first as they were first asked. */
function seriesOf(scalings: readonly Scaling[], childName: string): readonly (ScaleSeries & { readonly said: readonly Scaling[] })[] {
  const byPerson = Map.groupBy(scalings, ({ whose, who }) => `${whose} ${who ?? ''}`);
  return [...byPerson.values()]
    .flatMap((said) => {
      const [first] = said;
      return first === undefined ? [] : [{ label: whoseWords(first, childName), points: said, said, isChild: first.whose === 'child' }];
    })
    .toSorted((one, other) => Number(other.isChild) - Number(one.isChild));
}

/** A child or somebody named is called by a name, which keeps its capital. */
function isCalledSo({ whose, who }: Scaling): boolean {
  return whose === 'child' || who !== undefined;
}

const LONGEST_DRAWN = 17;

/** As much of a name as there is room for beside a line; the table has the whole of it. */
function drawnName(name: string): string {
  return name.length <= LONGEST_DRAWN ? name : `${name.slice(0, LONGEST_DRAWN - 1)}…`;
}
