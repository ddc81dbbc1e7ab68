import { type Counts, countsByState, standardsStanding, type WorklistFilter, worklistTotals } from '../store/index.ts';
import { memoryOfAMinute } from './memory.ts';
import type { Judging, Room } from './room.ts';

/** Up to so many are counted each time; of more, a minute changes little in how many there are and how many pages they fill. */
const COUNTED_EACH_TIME = 2000;

type Totals = Awaited<ReturnType<typeof worklistTotals>>;
const totalsRecalled = memoryOfAMinute<Totals>();
const countsRecalled = memoryOfAMinute<Counts>();

/** How those whom the filter picks stand: added up already, but for what a standard is asked of, which is counted. */
export async function countsOf(room: Room, judging: Judging, filter: WorklistFilter): Promise<Counts> {
  const counting = () => countsByState(room.store.read, filter);
  const isRecalled = filter.standard !== undefined && (await openOf(room, filter)) > COUNTED_EACH_TIME;
  return isRecalled ? countsRecalled(room, judging, JSON.stringify(filter), counting) : counting();
}

/** How many children the filter picks and how many lines they make with brothers and sisters on one; `subjects` where the first is known. */
export async function linesCounted(
  room: Room,
  judging: Judging,
  filter: WorklistFilter,
  subjects: number | undefined,
): Promise<{ readonly total: number; readonly lines: number }> {
  const counting = () => worklistTotals(room.store.read, filter);
  const isRecalled = (subjects ?? (await openOf(room, filter))) > COUNTED_EACH_TIME;
  const totals = isRecalled ? await totalsRecalled(room, judging, JSON.stringify(filter), counting) : await counting();
  return { total: subjects ?? totals.subjects, lines: totals.families };
}

/** How many expectations of the filter's standard are open. */
async function openOf({ store, authority }: Room, { pack, standard }: WorklistFilter): Promise<number> {
  const lines = await standardsStanding(store.read, authority, pack, standard);
  return lines.filter(({ state }) => OPEN.has(state)).reduce((sum, { expectations }) => sum + expectations, 0);
}

const OPEN: ReadonlySet<string> = new Set(['overdue', 'due-soon', 'upcoming', 'not-held']);
