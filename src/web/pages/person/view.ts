import { type Day, parts } from '../../../calendar/index.ts';
import type { PersonAnswer, Problems } from '../../../identity/index.ts';
import { DATE_PARTS } from '../../forms/read-date.ts';
import { type Sent, textOf } from '../../forms/sent.ts';
import { roleChoices, workerChoices } from '../../signing-in/choices.ts';
import { fullDate } from '../../words/dates.ts';
import { plural } from '../../words/plural.ts';
import { roleWords } from '../../words/role.ts';
import { shownName } from '../../words/shown-name.ts';
import { changeWords } from './change-words.ts';

type Workers = readonly { readonly id: string; readonly name: string }[];

/** One person as whoever looks after people sees them, with what was typed on the two forms. */
export function personView(person: PersonAnswer, workers: Workers, sent: Sent, problems: Problems, reader: string) {
  const { account, name, worker, invented, leftOn, roles, covers, children, today } = person;
  return {
    name: shownName(name),
    action: `/people/${account}`,
    invented,
    left: leftOn !== undefined && leftOn <= today,
    isReader: account === reader,
    facts: factsOf(person),
    roles: roles.map(({ id, role, team, from, until }) => ({
      id,
      role: roleWords(role),
      team: team === undefined ? '' : shownName(team),
      ...spell(from, until, today),
    })),
    covers: covers.map(({ id, name: covered, reason, from, until }) => ({
      id,
      name: shownName(covered),
      reason: shownName(reason),
      ...spell(from, until, today),
    })),
    children: children.map((child) => ({ name: shownName(child.name), href: `/children/${encodeURIComponent(child.id)}` })),
    some: person.allocated > 0,
    one: person.allocated === 1,
    allocated: worker === undefined ? undefined : plural(person.allocated, 'child', 'children'),
    forms: {
      roles: roleChoices(textOf(sent, 'role')),
      team: textOf(sent, 'team'),
      roleDates: [dateField('role-from', 'First day', sent, problems, today), dateField('role-last', 'Last day', sent, problems)],
      workers: workerChoices(
        workers.filter(({ id }) => id !== worker?.id),
        'Choose somebody',
        textOf(sent, 'covers'),
      ),
      reason: textOf(sent, 'reason'),
      coverDates: [dateField('cover-from', 'First day', sent, problems, today), dateField('cover-last', 'Last day', sent, problems)],
    },
    changes: person.changes.map(changeWords),
  };
}

const WAYS_IN = { password: 'a password', council: 'their council account', code: 'a code that they have not used yet' } as const;

function factsOf({ signIn, worker, comesInBy, hasFactor, needsFactor, invented, leftOn }: PersonAnswer) {
  const ways = comesInBy.map((way) => WAYS_IN[way]).join(' or ');
  const factor = needsFactor ? 'Not set up: they are asked to when they next sign in' : 'Not set up';
  return [
    { key: 'Email address', value: invented ? 'None: invented for the demonstration' : signIn },
    { key: 'In the record', value: worker === undefined ? 'Nobody' : `${shownName(worker.name)} (${shownName(worker.id)})` },
    ...(invented
      ? []
      : [
          { key: 'Signs in by', value: ways || 'nothing yet' },
          { key: 'Authenticator app', value: hasFactor ? 'Set up' : factor },
        ]),
    ...(leftOn === undefined ? [] : [{ key: 'Left', value: fullDate(leftOn) }]),
  ];
}

/** From when to when, by first and last day, and whether it goes on today or is to come: only that can be ended. */
function spell(from: Day, until: Day | undefined, today: Day) {
  const never = until !== undefined && until <= from;
  const last = until === undefined ? 'open' : never ? 'ended on the day it began' : `to ${fullDate(until - 1)}`;
  return { from: fullDate(from), last, goesOn: until === undefined || until > today };
}

/** A date as three boxes, with what was typed; at first with the day given. */
function dateField(name: string, label: string, sent: Sent, problems: Problems, first?: Day) {
  const shown = sent.has(`${name}-day`) || first === undefined ? undefined : parts(first);
  return {
    as: 'date',
    name,
    label,
    hint: name.endsWith('-from') ? 'For example, 14 4 2026.' : name === 'role-last' ? 'Leave it empty where it is not known.' : '',
    error: problems[name],
    parts: DATE_PARTS.map((part) => ({
      name: `${name}-${part}`,
      label: part.charAt(0).toUpperCase() + part.slice(1),
      value: shown === undefined ? textOf(sent, `${name}-${part}`) : String(shown[part]),
      width: part === 'year' ? 4 : 2,
    })),
  };
}
