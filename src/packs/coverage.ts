import type { LoadedPack } from './pack.ts';
import type { Clause } from './reading.ts';
import type { Answered } from './scope.ts';

/** How every clause of one council's document is answered; each clause counts once, judged before measured before asked. */
export interface Coverage {
  readonly authority: string;
  readonly name: string;
  readonly total: number;
  readonly judged: number;
  /** Of those judged, how many are judged in part only: the rest of the clause is asked of a person too. */
  readonly judgedInPart: number;
  readonly asked: number;
  readonly measured: number;
  readonly outOfScope: readonly { readonly clause: string; readonly reason: string }[];
  /** Answered by nothing yet. */
  readonly missing: readonly Clause[];
}

/** Counts the clauses of a pack's index by how they are answered. */
export function coverageOf({ pack, clauses, scope, indicators }: LoadedPack): Coverage {
  const judged = new Set(
    pack.standards.flatMap((standard) => [
      ...standard.clauses,
      ...standard.versions.flatMap((version) => ('rows' in version ? version.rows.flatMap((row) => row.clause ?? []) : [])),
    ]),
  );
  const said = (how: Answered, among: readonly Clause[]): Clause[] => {
    const named = new Set(scope.filter((line) => line.how === how).map((line) => line.clause));
    return among.filter((clause) => named.has(clause.id));
  };
  const asksToo = new Set(scope.filter((line) => line.how === 'asked').map((line) => line.clause));
  const notJudged = [...clauses.values()].filter((clause) => !judged.has(clause.id));
  const indicated = new Set(indicators.flatMap((indicator) => indicator.clauses));
  const measured = notJudged.filter((clause) => indicated.has(clause.id));
  const notMeasured = notJudged.filter((clause) => !measured.includes(clause));
  const asked = said('asked', notMeasured);
  const notAsked = notMeasured.filter((clause) => !asked.includes(clause));
  const outOfScope = said('out-of-scope', notAsked);
  const reasons = new Map(scope.filter((line) => line.how === 'out-of-scope').map((line) => [line.clause, line.text]));
  return {
    authority: pack.authority,
    name: pack.name,
    total: clauses.size,
    judged: clauses.size - notJudged.length,
    judgedInPart: [...judged].filter((clause) => asksToo.has(clause)).length,
    asked: asked.length,
    measured: measured.length,
    outOfScope: outOfScope.map((clause) => ({ clause: clause.id, reason: reasons.get(clause.id) ?? '' })),
    missing: notAsked.filter((clause) => !outOfScope.includes(clause)),
  };
}
