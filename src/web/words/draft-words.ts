import type { Day, Moment } from '../../calendar/index.ts';
import type { Draft } from '../../casework/index.ts';
import { clockWords, dateWords, dayWords } from './dates.ts';
import { listed } from './plural.ts';
import { shownName } from './shown-name.ts';

export interface DraftView {
  readonly key: string;
  /** 'a visit to Ash Notreal' */
  readonly what: string;
  /** '9:04pm yesterday' */
  readonly from: string;
  /** Where its day is near: '14 December' */
  readonly clearedOn?: string;
  readonly goOn: string;
  readonly throwAway: string;
}

export function draftView(draft: Draft, today: Day): DraftView {
  const { key, savedAt, clearedOn, clearedSoon } = draft;
  return {
    key,
    what: whatWords(draft),
    from: fromWords(savedAt, today),
    ...(clearedSoon && { clearedOn: dateWords(clearedOn, today) }),
    goOn: `${formHref(draft)}?draft=${key}`,
    throwAway: `/draft/${key}/throw-away`,
  };
}

/** Among what is kept of a form on a page of its own, the address of that page. */
export const AT = 'form--at';

/** Where the form is that it is a draft of. */
function formHref({ type, sent }: Draft): string {
  return sent[AT]?.[0] ?? `/record/${encodeURIComponent(type)}`;
}

/** 'a visit to Ash Notreal and Birch Notreal' */
function whatWords({ of, children }: Draft): string {
  return `${of} ${listed(children.map(({ name }) => shownName(name)))}`;
}

/** '9:04pm yesterday', '9:04pm on Tuesday 14 April' */
export function fromWords({ day, minute = 0 }: Moment, today: Day): string {
  const when = day === today ? 'today' : day === today - 1 ? 'yesterday' : `on ${dayWords(day, today)}`;
  return `${clockWords(minute)} ${when}`;
}

/** 'Saved as draft at 9:04pm' */
export function savedWords({ minute = 0 }: Moment): string {
  return `Saved as draft at ${clockWords(minute)}`;
}

export function tooManyWords(most: number): string {
  return `You have ${most} drafts, and no more can be kept. Save this one in the record, or throw away one that you no longer need`;
}
