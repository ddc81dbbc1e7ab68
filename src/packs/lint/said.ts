/** A standard, and one of its limits, as a report names them. */
import type { Standard } from '../../engine/index.ts';
import { versionInWords } from '../sentence.ts';

export interface Named {
  readonly id: string;
  readonly title: string;
  readonly clauses: readonly string[];
}

/** One limit in words, with when it speaks and the clause it stands in. */
export interface Said extends Named {
  /** 'every 6 weeks', '20 working days'. */
  readonly limit: string;
  /** 'first', 'aged 5 or over'; absent where it always speaks. */
  readonly when?: string;
}

export function named({ id, title, clauses }: Standard): Named {
  return { id, title, clauses };
}

/** The row of the standard's latest version, by its place among the limits in words; its own clause where it has one. */
export function saidBy(standard: Standard, row: number): Said {
  const version = standard.versions.at(-1);
  const limit = version === undefined ? undefined : versionInWords(version).limits[row];
  return {
    ...named(standard),
    ...(limit?.clause !== undefined && { clauses: [limit.clause] }),
    limit: limit?.limit ?? '',
    ...(limit?.when !== undefined && { when: limit.when }),
  };
}
