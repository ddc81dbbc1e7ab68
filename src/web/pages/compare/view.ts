import type { Council, QuestionLine, QuestionsAnswer } from '../../../casework/index.ts';
import { listed, plural } from '../../words/plural.ts';

export interface CompareView {
  readonly lead: string;
  readonly q: string;
  /** Said of what was searched for; absent where nothing was. */
  readonly found?: string;
  readonly subjects: readonly { readonly id: string; readonly name: string; readonly questions: readonly QuestionView[] }[];
  readonly unasked: readonly {
    readonly topic: string;
    readonly councils: readonly { readonly name: string; readonly standards: readonly { readonly href: string; readonly id: string }[] }[];
  }[];
}

interface QuestionView {
  readonly href: string;
  readonly asks: string;
  readonly who: string;
}

/** The questions that hold all of the words searched for, by subject. */
export function compareView({ councils, subjects, unasked }: QuestionsAnswer, q: string): CompareView {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean).map(singular);
  const shown = subjects
    .map(({ name, questions }, index) => ({
      id: `subject-${index + 1}`,
      name,
      questions: questions.filter(({ asks }) => holdsAll(`${name} ${asks}`.toLowerCase(), words)).map((one) => questionView(one, councils)),
    }))
    .filter(({ questions }) => questions.length > 0);
  const n = shown.reduce((sum, { questions }) => sum + questions.length, 0);
  const all = subjects.reduce((sum, { questions }) => sum + questions.length, 0);
  return {
    lead: `${plural(all, 'question')} that people ask of any council’s practice standards, and how ${listed(councils.map(({ name }) => name))} answer them.`,
    q,
    ...(words.length > 0 && { found: n === 0 ? `No question has “${q.trim()}” in it.` : `${plural(n, 'question')} with “${q.trim()}”.` }),
    subjects: shown,
    unasked: unasked.map(({ topic, standards }) => ({
      topic,
      councils: standards.map(({ council, ids }) => ({
        name: council.name,
        standards: ids.map((id) => ({ id, href: `/standards/${encodeURIComponent(council.authority)}/${encodeURIComponent(id)}` })),
      })),
    })),
  };
}

function questionView({ id, asks, answered }: QuestionLine, councils: readonly Council[]): QuestionView {
  const silent = councils.filter(({ authority }) => !answered.includes(authority)).map(({ name }) => name);
  const who =
    silent.length === 0 ? `All ${councils.length} answer` : `${answered.length} of ${councils.length} answer; silent: ${listed(silent)}`;
  return { href: `/standards/compare/${id}`, asks, who };
}

function holdsAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word;
}
