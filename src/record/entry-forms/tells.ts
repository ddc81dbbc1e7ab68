import type { Fields } from '../types.ts';
import type { EntryForm } from './form.ts';

/** The answers, with every option ticked that what was written beside it shows to be true. */
export function withWhatItTells({ tells }: Pick<EntryForm, 'tells'>, fields: Fields): Fields {
  if (tells === undefined) return fields;
  const ticked = fields[tells.field];
  const told = Object.entries(tells.by).flatMap(([name, option]) => (Object.hasOwn(fields, name) ? [option] : []));
  const all = [...new Set([...(Array.isArray(ticked) ? ticked : []), ...told])];
  return all.length === 0 ? fields : { ...fields, [tells.field]: all };
}
