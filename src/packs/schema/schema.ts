import { ROLES } from '../../record/types.ts';
import { type Definitions, ref, type Schema, whenever } from './build.ts';
import { chapterDefinitions, ID_SCHEMA } from './chapter.ts';
import { conditionDefinitions } from './conditions.ts';
import { LONGEST } from '../standard.ts';
import { SHEET_KEYS } from '../pack-sheet.ts';
import { fieldTests } from './field-tests.ts';
import { fileDefinitions } from './files.ts';
import { limitDefinitions } from './limits.ts';
import { matcherDefinitions } from './matchers.ts';
import { versionDefinitions } from './versions.ts';

/**
 * The standards language as a JSON Schema (draft 2020-12), made from the lists that the reader of packs itself goes by. One schema serves
 * the four kinds of file of a pack, told apart by what they hold. What only the pack as a whole can show, such as a clause that is not in
 * its index or an example that fails, is left to `sightline standards check`.
 */
export function standardsSchema(): Schema {
  const tests = fieldTests();
  const definitions: Definitions = {
    ...fileDefinitions(),
    ...chapterDefinitions(),
    ...versionDefinitions(),
    ...conditionDefinitions(),
    ...limitDefinitions(),
    id: ID_SCHEMA,
    clause: { type: 'string', minLength: 1 },
    sentence: {
      type: 'string',
      maxLength: LONGEST.sentence,
      pattern: '\\.\\s*$',
      description: 'What it asks, in one plain sentence of our own.',
    },
    date: { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$', description: 'A date, as 2025-03-28.' },
    role: { enum: ROLES },
    ...matcherDefinitions(tests),
    ...tests.definitions,
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A council’s practice standards',
    ...toldApart(),
    $defs: definitions,
  };
}

/** A list is a scope; a group of groups is an index of clauses; what says a pack's keys is its sheet; all else is a chapter. */
function toldApart(): Schema {
  const isIndex = { type: 'object', minProperties: 1, additionalProperties: { type: 'object' } };
  const isSheet = { anyOf: SHEET_KEYS.map((key) => ({ required: [key] })) };
  return whenever({ type: 'array' }, ref('scope'), whenever(isIndex, ref('clauses'), whenever(isSheet, ref('pack'), ref('chapter'))));
}

/** The schema as its file holds it: one definition on each line, so that a change shows where it was made. */
export function schemaText(schema: Schema = standardsSchema()): string {
  const { $defs, ...head } = schema;
  const opening = JSON.stringify(head).slice(0, -1);
  const lines = Object.entries($defs ?? {}).map(([name, definition]) => `${JSON.stringify(name)}:${JSON.stringify(definition)}`);
  return `${opening},"$defs":{\n${lines.join(',\n')}\n}}\n`;
}
