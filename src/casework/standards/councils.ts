import type { LoadedPack } from '../../packs/index.ts';
import type { Council } from '../answers.ts';

/** A council by its practice standards. */
export function councilOf({ pack }: LoadedPack): Council {
  return { authority: pack.authority, name: pack.name, document: pack.document, standards: pack.standards.length };
}
