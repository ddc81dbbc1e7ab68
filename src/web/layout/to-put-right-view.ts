import type { Day } from '../../calendar/index.ts';
import type { ExpectationLine } from '../../casework/index.ts';
import { momentWords } from '../words/dates.ts';
import { expectationView, type ExpectationView } from '../words/expectation-view.ts';
import { entryHref } from '../words/home-of.ts';
import { count, plural } from '../words/plural.ts';

/** What is to be put right in a record, by the entry that it is about. */
export interface ToPutRightView {
  readonly n: string;
  /** They are few enough to be shown at once. */
  readonly few: boolean;
  readonly entries: readonly {
    readonly title: string;
    readonly n: string;
    readonly href?: string;
    /** Where it is amended, for whoever may. */
    readonly amendHref?: string;
    readonly lines: readonly ExpectationView[];
  }[];
}

const FEW = 12;

/** Undefined where nothing is to be put right; the latest entry first. */
export function toPutRightView(
  subject: string,
  lines: readonly ExpectationLine[],
  mayWrite: boolean,
  asOf: Day,
): ToPutRightView | undefined {
  const those = lines.filter(({ toPutRight }) => toPutRight !== undefined);
  if (those.length === 0) return undefined;
  const byEntry = Map.groupBy(those, ({ about, expectation, toPutRight }) => `${toPutRight} ${about?.id ?? expectation.opened.day}`);
  const latestFirst = [...byEntry.values()].toSorted(([one], [other]) => openedOn(other) - openedOn(one));
  return {
    n: count(those.length),
    few: those.length <= FEW,
    entries: latestFirst.map((its) => ({
      ...entryView(subject, its[0], mayWrite, asOf),
      n: plural(its.length, 'thing'),
      lines: its.map((line) => expectationView(line, asOf)),
    })),
  };
}

function entryView(
  subject: string,
  line: ExpectationLine | undefined,
  mayWrite: boolean,
  asOf: Day,
): Omit<ToPutRightView['entries'][number], 'n' | 'lines'> {
  if (line?.about === undefined) return { title: `Since ${momentWords({ day: openedOn(line) }, asOf)}` };
  const { about } = line;
  const href = entryHref(subject, about.id);
  return {
    title: `${about.label}, ${momentWords({ day: about.occurred.day }, asOf)}`,
    href,
    ...(mayWrite && line.toPutRight === 'writing' && { amendHref: `${href}/amend` }),
  };
}

function openedOn(line: ExpectationLine | undefined): Day {
  return line?.expectation.opened.day ?? 0;
}
