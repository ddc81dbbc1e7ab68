import { OWN_WORDS } from '../../../record/own-words.ts';
import { markedIn, markWords, parsePassages } from '../../../record/passages.ts';
import type { Redaction, Span } from '../../../store/rights-of-people/index.ts';
import { type RedactionReason, redactionReason } from '../redaction-reasons.ts';
import { FIELDS_ABOUT_OTHERS } from './about-others.ts';
import { hiderOf, isDecided } from './released-pack.ts';
import { ABOUT_THE_RECORD, type Passage, passagesOf, type WholePack } from './whole-pack.ts';

/** Somebody other than the person whose record it is, by a name that may stand in it. */
export interface OtherPerson {
  readonly name: string;
  /** 'a brother or sister' */
  readonly who: string;
  readonly reason: RedactionReason;
}

/** Words that somebody should decide about. Nothing is hidden for being suggested. */
export interface Suggestion extends Span {
  readonly text: string;
  readonly reason: RedactionReason;
  /** Why they were found, in words. */
  readonly because: string;
}

interface Asked {
  readonly pack: WholePack;
  readonly others: readonly OtherPerson[];
  /** Entries about several children, by id. */
  readonly sharedEntries: ReadonlySet<string>;
  /** For each entry, the ids of the other versions of it. */
  readonly otherVersions: ReadonlyMap<string, readonly string[]>;
  readonly decisions: readonly Redaction[];
}

type Found = Omit<Suggestion, 'entry' | 'part' | 'text'>;

/**
 * What nobody has decided yet: names of others and private details in what was written, passages marked by whoever wrote them, fields that
 * are about others, and words that were hidden in one place and stand in another. One that lies within another is left out.
 */
export function suggestions(asked: Asked): readonly Suggestion[] {
  const { pack, decisions } = asked;
  const passages = passagesOf(pack);
  const names = nameFinders(asked.others, pack.name);
  const hidden = hiddenElsewhere(passages, decisions);
  const hide = hiderOf(decisions);
  return passages.flatMap((passage) => {
    const found = [
      ...aboutOthers(passage, asked.sharedEntries),
      ...markedByAuthor(passage),
      ...names.flatMap((finder) => finder(passage)),
      ...privateDetails(passage),
      ...hidden(passage),
      ...hiddenInAnotherVersion(passage, asked.otherVersions, decisions),
    ].map((one) => ({ ...one, entry: passage.entry, part: passage.part, text: passage.text.slice(one.from, one.to) }));
    const runs = hide.runsOf(passage).filter(({ reason }) => reason !== undefined);
    const open = found.filter((one) => !isDecided(decisions, one) && !runs.some((run) => run.from <= one.from && run.to >= one.to));
    return withoutThoseWithin(open);
  });
}

function aboutOthers({ entry, part, text, label }: Passage, shared: ReadonlySet<string>): readonly Found[] {
  const whole = { from: 0, to: text.length };
  if (text === '') return [];
  if (shared.has(entry) && OWN_WORDS.has(part))
    return [{ ...whole, reason: 'another-child', because: 'The entry is about several children: these may be the words of another' }];
  if (FIELDS_ABOUT_OTHERS.has(part)) return [{ ...whole, reason: 'third-party', because: `“${label}” is about somebody else` }];
  return [];
}

/** What whoever wrote it marked as being about somebody else, or as not to be shared yet. */
function markedByAuthor({ text, written }: Passage): readonly Found[] {
  if (!written) return [];
  return markedIn(parsePassages(text)).flatMap((one): readonly Found[] => {
    const place = { from: one.from, to: one.to };
    switch (one.mark) {
      case 'third-party':
        return [{ ...place, reason: 'third-party', because: 'Whoever wrote it marked it as being about somebody else' }];
      case 'not-yet-shared':
        return [
          {
            ...place,
            reason: 'serious-harm',
            because: `Marked: ${markWords(one)}. Ask whether that still holds, and give the law’s reason`,
          },
        ];
      default:
        return [];
    }
  });
}

