import type { LimitLine, StandardLine } from '../../casework/index.ts';
import { clauseWords } from '../../packs/index.ts';
import { fullDate } from './dates.ts';
import { type StandingBar, standingBar } from './standing-bar.ts';
import { versionDates } from './versions.ts';

/** One standard as the pages show it. */
export interface StandardView {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly says: string;
  /** With what authority it is asked, and where it is written. */
  readonly who: string;
  readonly where: string;
  readonly owner: string;
  readonly reading?: string;
  readonly purpose?: string;
  /** The limit to set large, and the others there are. */
  readonly limit: string;
  readonly moreLimits?: string;
  readonly versions: readonly VersionView[];
  readonly bar?: StandingBar;
}

export interface VersionView {
  readonly dates: string;
  readonly sentence: string;
  readonly limits: readonly LimitLine[];
  readonly metBy?: string;
  readonly variedBy?: string;
  readonly notes: readonly string[];
}

/** The words of one standard; the version that starts last speaks for it. */
export function standardView(authority: string, standard: StandardLine): StandardView {
  const limits = standard.versions.at(-1)?.limits ?? [];
  const bar =
    standard.standing === undefined
      ? undefined
      : standingBar(standard.standing, standard.onlyPutRight === true ? 'to put right' : 'overdue');
  return {
    id: standard.id,
    href: `/standards/${encodeURIComponent(authority)}/${encodeURIComponent(standard.id)}`,
    title: standard.title,
    says: standard.says,
    who: standard.cited.who,
    where: standard.cited.where,
    owner: standard.owner,
    ...(standard.reading === undefined ? {} : { reading: standard.reading }),
    ...(standard.purpose === undefined ? {} : { purpose: standard.purpose }),
    ...limitsInShort(limits),
    versions: standard.versions.map((version) => ({
      ...version,
      limits: version.limits.map((row) => ({ ...row, ...(row.clause !== undefined && { clause: clauseWords(row.clause) }) })),
      dates: versionDates(version, fullDate),
    })),
    ...(bar === undefined ? {} : { bar }),
  };
}

/** The row that speaks when no other does comes last in its table, and stands for the whole. */
function limitsInShort(limits: readonly LimitLine[]): { limit: string; moreLimits?: string } {
  const different = [...new Set(limits.map((row) => row.limit))];
  const main = limits.at(-1)?.limit ?? 'Kept';
  if (different.length <= 1) return { limit: main };
  return { limit: main, moreLimits: `or ${different.filter((limit) => limit !== main).join(', ')}, as it fits` };
}
