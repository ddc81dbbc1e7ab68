import type { ChronologyAnswer, SetsOut } from '../../../casework/index.ts';
import { childHeadView, type ChildHeadView } from '../../layout/child-head-view.ts';
import { fieldView, type FieldView } from '../../forms/field-view.ts';
import type { Sent } from '../../forms/sent.ts';
import { oldWords } from '../../words/ages.ts';
import { dayWords } from '../../words/dates.ts';
import { listed, plural } from '../../words/plural.ts';
import { shownName } from '../../words/shown-name.ts';
import { toldWords } from '../../words/told.ts';
import { pagesView, type PagesView } from '../children/paging.ts';
import { lineView, type LineView, patternView, type PatternView } from './line-view.ts';
import { addressOf, type FilterSent } from './read-asked.ts';

export interface ChronologyView {
  readonly head: ChildHeadView;
  /** How many events, whose, and when it was last brought up to date. */
  readonly lead: string;
  readonly upToDate?: string;
  readonly filters: FiltersView;
  readonly family?: { readonly text: string; readonly href: string };
  readonly merged?: string;
  readonly lines: readonly LineView[];
  readonly paging?: PagesView;
  readonly patterns: readonly PatternView[];
  readonly leftOut: readonly LineView[];
  readonly printHref: string;
  readonly csvHref: string;
  readonly timelineHref: string;
  readonly bring?: BringView;
}

interface FiltersView {
  readonly action: string;
  readonly from: FieldView;
  readonly to: FieldView;
  readonly kinds: readonly OptionView[];
  readonly writers: readonly OptionView[];
  readonly roles: readonly OptionView[];
  readonly analysed: boolean;
  readonly family: boolean;
  readonly any: boolean;
  readonly clear: string;
}

interface OptionView {
  readonly value: string;
  readonly text: string;
  readonly selected: boolean;
}

/** What saying that it is up to date would say. */
interface BringView {
  readonly action: string;
  readonly key: string;
  readonly says: readonly { readonly text: string; readonly done: boolean }[];
  readonly patternHref: string;
}

const SAYS: readonly (readonly [SetsOut[number], string, string])[] = [
  ['key-events', 'What happened, and when', 'There is nothing in it yet'],
  ['impact-then', 'What each event meant for the child', 'Some events do not say what they meant'],
  ['impact-together', 'What they mean taken together', 'Nobody has said what they mean together as far as the last event'],
  ['pattern', 'The pattern, and what it tells us', 'Nobody has looked for a pattern as far as the last event'],
];

/** The chronology as it is asked for, with a key for the form that says it is up to date. */
export function chronologyView(answer: ChronologyAnswer, { asked, sent, wrong }: FilterSent, key: string): ChronologyView {
  const { head, asOf, mayWrite, children, upToDate } = answer;
  const { id } = head.child;
  const merged = children.length > 1;
  const reading = { asOf, merged, ...(mayWrite && { curates: id }) };
  const { page: _page, ...everything } = asked;
  const paging = pagesView({ page: answer.page, pages: answer.pages }, ({ page }) => addressOf(id, '', { ...asked, page }));
  return {
    head: childHeadView(head, 'chronology', asOf),
    lead: leadOf(answer),
    ...(upToDate !== undefined && { upToDate: toldWords(upToDate, asOf) }),
    filters: filtersView(answer, { asked, sent, wrong }),
    ...(answer.hasFamily &&
      !merged && { family: { text: 'Show it with brothers and sisters', href: addressOf(id, '', { ...asked, family: true }) } }),
    ...(merged && {
      merged: `With the events of ${listed(children.slice(1).map(({ name }) => shownName(name)))}. Each event says whose it is.`,
    }),
    lines: answer.lines.map((line) => lineView(line, reading)),
    ...(paging !== undefined && { paging }),
    patterns: answer.patterns.map((one) => patternView(one, merged, asOf)),
    leftOut: answer.leftOut.map((line) => lineView(line, { ...reading, merged: false })),
    printHref: addressOf(id, '/print', everything),
    csvHref: addressOf(id, '/csv', everything),
    timelineHref: `/children/${encodeURIComponent(id)}#what-happened`,
    ...(mayWrite && { bring: bringView(answer, key) }),
  };
}

function leadOf({ total, upToDate, asOf }: ChronologyAnswer): string {
  const events = plural(total, 'event');
  if (upToDate === undefined) return `${events}, oldest first. Nobody has said yet that it is up to date.`;
  const { day } = upToDate.occurred;
  return day === asOf
    ? `${events}, oldest first. Brought up to date today.`
    : `${events}, oldest first. Last brought up to date on ${dayWords(day, asOf)}: ${oldWords(day, asOf)}.`;
}

function bringView({ head, setsOut }: ChronologyAnswer, key: string): BringView {
  const here = `/children/${encodeURIComponent(head.child.id)}/chronology`;
  return {
    action: `${here}/up-to-date`,
    key,
    says: SAYS.map(([code, there, missing]) => (setsOut.includes(code) ? { text: there, done: true } : { text: missing, done: false })),
    patternHref: `${here}/pattern`,
  };
}

function filtersView({ head, kinds, people, roles }: ChronologyAnswer, { asked, sent, wrong }: FilterSent): FiltersView {
  const { id } = head.child;
  return {
    action: addressOf(id, '', {}),
    from: dateField('from', 'From', sent, wrong),
    to: dateField('to', 'To', sent, wrong),
    kinds: kinds.map(({ type, label }) => ({ value: type, text: label, selected: type === asked.kind })),
    writers: people.map((one) => ({ value: one.id, text: shownName(one.name), selected: one.id === asked.by })),
    roles: roles.map((one) => ({ value: one.id, text: one.name, selected: one.id === asked.by })),
    analysed: asked.analysed === true,
    family: asked.family === true,
    any: [asked.from, asked.to, asked.kind, asked.by, asked.analysed].some((one) => one !== undefined),
    clear: addressOf(id, '', asked.family === true ? { family: true } : {}),
  };
}

function dateField(name: string, label: string, sent: Sent, wrong: readonly string[]): FieldView {
  return fieldView(
    { kind: 'date', label },
    { name, sent, ...(wrong.includes(name) && { error: 'Write a real date, such as 31 3 2026, or leave all three empty' }) },
  );
}
