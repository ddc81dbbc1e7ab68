import type { Day } from '../../calendar/index.ts';
import type { Seen } from '../../casework/index.ts';
import { agoWords, dayWords } from './dates.ts';

export interface SeenView {
  /** 'Seen 6 days ago' */
  readonly seen: string;
  /** 'Alone 20 days ago' */
  readonly alone: string;
  /** The same for under a heading: '6 days ago', 'Not yet'. */
  readonly ago: string;
  readonly aloneAgo: string;
  /** The dates themselves, where there are any. */
  readonly seenOn?: string;
  readonly aloneOn?: string;
}

/** When the child was last seen, and last seen alone, in words that never read silence as neglect. */
export function seenView(seen: Seen, asOf: Day): SeenView {
  return {
    seen: seenWords('Seen', 'Not yet seen', seen.held, seen.last, asOf),
    alone: seenWords('Alone', 'Not yet seen alone', seen.aloneHeld, seen.alone, asOf),
    ago: agoOr(seen.held, seen.last, asOf),
    aloneAgo: agoOr(seen.aloneHeld, seen.alone, asOf),
    ...(seen.last === undefined ? {} : { seenOn: dayWords(seen.last, asOf) }),
    ...(seen.alone === undefined ? {} : { aloneOn: dayWords(seen.alone, asOf) }),
  };
}

function agoOr(held: boolean, day: Day | undefined, asOf: Day): string {
  if (day !== undefined) return agoWords(day, asOf);
  return held ? 'Not yet' : 'Not held in source';
}

function seenWords(word: string, never: string, held: boolean, day: Day | undefined, asOf: Day): string {
  if (day !== undefined) return `${word} ${agoWords(day, asOf)}`;
  return held ? never : `${word}: not held in source`;
}
