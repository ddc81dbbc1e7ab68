import type { Speaks, Standard } from '../../engine/index.ts';
import { type AgainstStatute, compareWithStatute, isNoWeaker, type Objection, type RowCompared } from '../against-statute.ts';
import type { LoadedPack } from '../pack.ts';
import { versionInWords } from '../sentence.ts';
import { type Named, named, type Said, saidBy } from './said.ts';

/** How a council stands to one standard of statute, the gravest first. */
const STANDINGS = [
  'weaker',
  'sometimes-weaker',
  'stretches',
  'silent-in-part',
  'cannot-be-compared',
  'silent',
  'equal',
  'stronger',
] as const;
export type StandingToStatute = (typeof STANDINGS)[number];

export interface StatuteFinding {
  readonly standing: StandingToStatute;
  readonly statute: Named & InSentence & { readonly speaks: Speaks; readonly says: string };
  /** The council's standards that stand on it; none where it is silent. */
  readonly council: readonly Named[];
  /** Where the council asks for less: its limit beside statute's. Its own is absent where it says nothing then. */
  readonly places: readonly { readonly statute: Said; readonly council?: Said; readonly latest: number; readonly stretches: boolean }[];
  /** Why limits cannot be laid side by side. */
  readonly because: readonly { readonly council: Named & InSentence; readonly objection: Objection }[];
}

interface InSentence {
  /** 'Due within 45 days of assessment started.', and from when that is counted. */
  readonly sentence: string;
}

/** Every standard of statute beneath a council's pack, and how the council stands to it, the gravest first; none without statute. */
export function againstEngland({ pack, beneath, calendar }: LoadedPack): StatuteFinding[] {
  const found = (beneath?.pack.standards ?? []).map((statute) => {
    const those = pack.standards.filter(({ standsOn }) => standsOn.includes(statute.id));
    return findingOf(statute, compareWithStatute(statute, those, calendar));
  });
  return found.toSorted((one, other) => STANDINGS.indexOf(one.standing) - STANDINGS.indexOf(other.standing));
}

function findingOf(statute: Standard, against: AgainstStatute): StatuteFinding {
  const places = against.rows.filter((row) => !isNoWeaker(row));
  return {
    standing: standingOf(against),
    statute: { ...inSentence(statute), speaks: statute.speaks, says: statute.says },
    council: against.standards.map(named),
    places: places.map(({ statute: row, council, latest, stretches }) => ({
      statute: saidBy(statute, row),
      ...(council && { council: saidBy(council.standard, council.row) }),
      latest,
      stretches,
    })),
    because: against.objections.map(({ standard, objection }) => ({ council: inSentence(standard), objection })),
  };
}

function inSentence(standard: Standard): Named & InSentence {
  const version = standard.versions.at(-1);
  if (version === undefined) return { ...named(standard), sentence: '' };
  const { sentence, notes } = versionInWords(version);
  return { ...named(standard), sentence: [sentence, ...notes.filter((note) => note.startsWith('Counted '))].join(' ') };
}

function standingOf({ standards, rows }: AgainstStatute): StandingToStatute {
  if (standards.length === 0) return 'silent';
  const has = (test: (row: RowCompared) => boolean): boolean => rows.some(test);
  if (has(({ council }) => council !== undefined)) {
    if (has(({ standing }) => standing === 'weaker')) return 'weaker';
    if (has(({ standing }) => standing === 'sometimes-weaker')) return 'sometimes-weaker';
    if (has(({ stretches }) => stretches)) return 'stretches';
    if (has(({ standing }) => standing === 'silent')) return 'silent-in-part';
    if (!has(({ standing }) => standing === 'cannot-be-compared'))
      return has(({ standing }) => standing === 'stronger') ? 'stronger' : 'equal';
  }
  return 'cannot-be-compared';
}
