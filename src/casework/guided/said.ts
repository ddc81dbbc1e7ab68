import type { Entry } from '../../record/types.ts';

/** What stands in a field as text; undefined where nothing does. */
export function textIn({ fields }: Pick<Entry, 'fields'>, name: string): string | undefined {
  const value = fields[name];
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

export function numberIn({ fields }: Pick<Entry, 'fields'>, name: string): number | undefined {
  const value = fields[name];
  return typeof value === 'number' ? value : undefined;
}

export function listIn({ fields }: Pick<Entry, 'fields'>, name: string): readonly string[] {
  const value = fields[name];
  return typeof value === 'object' ? value : [];
}

/** The entry that this one is a part of. */
export function linkedTo({ links = [] }: Pick<Entry, 'links'>): string | undefined {
  return links.find(({ rel }) => rel === 'of')?.to;
}
