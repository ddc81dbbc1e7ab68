import { ENTRY_TYPES } from '../../record/entry-types.ts';
import type { Shape } from '../../engine/standard.ts';
import { ANCHOR_KINDS } from '../anchor.ts';
import { ROW_KEYS } from '../rows.ts';
import { APPROVED_KEYS, SILENCES } from '../shapes/approved.ts';
import { BEFORE_KEYS } from '../shapes/before.ts';
import { BOUNDED_KEYS } from '../shapes/bounded.ts';
import { CURRENT_KEYS } from '../shapes/current.ts';
import { EVERY_KEYS } from '../shapes/every.ts';
import { RECORDED_KEYS } from '../shapes/recorded.ts';
import { SHOWS_KEYS } from '../shapes/shows.ts';
import { TAKES, WITHIN_KEYS } from '../shapes/within.ts';
import { NAMING_TYPES, VARIED_BY_KEYS } from '../varied-by.ts';
import { SHAPE_NAMES } from '../version.ts';
import { BASE_KEYS, LONGEST_WARNING } from '../version-base.ts';
import { type Definitions, group, list, oneOrMore, ref, type Schema, whenever, word, YES_NO } from './build.ts';
import { dateFields, fieldsOf } from './matchers.ts';

const ALL_DATES = dateFields(ENTRY_TYPES.values());

type BaseKey = (typeof BASE_KEYS)[number];

/** A standard's versions, one group of keys for each shape. */
export function versionDefinitions(): Definitions {
  return {
    anchor: anchor(),
    ending: { anyOf: [ref('matcher'), group(['end-of'], { 'end-of': ref('episode') }, ['end-of'])] },
    'varied-by': group(
      VARIED_BY_KEYS,
      {
        entry: word(NAMING_TYPES),
        by: { ...oneOrMore(ref('role')), description: 'Who may agree it.' },
        'not-longer-than': ref('limit.agreed'),
        'only-shorter': { ...YES_NO, description: 'Only less time than the standard’s own may be agreed.' },
      },
      ['entry'],
      { not: { required: ['not-longer-than', 'only-shorter'] } },
    ),
    'date-of-anchor': {
      ...word(ALL_DATES),
      description: 'A date in the entry that starts the clock; the limit is counted back from it.',
    },
    ...rows(),
    ...Object.fromEntries(SHAPE_NAMES.map((shape) => [`shape.${shape}`, SHAPE_SCHEMAS[shape]()])),
    version: {
      type: 'object',
      properties: { shape: { enum: SHAPE_NAMES, description: 'What kind of thing it asks.' } },
      required: ['from', 'shape'],
      allOf: SHAPE_NAMES.map((shape) => whenever({ properties: { shape: { const: shape } }, required: ['shape'] }, ref(`shape.${shape}`))),
    },
  };
}

const SHAPE_SCHEMAS: Readonly<Record<Shape, () => Schema>> = {
  within: () =>
    version(
      WITHIN_KEYS,
      {
        after: described(ref('anchor'), 'What starts the clock.'),
        'counting-from': described(ref('anchor'), 'What the limit is counted from instead.'),
        'back-from': ref('date-of-anchor'),
        limit: { anyOf: [ref('limit.on-or-next'), ref('limit.back')] },
        limits: { anyOf: [ref('rows.on-or-next'), ref('rows.back')] },
        'met-by': described(ref('matchers'), 'What meets it.'),
        take: { enum: TAKES, description: 'Which start counts where it starts again before it is met.' },
        'ends-when': { ...oneOrMore(ref('ending')), description: 'What ends it unmet.' },
        unless: described(ref('matchers'), 'What excuses it.'),
      },
      ['after', 'met-by'],
      ONE_LIMIT,
    ),
  every: () =>
    version(
      EVERY_KEYS,
      {
        while: ref('while'),
        interval: ref('limit.length'),
        intervals: ref('rows.length'),
        'met-by': described(ref('matchers'), 'What meets it.'),
      },
      ['while', 'met-by'],
      { oneOf: [{ required: ['interval'] }, { required: ['intervals'] }] },
    ),
  before: () =>
    version(
      BEFORE_KEYS,
      {
        before: described(ref('matchers'), 'The event it comes before.'),
        'planned-by': { ...oneOrMore(ref('date-field')), description: 'Where the day of the event is written while it is still to come.' },
        after: described(ref('anchor'), 'How far back it may lie.'),
        limit: ref('limit.back'),
        limits: ref('rows.back'),
        'met-by': described(ref('matchers'), 'What meets it.'),
      },
      ['before', 'met-by'],
      ONE_LIMIT,
    ),
  recorded: () =>
    version(
      RECORDED_KEYS,
      {
        of: described(ref('matchers'), 'The entry that is to be written up.'),
        limit: ref('limit.length'),
        limits: ref('rows.length'),
        what: {
          enum: ['recorded', ...ALL_DATES],
          description: 'When it was recorded, or a date field.',
        },
      },
      ['of'],
      ONE_LIMIT,
    ),
  current: () =>
    version(
      CURRENT_KEYS,
      {
        while: ref('while'),
        'met-by': described(ref('matchers'), 'The document.'),
        limit: ref('limit.length'),
        limits: ref('rows.length'),
        first: described(ref('limit.length'), 'When it must first exist.'),
      },
      ['while', 'met-by'],
      AT_MOST_ONE_LIMIT,
    ),
  shows: () =>
    version(
      SHOWS_KEYS,
      {
        of: described(ref('matchers'), 'The entry that shows it.'),
        must: { type: 'object', minProperties: 1, description: 'What its fields must hold; all of it.' },
        or: described(ref('matchers'), 'Entries of their own that may show it instead.'),
        limit: ref('limit.length'),
        limits: ref('rows.length'),
      },
      ['of', 'must'],
      { ...AT_MOST_ONE_LIMIT, allOf: fieldsOf('of', 'must') },
    ),
  approved: () =>
    version(
      APPROVED_KEYS,
      {
        of: described(ref('anchor'), 'What is to be decided, chaired, attended or signed.'),
        after: described(ref('anchor'), 'What starts the clock.'),
        'counting-from': described(ref('anchor'), 'What the limit is counted from instead.'),
        'back-from': ref('date-of-anchor'),
        'met-by': described(ref('matchers'), 'The decision, and by whom.'),
        limit: { anyOf: [ref('limit.on'), ref('limit.back')] },
        limits: { anyOf: [ref('rows.on'), ref('rows.back')] },
        'if-silent': { enum: SILENCES, description: 'Silence until it is due counts as agreement.' },
        'ends-when': { ...oneOrMore(ref('ending')), description: 'What ends it unmet.' },
        unless: described(ref('matchers'), 'What excuses it.'),
      },
      ['met-by'],
      { ...ONE_LIMIT, allOf: [{ oneOf: [{ required: ['of'] }, { required: ['after'] }] }] },
    ),
  'at-most': bounded,
  'at-least': bounded,
};

