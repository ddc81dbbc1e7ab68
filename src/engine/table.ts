/**
 * When a standard applies, and by which row: asked once for a stretch of days. Between two days on which one of its conditions may
 * change, the answer is the same, and a record asks a table on far more days than there are stretches.
 */
import type { Day } from '../calendar/index.ts';
import type { Episode } from '../record/types.ts';
import { changeDays, holdsOn } from './conditions.ts';
import type { Condition } from './standard.ts';
import type { View } from './view.ts';

/** The conditions of a table, without what its rows say. */
export interface Conditions {
  readonly applies: Condition | undefined;
  readonly whens: readonly (Condition | undefined)[];
}

/** No row speaks. */
export const NO_ROW = -1;

/** The conditions of one or several standards that ask alike, at a place among those of their pack. */
export class Table implements Conditions {
  readonly place: number;
  readonly applies: Condition | undefined;
  readonly whens: readonly (Condition | undefined)[];
  /** Conditions of it that between them change on every day on which any of it does; rows mostly ask about the same few things. */
  readonly turnsWith: readonly Condition[];
  /** Whether its answer may be another for another episode. */
  readonly #mindsEpisode: boolean;

  constructor(place: number, { applies, whens }: Conditions) {
    this.place = place;
    this.applies = applies;
    this.whens = whens;
    const asked = [applies, ...whens].flatMap((condition) => (condition === undefined ? [] : partsOf(condition)));
    this.turnsWith = [...new Map(asked.map((part) => [turnsBy(part), part])).values()];
    this.#mindsEpisode = asked.some(mindsEpisode);
  }

  /** The place of the row that speaks on a day, 0 where there are no rows and it applies; NO_ROW where none does. */
  rowOn(view: View, day: Day, episode: Episode | undefined): number {
    const stretch = this.#stretchOf(view, episode);
    return day >= stretch.from && day < stretch.until ? stretch.row : stretch.moveTo(day);
  }

  /** The days on which its answer may change, in no order. */
  changeDays(view: View, episode: Episode | undefined): readonly Day[] {
    return this.#stretchOf(view, episode).days;
  }

  #stretchOf(view: View, episode: Episode | undefined): Stretch {
    const about = this.#mindsEpisode ? episode : undefined;
    let stretch = view.stretches[this.place];
    if (stretch === undefined || stretch.table !== this) view.stretches[this.place] = stretch = new Stretch(this);
    if (stretch.view !== view || stretch.episode !== about) stretch.begin(view, about);
    return stretch;
  }
}

/** The days around one that was asked about, on which a table answers alike; used again for the next record. */
export class Stretch {
  view: View | undefined = undefined;
  episode: Episode | undefined = undefined;
  from: Day = Infinity;
  until: Day = -Infinity;
  row = NO_ROW;
  readonly table: Table;
  #isAsked = false;
  #areDaysKnown = false;
  readonly #days: Day[] = [];

  constructor(table: Table) {
    this.table = table;
  }

  begin(view: View, episode: Episode | undefined): void {
    this.view = view;
    this.episode = episode;
    this.from = Infinity;
    this.until = -Infinity;
    this.#isAsked = false;
    this.#areDaysKnown = false;
  }

  /** Lets go of the record, so that it is not kept for what was once asked about it. */
  forget(): void {
    this.view = undefined;
    this.episode = undefined;
  }

  /** Asks about a day outside the stretch. Many are asked about one day only, so that the first stretch is no longer than that. */
  moveTo(day: Day): number {
    if (this.view === undefined) return NO_ROW;
    this.from = this.#isAsked ? this.#lastChangeBy(day) : day;
    this.until = this.#isAsked ? this.#firstChangeAfter(day) : day + 1;
    this.#isAsked = true;
    this.row = rowOf(this.table, this.view, day, this.episode);
    return this.row;
  }

  get days(): readonly Day[] {
    if (this.#areDaysKnown || this.view === undefined) return this.#days;
    while (this.#days.length > 0) this.#days.pop();
    for (const part of this.table.turnsWith) changeDays(part, this.view, this.episode, this.#days);
    this.#areDaysKnown = true;
    return this.#days;
  }

  #lastChangeBy(day: Day): Day {
    let last = -Infinity;
    for (const change of this.days) if (change <= day && change > last) last = change;
    return last;
  }

  #firstChangeAfter(day: Day): Day {
    let first = Infinity;
    for (const change of this.days) if (change > day && change < first) first = change;
    return first;
  }
}

/** The first row whose condition holds, asked of one day alone. */
function rowOf({ applies, whens }: Conditions, view: View, day: Day, episode?: Episode): number {
  if (applies !== undefined && !holdsOn(applies, view, day, episode, undefined)) return NO_ROW;
  if (whens.length === 0) return 0;
  for (let row = 0; row < whens.length; row++) {
    const when = whens[row];
    if (when === undefined || holdsOn(when, view, day, episode, undefined)) return row;
  }
  return NO_ROW;
}

/** Whether the days tell all there is to its answer; not where it minds what started a clock, or how often a chain was met. */
export function isSteady({ applies, whens }: Conditions): boolean {
  return [applies, ...whens].every(
    (condition) => condition === undefined || partsOf(condition).every(({ kind }) => kind !== 'anchor' && kind !== 'met'),
  );
}

function mindsEpisode(condition: Condition): boolean {
  return condition.kind === 'attribute' || condition.kind === 'lasted' || (condition.kind === 'had' && !condition.whole);
}

/** The conditions that a condition is put together of. */
function partsOf(condition: Condition): readonly Condition[] {
  if (condition.kind === 'all' || condition.kind === 'any') return condition.of.flatMap(partsOf);
  return condition.kind === 'not' ? partsOf(condition.of) : [condition];
}

/** Alike for conditions that may change on the same days: whatever value of an attribute is asked for, it changes when the attribute does. */
function turnsBy(condition: Condition): string {
  switch (condition.kind) {
    case 'attribute':
      return 'attribute';
    case 'of':
      return `of ${condition.episode}`;
    case 'latest':
      return `latest ${condition.matcher.entry}`;
    case 'had':
      return JSON.stringify({ had: condition.matchers });
    default:
      return JSON.stringify(condition);
  }
}
