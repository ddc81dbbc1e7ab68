import { ENGLAND } from '../../calendar/index.ts';
import type { LoadedPack } from '../pack.ts';
import { type Answered, answerQuestion, standardsAnswering } from './answers.ts';
import type { NamedQuestion } from './question.ts';
import { answersTo } from './selects.ts';
import { topicOf } from './topic.ts';

/** What several packs ask alike in time though no question asks it. */
export interface Unasked {
  readonly topic: string;
  readonly standards: readonly { readonly loaded: LoadedPack; readonly ids: readonly string[] }[];
}

/** The questions, and the answers of a set of packs; each answer is found once, when it is first asked for. */
export interface QuestionBook {
  readonly questions: readonly NamedQuestion[];
  /** Statute first, then the councils by name. */
  readonly packs: readonly LoadedPack[];
  /** Those of the packs that are statute. */
  readonly statute: readonly LoadedPack[];
  /** The packs that answer a question, found without laying their limits side by side. */
  answeredBy(id: string): readonly LoadedPack[];
  /** Undefined where there is no such question. */
  answer(id: string): Answered | undefined;
  unasked(): readonly Unasked[];
  /**
   * What a standard's expectations are counted under: the question it answers, or else what it asks in time, which another pack may ask too;
   * a standard that stands alone is its own heading.
   */
  headingOf(standard: string): string;
}

/** A book of these questions over councils' packs; statute beneath them is among the packs. */
export function questionBook(questions: readonly NamedQuestion[], councils: readonly LoadedPack[]): QuestionBook {
  const statute = [
    ...new Map(councils.flatMap(({ beneath }) => (beneath === undefined ? [] : [[beneath.pack.authority, beneath]]))).values(),
  ];
  const packs = [
    ...statute,
    ...councils.filter(({ pack }) => statute.every((one) => one.pack.authority !== pack.authority)).toSorted(byName),
  ];
  const answering = new Map<string, readonly LoadedPack[]>();
  const answers = new Map<string, Answered>();
  let unasked: readonly Unasked[] | undefined;
  let headings: ReadonlyMap<string, string> | undefined;
  return {
    questions,
    packs,
    statute,
    answeredBy(id) {
      const question = questions.find((one) => one.id === id);
      const known =
        answering.get(id) ?? (question === undefined ? [] : packs.filter((loaded) => standardsAnswering(question, loaded).length > 0));
      answering.set(id, known);
      return known;
    },
    answer(id) {
      const question = questions.find((one) => one.id === id);
      const found = answers.get(id) ?? (question && answerQuestion(question, packs, ENGLAND));
      if (found !== undefined) answers.set(id, found);
      return found;
    },
    unasked: () => (unasked ??= unaskedIn(questions, packs)),
    headingOf(standard) {
      headings ??= headingsIn(questions, packs);
      return headings.get(standard) ?? standard;
    },
  };
}

function byName(one: LoadedPack, other: LoadedPack): number {
  return one.pack.name.localeCompare(other.pack.name);
}

function headingsIn(questions: readonly NamedQuestion[], packs: readonly LoadedPack[]): ReadonlyMap<string, string> {
  return new Map(
    packs
      .flatMap(({ pack }) => pack.standards)
      .map((standard) => {
        const version = standard.versions.at(-1);
        const asked = questions.filter((one) => answersTo(one, standard));
        // What is asked again and again is seldom about its first time.
        const question = asked.find(({ time }) => time !== 'first') ?? asked[0];
        return [standard.id, question?.id ?? (version && topicOf(version)) ?? standard.id];
      }),
  );
}

function unaskedIn(questions: readonly NamedQuestion[], packs: readonly LoadedPack[]): Unasked[] {
  const topics = new Map<string, Map<LoadedPack, string[]>>();
  for (const loaded of packs) {
    for (const standard of loaded.pack.standards) {
      const version = standard.versions.at(-1);
      const topic = version && topicOf(version);
      if (topic === undefined || questions.some((question) => answersTo(question, standard))) continue;
      const sides = topics.get(topic) ?? new Map<LoadedPack, string[]>();
      sides.set(loaded, [...(sides.get(loaded) ?? []), standard.id]);
      topics.set(topic, sides);
    }
  }
  return [...topics]
    .filter(([, sides]) => sides.size > 1)
    .map(([topic, sides]) => ({ topic, standards: [...sides].map(([loaded, ids]) => ({ loaded, ids })) }))
    .toSorted((one, other) => other.standards.length - one.standards.length || one.topic.localeCompare(other.topic));
}
