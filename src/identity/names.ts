import { LONGEST_NAME } from '../record/bounds.ts';
import { visible } from '../record/plain-text.ts';

/** A name as it is kept; undefined where there is none, or it holds what cannot be seen. */
export function nameFrom(typed: string): string | undefined {
  const plain = typed.trim().replaceAll(/\s+/g, ' ');
  return plain === '' || plain.length > LONGEST_NAME || visible(plain) !== plain ? undefined : plain;
}
