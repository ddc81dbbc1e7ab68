import { type Standing as Counted, standardsStanding } from '../store/index.ts';
import type { Standing } from './answers.ts';
import type { Room } from './room.ts';

/** How the children stand by each standard of a pack. */
export async function standingByAll(room: Room, pack: string): Promise<(standard: string) => Standing> {
  const lines = Map.groupBy(await standardsStanding(room.store.read, room.authority, pack), (line) => line.standard);
  return (standard) => standingFrom(lines.get(standard) ?? []);
}

/** How the children stand by one standard. */
export async function standingBy(room: Room, pack: string, standard: string): Promise<Standing> {
  return standingFrom(await standardsStanding(room.store.read, room.authority, pack, standard));
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
