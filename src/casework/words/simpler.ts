/** Sentences and words as the libraries see them: which words have a plainer one, and how hard each sentence is to read. */
import retextEnglish from 'retext-english';
import retextSimplify from 'retext-simplify';
import retextStringify from 'retext-stringify';
import { unified } from 'unified';

/** Plain enough, or with a meaning of their own in this work: an address, an observed session, a placement that is permanent. */
const LEFT_ALONE = [
  'additional',
  'address',
  'advise',
  'alternatively',
  'appropriate',
  'assist',
  'attempt',
  'benefit',
  'combined',
  'contains',
  'currently',
  'delete',
  'demonstrate',
  'determine',
  'disclose',
  'elect',
  'employ',
  'establish',
  'evident',
  'function',
  'however',
  'identify',
  'immediately',
  'indicate',
  'initial',
  'it is',
  'literally',
  'maintain',
  'maximum',
  'minimum',
  'monitor',
  'multiple',
  'objective',
  'observe',
  'operate',
  'option',
  'overall',
  'perform',
  'permit',
  'previous',
  'previously',
  'provide',
  'reflect',
  'regarding',
  'remain',
  'request',
  'require',
  'requirement',
  'shall',
  'similar to',
  'there are',
  'there is',
  'therefore',
  'timely',
  'type',
  'very',
  'vice',
  'warrant',
  'witnessed',
];

export interface Simpler {
  readonly from: number;
  readonly to: number;
  readonly instead: readonly string[];
}

export interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly words: number;
  readonly letters: number;
}

/** A part of a text as the libraries give it: as much of it as is looked at here. */
interface Part {
  readonly type: string;
  readonly position?:
    | { readonly start: { readonly offset?: number | undefined }; readonly end: { readonly offset?: number | undefined } }
    | undefined;
  readonly children?: readonly Part[];
}

const simplified = unified().use(retextEnglish).use(retextSimplify, { ignore: LEFT_ALONE }).use(retextStringify).freeze();

/** Both in one reading of the text. */
export function readClosely(text: string): { readonly simpler: readonly Simpler[]; readonly sentences: readonly Sentence[] } {
  let sentences: readonly Sentence[] = [];
  const measured = simplified().use(() => (tree: Part) => {
    sentences = sentencesIn(tree);
  });
  const simpler = measured.processSync(text).messages.flatMap(({ place, expected }): readonly Simpler[] => {
    const [from, to] = place !== undefined && 'start' in place ? [place.start.offset, place.end.offset] : [];
    if (from === undefined || to === undefined || expected === null || expected === undefined || expected.length === 0) return [];
    return [{ from, to, instead: expected }];
  });
  return { simpler, sentences };
}

function sentencesIn(part: Part): readonly Sentence[] {
  if (part.type !== 'SentenceNode') return (part.children ?? []).flatMap(sentencesIn);
  const words = (part.children ?? []).filter(({ type }) => type === 'WordNode').map(placeOf);
  const { from, to } = placeOf(part);
  return words.length === 0 ? [] : [{ from, to, words: words.length, letters: words.reduce((sum, word) => sum + word.to - word.from, 0) }];
}

function placeOf({ position }: Part): { readonly from: number; readonly to: number } {
  return { from: position?.start.offset ?? 0, to: position?.end.offset ?? 0 };
}
