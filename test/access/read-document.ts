/**
 * What docs/security/who-may-do-what.md says, read as a person would: by its tables. The tests of this folder expect that and nothing else, so
 * that neither the policy nor its wiring can change without the page that people are shown.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SENSITIVITIES, type Sensitivity } from '../../src/access/relations.ts';
import type { Role } from '../../src/record/types.ts';
import { EVERYONE, REACH_WORDS, roleWords, type Standing, STANDING_WORDS, THERE_WORDS, TURNED_AWAY_WORDS } from './document/words.ts';

export type Outcome = 'allowed' | 'refused' | 'hidden' | 'must sign in';

/** One address with what the page says of it. */
export interface Address {
  readonly name: string;
  readonly lets: string;
  readonly log: string;
  readonly turnsAway: string;
  /** Whether a table of its own says for which children. */
  readonly ofRecords: boolean;
}

export interface Document {
  readonly addresses: readonly Address[];
  readonly commands: readonly string[];
  /** What becomes of somebody in one role at an address that is about no one record. */
  outcome(address: Address, role: Role): Outcome;
  /** What becomes of them there about a record that they stand to so. */
  outcomeOf(address: Address, role: Role, standing: Standing, sensitivity: Sensitivity): Outcome;
  /** Whether somebody may read the record, so that lists may hold it. */
  mayRead(role: Role, standing: Standing, sensitivity: Sensitivity): boolean;
  /** Whether they know that there is such a record. */
  isThere(standing: Standing, sensitivity: Sensitivity): boolean;
  /** The words under which the tables have this role; roles with the same words are alike in all of them. */
  rowOf(role: Role): string;
}

const PAGE = join(import.meta.dirname, '../../docs/security/who-may-do-what.md');

export function readDocument(): Document {
  const sections = sectionsOf(readFileSync(PAGE, 'utf8'));
  const groups = new Map(
    rowsUnder(sections, 'Roles').flatMap(([group = '', roles = '']) => roles.split(', ').map((role) => [role, group])),
  );
  const there = tableUnder(sections, 'How sensitive a record can be');
  const others = new Map(rowsUnder(sections, 'What is about no single record').map(([to = '', who = '']) => [to, who]));
  const commands = rowsUnder(sections, 'Every command').map(([name = '']) => name.replaceAll('`', '').replace('sightline ', ''));
  const addresses = rowsUnder(sections, 'Every address').map(([name = '', lets = '', log = '', turnsAway = '']) => ({
    name: name.replaceAll('`', ''),
    lets,
    log,
    turnsAway,
    ofRecords: sections.has(`To ${lets}`),
  }));
  return {
    addresses,
    commands,
    outcome(address, role) {
      if (address.turnsAway === TURNED_AWAY_WORDS['open to anyone']) return 'allowed';
      if (address.ofRecords) return reachOf(address.lets, role, 'named') === undefined ? 'refused' : 'allowed';
      const who = others.get(address.lets) ?? fail(`Nothing says who may ${address.lets}.`);
      return who === EVERYONE || who.split('; ').some((label) => isIn(label, role)) ? 'allowed' : 'refused';
    },
    outcomeOf(address, role, standing, sensitivity) {
      const reach = reachOf(address.lets, role, standing);
      if (reach === undefined) return 'refused';
      if (reach.includes(sensitivity)) return 'allowed';
      if (address.turnsAway === TURNED_AWAY_WORDS['finds nothing']) return 'hidden';
      return isThere(standing, sensitivity) ? 'refused' : 'hidden';
    },
    mayRead: (role, standing, sensitivity) => reachOf('read a child’s record', role, standing)?.includes(sensitivity) === true,
    isThere,
    rowOf: (role) => {
      const labels = [...sections.keys()].filter((heading) => heading.startsWith('To ')).flatMap((heading) => rowsUnder(sections, heading));
      const narrowest = labels
        .flatMap(([label = '']) => (isIn(label, role) ? [label] : []))
        .toSorted((one, other) => other.length - one.length);
      return narrowest[0] ?? groups.get(roleWords(role)) ?? fail(`No group has ${role} in it.`);
    },
  };

  function isThere(standing: Standing, sensitivity: Sensitivity): boolean {
    if (sensitivity === 'ordinary') return true;
    const row = there.rows.find(([name]) => name === STANDING_WORDS[standing]) ?? fail(`Nothing says what ${standing} learns of.`);
    return row[there.head.findIndex((name) => name.toLowerCase() === sensitivity)] === THERE_WORDS.there;
  }

  /** The sensitivities at which somebody may; undefined where their group has no part in it at all. */
  function reachOf(lets: string, role: Role, standing: Standing): readonly Sensitivity[] | undefined {
    const { head, rows } = tableUnder(sections, `To ${lets}`);
    const row = rows.find(([label = '']) => isIn(label, role));
    if (row === undefined) return undefined;
    const cell = row[head.indexOf(STANDING_WORDS[standing])] ?? fail(`No column ${standing}.`);
    if (cell === REACH_WORDS.none) return [];
    const most = SENSITIVITIES.findIndex((sensitivity) => REACH_WORDS[sensitivity] === cell);
    if (most === -1) fail(`“${cell}” says nothing of who may ${lets}.`);
    return SENSITIVITIES.slice(0, most + 1);
  }

  function isIn(label: string, role: Role): boolean {
    const [group, roles] = label.split(': ');
    return groups.get(roleWords(role)) === group && (roles === undefined || roles.split(', ').includes(roleWords(role)));
  }
}

type Rows = readonly (readonly string[])[];

function sectionsOf(page: string): ReadonlyMap<string, string> {
  return new Map(
    page.split(/^#+ /m).map((section) => {
      const end = section.indexOf('\n');
      return [section.slice(0, end), section.slice(end)];
    }),
  );
}

/** The last table of a section: what it opens with, and its rows. */
function tableUnder(sections: ReadonlyMap<string, string>, heading: string): { readonly head: readonly string[]; readonly rows: Rows } {
  const section = sections.get(heading) ?? fail(`There is no “${heading}” on the page.`);
  const lines = section.split('\n').filter((line) => line.startsWith('| '));
  const [head = [], , ...rows] = lines.map((line) => line.slice(2, -2).split(' | '));
  return { head, rows };
}

function rowsUnder(sections: ReadonlyMap<string, string>, heading: string): Rows {
  return tableUnder(sections, heading).rows;
}

function fail(message: string): never {
  throw new Error(`${message} Write docs/security/who-may-do-what.md again with npm run docs.`);
}
