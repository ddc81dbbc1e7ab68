import type { Redaction } from '../../../store/rights-of-people/index.ts';
import { REDACTION_REASONS, redactionReason } from '../redaction-reasons.ts';
import { type PackEntry, type Passage, WHOLE, type WholePack } from './whole-pack.ts';

/** Words that are shown, or the reason why there are none here. */
export type Piece = { readonly text: string } | { readonly hidden: string };

/** What is left of a passage. Nothing that was hidden is in it. */
export interface ReleasedPassage {
  readonly label: string;
  readonly pieces: readonly Piece[];
}

export type ReleasedEntry =
  | { readonly hidden: string }
  | { readonly heading: string; readonly flags: readonly string[]; readonly passages: readonly ReleasedPassage[] };

/** A record as it is sent to somebody: what is hidden has been taken out, not covered. */
export interface ReleasedPack {
  readonly name: string;
  readonly plans: readonly ReleasedPassage[];
  readonly years: readonly { readonly heading: string; readonly entries: readonly ReleasedEntry[] }[];
  readonly sources: readonly ReleasedPassage[];
}

type Decision = Pick<Redaction, 'entry' | 'part' | 'from' | 'to' | 'decision' | 'reason'>;

/** Takes out what was decided to be hidden. Of two decisions about the same words the later holds. */
export function releasedPack(pack: WholePack, decisions: readonly Decision[]): ReleasedPack {
  const hide = hiderOf(decisions);
  const released = (passage: Passage): ReleasedPassage => ({ label: passage.label, pieces: hide.piecesOf(passage) });
  return {
    name: pack.name,
    plans: pack.plans.map(released),
    years: pack.years.map(({ heading, entries }) => ({ heading, entries: entries.map((entry) => releasedEntry(entry, hide, released)) })),
    sources: pack.sources.map(released),
  };
}

/** Tells of each passage what is hidden in it. */
export interface Hider {
  piecesOf(passage: Passage): readonly Piece[];
  /** The words of it that are hidden, each run with its reason. */
  runsOf(passage: Passage): readonly Run[];
  /** Why the whole entry is hidden; undefined where it is not. */
  wholeOf(entry: Pick<PackEntry, 'heading'>): string | undefined;
}

export interface Run {
  readonly from: number;
  readonly to: number;
  /** The code of the reason; undefined where the words are shown. */
  readonly reason?: string;
}

/** Reads decisions once for all passages. */
export function hiderOf(decisions: readonly Decision[]): Hider {
  const byPlace = Map.groupBy(decisions, ({ entry, part }) => placeOf(entry, part));
  const runsOf = ({ entry, part, text }: Passage): readonly Run[] => runs(text, byPlace.get(placeOf(entry, part)) ?? []);
  return {
    runsOf,
    piecesOf: (passage) =>
      runsOf(passage).map(({ from, to, reason }) =>
        reason === undefined ? { text: passage.text.slice(from, to) } : { hidden: toldOf(reason) },
      ),
    wholeOf: ({ heading }) => {
      const reason = runsOf(heading).find((run) => run.reason !== undefined)?.reason;
      return reason === undefined ? undefined : toldOf(reason);
    },
  };
}

function releasedEntry(entry: PackEntry, hide: Hider, released: (passage: Passage) => ReleasedPassage): ReleasedEntry {
  const hidden = hide.wholeOf(entry);
  if (hidden !== undefined) return { hidden };
  return { heading: entry.heading.text, flags: entry.flags, passages: entry.passages.map(released) };
}

/** The words from beginning to end, in runs that are shown or hidden for one reason. */
function runs(text: string, decisions: readonly Decision[]): readonly Run[] {
  // Painted over one another in the order they were decided, cut where any of them begins or ends.
  const cuts = [...new Set([0, text.length, ...decisions.flatMap(({ from, to }) => [from, to])])]
    .filter((at) => at <= text.length)
    .toSorted((one, other) => one - other);
  const all = cuts.slice(0, -1).map((from, index): Run => {
    const to = cuts[index + 1] ?? text.length;
    const last = decisions.findLast((one) => one.from <= from && one.to >= to);
    return { from, to, ...(last?.decision === 'hide' && { reason: last.reason ?? 'third-party' }) };
  });
  return all.reduce<readonly Run[]>((joined, run) => {
    const before = joined.at(-1);
    if (before === undefined || before.reason !== run.reason) return [...joined, run];
    return [...joined.slice(0, -1), { ...before, to: run.to }];
  }, []);
}

function toldOf(code: string): string {
  return REDACTION_REASONS[redactionReason(code) ?? 'third-party'].told;
}

function placeOf(entry: string, part: string): string {
  return `${entry}\n${part}`;
}

/** Whether somebody decided about all of these words, or hid the whole entry they stand in. */
export function isDecided(
  decisions: readonly Decision[],
  { entry, part, from, to }: Pick<Decision, 'entry' | 'part' | 'from' | 'to'>,
): boolean {
  if (decisions.some((one) => one.entry === entry && one.part === part && one.from <= from && one.to >= to)) return true;
  return decisions.findLast((one) => one.entry === entry && one.part === WHOLE)?.decision === 'hide';
}
