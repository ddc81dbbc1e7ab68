/** Everything that one run of the benchmark found, from which the text, the file and the chart are made. */
import { CHOSEN } from '../standards/chosen.ts';
import type { Importing } from '../importing.ts';
import type { Measured } from '../measured.ts';
import type { Rejudging } from '../rejudge.ts';
import { SYSTEM_NAMES, type SystemName } from '../systems/all.ts';

export interface Machine {
  readonly processor: string;
  readonly processors: number;
  readonly memoryBytes: number;
  readonly platform: string;
  readonly node: string;
  /** How many were waiting for a processor when the run began, and when it ended: with more than there are, time on the wall says little. */
  readonly load: readonly [number, number];
}

/** Figures that other benchmarks left in the folder of results, by the name of their file. */
export type Others = Readonly<Record<string, unknown>>;

export interface Report {
  readonly machine: Machine;
  readonly authority: string;
  /** How many standards every system answers, and how many the whole pack has for a child. */
  readonly standards: number;
  readonly wholePack: number;
  /** How many children were told before they repeat. */
  readonly told: number;
  readonly measured: readonly Measured[];
  readonly rejudging: Rejudging;
  readonly importing?: Importing;
  readonly others: Others;
}

export interface Rates {
  readonly microsecondsAChild: number;
  readonly microsecondsAnExpectation: number;
  readonly entriesASecond: number;
  readonly cores: number;
}

/** By time on the processor. */
export function ratesOf({ judging, children, entries, expectations }: Measured): Rates {
  const { processor, wall } = judging;
  return {
    microsecondsAChild: (processor * 1e6) / children,
    microsecondsAnExpectation: (processor * 1e6) / expectations,
    entriesASecond: entries / processor,
    cores: processor / wall,
  };
}

/** The sizes of council, smallest first. */
export function sizesOf({ measured }: Report): readonly number[] {
  return [...new Set(measured.map(({ children }) => children))].sort((a, b) => a - b);
}

/** What was measured of a size, in the order in which systems are named. */
export function ofSize({ measured }: Report, children: number): readonly Measured[] {
  return measured
    .filter((one) => one.children === children)
    .sort((a, b) => SYSTEM_NAMES.indexOf(a.system) - SYSTEM_NAMES.indexOf(b.system));
}

/** The largest council that a system judged. */
export function largestOf({ measured }: Report, system: SystemName): Measured | undefined {
  return measured.filter((one) => one.system === system).sort((a, b) => b.children - a.children)[0];
}

/** Where a system's answers are not the engine's, by standard; empty where they agree. The whole pack has others besides, and is not held to it. */
export function differingStandards(engine: Measured, other: Measured): readonly string[] {
  return CHOSEN.map(({ id }) => id).filter((id) => {
    const [ours, theirs] = [engine.tallies[id], other.tallies[id]];
    return ours?.answers !== theirs?.answers || ours?.sum !== theirs?.sum;
  });
}
