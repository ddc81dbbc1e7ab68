import type { ChangeLine, Changes, ShareLine, WhatWouldChange } from '../../../casework/index.ts';
import { addMonths } from '../../../calendar/index.ts';
import { fullDate, fullDay } from '../../words/dates.ts';
import { count, plural } from '../../words/plural.ts';
import { shownName } from '../../words/shown-name.ts';

export interface ChangesView {
  readonly heading: string;
  readonly lead: string;
  /** What to know before reading on. */
  readonly cautions: readonly string[];
  readonly before: string;
  readonly after: string;
  readonly shares: readonly { readonly name: string; readonly words: string }[];
  readonly subjects: readonly { readonly name: string; readonly lines: readonly LineView[] }[];
  readonly unchanged: string;
  readonly others: LineView;
  readonly work: readonly { readonly who: string; readonly before: string; readonly after: string; readonly change: string }[];
  readonly most: readonly { readonly name: string; readonly href: string; readonly words: string }[];
  readonly csvHref: string;
}

interface LineView {
  readonly asks: string;
  readonly href?: string;
  readonly before: string;
  readonly after: string;
  readonly gained: string;
  readonly lost: string;
  readonly sooner: string;
  readonly later: string;
}

const MONTHS = 12;
const MOST_SHOWN = 20;

/** What would change by the other council’s standards: in one sentence, then by question, worker and child. */
export function changesView(found: WhatWouldChange, here: string): ChangesView {
  const { before, after, children, changed } = found;
  return {
    heading: `By ${before.name} and by ${after.name}`,
    lead: `Of ${plural(children, 'child', 'children')}, something would change for ${count(changed)}, as on ${fullDay(found.asOf)}.`,
    cautions: cautionsOf(found),
    before: before.name,
    after: after.name,
    shares: [
      { name: before.name, words: shareWords(found.share.before) },
      { name: after.name, words: shareWords(found.share.after) },
    ],
    subjects: found.subjects
      .map(({ name, lines }) => ({ name, lines: lines.filter(isChanged).map(lineView) }))
      .filter(({ lines }) => lines.length > 0),
    unchanged: unchangedWords(found),
    others: { asks: 'Asked by no question of ours', ...counts(found.others) },
    work: found.work.map(({ who, before: was, after: will }) => ({
      who: shownName(who),
      before: count(was),
      after: count(will),
      change: changeWords(will - was),
    })),
    most: found.most.slice(0, MOST_SHOWN).map(({ id, name, ...change }) => ({
      name: shownName(name),
      href: `/children/${encodeURIComponent(id)}`,
      words: changedWords(change),
    })),
    csvHref: `${new URL(here, 'http://here').pathname}/csv`,
  };
}

function cautionsOf(found: WhatWouldChange): string[] {
  const { asOf, alwaysInForce, sampledFrom, children, unjudged } = found;
  const yearAgo = addMonths(asOf, -MONTHS);
  const starts = [found.before, found.after].flatMap(({ name, starts: day }) => {
    if (day === undefined || day <= yearAgo || alwaysInForce) return [];
    return day > asOf
      ? [`The standards of ${name} start on ${fullDate(day)}, after this day, so by themselves they expect nothing yet.`]
      : [
          `The standards of ${name} start on ${fullDate(day)}: clocks that began before are not judged by them, so its figures cover less than the year.`,
        ];
  });
  return [
    ...(sampledFrom === undefined
      ? []
      : [`This is a sample: ${plural(children, 'child', 'children')} of ${count(sampledFrom)}, spread over the record.`]),
    ...(alwaysInForce ? ['Both are read as if they had always been in force.'] : []),
    ...starts,
    ...(unjudged === 0 ? [] : [`${plural(unjudged, 'record')} could not be judged: a date lies beyond the calendar.`]),
  ];
}

function isChanged({ gained, lost, sooner, later }: Changes): boolean {
  return gained + lost + sooner + later > 0;
}

function unchangedWords({ subjects }: WhatWouldChange): string {
  const same = subjects.flatMap(({ lines }) => lines).filter((line) => !isChanged(line)).length;
  return same === 0
    ? ''
    : `Nothing would change under ${plural(same, 'other question')} that both ask of these children; the spreadsheet lists them.`;
}

function lineView(line: ChangeLine): LineView {
  return { asks: line.asks, href: `/standards/compare/${line.id}`, ...counts(line) };
}

function counts({ before, after, gained, lost, sooner, later }: Changes): Omit<LineView, 'asks' | 'href'> {
  return {
    before: count(before),
    after: count(after),
    gained: count(gained),
    lost: count(lost),
    sooner: count(sooner),
    later: count(later),
  };
}

function shareWords({ inTime, of, notHeld }: ShareLine): string {
  const aside = notHeld === 0 ? '' : `; ${count(notHeld)} more the source could not show`;
  return of === 0
    ? `nothing fell due in the last year${aside}`
    : `${count(inTime)} of ${count(of)} in timescale (${Math.round((100 * inTime) / of)}%)${aside}`;
}

function changeWords(difference: number): string {
  if (difference === 0) return 'the same';
  return `${count(Math.abs(difference))} ${difference > 0 ? 'more' : 'fewer'}`;
}

function changedWords({ gained, lost, sooner, later }: Omit<Changes, 'before' | 'after' | 'people'>): string {
  return [
    [gained, 'gained'],
    [lost, 'lost'],
    [sooner, 'sooner'],
    [later, 'later'],
  ]
    .flatMap(([n, word]) => (n === 0 ? [] : [`${n} ${word}`]))
    .join(', ');
}
