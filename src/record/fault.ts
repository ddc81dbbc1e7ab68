import { inLine, quoted } from './plain-text.ts';

/** Something wrong with what was given, and where: 'fields.child-seen', 'entries[3].occurred'. The whole where the path is ''. */
export interface Fault {
  readonly path: string;
  /** What is wrong and what to do about it, in a sentence or two. */
  readonly message: string;
}

/** A value that was read, or what is wrong with it. */
export type Read<T> = { readonly value: T } | { readonly wrong: string };

/** The place of `key` within `path`. */
export function within(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`;
  const name = inLine(key);
  return path === '' ? name : `${path}.${name}`;
}

/** What was given, short enough to stand in a message. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return String(value);
  if (value === undefined) return 'nothing';
  return Array.isArray(value) ? 'a list' : 'something else';
}

/** Whether it is an object with named members, as JSON and YAML have them. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
