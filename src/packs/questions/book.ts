import { ENGLAND } from '../../calendar/index.ts';
import type { LoadedPack } from '../pack.ts';
import { type Answered, answerQuestion } from './answers.ts';
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
  /** Undefined where there is no such question. */
  answer(id: string): Answered | undefined;
  unasked(): readonly Unasked[];
}

/** A book of these questions over councils' packs; statute beneath them is among the packs. */
export function questionBook(questions: readonly NamedQuestion[], councils: readonly LoadedPack[]): QuestionBook {
  const packs = withStatuteFirst(councils);
  const answers = new Map<string, Answered>();
  return {
    questions,
    packs,
    answer(id) {
      const question = questions.find((one) => one.id === id);
      const found = answers.get(id) ?? (question && answerQuestion(question, packs, ENGLAND));
      if (found !== undefined) answers.set(id, found);
      return found;
    },
    unasked: () => unaskedIn(questions, packs),
  };
}

function withStatuteFirst(councils: readonly LoadedPack[]): LoadedPack[] {
  const statute = new Map(councils.flatMap(({ beneath }) => (beneath === undefined ? [] : [[beneath.pack.authority, beneath]])));
  const ours = councils.filter(({ pack }) => !statute.has(pack.authority));
  return [...statute.values(), ...ours.toSorted((one, other) => one.pack.name.localeCompare(other.pack.name))];
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
