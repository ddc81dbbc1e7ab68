import { LONGEST_EMAIL } from './bounds.ts';

const EMAIL = /^[^\s@\p{Cc}]{1,64}@[^\s@\p{Cc}]+\.[^\s@\p{Cc}]{2,}$/u;

/** An email address as it is kept, in lower case; undefined where it cannot be one. */
export function emailFrom(typed: string): string | undefined {
  const plain = typed.trim().toLowerCase();
  return plain.length <= LONGEST_EMAIL && EMAIL.test(plain) ? plain : undefined;
}
