import type { LimitLine, StandardLine } from '../../casework/answers.ts';
import { fullDate } from './dates.ts';
import { plural } from './plural.ts';
import { type StandingBar, standingBar } from './standing-bar.ts';
import { versionDates } from './versions.ts';

/** One standard as the pages show it. */
export interface StandardView {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly says: string;
  readonly clauses: string;
  readonly clauseWord: string;
  readonly owner: string;
  readonly reading?: string;
  readonly purpose?: string;
  /** The limit to set large, and the others there are. */
  readonly limit: string;
  readonly moreLimits?: string;
  readonly versions: readonly VersionView[];
  readonly bar?: StandingBar;
  readonly childrenWords?: string;
}

export interface VersionView {
  readonly dates: string;
  readonly limits: readonly LimitLine[];
  readonly metBy: readonly string[];
  readonly variedBy?: string;
}

/** The words of one standard; the version that starts last speaks for it. */
export function standardView(authority: string, standard: StandardLine): StandardView {
  const limits = standard.versions.at(-1)?.limits ?? [];
  const bar = standard.standing === undefined ? undefined : standingBar(standard.standing);
  return {
    id: standard.id,
    href: `/standards/${encodeURIComponent(authority)}/${encodeURIComponent(standard.id)}`,
    title: standard.title,
    says: standard.says,
    clauses: standard.clauses.join(', '),
    clauseWord: standard.clauses.length === 1 ? 'Clause' : 'Clauses',
    owner: standard.owner,
    ...(standard.reading === undefined ? {} : { reading: standard.reading }),
    ...(standard.purpose === undefined ? {} : { purpose: standard.purpose }),
    ...limitsInShort(limits),
    versions: standard.versions.map(({ limits: rows, metBy, variedBy, ...dates }) => ({
      dates: versionDates(dates, fullDate),
      limits: rows,
      metBy,
      ...(variedBy === undefined ? {} : { variedBy }),
    })),
    ...(bar === undefined ? {} : { bar }),
    ...(standard.standing === undefined || standard.standing.children === 0
      ? {}
      : { childrenWords: plural(standard.standing.children, 'child', 'children') }),
  };
}

/** The row that speaks when no other does comes last in its table, and stands for the whole. */
function limitsInShort(limits: readonly LimitLine[]): { limit: string; moreLimits?: string } {
  const different = [...new Set(limits.map((row) => row.limit))];
  const main = limits.at(-1)?.limit ?? 'Kept';
  if (different.length <= 1) return { limit: main };
  return { limit: main, moreLimits: `or ${different.filter((limit) => limit !== main).join(', ')}, as it fits` };
}
