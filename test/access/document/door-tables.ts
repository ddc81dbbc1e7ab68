/** What is about no record, and every way in with what is behind it. */
import { ACTIONS, type Action } from '../../../src/access/actions.ts';
import { COMMANDS, type Door, ROUTES } from '../../../src/access/doors.ts';
import { mayEver } from '../../../src/access/policy.ts';
import { GROUP_OF, ROLE_GROUPS } from '../../../src/access/role-groups.ts';
import { ROLES } from '../../../src/record/types.ts';
import { rolesByAnswer } from './roles-by-answer.ts';
import { table } from './tables.ts';
import { ANYONE, EVERYONE, GROUP_WORDS, roleWords, TURNED_AWAY_WORDS } from './words.ts';

/** Even that something is behind these is for nobody but whoever it is for: what another form saved, and what somebody else has begun. */
const FIND_NOTHING: readonly string[] = ['GET /recorded/:key', 'GET /draft/:key/throw-away', 'POST /draft/:key/throw-away'];

export function groupsTable(): string {
  return table(
    ['Group', 'Roles'],
    ROLE_GROUPS.map((group) => [
      GROUP_WORDS[group],
      ROLES.filter((role) => GROUP_OF[role] === group)
        .map(roleWords)
        .join(', '),
    ]),
  );
}

/** What is about nobody, or about everybody at once: the role alone decides. */
export function otherActionsTable(): string {
  const actions = Object.entries(ACTIONS).filter(([, { about }]) => about === 'nobody');
  return table(
    ['To', 'Who may'],
    actions.map(([name, { says }]) => [says, whoMay(name)]),
  );
}

function whoMay(name: string): string {
  if (!isAction(name)) throw new Error(`There is no action called ${name}.`);
  if (ROLES.every((role) => mayEver({ roles: [role] }, name))) return EVERYONE;
  return rolesByAnswer((role) => mayEver({ roles: [role] }, name))
    .flatMap(({ label, answer }) => (answer ? [label] : []))
    .join('; ');
}

export function routesTable(): string {
  return table(
    ['Address', 'What it lets people do', 'The log says', 'To whoever may not'],
    Object.entries(ROUTES).map(([name, door]) => [`\`${name}\``, ...behind(door), turnsAway(name, door)]),
  );
}

export function commandsTable(): string {
  return table(
    ['Command', 'What it lets people do', 'The log says'],
    Object.entries(COMMANDS).map(([name, door]) => [`\`sightline ${name}\``, ...behind(door)]),
  );
}

function behind({ may, event }: Door): readonly [string, string] {
  return [may === 'anyone' ? ANYONE : ACTIONS[may].says, event === 'none' ? 'nothing' : event.replaceAll('-', ' ')];
}

function turnsAway(name: string, { may }: Door): string {
  if (may === 'anyone') return TURNED_AWAY_WORDS['open to anyone'];
  return FIND_NOTHING.includes(name) ? TURNED_AWAY_WORDS['finds nothing'] : TURNED_AWAY_WORDS.refuses;
}

function isAction(name: string): name is Action {
  return name in ACTIONS;
}
