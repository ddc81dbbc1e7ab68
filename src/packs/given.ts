/** The lines of an example: `DATE[ TIME] entry-type [field | field=value] … [by ROLE] [recorded DATE[ TIME]] [as NAME] [of NAME] [for NAME]`. */
import { type Moment, momentOf, tryDayOf } from '../calendar/index.ts';
import { ENTRY_TYPES } from '../record/entry-types.ts';
import { type Entry, type EntryType, type FieldValue, type Link, type Role, ROLES, type SubjectKind } from '../record/types.ts';
import { acceptScalar } from './accept.ts';
import { refuseValue, soundValue } from './field-test.ts';
import type { Node, ScalarNode } from './node.ts';
import { further, type Place } from './place.ts';
import { fault, type Reading, unknownWord } from './reading.ts';

interface Token {
  readonly text: string;
  readonly place: Place;
}

const TOKEN = /(?:[^\s"]|"[^"]*")+/g;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const WORDS = ['by', 'recorded', 'as', 'of', 'for', 'supersedes', 'strikes-out'] as const;
type Word = (typeof WORDS)[number];

/** A line as read: the entry, still without its ties to other lines, which are known only once all are read. */
interface Line {
  readonly entry: Entry;
  readonly name?: Token;
  readonly ties: readonly { readonly word: Word; readonly name: Token }[];
}

/** Reads the lines of an example into entries about one subject. */
export function readGiven(nodes: readonly Node[], subject: string, kind: SubjectKind, r: Reading): Entry[] {
  const lines = nodes.flatMap((node, index) => readLine(node, `line-${index + 1}`, subject, kind, r) ?? []);
  const named = new Map<string, string>();
  for (const { entry, name } of lines) {
    if (name === undefined) continue;
    if (named.has(name.text)) fault(r, name.place, `Two lines are called "${name.text}".`, 'Give each a name of its own.');
    named.set(name.text, entry.id);
  }
  return lines.map((line) => tied(line, named, r));
}

function readLine(node: Node, id: string, subject: string, kind: SubjectKind, r: Reading): Line | undefined {
  const scalar = acceptScalar(node, 'the line', r);
  if (scalar === undefined) return undefined;
  const tokens = new Tokens(scalar);
  const occurred = tokens.moment(r, 'The line does not start with a date.', 'Write it as 2025-06-03 visit child-seen.');
  const named = tokens.next();
  if (occurred === undefined) return undefined;
  if (named === undefined) {
    fault(r, scalar.place, 'The line does not say what happened.', 'Write an entry type after the date.');
    return undefined;
  }
  const type = ENTRY_TYPES.get(named.text);
  if (type === undefined) {
    unknownWord(r, named.place, 'entry type', named.text, [...ENTRY_TYPES.keys()], 'List them with `sightline entry-types`.');
    return undefined;
  }
  if (!type.about.includes(kind)) {
    const mend = type.about.includes('worker') ? 'Write `worker: true` in the example.' : `It is about: ${type.about.join(', ')}.`;
    fault(r, named.place, `An entry \`${type.name}\` is not about a ${kind}.`, mend);
  }
  return readRest(tokens, { id, type: type.name, subjects: [subject], occurred, recorded: occurred, fields: {} }, type, r);
}

function readRest(tokens: Tokens, start: Entry, type: EntryType, r: Reading): Line {
  const fields: Record<string, FieldValue> = {};
  const ties: { word: Word; name: Token }[] = [];
  let name: Token | undefined;
  let role: Role | undefined;
  let recorded = start.recorded;
  for (let token = tokens.next(); token !== undefined; token = tokens.next()) {
    const word = WORDS.find((one) => one === token.text);
    if (word === undefined) readField(token, type, fields, r);
    else if (word === 'recorded') recorded = tokens.moment(r, 'No date stands after `recorded`.', 'Write recorded 2025-06-05.') ?? recorded;
    else {
      const value = tokens.next();
      if (value === undefined)
        fault(
          r,
          token.place,
          `Nothing stands after \`${word}\`.`,
          word === 'by' ? 'Write a role after it.' : 'Write the name of a line after it.',
        );
      else if (word === 'by') role = roleOf(value, r);
      else if (word === 'as') name = value;
      else ties.push({ word, name: value });
    }
  }
  return { entry: { ...start, ...(recorded && { recorded }), ...(role && { role }), fields }, ...(name && { name }), ties };
}

function readField(token: Token, type: EntryType, fields: Record<string, FieldValue>, r: Reading): void {
  const at = token.text.indexOf('=');
  const name = at < 0 ? token.text : token.text.slice(0, at);
  const declared = type.fields[name];
  if (declared === undefined) {
    unknownWord(r, token.place, `field of \`${type.name}\``, name, [...Object.keys(type.fields), ...(at < 0 ? WORDS : [])]);
    return;
  }
  if (at < 0) {
    if (declared.kind === 'yes-no') fields[name] = true;
    else fault(r, token.place, `\`${name}\` is not a yes-no field, so it needs a value.`, `Write ${name}=…`);
    return;
  }
  const text = token.text.slice(at + 1).replaceAll('"', '');
  const place = further(token.place, at + 1);
  const parts = declared.kind === 'choices' ? text.split('+') : [text];
  const values = parts.map((part) => soundValue(part, declared));
  for (const [index, value] of values.entries())
    if (value === undefined || text === '') refuseValue(place, parts[index] ?? '', name, [declared], r);
  const [first] = values;
  if (declared.kind === 'choices') fields[name] = values.filter((value) => typeof value === 'string');
  else if (first !== undefined) fields[name] = first;
}

function roleOf(token: Token, r: Reading): Role | undefined {
  const role = ROLES.find((one) => one === token.text);
  if (role === undefined) unknownWord(r, token.place, 'role', token.text, ROLES);
  return role;
}

function tied(line: Line, named: ReadonlyMap<string, string>, r: Reading): Entry {
  const links: Link[] = [];
  let entry = line.entry;
  for (const { word, name } of line.ties) {
    const to = named.get(name.text);
    if (to === undefined) unknownWord(r, name.place, 'line called', name.text, [...named.keys()], 'Give the line a name with `as NAME`.');
    else if (word === 'of' || word === 'for') links.push({ rel: word, to });
    else if (word === 'supersedes') entry = { ...entry, supersedes: to };
    else entry = { ...entry, strikesOut: to };
  }
  return links.length === 0 ? entry : { ...entry, links };
}

/** The words of a line, one after another. */
class Tokens {
  readonly #tokens: readonly Token[];
  #at = 0;
  readonly #end: Place;

  constructor(line: ScalarNode) {
    const quote = line.quoted ? 1 : 0;
    this.#tokens = [...line.text.matchAll(TOKEN)].map((found) => ({ text: found[0], place: further(line.place, found.index + quote) }));
    this.#end = line.place;
  }

  next(): Token | undefined {
    const token = this.#tokens[this.#at];
    this.#at += 1;
    return token;
  }

  /** A date, with a time where one follows. */
  moment(r: Reading, message: string, mend: string): Moment | undefined {
    const date = this.next();
    const day = date && tryDayOf(date.text);
    if (date === undefined || day === undefined) {
      fault(r, date?.place ?? this.#end, message, mend);
      return undefined;
    }
    const time = this.#tokens[this.#at]?.text;
    if (time === undefined || !TIME.test(time)) return { day };
    this.#at += 1;
    return momentOf(`${date.text} ${time}`);
  }
}
