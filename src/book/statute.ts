import { lintPack, type LoadedPack, type StandingToStatute } from '../packs/index.ts';

/** A standard of statute beneath one of the council's, and which of them asks for more. */
export interface StatuteInBook {
  readonly says: string;
  /** 'Statute' or 'Statutory guidance'. */
  readonly source: string;
  readonly clauses: readonly string[];
  /** 'stricter', 'the same', 'less strict' … */
  readonly mark: string;
  readonly standing: string;
}

const SOURCES = { statute: 'Statute', guidance: 'Statutory guidance', local: 'Statute' } as const;

const WORDS: Readonly<Record<Exclude<StandingToStatute, 'silent'>, readonly [mark: string, words: string]>> = {
  stronger: ['Stricter', 'This council asks for more: its limit falls due no later, and sometimes sooner.'],
  equal: ['The same', 'This council asks the same.'],
  weaker: ['Less strict', 'This council gives longer. Statute is judged beside its own standard.'],
  'sometimes-weaker': ['Less strict at times', 'On some days this council’s limit falls later. Statute is judged beside its own standard.'],
  stretches: ['May be stretched', 'This council may agree to more time than statute gives. Statute is judged beside its own standard.'],
  'silent-in-part': ['Speaks in part', 'This council says nothing in some situations; there statute is judged.'],
  'cannot-be-compared': ['Asked otherwise', 'The two cannot be laid side by side. Statute is judged beside its own standard.'],
};

/** What stands beneath each of the council's standards, by the id of the standard. */
export function statuteBeneath(loaded: LoadedPack): ReadonlyMap<string, readonly StatuteInBook[]> {
  const clauses = loaded.beneath?.clauses;
  const found = lintPack(loaded).statute.flatMap(({ standing, statute, council, because }) => {
    if (standing === 'silent') return [];
    const source = SOURCES[statute.speaks];
    const where = statute.clauses.map((clause) => [clauses?.get(clause)?.chapter, clauses?.get(clause)?.topic].filter(Boolean).join(': '));
    // Of several standards that stand on it, one may ask another thing; only the rest are laid beside statute.
    const asksOtherwise = new Set(because.map((one) => one.council.id));
    return council.map(({ id }) => {
      const [mark, words] = WORDS[asksOtherwise.has(id) ? 'cannot-be-compared' : standing];
      return { id, beneath: { says: statute.says, source, clauses: where, mark, standing: words } };
    });
  });
  return new Map([...Map.groupBy(found, ({ id }) => id)].map(([id, those]) => [id, those.map(({ beneath }) => beneath)]));
}