/** The words of others' names that are not the person's own. */
function nameFinders(others: readonly OtherPerson[], own: string): readonly ((passage: Passage) => readonly Found[])[] {
  const ours = new Set(wordsOf(own).map((word) => word.toLowerCase()));
  return others.flatMap(({ name, who, reason }) => {
    const words = [name.trim(), ...wordsOf(name)].filter((word) => word.length >= SHORTEST_NAME && !ours.has(word.toLowerCase()));
    return [...new Set(words)].map((word) => {
      const pattern = wholeWords(word);
      return (passage: Passage) => placesOf(pattern, passage.text).map((place) => ({ ...place, reason, because: `The name of ${who}` }));
    });
  });
}

const SHORTEST_NAME = 3;

const PRIVATE: readonly { readonly pattern: RegExp; readonly what: string }[] = [
  { pattern: /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu, what: 'An email address' },
  { pattern: /(?<![\p{L}\p{N}])(?:\+44|0)[\d ()-]{8,16}\d(?!\d)/gu, what: 'A telephone number' },
  { pattern: /(?<![\p{L}\p{N}])[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?![\p{L}\p{N}])/gu, what: 'A postcode' },
];

function privateDetails({ text, written }: Passage): readonly Found[] {
  if (!written) return [];
  return PRIVATE.flatMap(({ pattern, what }) =>
    placesOf(pattern, text).map((place) => ({ ...place, reason: 'private-details' as const, because: what })),
  );
}

/**
 * Tells where the words of what is hidden stand and are not hidden. What somebody wrote is looked for everywhere; a choice of a form
 * only where plans are told of, for it is made in many other places and tells nothing there.
 */
function hiddenElsewhere(passages: readonly Passage[], decisions: readonly Redaction[]): (passage: Passage) => readonly Found[] {
  const hide = hiderOf(decisions);
  const texts = new Map<string, { reason: RedactionReason; everywhere: boolean }>();
  for (const passage of passages) {
    for (const { from, to, reason } of hide.runsOf(passage)) {
      const text = passage.text.slice(from, to).trim();
      if (reason === undefined || !isTelling(text)) continue;
      texts.set(text, { reason: asReason(reason), everywhere: passage.written || texts.get(text)?.everywhere === true });
    }
  }
  const patterns = [...texts].map(([text, how]) => ({ text, pattern: wholeWords(text), ...how }));
  return (passage) =>
    patterns
      .filter(({ text, everywhere }) => (everywhere || passage.entry === ABOUT_THE_RECORD) && passage.text.includes(text))
      .flatMap(({ pattern, reason }) =>
        placesOf(pattern, passage.text).map((place) => ({ ...place, reason, because: 'The same words are hidden in another place' })),
      );
}

/** One or two letters are part of everything. */
function isTelling(text: string): boolean {
  return (text.match(/[\p{L}\p{N}]/gu) ?? []).length >= SHORTEST_NAME;
}

function hiddenInAnotherVersion(
  { entry, part, text }: Passage,
  versions: ReadonlyMap<string, readonly string[]>,
  decisions: readonly Redaction[],
): readonly Found[] {
  const others = versions.get(entry) ?? [];
  const there = decisions.findLast((one) => one.part === part && others.includes(one.entry));
  if (there?.decision !== 'hide' || text === '') return [];
  return [{ from: 0, to: text.length, reason: asReason(there.reason ?? ''), because: 'Words of another version of this entry are hidden' }];
}

function asReason(code: string): RedactionReason {
  return redactionReason(code) ?? 'third-party';
}

function placesOf(pattern: RegExp, text: string): readonly { readonly from: number; readonly to: number }[] {
  return [...text.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
}

function wholeWords(text: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(text)}(?![\\p{L}\\p{N}])`, 'gu');
}

function wordsOf(name: string): readonly string[] {
  return name.split(/[^\p{L}\p{N}'’-]+/u).filter((word) => word !== '');
}

function withoutThoseWithin(found: readonly Suggestion[]): readonly Suggestion[] {
  const sorted = found.toSorted((one, other) => one.from - other.from || other.to - one.to);
  let end = -1;
  return sorted.filter(({ to }) => {
    if (to <= end) return false;
    end = to;
    return true;
  });
}
