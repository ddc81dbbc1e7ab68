/** What a head of service would want to settle in a council's standards, found from the pack itself. */
import type { LoadedPack } from './pack.ts';
import { againstEngland, type StatuteFinding } from './lint/against-england.ts';
import { clashesIn, twoOwnersIn } from './lint/clashes.ts';
import { type Named, named, type Said, saidBy } from './lint/said.ts';
import { type UnitsMixed, unitsMixedIn } from './lint/units.ts';

export type { StandingToStatute, StatuteFinding } from './lint/against-england.ts';
export type { Named, Said } from './lint/said.ts';

export interface Lint {
  readonly authority: string;
  readonly name: string;
  readonly document: string;
  readonly standards: number;
  /** Every standard of statute, the gravest finding first. */
  readonly statute: readonly StatuteFinding[];
  /** Two clocks for one thing; by turns where now one and now the other is the stricter. */
  readonly clashes: readonly { readonly stricter: Said; readonly other: Said; readonly byTurns: boolean }[];
  readonly owners: readonly { readonly one: Owned; readonly other: Owned }[];
  readonly units: readonly UnitsMixed[];
  /** Readings that chose between texts or filled a gap. */
  readonly readings: readonly (Named & { readonly reading: string })[];
  /** How many standards have any note on how the text was read. */
  readonly read: number;
}

interface Owned extends Named {
  readonly owner: string;
}

/** Where a reading says that one way of taking the text was preferred to another. */
const CHOSE = /\b(?:not chosen|chosen|is kept|are kept|contradict|silent|stricter|two (?:clauses|figures|passages|places))\b/i;

/** Looks a council's pack over: against statute, and against itself. */
export function lintPack(loaded: LoadedPack): Lint {
  const { pack, calendar } = loaded;
  const { authority, name, document, standards, roles } = pack;
  const owned = (standard: (typeof standards)[number]): Owned => ({
    ...named(standard),
    owner: roles[standard.owner] ?? standard.owner.replaceAll('-', ' '),
  });
  const read = standards.filter(({ reading }) => reading !== undefined);
  return {
    authority,
    name,
    document,
    standards: standards.length,
    statute: againstEngland(loaded),
    clashes: clashesIn(standards, calendar).map(({ stricter, other, byTurns }) => ({
      stricter: saidBy(stricter.standard, stricter.row),
      other: saidBy(other.standard, other.row),
      byTurns,
    })),
    owners: twoOwnersIn(standards).map(({ one, other }) => ({ one: owned(one), other: owned(other) })),
    units: unitsMixedIn(standards),
    readings: read.flatMap((standard) =>
      standard.reading !== undefined && CHOSE.test(standard.reading) ? [{ ...named(standard), reading: standard.reading }] : [],
    ),
    read: read.length,
  };
}
