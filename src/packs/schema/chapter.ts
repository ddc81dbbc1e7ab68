import { STATES } from '../../engine/expectation.ts';
import { SPANS } from '../../measures/indicator.ts';
import { ENTRY_TYPES } from '../../record/entry-types.ts';
import { SUBJECT_KINDS } from '../../record/types.ts';
import { CHAPTER_KEYS, LONGEST_NAME } from '../chapter.ts';
import { EXAMPLE_KEYS } from '../examples.ts';
import { EXPECTED_KEYS } from '../expected.ts';
import { FIGURE_KEYS } from '../expected-figure.ts';
import { CLOCK_KEYS, INDICATOR_KEYS, MEASURED_KINDS, TARGET_KEYS } from '../indicator.ts';
import { ID, LONGEST, SPEAKS, STANDARD_KEYS } from '../standard.ts';
import { type Definitions, group, list, oneOrMore, ref, type Schema, text, word, YES_NO } from './build.ts';
import { fieldsOf } from './matchers.ts';

/** A chapter file: its standards and its indicators. */
export function chapterDefinitions(): Definitions {
  return {
    chapter: group(
      CHAPTER_KEYS,
      {
        chapter: text(LONGEST_NAME, 'The chapter of the document.'),
        standards: list(ref('standard')),
        indicators: list(ref('indicator')),
      },
      ['chapter'],
      { anyOf: [{ required: ['standards'] }, { required: ['indicators'] }] },
    ),
    standard: standard(),
    indicator: indicator(),
    example: example(expectations()),
    'indicator-example': example(
      group(FIGURE_KEYS, { counted: whole(0), of: whole(0), 'not-held': whole(0), excused: whole(0) }, ['counted', 'of']),
    ),
    given: {
      type: 'string',
      pattern: `^\\d{4}-\\d{2}-\\d{2}( \\d{2}:\\d{2})? (${[...ENTRY_TYPES.keys()].join('|')})( .*)?$`,
      description: 'What happened, and when: 2025-06-03 visit child-seen by social-worker.',
    },
  };
}

function standard(): Schema {
  return group(
    STANDARD_KEYS,
    {
      id: ref('id'),
      title: text(LONGEST.title, 'A short noun phrase for lists: what, then for whom.'),
      clause: { ...oneOrMore(ref('clause')), description: 'The clause or clauses it answers to, always quoted.' },
      authority: { enum: SPEAKS, description: 'With what authority it speaks: statute, guidance, or a council’s own word.' },
      'stands-on': { ...oneOrMore(ref('id')), description: 'The standards of statute that it is a council’s own way of keeping.' },
      owner: ref('role', { description: 'Who owes it.' }),
      about: { enum: SUBJECT_KINDS, description: 'Whom it is about; a child where it is left out.' },
      says: ref('sentence'),
      reading: text(LONGEST.reading, 'Where the text leaves a choice: what was chosen, what was not, and why.'),
      purpose: text(LONGEST.sentence, 'What it is for.'),
      versions: list(ref('version')),
      examples: list(ref('example')),
    },
    ['id', 'clause', 'owner', 'says', 'versions', 'examples'],
  );
}

function indicator(): Schema {
  return group(
    INDICATOR_KEYS,
    {
      id: ref('id'),
      title: text(LONGEST.title, 'What it measures, in a few words.'),
      clause: { ...oneOrMore(ref('clause')), description: 'The clause or clauses it answers to, always quoted.' },
      owner: ref('role', { description: 'Who answers for it.' }),
      says: ref('sentence'),
      reading: text(LONGEST.reading, 'Where the text leaves a choice: what was chosen, what was not, and why.'),
      over: { enum: SPANS, description: 'How long a period it is measured over.' },
      target: group(TARGET_KEYS, { 'at-least': whole(0, 100), 'at-most': whole(0, 100) }, [], { minProperties: 1, maxProperties: 1 }),
      'in-time': { ...oneOrMore(ref('id')), description: 'The standards whose expectations are counted.' },
      clock: group(
        CLOCK_KEYS,
        { after: ref('anchor'), limit: ref('limit.length'), 'met-by': ref('matchers') },
        ['after', 'limit', 'met-by'],
        { description: 'A clock that is only watched.' },
      ),
      entries: ref('matchers', { description: 'The entries of the period.' }),
      children: ref('condition', { description: 'Which of them count.' }),
      that: { type: 'object', minProperties: 1, description: 'What an entry must show to count.' },
      among: ref('condition', { description: 'The children the share is taken of.' }),
      examples: list(ref('indicator-example')),
    },
    ['id', 'title', 'clause', 'owner', 'says', 'over', 'examples'],
    {
      oneOf: MEASURED_KINDS.map((kind) => ({ required: [kind] })),
      dependentRequired: { entries: ['that'], children: ['among'] },
      allOf: fieldsOf('entries', 'that'),
    },
  );
}

function example(expect: Schema): Schema {
  return group(
    EXAMPLE_KEYS,
    {
      name: text(LONGEST_NAME, 'The situation, as a colleague would tell it.'),
      given: list(ref('given')),
      on: ref('date', { description: 'The day on which it is asked.' }),
      known: ref('date', { description: 'What was recorded by this day is all that is seen.' }),
      born: ref('date', { description: 'The child’s date of birth.' }),
      worker: { ...YES_NO, description: 'The example is about a worker.' },
      expect,
    },
    ['name', 'given', 'on', 'expect'],
  );
}

/** What must come out: one expectation, the last one opened; all of them, in order; or none. */
function expectations(): Schema {
  const moment: Schema = { type: 'string', pattern: '^(\\d{4}-\\d{2}-\\d{2}([ T]\\d{2}:\\d{2})?|none)$' };
  const one = group(
    EXPECTED_KEYS,
    {
      state: word(STATES),
      opened: moment,
      due: moment,
      agreed: moment,
      warn: moment,
      met: moment,
      silent: { enum: [...YES_NO_OR_NONE] },
      late: { anyOf: [{ type: 'integer' }, { const: 'none' }] },
      row: { type: 'string' },
      owner: ref('role'),
      rejected: whole(0),
      count: whole(0),
    },
    [],
    { minProperties: 1 },
  );
  return { anyOf: [{ const: 'none' }, one, list(one)] };
}

const YES_NO_OR_NONE = [true, false, 'yes', 'no', 'none'];

function whole(minimum: number, maximum?: number): Schema {
  return { type: 'integer', minimum, ...(maximum !== undefined && { maximum }) };
}

/** How the id of a standard is written. */
export const ID_SCHEMA: Schema = { type: 'string', pattern: ID.source };
