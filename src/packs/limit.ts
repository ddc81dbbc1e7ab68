import { type Limit, LimitError, type LimitUnit, limitText, parseLimit } from '../calendar/index.ts';
import { ENTRY_TYPES } from '../record/entry-types.ts';
import { acceptScalar } from './accept.ts';
import type { Node } from './node.ts';
import { fault, type Reading, unknownWord } from './reading.ts';

/** How long something may take, counted on from a day. */
export const LENGTHS: readonly LimitUnit[] = ['hours', 'working-days', 'days', 'weeks', 'months', 'calendar-months', 'years', 'terms'];

/** Lengths that need no calendar of terms, for bounds and windows. */
export const PLAIN_LENGTHS: readonly LimitUnit[] = ['working-days', 'days', 'weeks', 'months', 'calendar-months', 'years'];

const NOTHING: Limit = { n: 0, unit: 'days' };

/** What may be counted in one place of the language. */
export interface Countable {
  readonly units: readonly LimitUnit[];
  /** Whether `next <entry type>` may stand here. */
  readonly next?: boolean;
}

/** Reads a limit and refuses what cannot be counted here. `what` names the place, such as 'an `every` standard'. */
export function readLimit(node: Node, what: string, countable: Countable, r: Reading): Limit {
  const scalar = acceptScalar(node, 'the limit', r);
  if (scalar === undefined) return NOTHING;
  const limit = parsedLimit(scalar.text, node, r);
  if (limit === undefined) return NOTHING;
  if (limit.next !== undefined) {
    if (countable.next !== true)
      fault(r, node.place, `${what} cannot wait for "${limitText(limit)}".`, 'Write a length of time, such as 10 working days.');
    else if (!ENTRY_TYPES.has(limit.next))
      unknownWord(r, node.place, 'entry type', limit.next, [...ENTRY_TYPES.keys()], 'List them with `sightline entry-types`.');
  } else if (!countable.units.includes(limit.unit)) {
    fault(r, node.place, `${what} cannot be counted in "${limitText(limit)}".`, `Use ${unitsText(countable.units)}.`);
  } else if (limit.unit === 'terms' && (r.calendar.terms ?? []).length === 0) {
    fault(
      r,
      node.place,
      'A limit in school terms needs the terms, and the calendar of this pack holds none.',
      'Add the terms to the calendar file, or count in weeks or months.',
    );
  }
  return limit;
}

function parsedLimit(text: string, node: Node, r: Reading): Limit | undefined {
  try {
    return parseLimit(text);
  } catch (error) {
    if (!(error instanceof LimitError)) throw error;
    const [message, mend] = splitAtMend(error.message);
    fault(r, node.place, message, mend);
    return undefined;
  }
}

function splitAtMend(message: string): [string, string] {
  const at = message.indexOf(' Write one of ');
  return at < 0 ? [message, 'Write it as the language does, such as 10 working days.'] : [message.slice(0, at), message.slice(at + 1)];
}

function unitsText(units: readonly LimitUnit[]): string {
  const words = units.map((unit) => unit.replace('-', ' '));
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}
