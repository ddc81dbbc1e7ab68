import type { Council, FoundLine, PackAnswerLine, QuestionAnswer, QuestionLine, SaidLine, SpannedLimit } from '../../../casework/index.ts';
import { clauseWords } from '../../../packs/index.ts';
import { inSentence, listed, plural, sentenceCase } from '../../words/plural.ts';
import { type Bar, barOf, type Scale, scaleOf, spanWords } from './scale.ts';

export interface QuestionView {
  readonly subject: string;
  readonly asks: string;
  /** What stands out, a sentence each. */
  readonly lead: readonly string[];
  /** Two limits for one thing in one document. */
  readonly contradictions: readonly string[];
  readonly timed: boolean;
  readonly scale?: Scale;
  readonly packs: readonly PackView[];
  readonly silent?: string;
  readonly csvHref: string;
  readonly previous?: Beside;
  readonly next?: Beside;
}

interface Beside {
  readonly href: string;
  readonly asks: string;
}

interface PackView {
  readonly name: string;
  readonly href: string;
  readonly speaks: string;
  readonly strictest: boolean;
  readonly found: readonly FoundView[];
}

interface FoundView {
  readonly href: string;
  readonly title: string;
  readonly says: string;
  readonly wants: string;
  readonly owner: string;
  readonly clauses: string;
  readonly reading?: string;
  readonly from?: string;
  readonly applies?: string;
  readonly limits: readonly { readonly limit: string; readonly when?: string; readonly span?: string; readonly bar?: Bar }[];
}

/** One question: what stands out, then each answer, statute first. */
export function questionView(answer: QuestionAnswer): QuestionView {
  const timed = answer.kind !== 'who' && answer.kind !== 'what-must-it-show';
  const limits = answer.packs.flatMap(({ found }) => found.flatMap((one) => one.limits));
  const scale = timed ? scaleOf(limits.flatMap(({ span }) => span ?? [])) : undefined;
  const silent = answer.packs.filter(({ found }) => found.length === 0).map(({ council }) => council.name);
  const strictest = new Set(
    answer.strictest.flatMap((group) => (group.strictest.length < group.among.length ? group.strictest.map(authorityOf) : [])),
  );
  return {
    subject: answer.subject,
    asks: answer.asks,
    lead: answer.strictest.map((group) => strictestWords(group, answer.strictest.length)),
    contradictions: answer.packs.flatMap(contradictionWords),
    timed,
    ...(scale && { scale }),
    packs: answer.packs
      .filter(({ found }) => found.length > 0)
      .map((pack) => ({
        name: pack.council.name,
        href: `/standards/${encodeURIComponent(pack.council.authority)}`,
        speaks: pack.statute ? 'Law and statutory guidance' : pack.council.document,
        strictest: strictest.has(pack.council.authority),
        found: pack.found.map((found) => foundView(found, pack.council, scale)),
      })),
    ...(silent.length > 0 && {
      silent: `${listed(silent)} ${silent.length === 1 ? 'says' : 'say'} nothing about this, or nothing that can be judged.`,
    }),
    csvHref: `/standards/compare/${answer.id}/csv`,
    ...(answer.previous && { previous: beside(answer.previous) }),
    ...(answer.next && { next: beside(answer.next) }),
  };
}

function strictestWords({ among, strictest, from }: QuestionAnswer['strictest'][number], groups: number): string {
  const counted = groups > 1 && from !== undefined ? `Counted from ${inSentence(from)}: ` : '';
  const words =
    strictest.length === among.length
      ? `${listed(among.map(nameOf))} ask the same, wherever ${among.length === 2 ? 'both' : 'more than one'} ask.`
      : strictest.length > 0
        ? `${listed(strictest.map(nameOf))} ${strictest.length === 1 ? 'is' : 'are'} the strictest, of ${listed(among.map(nameOf))}.`
        : `Of ${listed(among.map(nameOf))}, none is the strictest in every case: it depends on the child, on the day it starts, or on what counts.`;
  return sentenceCase(counted === '' ? words : `${counted}${words}`);
}

function contradictionWords({ council, contradictions }: PackAnswerLine): string[] {
  return contradictions.map(({ stricter, other, byTurns }) => {
    const which = byTurns ? 'Now one and now the other falls first.' : `${sentenceCase(stricter.limit)} is never the later, so it leads.`;
    return `${council.name} gives two limits for one thing: ${saidWords(stricter)} and ${saidWords(other)}. ${which}`;
  });
}

function saidWords({ limit, when, clauses }: SaidLine): string {
  return `${limit}${when === undefined ? '' : `, ${when}`} (${clauses.length === 1 ? 'clause' : 'clauses'} ${listed(clauses.map(clauseWords))})`;
}

function foundView(found: FoundLine, council: Council, scale: Scale | undefined): FoundView {
  return {
    href: `/standards/${encodeURIComponent(council.authority)}/${encodeURIComponent(found.id)}`,
    title: found.title,
    says: found.says,
    wants: found.wants,
    owner: found.owner,
    clauses: `${plural(found.clauses.length, 'clause').replace(/^\d+ /, '')} ${found.clauses.map(clauseWords).join(', ')}`,
    ...(found.reading !== undefined && { reading: found.reading }),
    ...(found.from !== undefined && { from: found.from }),
    ...(found.applies !== undefined && { applies: found.applies }),
    limits: found.limits.map((limit) => limitView(limit, scale)),
  };
}

function limitView({ limit, when, span }: SpannedLimit, scale: Scale | undefined): FoundView['limits'][number] {
  return {
    limit,
    ...(when !== undefined && { when }),
    ...(span && { span: spanWords(limit, span) }),
    ...(span && scale && { bar: barOf(span, scale) }),
  };
}

function beside({ id, asks }: Pick<QuestionLine, 'id' | 'asks'>): Beside {
  return { href: `/standards/compare/${id}`, asks };
}

function nameOf({ name }: Council): string {
  return name;
}

function authorityOf({ authority }: Council): string {
  return authority;
}
