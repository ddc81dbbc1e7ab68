/** What the policy answers about a record, asked once for every role, standing and sensitivity there is. */
import { ACTIONS, type Action } from '../../../src/access/actions.ts';
import { decide, type Decision } from '../../../src/access/policy.ts';
import { RELATIONS, type Relation, SENSITIVITIES, type Sensitivity } from '../../../src/access/relations.ts';
import { type Role, ROLES } from '../../../src/record/types.ts';
import { rolesByAnswer } from './roles-by-answer.ts';
import { table } from './tables.ts';
import { REACH_WORDS, type Standing, STANDING_WORDS, THERE_WORDS } from './words.ts';

const STANDINGS = Object.keys(STANDING_WORDS).filter(isStanding);
const ABOUT_A_RECORD = Object.keys(ACTIONS)
  .filter(isAction)
  .filter((action) => ACTIONS[action].about === 'record');

/** One table for each action about a record. */
export function recordTables(): string {
  return ABOUT_A_RECORD.map((action) => `### To ${ACTIONS[action].says}\n\n${tableOf(action)}`).join('\n\n');
}

/** How each standing is meant. */
export function standingsTable(): string {
  return table(
    ['Standing', 'Somebody who'],
    STANDINGS.flatMap((standing) => (standing === 'none' ? [] : [[STANDING_WORDS[standing], RELATIONS[standing]]])),
  );
}

/**
 * Whether a record that is restricted or sealed is known to be there to those who may not do what they ask, by how they stand to it.
 * Throws where that would need more words than a table by standing has.
 */
export function thereTable(): string {
  return table(
    ['Standing', 'Restricted', 'Sealed'],
    STANDINGS.map((standing) => [STANDING_WORDS[standing], isThere(standing, 'restricted'), isThere(standing, 'sealed')]),
  );
}

function isThere(standing: Standing, sensitivity: Sensitivity): string {
  const refusals = ABOUT_A_RECORD.flatMap((action) => ROLES.map((role) => ask(role, action, standing, sensitivity)));
  const hidden = new Set(refusals.flatMap((one) => (one.allowed ? [] : [one.why === 'sensitivity'])));
  if (hidden.size !== 1) throw new Error(`Whether a ${sensitivity} record is there hangs on more than standing so: ${standing}.`);
  return hidden.has(true) ? THERE_WORDS.hidden : THERE_WORDS.there;
}

function tableOf(action: Action): string {
  const rows = rolesByAnswer((role) => STANDINGS.map((standing) => reachOf(role, action, standing)));
  return table(
    ['Role', ...STANDINGS.map((standing) => STANDING_WORDS[standing])],
    rows.filter(({ answer }) => answer.some((cell) => cell !== REACH_WORDS.none)).map(({ label, answer }) => [label, ...answer]),
  );
}

/** Up to which sensitivity somebody may. Throws where they may for a more sensitive record and not for a less sensitive one. */
function reachOf(role: Role, action: Action, standing: Standing): string {
  const may = SENSITIVITIES.map((sensitivity) => ask(role, action, standing, sensitivity).allowed);
  const reach = may.indexOf(false) === -1 ? may.length : may.indexOf(false);
  if (may.includes(true, reach))
    throw new Error(`To ${action} as ${role} (${standing}) is allowed where a record is more sensitive alone.`);
  return REACH_WORDS[SENSITIVITIES[reach - 1] ?? 'none'];
}

function ask(role: Role, action: Action, standing: Standing, sensitivity: Sensitivity): Decision {
  const relations = new Set<Relation>(standing === 'none' ? [] : [standing]);
  return decide({ roles: [role] }, action, { sensitivity, relations });
}

function isStanding(name: string): name is Standing {
  return name in STANDING_WORDS;
}

function isAction(name: string): name is Action {
  return name in ACTIONS;
}
