/** `sightline entry-types`: every entry type with its fields, so that a record can be written by hand. */
import { Command } from 'commander';
import { ENTRY_TYPES } from '../record/entry-types.ts';
import type { EntryType, FieldDeclaration } from '../record/types.ts';

export function entryTypesCommand(): Command {
  return new Command('entry-types')
    .description('every kind of entry with its fields, so that a record can be written by hand')
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      `
A record for --input is YAML or JSON:

  subjects:
    - { id: ash, kind: child, born: 2015-05-04 }
  entries:
    - { subject: ash, type: child-protection-plan-started, occurred: 2026-03-02, fields: { category: NEG } }
    - { subject: ash, type: visit, occurred: 2026-03-03T16:00, recorded: 2026-03-04, role: social-worker,
        fields: { child-seen: yes, child-seen-alone: no } }`,
    )
    .action((options: { json?: boolean }) => {
      const types = [...ENTRY_TYPES.values()];
      console.log(options.json === true ? JSON.stringify(types, undefined, 2) : types.map(inWords).join('\n\n'));
    });
}

function inWords(type: EntryType): string {
  const fields = Object.entries(type.fields).map(([name, field]) => `    ${name.padEnd(28)} ${fieldInWords(field)}`);
  return [`${type.name}  (${type.area}; about a ${type.about.join(' or ')})`, `  ${type.label}. ${type.help}`, ...fields].join('\n');
}

function fieldInWords(field: FieldDeclaration): string {
  const options = field.options === undefined ? '' : `: ${Object.keys(field.options).join(', ')}`;
  return `${field.kind}${field.required === true ? ', required' : ''}${options}`;
}
