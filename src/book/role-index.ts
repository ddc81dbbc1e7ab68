import type { Pack } from '../engine/index.ts';
import { versionInWords } from '../packs/index.ts';
import type { NumberedChapter, NumberedStandard } from './numbering.ts';
import { roleName } from './words.ts';

/** What one role owes. */
export interface RoleInBook {
  readonly role: string;
  readonly anchor: string;
  readonly owes: readonly { readonly number: string; readonly anchor: string; readonly title: string; readonly limit: string }[];
}

/** Every standard once, under the role that owes it; those who owe most come first. */
export function roleIndex(chapters: readonly NumberedChapter[], roles: Pack['roles']): RoleInBook[] {
  const byRole = Map.groupBy(
    chapters.flatMap(({ standards }) => standards),
    ({ standard }) => standard.versions.at(-1)?.owner ?? standard.owner,
  );
  return [...byRole]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(([role, standards]) => ({ role: roleName(role, roles), anchor: `role-${role}`, owes: standards.map(owed) }));
}

function owed({ standard, number, anchor }: NumberedStandard): RoleInBook['owes'][number] {
  const version = standard.versions.at(-1);
  const isTimed = version !== undefined && version.shape !== 'shows' && !('measure' in version);
  const limits = isTimed ? versionInWords(version).limits.map(({ limit }) => limit) : [];
  const different = [...new Set(limits)];
  return { number, anchor, title: standard.title, limit: different.length > 2 ? `${different[0] ?? ''} …` : different.join(', ') };
}
