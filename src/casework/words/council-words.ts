import { mayEver } from '../../access/policy.ts';
import { readName, readText } from '../../record/check-text.ts';
import type { Read } from '../../record/fault.ts';
import { accountNames, holdWords, sayOfWord, type Store, type WordSaid, wordsSaid } from '../../store/index.ts';
import { allow } from '../access/allow.ts';
import { CaseworkError } from '../desk.ts';
import type { Room } from '../room.ts';
import { adviceOn, MOST_LOOKED_AT } from './advice.ts';
import type { AdviceOnTexts, WordAdded, WordFaults, WordsAnswer } from './answers.ts';
import { finderOf } from './find-words.ts';
import { glossaryOf, keyOf, WORD_KINDS, type WordKind } from './glossary.ts';

const MOST_ADDED = 500;
const LONGEST_WORD = 80;
const MOST_INSTEAD = 10;
const LONGEST_INSTEAD = 200;
const LONGEST_BECAUSE = 500;

type Finder = ReturnType<typeof finderOf>;

/** Made anew only once the council has said something more. */
const finders = new WeakMap<Store, { readonly said: number; readonly find: Finder }>();

async function finderNow({ whole, authority }: Room): Promise<Finder> {
  const said = await wordsSaid(whole.read, authority);
  const made = finders.get(whole);
  if (made?.said === said.length) return made.find;
  const find = finderOf(glossaryOf(said));
  finders.set(whole, { said: said.length, find });
  return find;
}

/** Advice on texts as they stand, whoever writes them; of many, only so much as one person can take in. */
export async function adviceFor(room: Room, texts: Readonly<Record<string, string>>): Promise<AdviceOnTexts> {
  const find = await finderNow(room);
  let left = 2 * MOST_LOOKED_AT;
  return Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) => {
      if (text.trim() === '') return [];
      const looked = text.slice(0, left);
      left -= looked.length;
      const advice = adviceOn(looked, find);
      return [[name, { ...advice, cut: advice.cut || looked.length < text.length }]];
    }),
  );
}

/** The words advised on today, and what the council changed in them. */
export async function wordsShown(room: Room): Promise<WordsAnswer> {
  const said = await wordsSaid(room.whole.read, room.authority);
  const names = await accountNames(room.whole.read, room.authority, [...new Set(said.map(({ by }) => by))]);
  const shipped = new Set<string>(glossaryOf(said.map((one) => ({ ...one, act: 'end' as const }))).flatMap(({ words }) => words));
  return {
    words: glossaryOf(said).map((one) => ({ ...one, from: one.words.every((word) => shipped.has(word)) ? 'sightline' : 'council' })),
    changes: said.toReversed().map(({ act, word, kind, because, by, at }) => ({
      act,
      word,
      kind,
      ...(because !== undefined && { because }),
      by: names.get(by) ?? by,
      at,
    })),
    mayChange: room.asking !== undefined && mayEver(room.asking.person, 'keep-words'),
  };
}

/** Adds a word to the council's glossary. Answers what is wrong with it; nothing is kept then. */
export async function addWord(room: Room, added: WordAdded): Promise<WordFaults> {
  await allow(room, 'keep-words');
  const by = whoAsks(room);
  const word = read(added.word, (text) => readName(text), 'Write the word, or the few words, as people write them');
  const instead = added.instead
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const because = added.because.trim();
  const kind = kindFrom(added.kind);
  const faults: WordFaults = {
    ...('wrong' in word && { word: word.wrong }),
    ...('value' in word && (word.value.length < 2 || word.value.length > LONGEST_WORD) && { word: `Give 2 to ${LONGEST_WORD} characters` }),
    ...(kind === undefined && { kind: 'Choose what kind of word it is' }),
    ...((instead.length === 0 || instead.length > MOST_INSTEAD || instead.some((one) => 'wrong' in readText(one, LONGEST_INSTEAD))) && {
      instead: `Say what could stand there instead: up to ${MOST_INSTEAD} lines, each of up to ${LONGEST_INSTEAD} characters`,
    }),
    ...(because !== '' && 'wrong' in readText(because, LONGEST_BECAUSE) && { because: `Shorten it to ${LONGEST_BECAUSE} characters` }),
  };
  if (Object.keys(faults).length > 0 || kind === undefined || 'wrong' in word) return faults;
  return changing(room, async (said) => {
    if (said.filter(({ act }) => act === 'add').length >= MOST_ADDED)
      return { word: `No more than ${MOST_ADDED} words are kept. End one first` };
    const known = glossaryOf(said).flatMap(({ words }) => words.map(keyOf));
    if (known.includes(keyOf(word.value))) return { word: 'This is advised on already. End it first, to say something else of it' };
    return { act: 'add', word: word.value, kind, instead, ...(because !== '' && { because }), by };
  });
}

/** Ends advice on a word, whether the council added it or it came with Sightline. Answers what is wrong; nothing is kept then. */
export async function endWord(room: Room, word: string): Promise<WordFaults> {
  await allow(room, 'keep-words');
  const by = whoAsks(room);
  return changing(room, async (said) => {
    const found = glossaryOf(said).find(({ words }) => words.some((one) => keyOf(one) === keyOf(word)));
    const written = found?.words.find((one) => keyOf(one) === keyOf(word));
    if (found === undefined || written === undefined)
      return { word: 'This word is not advised on. Write it as it stands in the list below' };
    return { act: 'end', word: written, kind: found.kind, instead: [], by };
  });
}

/** One change after another, each knowing all that was said before it. */
async function changing(room: Room, say: (said: readonly WordSaid[]) => Promise<Omit<WordSaid, 'at'> | WordFaults>): Promise<WordFaults> {
  return room.whole.transaction(async (tx) => {
    await holdWords(tx, room.authority);
    const said = await wordsSaid(tx, room.authority);
    const change = await say(said);
    if (!('act' in change)) return change;
    await sayOfWord(tx, room.authority, said.length + 1, change);
    return {};
  });
}

function read(given: string, reader: (text: string) => Read<string>, empty: string): Read<string> {
  const text = given.trim();
  return text === '' ? { wrong: empty } : reader(text);
}

function kindFrom(said: string): WordKind | undefined {
  return Object.keys(WORD_KINDS).find(isKind);

  function isKind(one: string): one is WordKind {
    return one === said;
  }
}

function whoAsks({ asking }: Room): string {
  if (asking === undefined) throw new CaseworkError('Only somebody who is signed in can change the words that are advised on.');
  return asking.person.account;
}
