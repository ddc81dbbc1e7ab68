/** Whose hands a family is in, role by role and day by day. */
import type { Day } from '../calendar/index.ts';
import type { Role } from '../record/types.ts';
import type { Worker, Workforce } from './workforce.ts';

/** Roles whose people are taken in turn as their caseloads fill; everyone else comes with the social worker. */
const IN_TURN: ReadonlySet<Role> = new Set(['social-worker', 'early-help-practitioner', 'personal-adviser']);

interface Holding {
  readonly from: Day;
  readonly worker: Worker;
}

export class Hands {
  readonly #workforce: Workforce;
  readonly #held = new Map<Role, Holding[]>();
  readonly #patch: number;
  /** The children now with somebody in each role. */
  readonly #with = new Map<Role, Set<string>>();

  constructor(workforce: Workforce) {
    this.#workforce = workforce;
    this.#patch = workforce.withRoom('social-worker').number;
  }

  /** Who holds a role on a day: by allocation, or because they serve these families. */
  holder(role: Role, day: Day): Worker {
    const holdings = this.#held.get(role);
    const [first] = holdings ?? [];
    if (holdings === undefined || first === undefined) return this.#usual(role);
    return holdings.findLast(({ from }) => from <= day)?.worker ?? first.worker;
  }

  /** Those of these children who are with somebody in the role. */
  among(role: Role, children: readonly string[]): string[] {
    return children.filter((id) => this.#with.get(role)?.has(id) === true);
  }

  /** The children come to whoever has the role for this family. */
  take(role: Role, day: Day, children: readonly string[]): Worker {
    this.#with.set(role, new Set([...(this.#with.get(role) ?? []), ...children]));
    return this.#held.get(role)?.at(-1)?.worker ?? this.#hold(role, day, this.#usual(role));
  }

  /** The next worker along takes over. */
  passOn(role: Role, day: Day): Worker {
    return this.#hold(role, day, this.#workforce.person(role, this.holder(role, day).number + 1));
  }

  letGo(role: Role, children: readonly string[]): void {
    for (const id of children) this.#with.get(role)?.delete(id);
  }

  #hold(role: Role, day: Day, worker: Worker): Worker {
    this.#held.set(role, [...(this.#held.get(role) ?? []), { from: day, worker }]);
    return worker;
  }

  #usual(role: Role): Worker {
    return IN_TURN.has(role) ? this.#workforce.withRoom(role) : this.#workforce.serving(role, this.#patch);
  }
}
