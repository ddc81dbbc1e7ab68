/** Tests of the fields of entries and of the attributes of episodes. */
import { ENTRY_TYPES } from '../../record/entry-types.ts';
import { attributeDeclarations, EPISODE_KINDS } from '../../record/episode-kinds.ts';
import type { EntryType, EpisodeKind, FieldDeclaration } from '../../record/types.ts';
import { SOME_KEYS, TESTS } from '../field-test.ts';
import { type Definitions, described, group, list, oneOrMore, ref, type Schema, YES_NO } from './build.ts';

/** The tests of every field, by the type and the name of the field; a question that several types ask is one definition. */
export interface FieldTests {
  readonly definitions: Definitions;
  /** By entry type: each of its fields. */
  readonly ofTypes: ReadonlyMap<string, Readonly<Record<string, Schema>>>;
  /** By episode: each of its attributes. */
  readonly ofEpisodes: ReadonlyMap<string, Readonly<Record<string, Schema>>>;
  /** Every field there is, by its name, as any of the types has it. */
  readonly ofAny: Readonly<Record<string, Schema>>;
  /** Every attribute there is, as any of the episodes has it. */
  readonly ofAnyEpisode: Readonly<Record<string, Schema>>;
}

export function fieldTests(): FieldTests {
  const definitions: Record<string, Schema> = {};
  const known = new Map<string, string>();
  const shared = (name: string, test: Schema): Schema => {
    const content = JSON.stringify(test);
    const found = known.get(content) ?? name;
    known.set(content, found);
    definitions[found] = test;
    return ref(found);
  };
  const optionsOf = (name: string, declared: readonly FieldDeclaration[]): Schema | undefined => {
    const options = declared.flatMap((one) => Object.entries(one.options ?? {}));
    return options.length === 0 ? undefined : shared(name, described(new Map(options)));
  };
  const attributeTest = (kind: EpisodeKind, name: string): Schema => {
    const declared = attributeDeclarations(kind, name);
    return shared(`attribute.${kind.name}.${name}`, testOf(declared, optionsOf(`options.${kind.name}.${name}`, declared)));
  };
  const ofTypes = new Map(
    [...ENTRY_TYPES.values()].map((type) => [
      type.name,
      mapped(testable(type.fields), (field, name) =>
        shared(`field.${type.name}.${name}`, testOf([field], optionsOf(`options.${type.name}.${name}`, [field]))),
      ),
    ]),
  );
  const ofEpisodes = new Map(
    [...EPISODE_KINDS.values()].map((kind) => [kind.name, mapped(kind.attributes, (_sources, name) => attributeTest(kind, name))]),
  );
  return {
    definitions: { ...plain(), ...definitions },
    ofTypes,
    ofEpisodes,
    ofAny: together(ofTypes),
    ofAnyEpisode: together(ofEpisodes),
  };
}

/** Those named of one child's network are no standard's to test. */
function testable(fields: EntryType['fields']): EntryType['fields'] {
  return Object.fromEntries(Object.entries(fields).filter(([, { kind }]) => kind !== 'network'));
}

function mapped<Value>(values: Readonly<Record<string, Value>>, of: (value: Value, name: string) => Schema): Record<string, Schema> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, of(value, name)]));
}

/** Fields of one name, as any of those that have it holds it. */
function together(all: ReadonlyMap<string, Readonly<Record<string, Schema>>>): Record<string, Schema> {
  const byName = Map.groupBy(
    [...all.values()].flatMap((fields) => Object.entries(fields)),
    ([name]) => name,
  );
  return Object.fromEntries(
    [...byName].map(([name, tests]) => {
      const different = [...new Map(tests.map(([, test]) => [JSON.stringify(test), test])).values()];
      const [only] = different;
      return [name, different.length === 1 && only !== undefined ? only : { anyOf: different }];
    }),
  );
}

/** The tests of what holds no closed set of values, written once. */
function plain(): Record<string, Schema> {
  return {
    'test.yes-no': anyTest(YES_NO, false, false),
    'test.number': anyTest({ type: 'number' }, true, false),
    'test.text': anyTest({ type: ['string', 'number', 'boolean'] }, false, false),
    'test.date': anyTest(ref('date'), false, false),
    'test.role': anyTest(ref('role'), false, false),
    'test.limit': anyTest(ref('limit.any'), false, false),
  };
}

const PLAIN = { 'yes-no': 'yes-no', number: 'number', date: 'date', role: 'role', limit: 'limit' } as const;

function testOf(declared: readonly FieldDeclaration[], options: Schema | undefined): Schema {
  const [first] = declared;
  if (first === undefined) return ref('test.text');
  const description = [first.label, first.help].filter(Boolean).join(' ');
  if (options !== undefined) return { description, ...anyTest(options, false, first.kind === 'choices') };
  return ref(`test.${first.kind in PLAIN ? first.kind : 'text'}`, { description });
}

/** A value, a list of values, or one of the tests that such a field can be put to. */
function anyTest(value: Schema, isNumber: boolean, isSeveral: boolean): Schema {
  const number: Schema = { type: 'integer', minimum: 0 };
  const keys = [...TESTS, ...SOME_KEYS].filter(
    (key) => (isNumber || (key !== 'at-least' && key !== 'at-most')) && (isSeveral || (key !== 'all' && key !== 'some' && key !== 'of')),
  );
  const tests = group(
    [...new Set(keys)],
    {
      'at-least': number,
      'at-most': number,
      present: YES_NO,
      not: oneOrMore(value),
      all: list(value),
      some: { type: 'integer', minimum: 1 },
      of: oneOrMore(value),
    },
    [],
    {
      minProperties: 1,
      ...(isSeveral
        ? { maxProperties: 2, dependentRequired: { of: ['some'] }, if: { required: ['some'] }, else: { maxProperties: 1 } }
        : { maxProperties: 1 }),
    },
  );
  return { anyOf: [value, list(value), tests] };
}
