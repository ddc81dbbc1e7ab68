import type { Role } from '../record/types.ts';
import type { Pack } from '../engine/index.ts';

/** The same words with a capital at the start. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** '1 standard', '1,204 standards'. */
export function counted(n: number, word: string): string {
  return `${n.toLocaleString('en-GB')} ${word}${n === 1 ? '' : 's'}`;
}

/** What this council calls a role. */
export function roleName(role: Role, roles: Pack['roles']): string {
  return roles[role] ?? capital(role.replaceAll('-', ' '));
}

/** A chapter of the document, where its name is but a number: 'Chapter 9.1'. */
export function chapterName(name: string): string {
  return /^[\d.]+$/.test(name) ? `Chapter ${name}` : name;
}
