/** What stands in the way of a line that somebody would add to the scheme. */
import type { Role } from '../record/types.ts';
import { isNarrower, type SchemeLine, type ToDecide } from './delegation.ts';
import { mayEver } from './policy.ts';

/**
 * `nothing-asked`: no standard asks for such a decision. `nobody`: no role. `beyond`: these roles' decisions would not count by the standards.
 * `never`: these roles decide nothing. `ends-first`: it would end before it began. `conflict`: another line says otherwise for the same children
 * at the same time.
 */
export type Objection =
  | { readonly why: 'nothing-asked' | 'nobody' | 'ends-first' }
  | { readonly why: 'beyond' | 'never'; readonly roles: readonly Role[] }
  | { readonly why: 'conflict'; readonly with: SchemeLine };

/** Everything that speaks against adding this line to these, by what the standards ask. None where it may stand. */
export function objectionsTo(line: SchemeLine, asked: readonly ToDecide[], scheme: readonly SchemeLine[]): readonly Objection[] {
  const floors = asked.filter(({ standard, entry }) => line.decision === standard || line.decision === entry);
  const never = [...line.by, ...line.whenAbsent.roles].filter((role) => !mayEver({ roles: [role] }, 'decide'));
  const beyond = line.by.filter((role) => floors.length > 0 && floors.every(({ by }) => by !== undefined && !by.includes(role)));
  const against = scheme.find((other) => other.id !== line.id && meet(line, other, asked) && differ(line, other));
  return [
    ...(floors.length === 0 ? [{ why: 'nothing-asked' } as const] : []),
    ...(line.by.length === 0 ? [{ why: 'nobody' } as const] : []),
    ...(never.length > 0 ? [{ why: 'never', roles: [...new Set(never)] } as const] : []),
    ...(beyond.length > 0 ? [{ why: 'beyond', roles: beyond } as const] : []),
    ...(line.until !== undefined && line.until <= line.from ? [{ why: 'ends-first' } as const] : []),
    ...(against === undefined ? [] : [{ why: 'conflict', with: against } as const]),
  ];
}

/** Whether both would speak at once for some decision about some child, and neither take the other's place. */
function meet(one: SchemeLine, other: SchemeLine, asked: readonly ToDecide[]): boolean {
  if (isNarrower(one, other) || isNarrower(other, one)) return false;
  const ofOne = (decision: string): boolean =>
    asked.some(({ standard, entry }) => [standard, entry].includes(decision) && [standard, entry].includes(one.decision));
  const inTime = one.from < (other.until ?? Infinity) && other.from < (one.until ?? Infinity);
  // Lines for different teams meet only over a child whom both work with: that is said of that child when somebody would decide.
  return (
    inTime &&
    ofOne(other.decision) &&
    (one.teams === undefined || other.teams === undefined || one.teams.some((team) => other.teams?.includes(team)))
  );
}

function differ(one: SchemeLine, other: SchemeLine): boolean {
  return said(one) !== said(other);
}

function said({ by, whenAbsent, upTo }: SchemeLine): string {
  return JSON.stringify([by, whenAbsent.roles, whenAbsent.accounts, upTo].map((list) => list?.toSorted()));
}
