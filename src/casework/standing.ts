import { type Standing as Counted, standardsStanding } from '../store/index.ts';
import type { Standing } from './answers.ts';
import type { Room } from './room.ts';

/** A county's expectations are too many to count for every reader; a minute changes little in them. */
const COUNTED_FOR = 60_000;

interface Count {
  readonly pack: string;
  readonly until: number;
  readonly lines: Promise<ReadonlyMap<string, readonly Counted[]>>;
}

const COUNTS = new WeakMap<Room, Count>();

/** How the children stand by each standard of a pack: counted at most once a minute, and anew when all have been judged anew. */
export async function standingByAll(room: Room, pack: string): Promise<(standard: string) => Standing> {
  const known = COUNTS.get(room);
  const count = known?.pack === pack && known.until > performance.now() ? known : countAnew(room, pack);
  const lines = await count.lines;
  return (standard) => standingFrom(lines.get(standard) ?? []);
}

/** How the children stand by one standard, counted now. */
export async function standingBy(room: Room, pack: string, standard: string): Promise<Standing> {
  return standingFrom(await standardsStanding(room.store.read, room.authority, pack, standard));
}

/** What was counted before everyone was judged anew is not told after. */
export function forgetStanding(room: Room): void {
  COUNTS.delete(room);
}

function countAnew(room: Room, pack: string): Count {
  const lines = standardsStanding(room.store.read, room.authority, pack).then((all) => Map.groupBy(all, (line) => line.standard));
  const count: Count = { pack, until: performance.now() + COUNTED_FOR, lines };
  COUNTS.set(room, count);
  lines.catch(() => forgetStanding(room));
  return count;
}

function standingFrom(lines: readonly Counted[]): Standing {
  const n = (...states: Counted['state'][]): number =>
    lines.filter((line) => states.includes(line.state)).reduce((sum, line) => sum + line.expectations, 0);
  const lapsedLate = lines.find((line) => line.state === 'lapsed')?.late ?? 0;
  return {
    inTime: n('met'),
    varied: n('varied'),
    late: n('met-late') + lapsedLate,
    overdue: n('overdue'),
    open: n('upcoming', 'due-soon'),
    notHeld: n('not-held'),
    other: n('excused', 'lapsed') - lapsedLate,
  };
}
