import { limitText } from '../../calendar/index.ts';
import type { Standard } from '../../engine/index.ts';
import type { LoadedPack } from '../../packs/index.ts';
import { limitsOf } from '../../packs/index.ts';
import { listedStandard } from './listed-standard.ts';
import { counted, folded, json } from './print.ts';

/** `standards list --json`: every standard of the packs, in the order of their documents. */
export function listAsJson(packs: readonly LoadedPack[]): string {
  return json(packs.flatMap(({ pack }) => pack.standards.map(listedStandard)));
}

/** `standards list`: chapter by chapter, each standard with its sentence. */
export function listAsText(packs: readonly LoadedPack[]): string {
  return packs
    .map(({ pack, judged }) => {
      const statute = judged.standards.filter((one) => one.authority !== pack.authority && one.versions.at(-1)?.to === undefined).length;
      const chapters = Map.groupBy(pack.standards, (standard) => standard.chapter);
      const body = [...chapters].map(([chapter, standards]) => `  ${chapter}\n${standards.map(line).join('\n')}`).join('\n\n');
      return `${pack.name}: ${pack.document} – ${counted(pack.standards.length, 'standard')}${statute === 0 ? '' : `, and ${counted(statute, 'standard')} of statute beside`}\n\n${body}`;
    })
    .join('\n\n');
}

function line(standard: Standard): string {
  const limits = limitsOf(standard)
    .map((limit) => shortLimit(limit.n, limit.unit))
    .join(', ');
  return `    ${standard.id}${limits === '' ? '' : `  [${limits}]`}\n${folded(standard.says, '      ')}`;
}

function shortLimit(n: number, unit: ReturnType<typeof limitsOf>[number]['unit']): string {
  if (unit === 'clock') return `${n} full days`;
  return unit === 'age' ? `age ${n}` : limitText({ n, unit });
}
