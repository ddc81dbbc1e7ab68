/** The tables of entry types: one for each area, in the order of the areas. */
import { entryTypesByArea } from '../../src/record/entry-types.ts';
import type { EntryType } from '../../src/record/types.ts';
import { fieldInWords } from './fields-in-words.ts';

export function entryTypeTables(): string {
  return [...entryTypesByArea()]
    .map(([area, types]) => [`### ${area}`, '', '| entry type | fields |', '| --- | --- |', ...types.map(row)].join('\n'))
    .join('\n\n');
}

function row(type: EntryType): string {
  const fields = Object.entries(type.fields).map(([name, field]) => fieldInWords(name, field));
  return `| \`${type.name}\`${aboutInWords(type)} | ${fields.join('; ')} |`;
}

function aboutInWords({ about }: EntryType): string {
  return about.length === 1 && about[0] === 'child' ? '' : ` about ${about.join(', ')}`;
}
