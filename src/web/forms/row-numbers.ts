/** Which rows stand on a form: each has a number that stays its own, so that what was typed in one is never taken for another’s. */
import { MOST_ROWS, type Rows } from '../../record/entry-rows.ts';
import { type Sent, textOf } from './sent.ts';

/** The name under which a button that was pressed is sent. */
const PRESSED = 'do';
const ADD = 'add ';
const REMOVE = 'remove ';

/** How the names of a group begin, for all or for one child: two hyphens, as no field of an entry has. */
export function groupOf(prefix: string, { type }: Pick<Rows, 'type'>): string {
  return `${prefix}--${type}`;
}

/** How the names of one row begin. */
export function rowOf(group: string, number: number): string {
  return `${group}-${number}`;
}

/** What says which rows there are. */
export function numbersNameOf(group: string): string {
  return `${group}--rows`;
}

/** The numbers of the rows, as the page stood; those that stand ready where it says nothing. */
export function numbersIn(sent: Sent, group: string, { ready }: Pick<Rows, 'ready'>): readonly number[] {
  const said = textOf(sent, numbersNameOf(group));
  if (said === '') return sent.has(numbersNameOf(group)) ? [] : Array.from({ length: ready }, (_, place) => place + 1);
  const numbers = said.split(' ').map(Number);
  return [...new Set(numbers.filter((one) => Number.isInteger(one) && one > 0 && one < 10_000))].slice(0, MOST_ROWS);
}

export function addValue(group: string): string {
  return ADD + group;
}

export function removeValue(row: string): string {
  return REMOVE + row;
}

/** The form as it stands once the button that was pressed has done what it says, and where to go on; undefined where none was. */
export function afterPressing(sent: Sent, groups: ReadonlyMap<string, Rows>): { readonly sent: Sent; readonly at: string } | undefined {
  const pressed = textOf(sent, PRESSED);
  for (const [group, rows] of groups) {
    const numbers = numbersIn(sent, group, rows);
    if (pressed === addValue(group)) {
      const added = Math.max(0, ...numbers) + 1;
      const all = numbers.length < MOST_ROWS ? [...numbers, added] : numbers;
      return { sent: withNumbers(sent, group, all), at: rowOf(group, all.at(-1) ?? added) };
    }
    const removed = numbers.find((one) => pressed === removeValue(rowOf(group, one)));
    if (removed === undefined) continue;
    const begins = `${rowOf(group, removed)}-`;
    const left = new Map([...sent].filter(([name]) => !name.startsWith(begins)));
    const kept = numbers.filter((one) => one !== removed);
    return { sent: withNumbers(left, group, kept), at: group };
  }
  return undefined;
}

/** The same form with these rows. */
function withNumbers(sent: Sent, group: string, numbers: readonly number[]): Sent {
  return new Map([...sent, [numbersNameOf(group), [numbers.join(' ')]]]);
}
