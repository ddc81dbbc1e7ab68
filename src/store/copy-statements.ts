import { escapeIdentifier } from 'pg';
import type { KeptTable } from './kept.ts';
import { SCHEMA } from './open-store.ts';

/** Every row of a table, as text: a line each. */
export function copyOut({ name, columns }: KeptTable): string {
  return `copy (select ${list(columns)} from ${table(name)}) to stdout`;
}

/** The same rows taken in. */
export function copyIn({ name, columns }: KeptTable): string {
  return `copy ${table(name)} (${list(columns)}) from stdin`;
}

function table(name: string): string {
  return `${escapeIdentifier(SCHEMA)}.${escapeIdentifier(name)}`;
}

function list(columns: readonly string[]): string {
  return columns.map(escapeIdentifier).join(', ');
}
