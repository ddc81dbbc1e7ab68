import { type WorklistFilter, worklistTotals } from '../store/index.ts';
import { memoryOfAMinute } from './memory.ts';
import type { Judging, Room } from './room.ts';

/** Up to so many are counted each time; of more, only how many pages they fill is at stake, and a minute changes little in that. */
const COUNTED_EACH_TIME = 2000;

type Totals = Awaited<ReturnType<typeof worklistTotals>>;
const recalled = memoryOfAMinute<Totals>();

/** How many children the filter picks and how many lines they make with brothers and sisters on one; `subjects` where the first is known. */
export async function linesCounted(
  room: Room,
  judging: Judging,
  filter: WorklistFilter,
  subjects: number | undefined,
): Promise<{ readonly total: number; readonly lines: number }> {
  const counting = () => worklistTotals(room.store.read, filter);
  const totals =
    subjects !== undefined && subjects > COUNTED_EACH_TIME
      ? await recalled(room, judging, JSON.stringify(filter), counting)
      : await counting();
  return { total: subjects ?? totals.subjects, lines: totals.families };
}
