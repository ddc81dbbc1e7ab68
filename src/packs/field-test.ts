import { LimitError, parseLimit, tryDayOf } from '../calendar/index.ts';
import type { FieldTest } from '../engine/standard.ts';
import { type FieldDeclaration, ROLES } from '../record/types.ts';
import { acceptList, acceptMap, acceptWhole, acceptYesNo, oneOrMore, under, yesNoOf } from './accept.ts';
import { type MapNode, type Node, shown } from './node.ts';
import type { Place } from './place.ts';
import { fault, type Reading, unknownWord } from './reading.ts';

type Value = string | number | boolean;

/** The tests of a field other than its value. */
export const TESTS = ['at-least', 'at-most', 'present', 'not', 'all', 'some'] as const;
/** A test of how many of several choices a field holds. */
export const SOME_KEYS = ['some', 'of'] as const;
const GREATEST_NUMBER = 100_000;

/**
 * Reads the test of one field: a value, a list of values, or `{ at-least }`, `{ at-most }`, `{ present }`, `{ not }`, `{ all }`.
 * `declared` are the declarations the value may come from; it must be sound for one of them.
 */
export function readFieldTest(node: Node, name: string, declared: readonly FieldDeclaration[], r: Reading): FieldTest {
  refuseUnless(
    declared.some((one) => one.kind !== 'network'),
    node,
    `\`${name}\` names people of one child, so no standard can test it.`,
    codesBeside(declared),
    r,
  );
  if (node.kind !== 'map') return { kind: 'any-of', values: valuesOf(node, name, declared, r) };
  if (node.members.has('some')) return readSome(node, name, declared, r);
  const map = acceptMap(node, `the test of \`${name}\``, TESTS, r);
  const [entry] = map.members;
  if (entry === undefined || map.members.size > 1) {
    fault(r, node.place, `The test of \`${name}\` must have exactly one key.`, `Keep one of: ${TESTS.join(', ')}.`);
  }
  const [test, member] = entry ?? ['present', undefined];
  const value = member?.value ?? node;
  switch (test) {
    case 'at-least':
    case 'at-most':
      refuseUnless(
        declared.some((one) => one.kind === 'number'),
        value,
        `\`${name}\` is not a number, so it cannot be \`${test}\`.`,
        'Test its value instead.',
        r,
      );
      return { kind: test, n: acceptWhole(value, `\`${test}\``, 0, GREATEST_NUMBER, r) };
    case 'not':
      return { kind: 'none-of', values: valuesOf(value, name, declared, r) };
    case 'all': {
      needChoices(value, name, declared, r);
      return {
        kind: 'all-of',
        values: acceptList(value, 'the list under `all`', r)
          .items.flatMap((item) => valueOf(item, name, declared, r))
          .map(String),
      };
    }
    default:
      return { kind: 'present', present: member === undefined || acceptYesNo(value, '`present`', r) };
  }
}

/** `{ some: 3, of: [a, b, c, d] }`: at least so many of these; without `of`, of anything. */
function readSome(node: MapNode, name: string, declared: readonly FieldDeclaration[], r: Reading): FieldTest {
  const map = acceptMap(node, `the test of \`${name}\``, SOME_KEYS, r);
  const least = under(map, 'some');
  const of = under(map, 'of');
  needChoices(node, name, declared, r);
  const n = least === undefined ? 1 : acceptWhole(least, '`some`', 1, GREATEST_NUMBER, r);
  if (of === undefined) return { kind: 'some', n };
  const values = valuesOf(of, name, declared, r).map(String);
  if (values.length < n) fault(r, node.place, `${n} are asked for of ${values.length} choices.`, 'Name more choices, or ask for fewer.');
  return { kind: 'some', n, values };
}

function needChoices(node: Node, name: string, declared: readonly FieldDeclaration[], r: Reading): void {
  refuseUnless(
    declared.some((one) => one.kind === 'choices'),
    node,
    `\`${name}\` does not hold several choices.`,
    'Write the value itself, or a list for any of them.',
    r,
  );
}

function valuesOf(node: Node, name: string, declared: readonly FieldDeclaration[], r: Reading): Value[] {
  return oneOrMore(node, `the list of values of \`${name}\``, r).flatMap((item) => valueOf(item, name, declared, r));
}

function valueOf(node: Node, name: string, declared: readonly FieldDeclaration[], r: Reading): Value[] {
  if (node.kind !== 'scalar' || node.value === null) {
    fault(
      r,
      node.place,
      `The value of \`${name}\` is missing or not a single value: ${shown(node)} stands here.`,
      'Write a value, or a list of values.',
    );
    return [];
  }
  const sound = declared.map((one) => soundValue(node.text, one)).find((value) => value !== undefined);
  if (sound === undefined) refuseValue(node.place, node.text, name, declared, r);
  return sound === undefined ? [] : [sound];
}

/** A value as a field of this declaration stores it, or undefined where it cannot. */
export function soundValue(text: string, declared: FieldDeclaration): Value | undefined {
  switch (declared.kind) {
    case 'yes-no':
      return yesNoOf(text);
    case 'number':
      return text !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined;
    case 'choice':
    case 'choices':
      return Object.hasOwn(declared.options ?? {}, text) ? text : undefined;
    case 'role':
      return ROLES.find((role) => role === text);
    case 'date':
      return tryDayOf(text) === undefined ? undefined : text;
    case 'limit':
      return isLimit(text) ? text : undefined;
    default:
      return text;
  }
}

function isLimit(text: string): boolean {
  try {
    parseLimit(text);
    return true;
  } catch (error) {
    if (error instanceof LimitError) return false;
    throw error;
  }
}

/** Notes that a field cannot hold what is written, and what it can hold. */
export function refuseValue(place: Place, text: string, name: string, declared: readonly FieldDeclaration[], r: Reading): void {
  const refuse = (what: string, mend: string): void => fault(r, place, `\`${name}\` is ${what}, not "${text.slice(0, 60)}".`, mend);
  switch (declared[0]?.kind) {
    case 'choice':
    case 'choices':
      return unknownWord(r, place, `choice of \`${name}\``, text, [...new Set(declared.flatMap((one) => Object.keys(one.options ?? {})))]);
    case 'role':
      return unknownWord(r, place, 'role', text, ROLES);
    case 'yes-no':
      return refuse('yes or no', 'Write yes or no.');
    case 'number':
      return refuse('a number', 'Write digits only.');
    case 'limit':
      return refuse('a length of time', 'Write it as 4 weeks, or 10 working days.');
    case 'date':
      return refuse('a date', 'Write it as YYYY-MM-DD.');
    default:
      return refuse('text', 'Write it in words.');
  }
}

function codesBeside(declared: readonly FieldDeclaration[]): string {
  return `Test \`${declared[0]?.codes ?? 'another field'}\` beside it, which says what kind of people they are.`;
}

function refuseUnless(sound: boolean, node: Node, message: string, mend: string, r: Reading): void {
  if (!sound) fault(r, node.place, message, mend);
}
