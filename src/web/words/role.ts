import type { Role } from '../../record/types.ts';
import { sentenceCase } from './plural.ts';

/** 'Social worker' */
export function roleWords(role: Role): string {
  return sentenceCase(role.replaceAll('-', ' '));
}
