/** Between which days nothing goes on, person by person. */
import type { Day } from '../calendar/index.ts';
import type { Entry } from '../record/types.ts';
import { OUTLAST_CLOSING } from './kept-at-once.ts';

interface Closed {
  readonly from: Day;
  readonly to: Day;
}

export class Closures {
  readonly #closed = new Map<string, readonly Closed[]>();

  close(people: readonly string[], day: Day): void {
    for (const id of people) this.#closed.set(id, [...(this.#closed.get(id) ?? []), { from: day, to: Number.POSITIVE_INFINITY }]);
  }

  reopen(people: readonly string[], day: Day): void {
    for (const id of people)
      this.#closed.set(
        id,
        (this.#closed.get(id) ?? []).map((spell) => (spell.to === Number.POSITIVE_INFINITY ? { ...spell, to: day } : spell)),
      );
  }

  /** The entry, about those for whom work was going on; nothing where there was nobody. */
  whatGoesOn(entry: Entry): readonly Entry[] {
    const subjects = entry.subjects.filter((id) => !this.#isClosed(id, entry));
    if (subjects.length === entry.subjects.length) return [entry];
    return subjects.some((id) => !isWorker(id)) ? [{ ...entry, subjects }] : [];
  }

  #isClosed(id: string, { type, occurred: { day } }: Entry): boolean {
    return this.#closed.get(id)?.some(({ from, to }) => day < to && (day > from || (day === from && !OUTLAST_CLOSING.has(type)))) === true;
  }
}

/** Workers stand beside the children in an allocation, and their ids say so. */
function isWorker(id: string): boolean {
  return id.startsWith('W');
}
