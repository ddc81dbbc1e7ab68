/** Other intervals, more time and exceptions agreed for this child: entries that name the standard. */
import { addLimit, dayOf, type Day, type Limit, type Moment, parseLimit, wholeDay } from '../calendar/index.ts';
import { getEntryType } from '../record/entry-types.ts';
import type { Entry, FieldKind, Role } from '../record/types.ts';
import { note, type Draft, type Judging } from './draft.ts';
import { isBefore, runsOutBefore } from './anchors.ts';
import type { VariedBy } from './standard.ts';
import type { View } from './view.ts';
import { dayWorkEnded } from './work-ended.ts';

const NONE: readonly Entry[] = [];

/** Entries that excuse this standard, in order. */
export function exceptionsTo({ view, standard, planned }: Judging): readonly Entry[] {
  let anyone = false;
  for (const type of planned.excusedBy) if (view.ofType(type).length > 0) anyone = true;
  return anyone ? naming(view, planned.excusedBy, standard.id) : NONE;
}

function naming(view: View, types: readonly string[], standard: string): readonly Entry[] {
  return types.flatMap((type) => view.ofType(type)).filter((entry) => names(entry, standard));
}

function names(entry: Entry, standard: string): boolean {
  return valueOf(entry, 'standard') === standard;
}

/** The value of an entry's field of a kind, by its declaration; for dates, of the field with that name. */
function valueOf(entry: Entry, kind: FieldKind, name?: string): string | undefined {
  const declared = Object.entries(getEntryType(entry.type).fields).find(
    ([field, one]) => one.kind === kind && (name === undefined || field === name),
  );
  const value = declared && entry.fields[declared[0]];
  return typeof value === 'string' ? value : undefined;
}

/** Each exception excuses the earliest expectation still open on its day. Recurring chains see to their own. */
export function applyExceptions(judging: Judging): void {
  for (const entry of exceptionsTo(judging)) {
    const { day } = entry.occurred;
    const draft = judging.drafts.list().find((one) => wasOpenAt(judging, one, entry.occurred) && !(one.excused && one.ended === day));
    if (draft === undefined) continue;
    draft.excused = true;
    draft.ended = day;
    draft.metBy = undefined;
    draft.metOn = undefined;
    draft.silent = false;
    if (judging.view.explaining) note(draft, { step: 'excused', on: day, by: entry.id });
  }
}

/** Open when something happened: opened by that day and not ended before it, and not yet met. */
export function wasOpenAt({ view }: Judging, draft: Draft, moment: Moment): boolean {
  const ended = Math.min(draft.ended ?? Infinity, dayWorkEnded(view, draft));
  return (draft.arose ?? draft.opened.day) <= moment.day && moment.day <= ended && !wasMetBy(draft, moment);
}

/** Silence is agreement only when the day is over. */
function wasMetBy({ metOn, silent }: Draft, moment: Moment): boolean {
  if (metOn === undefined) return false;
  return silent ? moment.day > metOn.day : !isBefore(moment, metOn);
}

interface Variation {
  readonly entry: Entry;
  readonly until?: Day;
  readonly interval?: Limit;
  readonly due?: Day;
}

/** Sets the due date agreed for this child beside the standard's own. */
export function applyVariations(judging: Judging): void {
  for (const version of judging.standard.versions) {
    const { variedBy } = version;
    if (variedBy === undefined || judging.view.ofType(variedBy.entry).length === 0) continue;
    const mine = judging.drafts.list().filter((draft) => draft.version === version);
    for (const variation of variationsOf(judging, variedBy)) {
      for (const draft of variedDrafts(judging, mine, variation)) vary(judging, draft, variation, variedBy);
    }
  }
}

function variationsOf({ view, standard }: Judging, variedBy: VariedBy): Variation[] {
  return view
    .ofType(variedBy.entry)
    .filter((entry) => names(entry, standard.id) && isAgreedBy(entry, variedBy.by))
    .map((entry) => {
      const interval = valueOf(entry, 'limit');
      const due = valueOf(entry, 'date', 'due');
      const until = valueOf(entry, 'date', 'until');
      return {
        entry,
        ...(interval !== undefined && { interval: parseLimit(interval) }),
        ...(due !== undefined && { due: dayOf(due) }),
        ...(until !== undefined && { until: dayOf(until) }),
      };
    });
}

function isAgreedBy(entry: Entry, roles: readonly Role[] | undefined): boolean {
  return roles === undefined || (entry.role !== undefined && roles.includes(entry.role));
}

/** An interval holds for every expectation of a chain that runs while it is in force; anything else for the latest one open. */
function variedDrafts(judging: Judging, drafts: readonly Draft[], variation: Variation): readonly Draft[] {
  const agreed = variation.entry.occurred;
  const recurs = drafts.some(({ version }) => version.shape === 'every' || version.shape === 'current');
  if (recurs && variation.interval !== undefined) {
    const until = variation.until ?? Infinity;
    return agreed.day > until
      ? []
      : drafts.filter(
          (draft) =>
            draft.opened.day <= until && (draft.ended ?? Infinity) >= agreed.day && isDuring(draft, agreed.day) && !wasMetBy(draft, agreed),
        );
  }
  const latest = drafts.findLast((draft) => wasOpenAt(judging, draft, agreed));
  return latest === undefined ? [] : [latest];
}

/** What was agreed for one placement or plan is not agreed for the next. */
function isDuring({ during }: Draft, day: Day): boolean {
  return during === undefined || (during.from.day <= day && day <= (during.to ?? Infinity));
}

function vary(judging: Judging, draft: Draft, variation: Variation, variedBy: VariedBy): void {
  const { calendar } = judging.view;
  if (draft.due === undefined) return;
  const asked: Moment | undefined =
    variation.interval !== undefined
      ? addLimit(draft.opened, variation.interval, calendar)
      : variation.due !== undefined
        ? wholeDay(variation.due)
        : undefined;
  if (asked === undefined) return;
  const ceiling =
    variedBy.onlyShorter === true ? draft.due : variedBy.notLongerThan && addLimit(draft.opened, variedBy.notLongerThan, calendar);
  const capped = ceiling !== undefined && runsOutBefore(ceiling, asked);
  const due = capped ? ceiling : asked;
  draft.agreedDue = due;
  if (judging.view.explaining) note(draft, { step: 'varied', by: variation.entry.id, due, capped });
}
