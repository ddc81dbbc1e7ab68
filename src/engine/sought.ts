/** A list of matchers as the engine looks for it: what it needs to know of itself is worked out once. */
import { formedWhere } from './formed-where.ts';
import type { Matcher, Where } from './standard.ts';

/** Still the list of matchers that it was made of, so that whatever reads a standard reads this. */
export class Sought extends Array<Matcher> {
  /** Its place among the lists of its pack; -1 where it belongs to none, and what it finds is not remembered. */
  readonly place: number;
  /** The entry types it names, each once. */
  readonly types: readonly string[];
  /** Every entry of these types is one of them. */
  readonly isPlain: boolean;
  /** What its one matcher asks besides the type, where it has only one. */
  readonly only: Where | undefined;
  /** Whether any of them asks for a link to the entry it is judged for. */
  readonly asksForLinks: boolean;

  constructor(matchers: readonly Matcher[], place: number) {
    super();
    for (const { entry, where } of matchers) this.push({ entry, where: where && formedWhere(where) });
    this.place = place;
    this.types = [...new Set(matchers.map(({ entry }) => entry))];
    this.isPlain = this.types.every((type) => matchers.some(({ entry, where }) => entry === type && where === undefined));
    this.only = this.length === 1 ? this[0]?.where : undefined;
    this.asksForLinks = matchers.some(({ where }) => where !== undefined && isAboutLinks(where));
  }

  /** What is made of the list is a plain one. */
  static override get [Symbol.species]() {
    return Array;
  }
}

/** The list itself where it is made ready, else one made ready for the moment. */
export function soughtBy(matchers: readonly Matcher[]): Sought {
  return matchers instanceof Sought ? matchers : new Sought(matchers, -1);
}

function isAboutLinks({ linked, any }: Where): boolean {
  return linked === true || any?.some(isAboutLinks) === true;
}
