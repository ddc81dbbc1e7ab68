import { randomInt } from 'node:crypto';

/** Without what is easily taken for something else: no I, L, O, U, 0 or 1. */
const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const IN_A_GROUP = 4;

/** A code to be read out or copied, in groups of four: each group holds 19 bits. */
export function newCode(groups: number): string {
  const group = (): string => Array.from({ length: IN_A_GROUP }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return Array.from({ length: groups }, group).join('-');
}

/** A code as it was meant, however it was typed. */
export function plainCode(typed: string): string {
  return typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
}