const ONE_LIMIT: Schema = { oneOf: [{ required: ['limit'] }, { required: ['limits'] }] };
const AT_MOST_ONE_LIMIT: Schema = { not: { required: ['limit', 'limits'] } };

/** The group of keys of one shape: those that every shape has, and its own. */
function version<Key extends string>(
  keys: readonly Key[],
  of: Readonly<Record<Key, Schema>>,
  required: readonly Key[],
  more: Schema,
): Schema {
  const base: Readonly<Record<BaseKey, Schema>> = {
    from: ref('date', { description: 'The day this version starts.' }),
    to: ref('date', { description: 'Its last day.' }),
    shape: { enum: SHAPE_NAMES },
    applies: ref('condition', { description: 'To whom it applies.' }),
    warn: {
      type: 'integer',
      minimum: 0,
      maximum: LONGEST_WARNING,
      description: 'How many working days before the due date it is shown as due soon.',
    },
    owner: ref('role'),
    'varied-by': ref('varied-by', { description: 'What may set another interval or date for one child.' }),
    'excused-by': word(NAMING_TYPES),
  };
  return group<BaseKey | Key>([...BASE_KEYS, ...keys], { ...base, ...of }, required, more);
}

function bounded(): Schema {
  return version(
    BOUNDED_KEYS,
    {
      count: described(ref('matchers'), 'What is counted.'),
      n: { type: 'integer', minimum: 1, description: 'How many.' },
      per: ref('limit.window'),
      while: ref('while'),
      after: described(ref('anchor'), 'What the count starts from.'),
      until: described(ref('matchers'), 'By when they must have happened.'),
      'ends-when': { ...oneOrMore(ref('ending')), description: 'What ends it unmet.' },
      'length-of': ref('episode', { description: 'The episode that may last no longer than the limit.' }),
      limit: ref('limit.length-of'),
      'count-open': ref('episode', { description: 'The episode of which no more than so many are open at once.' }),
    },
    [],
    {
      oneOf: [
        { required: ['count', 'n', 'while', 'per'] },
        { required: ['count', 'n', 'after', 'until'] },
        { required: ['length-of', 'limit'] },
        { required: ['count-open', 'n'] },
      ],
    },
  );
}

function rows(): Definitions {
  return Object.fromEntries(
    ['on', 'on-or-next', 'back', 'length'].map((limit) => [
      `rows.${limit}`,
      list(
        group(
          ROW_KEYS,
          {
            when: ref('condition', { description: 'When this row speaks; the first that holds does.' }),
            limit: ref(`limit.${limit}`),
            clause: ref('clause'),
          },
          ['limit'],
        ),
      ),
    ]),
  );
}

function anchor(): Schema {
  const ways: Readonly<Record<(typeof ANCHOR_KINDS)[number], Schema>> = {
    entry: ref('matcher-group'),
    'start-of': ref('start-of'),
    'end-of': only('end-of', ref('episode')),
    birthday: only('birthday', { type: ['integer', 'string'], description: 'The age reached: 16, or 16 years 3 months.' }),
    'later-of': only('later-of', list(ref('anchor'))),
    first: only('first', ref('anchor')),
    'entry-date': only('entry-date', ref('date-field')),
  };
  return { anyOf: [ref('entry-type'), list(ref('matcher')), ...ANCHOR_KINDS.map((kind) => ways[kind])] };
}

function only(key: string, schema: Schema): Schema {
  return group([key], { [key]: schema }, [key]);
}

function described(schema: Schema, description: string): Schema {
  return { ...schema, description };
}
