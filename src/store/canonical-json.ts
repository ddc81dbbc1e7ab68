import { StoreError } from './errors.ts';

/** What can be written as JSON. Absent values of an object are left out. */
export type Jsonable = string | number | boolean | null | undefined | readonly Jsonable[] | { readonly [key: string]: Jsonable };

/**
 * The same JSON text for the same value whoever wrote it: keys in order of their code units, no spaces.
 * Throws StoreError for what a database could not give back as it was: half a surrogate pair, a NUL, a number that is not finite.
 */
export function canonicalJson(value: Jsonable): string {
  if (value === null || value === undefined || typeof value === 'boolean') return String(value ?? null);
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'string') return stringText(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${stringText(key)}:${canonicalJson(member)}`).join(',')}}`;
}

function isList(value: Jsonable): value is readonly Jsonable[] {
  return Array.isArray(value);
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new StoreError(`${value} is not a number that can be kept.`);
  return JSON.stringify(value);
}

function stringText(value: string): string {
  if (!value.isWellFormed() || value.includes('\0')) {
    throw new StoreError(`${JSON.stringify(value.slice(0, 60))} holds a character that cannot be kept. Remove it and save again.`);
  }
  return JSON.stringify(value);
}
