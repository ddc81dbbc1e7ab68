import type { Speaks, Standard } from '../../engine/index.ts';
import { clauseWords, type LoadedPack } from '../../packs/index.ts';

/** With what authority something is asked, and where it is written. */
export interface Citation {
  readonly speaks: Speaks;
  /** 'Statute', 'Statutory guidance', or the council. */
  readonly who: string;
  /** 'clauses general 14 and visiting 21', or 'Children Act 1989, section 47'. */
  readonly where: string;
}

const WHO: Readonly<Record<Speaks, string | undefined>> = { statute: 'Statute', guidance: 'Statutory guidance', local: undefined };

/** Cites a standard of a council's pack, or of statute beneath it, as people would; `clauses` where only some of its own speak. */
export function cite({ speaks, clauses: own }: Standard, loaded: LoadedPack, clauses: readonly string[] = own): Citation {
  const who = WHO[speaks];
  if (who === undefined) {
    const words = clauses.map(clauseWords).join(', ');
    return { speaks, who: loaded.pack.name, where: `${clauses.length === 1 ? 'clause' : 'clauses'} ${words}` };
  }
  return { speaks, who, where: clauses.map((clause) => provision(clause, loaded)).join('; ') };
}

/** The instrument and the provision in it; what the provision is about is left to the standard to say. */
function provision(id: string, { beneath, clauses }: LoadedPack): string {
  const clause = beneath?.clauses.get(id) ?? clauses.get(id);
  return clause === undefined ? clauseWords(id) : `${clause.chapter}, ${clause.topic.split(':')[0] ?? ''}`;
}
