import type { Reader } from '../schema.ts';
import type { ChainedRecord } from '../verify-chain.ts';
import { besideOf } from './beside.ts';
import { councilLeaves } from './council-rows.ts';
import type { HeadsAt, SignedMoment } from './heads-at.ts';
import { keptLeavesOf } from './kept-leaves.ts';
import { recordOverDays } from './record-over-days.ts';
import { growingTree } from './tree.ts';

/** A tree for each of many days, grown together while the records go by once. */
export interface DayTrees {
  /** The next records, in order of subject. */
  add(records: readonly ChainedRecord[]): Promise<void>;
  /** Every record as it stood on each of the days. */
  heads(): Promise<readonly HeadsAt[]>;
}

/** The days come in order. */
export function dayTrees(db: Reader, authority: string, signed: readonly SignedMoment[]): DayTrees {
  const moments = signed.map(({ moment }) => moment);
  const days = signed.map(({ day, moment }) => ({ day, moment, tree: growingTree(), records: 0, entries: 0 }));
  return {
    async add(records) {
      if (days.length === 0) return;
      const subjects = records.map(({ subject }) => subject);
      const besides = await besideOf(db, authority, subjects);
      const keptOn = await keptLeavesOf(db, authority, subjects);
      for (const { subject, links } of records) {
        const asItStands = recordOverDays(subject, links, besides(subject), moments);
        for (const one of days) {
          const computed = asItStands.next().value ?? undefined;
          const then = keptOn(subject, one.day) ?? computed;
          if (then === undefined) continue;
          one.tree.add(then.leaf);
          one.records += 1;
          one.entries += then.places;
        }
      }
    },
    async heads() {
      for (const [n, { moment, tree }] of days.entries())
        for (const leaf of await councilLeaves(db, authority, moments[n - 1], moment)) tree.add(leaf);
      return days.map(({ tree, records, entries }) => ({ records, entries, root: tree.root() }));
    },
  };
}
