import type { Pack, Version } from '../engine/index.ts';
import { dayInWords } from '../engine/in-words.ts';
import { clauseWords, type LimitInWords, versionInWords } from '../packs/index.ts';
import type { NumberedStandard } from './numbering.ts';
import type { StatuteInBook } from './statute.ts';
import { capital, roleName } from './words.ts';

/** One standard as the book prints it. */
export interface StandardInBook {
  readonly number: string;
  readonly anchor: string;
  readonly title: string;
  readonly says: string;
  readonly purpose?: string;
  readonly clauses: readonly string[];
  readonly owner: string;
  /** The limit where there is but one. */
  readonly limit?: string;
  /** The limits where they depend on something. */
  readonly limits: readonly { readonly limit: string; readonly when: string; readonly clause?: string }[];
  readonly facts: readonly Fact[];
  readonly reading?: string;
  readonly statute: readonly StatuteInBook[];
}

export interface Fact {
  readonly label: string;
  readonly words: string;
}

/** The words of one standard; the version that starts last speaks for it, and earlier ones are told of beneath. */
export function standardInBook(
  { standard, number, anchor }: NumberedStandard,
  roles: Pack['roles'],
  statute: readonly StatuteInBook[],
): StandardInBook {
  const { title, says, purpose, reading, versions, clauses, owner } = standard;
  const latest = versions.at(-1);
  return {
    number,
    anchor,
    title,
    says,
    ...(purpose !== undefined && { purpose }),
    clauses: clauses.map(clauseWords),
    owner: roleName(latest?.owner ?? owner, roles),
    ...(latest && limitsOf(latest)),
    limits: latest === undefined ? [] : tableOf(versionInWords(latest).limits),
    facts: [...(latest === undefined ? [] : factsOf(latest)), ...versions.slice(0, -1).map(earlier)],
    ...(reading !== undefined && { reading }),
    statute,
  };
}

function isTable(limits: readonly LimitInWords[]): boolean {
  return limits.length > 1 || limits[0]?.when !== undefined;
}

/** A limit that would not fit beside the title is told in its sentence alone. */
const LONGEST_BESIDE = 32;

function limitsOf(version: Version): { readonly limit?: string } {
  const { limits } = versionInWords(version);
  const [only] = limits;
  if (only === undefined || isTable(limits) || only.limit.length > LONGEST_BESIDE) return {};
  return { limit: capital(only.limit) };
}

function tableOf(limits: readonly LimitInWords[]): StandardInBook['limits'] {
  if (!isTable(limits)) return [];
  return limits.map(({ limit, when, clause }) => ({
    limit: capital(limit),
    when: capital(when ?? 'always'),
    ...(clause !== undefined && { clause: clauseWords(clause) }),
  }));
}

function factsOf(version: Version): Fact[] {
  const { sentence, metBy, variedBy, notes } = versionInWords(version);
  return [
    version.shape === 'shows' ? { label: 'Record shows', words: sentence } : { label: 'When', words: sentence },
    ...(metBy === undefined ? [] : [{ label: 'Record shows', words: `${capital(metBy)}.` }]),
    ...notes.map(labelled),
    ...(variedBy === undefined ? [] : [{ label: 'May be varied', words: `${capital(variedBy)}.` }]),
  ];
}

/** 'Applies: after the birth.' as a label and its words. */
function labelled(note: string): Fact {
  const found = /^(Applies|Ends with): (.*)$/s.exec(note);
  return found === null ? { label: 'Also', words: note } : { label: found[1] ?? '', words: capital(found[2] ?? '') };
}

function earlier(version: Version): Fact {
  const until = version.to === undefined ? '' : ` to ${dayInWords(version.to)}`;
  return { label: 'Before', words: `From ${dayInWords(version.from)}${until}: ${versionInWords(version).sentence}` };
}
