import type { AdviceOnText } from '../../casework/index.ts';
import { WORD_KINDS } from '../../casework/index.ts';
import { count, plural } from './plural.ts';
import { shownName } from './shown-name.ts';

export interface AdviceView {
  /** In one sentence: how easily it reads, and how many things could be said otherwise. */
  readonly summary: string;
  readonly lines: readonly AdviceLineView[];
  readonly more?: string;
}

interface AdviceLineView {
  readonly words: string;
  readonly kind: string;
  readonly instead: string;
  readonly because?: string;
}

const KINDS = { ...WORD_KINDS, simpler: 'There is a plainer word', hard: 'Hard to read' } as const;
/** What a child of ten can read, hardly anybody stumbles over. */
const EASY = 10;

/** Advice on one text, as it stands beside the field. */
export function adviceView({ readingAge, advice, more, cut }: AdviceOnText): AdviceView {
  const age =
    readingAge === undefined
      ? undefined
      : readingAge <= EASY
        ? 'Most people can read this with ease.'
        : `Reads most easily from about the age of ${readingAge}.`;
  const found = advice.length === 0 ? 'No words stand out.' : `${plural(advice.length + more, 'thing', 'things')} to look at.`;
  return {
    summary: [age, found, ...(cut ? ['Only the first part was looked at.'] : [])].filter((one) => one !== undefined).join(' '),
    lines: advice.map(({ kind, words, instead, because, times }) => ({
      words: shownName(words.replaceAll(/\s+/g, ' ')) + (times > 1 ? ` (${count(times)} times)` : ''),
      kind: KINDS[kind],
      instead: insteadWords(instead),
      ...(because !== undefined && { because: shownName(because) }),
    })),
    ...(more > 0 && { more: `${count(more)} more like these.` }),
  };
}

/** 'went missing', or 'ran away' */
export function insteadWords(instead: readonly string[]): string {
  return instead.map(shownName).join('; or ');
}
