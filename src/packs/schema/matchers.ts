/** What picks entries and episodes: by their type, and by what their fields hold. */
import { ENTRY_TYPES } from '../../record/entry-types.ts';
import { EPISODE_KINDS } from '../../record/episode-kinds.ts';
import type { EntryType } from '../../record/types.ts';
import { START_KEYS } from '../anchor.ts';
import { DATE_FIELD_KEYS } from '../date-field.ts';
import { MATCHER_KEYS } from '../matcher.ts';
import { PSEUDO_FIELDS } from '../where.ts';
import { WHILE_KEYS } from '../while.ts';
import { type Definitions, described, group, list, named, oneOrMore, ref, type Schema, where, word, YES_NO } from './build.ts';
import type { FieldTests } from './field-tests.ts';

const TYPES = [...ENTRY_TYPES.values()];
const DATED = TYPES.filter((type) => dateFields([type]).length > 0);
const EPISODES = [...EPISODE_KINDS.values()];

/** Entry types and episodes by name, matchers, the tests of each type, and the ways to name an episode with its attributes. */
export function matcherDefinitions(tests: FieldTests): Definitions {
  return {
    'entry-type': described(new Map(TYPES.map(({ name, label, help }) => [name, `${label}. ${help}`]))),
    episode: described(new Map(EPISODES.map(({ name, label }) => [name, label]))),
    matcher: { anyOf: [ref('entry-type'), ref('matcher-group')] },
    matchers: oneOrMore(ref('matcher')),
    'matcher-group': group(
      MATCHER_KEYS,
      { entry: ref('entry-type'), where: { description: 'What its fields must hold; all of it.' } },
      ['entry'],
      { allOf: TYPES.map((type) => where('entry', { const: type.name }, { where: ref(whereOf(type)) })) },
    ),
    'date-field': group(
      DATE_FIELD_KEYS,
      { entry: word(DATED.map(({ name }) => name)), field: { description: 'The field that holds the date.' }, where: { type: 'object' } },
      ['entry', 'field'],
      {
        allOf: DATED.map((type) => where('entry', { const: type.name }, { where: ref(whereOf(type)), field: word(dateFields([type])) })),
      },
    ),
    by: { ...oneOrMore(ref('role')), description: 'The role of whoever wrote it.' },
    linked: { ...YES_NO, description: 'Tied to the entry that it is judged for.' },
    timed: { ...YES_NO, description: 'Says at what time of day it happened.' },
    'where.any': whereGroup(tests.ofAny, 'where.any'),
    'where.none': whereGroup({}, 'where.none'),
    ...Object.fromEntries(
      TYPES.filter((type) => whereOf(type) !== 'where.none').map((type) => [
        whereOf(type),
        whereGroup(tests.ofTypes.get(type.name) ?? {}, whereOf(type)),
      ]),
    ),
    ...Object.fromEntries(TYPES.map((type) => [`only.${type.name}`, onlyOf(type)])),
    ...episodeDefinitions(tests),
  };
}

/** What `key` may test where the matchers under `of` are of one type: the fields of that type. Of several, the fields of any. */
export function fieldsOf(of: string, key: string): readonly Schema[] {
  const several = where(of, { type: 'array', minItems: 2 }, { [key]: ref('where.any') });
  return [several, ...TYPES.map((type) => where(of, ref(`only.${type.name}`), { [key]: ref(whereOf(type)) }))];
}

/** The date fields of these types. */
export function dateFields(types: Iterable<EntryType>): string[] {
  const names = [...types].flatMap((type) => Object.keys(type.fields).filter((field) => type.fields[field]?.kind === 'date'));
  return [...new Set(names)];
}

function whereOf(type: EntryType): string {
  return Object.keys(type.fields).length === 0 ? 'where.none' : `where.${type.name}`;
}

function whereGroup(fields: Readonly<Record<string, Schema>>, itself: string): Schema {
  const pseudo: Readonly<Record<(typeof PSEUDO_FIELDS)[number], Schema>> = {
    by: ref('by'),
    any: list(ref(itself)),
    linked: ref('linked'),
    timed: ref('timed'),
  };
  return named({ ...fields, ...pseudo });
}

/** Whether all that a key names is of one type: the type, a group that names it, or a list of these. */
function onlyOf({ name }: EntryType): Schema {
  const each = { items: ref(`only.${name}`), minItems: 1 };
  return {
    anyOf: [{ const: name }, { type: 'object', properties: { entry: { const: name } }, required: ['entry'] }, { type: 'array', ...each }],
  };
}

function episodeDefinitions(tests: FieldTests): Definitions {
  const each = (key: string, attributes: string): readonly Schema[] =>
    EPISODES.map(({ name }) => where(key, { const: name }, { [attributes]: ref(`attributes.${name}`) }));
  return {
    ...Object.fromEntries(EPISODES.map(({ name }) => [`attributes.${name}`, named(tests.ofEpisodes.get(name) ?? {})])),
    'attributes.any': named(tests.ofAnyEpisode),
    while: {
      description: 'The episode it lasts for, or life.',
      anyOf: [
        { const: 'life' },
        ref('episode'),
        group(WHILE_KEYS, { episode: ref('episode'), where: { type: 'object' } }, ['episode'], { allOf: each('episode', 'where') }),
      ],
    },
    'start-of': group(START_KEYS, { 'start-of': ref('episode'), where: { type: 'object' } }, ['start-of'], {
      allOf: each('start-of', 'where'),
    }),
  };
}
