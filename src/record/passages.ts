/**
 * Words that somebody marked within a longer text, readable as they stand: `[third party: …]`, `[not yet shared by the police: …]`,
 * `[reported by Mum: …]`, `[opinion: …]`. The text is kept as it was written; what the marks say is read from it, here alone.
 */

/** Each mark: how it is written, and what it says of the words where they are shown. */
export const MARKS = {
  'third-party': { written: 'third party', says: 'About somebody else' },
  'not-yet-shared': { written: 'not yet shared', says: 'Not to be shared yet' },
  fact: { written: 'fact', says: 'Fact' },
  reported: { written: 'reported', says: 'Reported' },
  opinion: { written: 'opinion', says: 'Opinion' },
  'own-words': { written: 'own words', says: 'In their own words' },
} as const satisfies Readonly<Record<string, { readonly written: string; readonly says: string }>>;

export type Mark = keyof typeof MARKS;

/** Words as they stand, or words within a mark. `from` and `to` are places in the whole text, brackets included. */
export type Passage = PlainPassage | MarkedPassage;

export interface PlainPassage {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

export interface MarkedPassage {
  readonly mark: Mark;
  /** By whom it was reported, whose opinion or words it is, who asked that it not be shared yet. */
  readonly who?: string;
  /** Nobody wrote the closing bracket: it goes on to the end of the text. */
  readonly unclosed?: true;
  readonly passages: readonly Passage[];
  readonly from: number;
  readonly to: number;
}

/** A mark within more marks than this is read as ordinary words. */
export const DEEPEST = 6;
const LONGEST_WHO = 80;

const OPENING = new RegExp(
  `\\[(third party|not yet shared|fact|reported|opinion|(?:child['’]s )?own words)(?:,? (?:by|of|from|about) ([^\\[\\]:\\n]{1,${LONGEST_WHO}}))?: ?`,
  'iuy',
);
const BY_WRITTEN: ReadonlyMap<string, Mark> = new Map([
  ['third party', 'third-party'],
  ['not yet shared', 'not-yet-shared'],
  ['fact', 'fact'],
  ['reported', 'reported'],
  ['opinion', 'opinion'],
]);

interface Opened {
  readonly from: number;
  readonly mark?: Mark;
  readonly who?: string | undefined;
  readonly passages: Passage[];
  /** Brackets within it that are no marks, and still open. */
  brackets: number;
}

/** The whole text from beginning to end, in passages. Never throws; a mark that is not closed goes on to the end, so that nothing meant to be kept back is shown. */
export function parsePassages(text: string): readonly Passage[] {
  const whole: Opened = { from: 0, passages: [], brackets: 0 };
  const open: Opened[] = [whole];
  let innermost = whole;
  let plainFrom = 0;
  const endPlain = (at: number): void => {
    if (at > plainFrom) innermost.passages.push({ text: text.slice(plainFrom, at), from: plainFrom, to: at });
  };
  const close = (to: number, unclosed: boolean): void => {
    const closed = open.pop();
    innermost = open.at(-1) ?? whole;
    if (closed?.mark !== undefined) innermost.passages.push(marked(closed, closed.mark, to, unclosed));
  };
  for (const { index: at } of text.matchAll(/[[\]]/g)) {
    if (at < plainFrom) continue;
    const opening = text[at] === '[' && open.length <= DEEPEST ? openingAt(text, at) : undefined;
    if (opening !== undefined) {
      endPlain(at);
      innermost = { from: at, mark: opening.mark, who: opening.who, passages: [], brackets: 0 };
      open.push(innermost);
      plainFrom = opening.to;
    } else if (text[at] === '[') innermost.brackets += 1;
    else if (innermost.brackets > 0) innermost.brackets -= 1;
    else if (open.length > 1) {
      endPlain(at);
      plainFrom = at + 1;
      close(plainFrom, false);
    }
  }
  endPlain(text.length);
  while (open.length > 1) close(text.length, true);
  return whole.passages;
}

function openingAt(text: string, at: number): { readonly mark: Mark; readonly who?: string | undefined; readonly to: number } | undefined {
  OPENING.lastIndex = at;
  const found = OPENING.exec(text);
  if (found === null) return undefined;
  const mark = BY_WRITTEN.get((found[1] ?? '').toLowerCase()) ?? 'own-words';
  return { mark, who: found[2]?.trim() || undefined, to: at + found[0].length };
}

function marked({ from, who, passages }: Opened, mark: Mark, to: number, unclosed: boolean): MarkedPassage {
  return { mark, ...(who !== undefined && { who }), ...(unclosed && { unclosed }), passages, from, to };
}

/** Every marked passage, those within others too, in the order they begin. */
export function markedIn(passages: readonly Passage[]): readonly MarkedPassage[] {
  return passages.flatMap((one) => ('text' in one ? [] : [one, ...markedIn(one.passages)]));
}

/** The words alone, without any mark. */
export function withoutMarks(text: string): string {
  return inWords(parsePassages(text), () => undefined);
}

/** Who reads: whoever works with the family, or the people whom the record is about, in a letter, a plan or a story. */
export type Reader = 'worker' | 'family';

const LEFT_OUT: Partial<Record<Mark, string>> = {
  'third-party': '[something about somebody else is left out here]',
  'not-yet-shared': '[something is left out here for now]',
};

/** The words without marks as this reader may have them: for the family, what is about others or not to be shared yet is left out, and said to be. */
export function wordsFor(reader: Reader, text: string): string {
  return inWords(parsePassages(text), ({ mark }) => (reader === 'family' ? LEFT_OUT[mark] : undefined));
}

function inWords(passages: readonly Passage[], instead: (passage: MarkedPassage) => string | undefined): string {
  return passages.map((one) => ('text' in one ? one.text : (instead(one) ?? inWords(one.passages, instead)))).join('');
}

/** What a mark says of its words: 'Reported by Mum', 'Opinion of Dr Pretend', 'Not to be shared yet, says the police'. */
export function markWords({ mark, who }: Pick<MarkedPassage, 'mark' | 'who'>): string {
  const { says } = MARKS[mark];
  if (who === undefined) return says;
  switch (mark) {
    case 'third-party':
      return `About somebody else: ${who}`;
    case 'not-yet-shared':
      return `${says}, asked by ${who}`;
    case 'reported':
      return `${says} by ${who}`;
    case 'opinion':
      return `${says} of ${who}`;
    case 'own-words':
      return `${who}, in their own words`;
    case 'fact':
      return `${says}, from ${who}`;
  }
}
