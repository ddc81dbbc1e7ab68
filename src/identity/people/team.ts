import { LONGEST_NAME } from '../../record/bounds.ts';

/** A team as it is called in allocations; undefined where none is meant. */
export function teamFrom(typed: string): string | undefined | 'wrong' {
  const plain = typed.trim();
  if (plain === '') return undefined;
  return plain.length > LONGEST_NAME || /\p{Cc}/u.test(plain) ? 'wrong' : plain;
}
