import { type Standing as Counted, standardsStanding, standingOfHidden } from '../../store/index.ts';
import type { Standing } from './answers.ts';
import type { Room } from '../room.ts';

/** How the children stand by each standard of a pack. */
export async function standingByAll(room: Room, pack: string): Promise<(standard: string) => Standing> {
  const lines = Map.groupBy(await linesFor(room, pack), (line) => line.standard);
  return (standard) => standingFrom(lines.get(standard) ?? []);
}

/** How the children stand by one standard. */
export async function standingBy(room: Room, pack: string, standard: string): Promise<Standing> {
  return standingFrom(await linesFor(room, pack, standard));
}

/** The sums over everyone, without those who are hidden from whoever asks. */
async function linesFor({ store, whole, authority, asking }: Room, pack: string, standard?: string): Promise<readonly Counted[]> {
  const lines = await standardsStanding(store.read, authority, pack, standard);
  if (asking === undefined) return lines;
  const hidden = await standingOfHidden(whole.read, authority, pack, asking.person.account);
  return lines.map((line) => {
    const those = hidden.filter(([id, state]) => id === line.standard && state === line.state);
    const sum = (place: 2 | 3): number => those.reduce((all, one) => all + one[place], 0);
    return { ...line, expectations: line.expectations - sum(2), late: line.late - sum(3) };
  });
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
