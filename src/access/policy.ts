import type { Role } from '../record/types.ts';
import { ACTIONS, type Action } from './actions.ts';
import { GRANTS, type Grant } from './grants.ts';
import type { Person } from './person.ts';
import type { RecordSeen, Relation, Sensitivity } from './relations.ts';
import { GROUP_OF, type RoleGroup } from './role-groups.ts';

export type Decision =
  | { readonly allowed: true }
  | {
      readonly allowed: false;
      /**
       * `role`: nobody in this person's roles may. `relation`: they may for children they work with, and this is not one of them.
       * `sensitivity`: to them this record is not there at all. `own-relative`: not for a child of their own family.
       */
      readonly why: 'role' | 'relation' | 'sensitivity' | 'own-relative';
    };

type Refusal = Extract<Decision, { allowed: false }>['why'];

const ALLOWED: Decision = { allowed: true };
const REFUSED: Readonly<Record<Refusal, Decision>> = {
  role: { allowed: false, why: 'role' },
  relation: { allowed: false, why: 'relation' },
  sensitivity: { allowed: false, why: 'sensitivity' },
  'own-relative': { allowed: false, why: 'own-relative' },
};

/** Standing to a child by the work itself, or by being let in. */
const WORKS_WITH: readonly Relation[] = ['allocated', 'reviewing', 'covering', 'in-the-team', 'named', 'glass'];
/** By what a record can still be seen once it is no longer ordinary. */
const SEEN_THROUGH: Readonly<Record<Exclude<Sensitivity, 'ordinary'>, readonly Relation[]>> = {
  restricted: ['allocated', 'reviewing', 'covering', 'named', 'auditing', 'glass'],
  sealed: ['named'],
};
/** Who looks after restrictions must find what is restricted, and who is on the night desk may have to. */
const MAY_OPEN_RESTRICTED: readonly Role[] = ['emergency-duty-worker', 'head-of-service', 'director'];
const LOOKS_AFTER_RESTRICTIONS: readonly Role[] = ['information-governance-lead'];
const TO_LOOK_AFTER: readonly Action[] = ['restrict-record', 'see-who-looked', 'read-record', 'answer-request', 'keep-or-destroy'];

/** Who supervises, leads or governs reads of workers as of children; to work beside somebody is no reason to read of their supervision. */
const OVER_WORKERS: readonly RoleGroup[] = ['managers', 'leaders', 'governance'];
/** In a worker’s own record nobody is allocated but the worker. */
const ONES_OWN: readonly Relation[] = ['allocated', 'named', 'auditing'];

/** Whether somebody may do this at all: for what is about nobody, the answer; for what is about a record, whether to look further. */
export function mayEver(person: Pick<Person, 'roles'>, action: Action): boolean {
  return grantsTo(person, action).length > 0;
}

/**
 * Whether somebody may do this, about this record where the action is about one. Default is no.
 * Throws where an action about a record is asked about none, which is a fault of ours.
 */
export function decide(person: Pick<Person, 'roles'>, action: Action, record?: RecordSeen): Decision {
  const grants = grantsTo(person, action);
  if (ACTIONS[action].about === 'nobody') return grants.length > 0 ? ALLOWED : REFUSED.role;
  if (record === undefined) throw new Error(`Whether somebody may ${ACTIONS[action].says} cannot be asked without a record.`);
  if (record.relations.has('own-relative')) return record.sensitivity === 'ordinary' ? REFUSED['own-relative'] : REFUSED.sensitivity;
  if (!isSeen(person, action, record)) return REFUSED.sensitivity;
  if (grants.length === 0) return REFUSED.role;
  return grants.some((grant) => holds(grant, record)) ? ALLOWED : REFUSED.relation;
}

/** Whether somebody may read any record that is ordinary, by their role alone; else only of children they work with. */
export function readsAnyChild(person: Pick<Person, 'roles'>): boolean {
  return decide(person, 'read-record', { sensitivity: 'ordinary', relations: new Set() }).allowed;
}

/** Whether this record exists at all, as far as this person can tell. */
function isSeen(person: Pick<Person, 'roles'>, action: Action, { sensitivity, relations }: RecordSeen): boolean {
  if (sensitivity === 'ordinary') return true;
  if (SEEN_THROUGH[sensitivity].some((relation) => relations.has(relation))) return true;
  if (sensitivity === 'sealed') return false;
  if (action === 'break-glass') return person.roles.some((role) => MAY_OPEN_RESTRICTED.includes(role));
  return TO_LOOK_AFTER.includes(action) && person.roles.some((role) => LOOKS_AFTER_RESTRICTIONS.includes(role));
}

function holds([group, standing]: Grant, { relations, kind }: RecordSeen): boolean {
  if (kind === 'worker' && !OVER_WORKERS.includes(group)) return ONES_OWN.some((relation) => relations.has(relation));
  if (standing === 'any-child') return true;
  const enough = standing === 'works-with' ? WORKS_WITH : standing;
  return enough.some((relation) => relations.has(relation));
}

function grantsTo({ roles }: Pick<Person, 'roles'>, action: Action): readonly Grant[] {
  return GRANTS[action].filter(([group]) => roles.some((role) => GROUP_OF[role] === group));
}
