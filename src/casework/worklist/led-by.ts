/** The list of somebody’s own children where something leads it by their role: those first to whom that is owed. */
import type { Leading } from '../../access/what-leads.ts';
import type { Pack, Standard } from '../../engine/index.ts';
import {
  type OpenExpectation,
  openExpectations,
  type Reader,
  tally,
  worklist as storedWorklist,
  type WorklistFilter,
  type WorklistLine,
} from '../../store/index.ts';
import { standsAside } from '../judging/pressing.ts';
import type { Judging } from '../room.ts';

/** Nobody reviews more families; of a longer list whatever is owed leads, as for everybody else. */
const MOST_LINES = 500;

type Families = readonly (readonly WorklistLine[])[];

/** The families of one page, each line with what leads it; undefined where there are too many to put in order. */
export async function familiesLedBy(
  db: Reader,
  filter: WorklistFilter,
  leading: Leading,
  { loaded: { judged: pack }, asOf }: Judging,
): Promise<Families | undefined> {
  const { families, next } = await storedWorklist(db, { ...filter, families: true, limit: MOST_LINES });
  if (next !== undefined) return undefined;
  const subjects = families.flat().map(({ summary }) => summary.subject);
  const open = await openExpectations(db, filter.authority, filter.pack, subjects, {
    standards: standardsLeading(pack, leading),
    states: ['overdue', 'to-put-right', 'due-soon', 'upcoming'],
  });
  const aside = new Set(open.filter((one) => standsAside(one, pack, asOf)).map(({ key }) => key));
  return inOrder(families, open, aside);
}

/** Those with something of what leads, the most pressing first; then the others, as they were. */
export function inOrder<Line extends LineOfChild>(
  families: readonly (readonly Line[])[],
  open: readonly OpenExpectation[],
  aside: ReadonlySet<string>,
): readonly (readonly Line[])[] {
  const bySubject = Map.groupBy(open, ({ subject }) => subject);
  const placed = families.map((family) => {
    const lines = family.map((line) => {
      const { urgency, next, nextDue } = tally(bySubject.get(line.summary.subject) ?? [], aside);
      return { line: next === undefined ? line : { ...line, next }, urgency, due: nextDue ?? Number.MAX_SAFE_INTEGER };
    });
    return lines.toSorted(comesFirst);
  });
  const first = placed.flatMap(([lead, ...others]) => (lead === undefined ? [] : [{ ...lead, others }])).toSorted(comesFirst);
  return first.map(({ line, others }) => [line, ...others.map((one) => one.line)]);
}

interface LineOfChild {
  readonly summary: { readonly subject: string };
  readonly next?: OpenExpectation;
}

interface Placed {
  readonly urgency: number;
  readonly due: number;
}

function comesFirst(one: Placed, other: Placed): number {
  return one.urgency - other.urgency || one.due - other.due;
}

const KNOWN = new WeakMap<Pack, Map<Leading, readonly string[]>>();

/** The standards of a pack that are of what leads. */
export function standardsLeading(pack: Pack, leading: Leading): readonly string[] {
  const known = KNOWN.get(pack) ?? new Map<Leading, readonly string[]>();
  KNOWN.set(pack, known);
  const found = known.get(leading) ?? pack.standards.filter((standard) => isLeading(standard, leading)).map(({ id }) => id);
  known.set(leading, found);
  return found;
}

function isLeading({ owner, versions }: Standard, { owners, settledBy }: Leading): boolean {
  return (
    [owner, ...versions.flatMap((version) => version.owner ?? [])].some((one) => owners.includes(one)) ||
    versions.some((version) => 'metBy' in version && version.metBy.some(({ entry }) => settledBy.includes(entry)))
  );
}
