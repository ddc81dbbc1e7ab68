import {
  type Counts,
  countsByState,
  hiddenFrom,
  isSummed,
  openOfStandard,
  type WorklistFilter,
  worklistTotals,
} from '../../store/index.ts';
import { memoryOfAMinute } from './memory.ts';
import type { Judging, Room } from '../room.ts';

/** Up to so many are counted each time; of more, a minute changes little in how many there are and how many pages they fill. */
const COUNTED_EACH_TIME = 2000;

type Totals = Awaited<ReturnType<typeof worklistTotals>>;
const totalsRecalled = memoryOfAMinute<Totals>();
const countsRecalled = memoryOfAMinute<Counts>();

/** How those whom the filter picks stand: added up already, but for what a standard is asked of, which is counted. */
export async function countsOf(room: Room, judging: Judging, filter: WorklistFilter): Promise<Counts> {
  const counting = () => countsLessHidden(room, filter);
  const isRecalled = filter.standard !== undefined && (await openOf(room, filter)) > COUNTED_EACH_TIME;
  return isRecalled ? countsRecalled(room, judging, asAsked(room, filter), counting) : counting();
}

/** How many children the filter picks and how many lines they make with brothers and sisters on one; `known` where that was found out already. */
export async function linesCounted(
  room: Room,
  judging: Judging,
  filter: WorklistFilter,
  known: Partial<Totals>,
): Promise<{ readonly total: number; readonly lines: number }> {
  const { subjects, families } = known;
  if (subjects !== undefined && families !== undefined) return { total: subjects, lines: families };
  const counting = () => worklistTotals(room.store.read, filter);
  const isRecalled = (subjects ?? (await openOf(room, filter))) > COUNTED_EACH_TIME;
  const totals = isRecalled ? await totalsRecalled(room, judging, asAsked(room, filter), counting) : await counting();
  return { total: subjects ?? totals.subjects, lines: totals.families };
}

/** The same, asked of the database each time. */
export async function countsLessHidden(room: Room, filter: WorklistFilter): Promise<Counts> {
  return without(await countsByState(room.store.read, filter), await countsOfHidden(room, filter));
}

/** Who asks is part of the question: what is hidden from one is counted for another. */
function asAsked({ asking }: Room, filter: WorklistFilter): string {
  return JSON.stringify([asking?.person.account, filter]);
}

/** How many of those that are hidden from whoever asks are in sums made over everyone; none in what is counted as it is seen. */
async function countsOfHidden({ whole, asking }: Room, filter: WorklistFilter): Promise<Counts | undefined> {
  if (asking === undefined || !isSummed(filter)) return undefined;
  const hidden = await hiddenFrom(whole.read, asking.person.account);
  return hidden.length === 0 ? undefined : countsByState(whole.read, { ...filter, only: hidden });
}

function without(all: Counts, some: Counts | undefined): Counts {
  if (some === undefined) return all;
  return {
    subjects: all.subjects - some.subjects,
    overdue: all.overdue - some.overdue,
    toPutRight: all.toPutRight - some.toPutRight,
    dueSoon: all.dueSoon - some.dueSoon,
    notHeld: all.notHeld - some.notHeld,
    waiting: all.waiting - some.waiting,
  };
}

async function openOf({ store, authority }: Room, { pack, standard, states }: WorklistFilter): Promise<number> {
  return standard === undefined ? 0 : openOfStandard(store.read, authority, pack, standard, states);
}
