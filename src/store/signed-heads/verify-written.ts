import { sql } from 'kysely';
import { isoOf } from '../../calendar/index.ts';
import type { ChainFault } from '../chain-fault.ts';
import { instantOf, microsecondsOf } from '../microseconds.ts';
import type { Reader } from '../schema.ts';
import { checkDestroyed, type DestroyedCheck } from '../destroying/check-destroyed.ts';
import { asOfOneMoment, type ChainCheck, walkChains } from '../verify-chain.ts';
import { type BesideFault, besideFault, notAsStated } from './beside-faults.ts';
import { dayTrees } from './day-trees.ts';
import { type HeadsAt, headsAt } from './heads-at.ts';
import { checkSignedDays, type KnownOfDays, type SignedFault } from './signed-days.ts';
import type { SignedHeads } from './signed-text.ts';

/** Whether the days that were signed still hold. */
export interface SignedCheck {
  readonly days: number;
  readonly latest?: SignedHeads;
  /** The first day that does not hold; absent where all do. */
  readonly fault?: SignedFault;
}

/** Whether all that was written is as it was. */
export interface Written {
  readonly chain: ChainCheck;
  readonly signed: SignedCheck;
  /** What was destroyed, as agreed and signed. */
  readonly destroyed: DestroyedCheck;
  /** What is kept beside the records and is not what it must be. */
  readonly beside?: BesideFault;
}

/**
 * Proves that nothing written was altered: every entry by the chain of its record, and every record, as it stood on each day that was
 * signed, by that day's signature; what is kept of a record that was destroyed stands for it. Of one subject, its own chain and the last
 * signed day. Only some records are held at a time.
 */
export async function verifyWritten(db: Reader, authority: string, known: KnownOfDays, subject?: string): Promise<Written> {
  return asOfOneMoment(db, async (snapshot) => {
    const { days, fault } = await checkSignedDays(snapshot, authority, known);
    const latest = days.at(-1);
    const moments = days.map(({ day, moment }) => ({ day, moment: microsecondsOf(moment) }));
    const trees = dayTrees(snapshot, authority, subject === undefined ? moments : []);
    // Where no key is known from elsewhere, one that signed a day is as good as the days are.
    const keys = known.keys ?? (days.length === 0 ? undefined : days.map((day) => day.public_key));
    const destroyed = await checkDestroyed(snapshot, authority, keys, subject);
    const chain = await walkChains(snapshot, authority, subject, async (records): Promise<ChainFault | undefined> => {
      await trees.add(records);
      return notAsStated(
        snapshot,
        authority,
        records.map((record) => record.subject),
      );
    });
    const last = moments.at(-1);
    const differing =
      fault !== undefined || chain.fault !== undefined || last === undefined
        ? undefined
        : subject === undefined
          ? firstDiffering(days, await trees.heads())
          : firstDiffering(days.slice(-1), [await headsAt(snapshot, authority, moments.at(-2)?.moment, last)]);
    const beside = await besideFault(snapshot, authority);
    const found = fault ?? (differing && (await rootFault(snapshot, authority, days, differing)));
    return {
      chain,
      destroyed,
      signed: { days: days.length, ...(latest && { latest }), ...(found && { fault: found }) },
      ...(beside && { beside }),
    };
  });
}

function firstDiffering(days: readonly SignedHeads[], heads: readonly HeadsAt[]): SignedHeads | undefined {
  return days.find((day, n) => {
    const then = heads[n];
    return then === undefined || !then.root.equals(day.root) || then.records !== day.records || then.entries !== day.entries;
  });
}

const NAMED = 5;

/** The first day whose records are not what was signed, and whose entries of that time are worth looking at first. */
async function rootFault(db: Reader, authority: string, days: readonly SignedHeads[], day: SignedHeads): Promise<SignedFault> {
  const before = days[days.indexOf(day) - 1]?.moment ?? instantOf('0');
  const { rows } = await sql<{ subject: string }>`
    select distinct subject from journal
    where authority = ${authority} and appended_at > ${before.toString()}::timestamptz and appended_at <= ${day.moment.toString()}::timestamptz
    order by subject`.execute(db);
  const subjects = rows.map(({ subject }) => subject);
  return { day: isoOf(day.day), why: 'root', among: { subjects: subjects.slice(0, NAMED), count: subjects.length } };
}
