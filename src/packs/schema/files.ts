import { ENTRY_TYPES } from '../../record/entry-types.ts';
import { EPISODE_KINDS } from '../../record/episode-kinds.ts';
import { ROLES } from '../../record/types.ts';
import { CLAUSE_KEYS, LONGEST_TOPIC } from '../clause-index.ts';
import { CALENDAR_NAME, FILE_NAME, LONGEST_NAME, LONGEST_READING, SHEET_KEYS } from '../pack-sheet.ts';
import { type Answered, ASKED_IN, HOW, LONGEST_LINE, OF_A_QUESTION } from '../scope.ts';
import { type Definitions, group, list, oneOrMore, ref, type Schema, text, word } from './build.ts';

/** The files beside the chapters: the pack's own sheet, its index of clauses, and what no standard judges. */
export function fileDefinitions(): Definitions {
  return {
    pack: group(
      SHEET_KEYS,
      {
        authority: { type: 'string', description: 'The name of its folder.' },
        name: text(LONGEST_NAME, 'The name of the council as people say it.'),
        document: text(LONGEST_NAME, 'The document and its date.'),
        dated: ref('date', { description: 'The day the document’s standards start.' }),
        reading: text(LONGEST_READING, 'How that day was settled, where the document leaves it open.'),
        clauses: { type: 'string', pattern: FILE_NAME.source, description: 'The file of the index of clauses.' },
        calendar: { type: 'string', pattern: CALENDAR_NAME.source, description: 'A file of standards/calendars, without its ending.' },
        roles: {
          type: 'object',
          properties: Object.fromEntries(ROLES.map((role) => [role, text(LONGEST_NAME, 'What this council calls the role.')])),
          additionalProperties: false,
        },
      },
      ['authority', 'name', 'document', 'clauses', 'calendar'],
    ),
    clauses: {
      type: 'object',
      additionalProperties: group(
        CLAUSE_KEYS,
        {
          chapter: text(LONGEST_TOPIC, 'The chapter it stands in.'),
          topic: text(LONGEST_TOPIC, 'What it is about, in a few words of our own.'),
        },
        ['chapter', 'topic'],
      ),
    },
    scope: list(ref('scope-line')),
    'scope-line': scopeLine(),
  };
}

const SAID: Readonly<Record<Answered, string>> = {
  asked: 'A question that only a person can answer.',
  'out-of-scope': 'Why nothing is asked.',
};

function scopeLine(): Schema {
  return group<'clause' | Answered | (typeof OF_A_QUESTION)[number]>(
    ['clause', ...HOW, ...OF_A_QUESTION],
    {
      clause: { ...oneOrMore(ref('clause')), description: 'The clause or clauses, always quoted.' },
      asked: text(LONGEST_LINE, SAID.asked),
      'out-of-scope': text(LONGEST_LINE, SAID['out-of-scope']),
      in: { ...oneOrMore(word(ASKED_IN)), description: 'Where it is put; in an audit where this is left out.' },
      of: { ...word([...ENTRY_TYPES.keys(), ...EPISODE_KINDS.keys()]), description: 'What it is asked about.' },
      outstanding: text(LONGEST_LINE, 'What outstanding work looks like.'),
      inadequate: text(LONGEST_LINE, 'What inadequate work looks like.'),
    },
    ['clause'],
    {
      oneOf: HOW.map((how) => ({ required: [how] })),
      dependentRequired: Object.fromEntries(OF_A_QUESTION.map((key) => [key, ['asked']])),
    },
  );
}
