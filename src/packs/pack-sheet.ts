import { type Day } from '../calendar/index.ts';
import { type Role, ROLES } from '../record/types.ts';
import { acceptDay, acceptMap, acceptScalar, acceptText, needed, under } from './accept.ts';
import type { Fault } from './fault.ts';
import type { Node } from './node.ts';
import { fault, unknownWord } from './reading.ts';

/** What pack.yaml says of the pack as a whole. */
export interface PackSheet {
  readonly authority: string;
  readonly name: string;
  readonly document: string;
  /** The day the document's standards start. */
  readonly dated?: Day;
  /** How that day was settled, where the document leaves it open. */
  readonly reading?: string;
  /** The file of the index of clauses. */
  readonly clauses: string;
  /** The calendar, by its file's name without the ending. */
  readonly calendar: string;
  readonly calendarNode: Node;
  readonly roles: Partial<Record<Role, string>>;
}

export const SHEET_KEYS = ['authority', 'name', 'document', 'dated', 'reading', 'clauses', 'calendar', 'roles'] as const;
export const FILE_NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*\.yaml$/;
export const CALENDAR_NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const LONGEST_NAME = 120;
export const LONGEST_READING = 2000;

/** Reads pack.yaml; `folder` is the name of its folder, which is the authority. */
export function readPackSheet(node: Node, folder: string, r: { readonly faults: Fault[] }): PackSheet {
  const map = acceptMap(node, 'the pack', SHEET_KEYS, r);
  const authority = textUnder('authority', `Write \`authority: ${folder}\`, as its folder is called.`);
  if (authority !== '' && authority !== folder) {
    fault(
      r,
      under(map, 'authority')?.place ?? node.place,
      `The authority is "${authority}", and the folder is "${folder}".`,
      'Call both the same.',
    );
  }
  const dated = under(map, 'dated');
  const reading = under(map, 'reading');
  const calendarNode = needed(map, 'calendar', 'the pack', 'Name a file of standards/calendars, without its ending.', r) ?? node;
  return {
    authority,
    name: textUnder('name', 'Write the name of the council as people say it.'),
    document: textUnder('document', 'Name the document and its date.'),
    ...(dated && { dated: acceptDay(dated, '`dated`', r) }),
    ...(reading && { reading: acceptText(reading, '`reading`', LONGEST_READING, r) }),
    clauses: plainName('clauses', FILE_NAME, 'Write the name of a file beside this one, such as clauses.yaml.'),
    calendar: plainName('calendar', CALENDAR_NAME, 'Name a file of standards/calendars, without its ending.'),
    calendarNode,
    roles: readRoles(under(map, 'roles')),
  };

  function textUnder(key: string, mend: string): string {
    const value = needed(map, key, 'the pack', mend, r);
    return value === undefined ? '' : acceptText(value, `\`${key}\``, LONGEST_NAME, r);
  }

  function plainName(key: string, form: RegExp, mend: string): string {
    const value = key === 'calendar' ? under(map, key) : needed(map, key, 'the pack', mend, r);
    const text = (value && acceptScalar(value, `\`${key}\``, r)?.text) ?? '';
    if (value !== undefined && text !== '' && !form.test(text)) fault(r, value.place, `"${text}" is not a plain name.`, mend);
    return form.test(text) ? text : '';
  }

  function readRoles(roles: Node | undefined): Partial<Record<Role, string>> {
    const names: Partial<Record<Role, string>> = {};
    if (roles === undefined) return names;
    if (roles.kind !== 'map') fault(r, roles.place, '`roles` is a group of keys.', 'Write { child-protection-chair: Conference chair }.');
    for (const [key, { keyPlace, value }] of roles.kind === 'map' ? roles.members : []) {
      const role = ROLES.find((one) => one === key);
      if (role === undefined) unknownWord(r, keyPlace, 'role', key, ROLES);
      else names[role] = acceptText(value, 'the name of the role', LONGEST_NAME, r);
    }
    return names;
  }
}
