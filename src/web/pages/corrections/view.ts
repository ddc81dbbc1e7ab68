import { CORRECTION_DECISIONS, type CorrectionsAnswer } from '../../../casework/rights/index.ts';
import { DATE_PARTS } from '../../forms/read-date.ts';
import { type Sent, textOf } from '../../forms/sent.ts';
import { fullDate } from '../../words/dates.ts';
import { inSentence } from '../../words/plural.ts';
import { shownName } from '../../words/shown-name.ts';

const DECISION_WORDS: Readonly<Record<(typeof CORRECTION_DECISIONS)[number], string>> = {
  amended: 'The entry was changed: another stands in its place',
  'not-amended': 'It is not changed',
  'stands-beside': 'Both are kept, side by side',
};

export interface CorrectionsView {
  readonly title: string;
  readonly child: { readonly name: string; readonly href: string };
  readonly action: string;
  readonly asked: readonly {
    readonly heading: string;
    readonly href: string;
    readonly says: string;
    readonly by: string;
    readonly answers: readonly { readonly words: string; readonly because: string; readonly by: string }[];
    readonly action: string;
    readonly after: number;
    readonly id: string;
  }[];
  readonly decisions: readonly { readonly value: string; readonly text: string }[];
  /** The form, where an entry was named. */
  readonly form?: {
    readonly entry: string;
    readonly about: string;
    readonly key: string;
    readonly says: string;
    readonly saidBy: string;
    readonly said: readonly { readonly name: string; readonly label: string; readonly value: string; readonly width: number }[];
  };
  readonly error?: string;
}

/** What somebody says is wrong in a child's record, and what was decided. */
export function correctionsView(answer: CorrectionsAnswer, sent: Sent, key: string, error?: string): CorrectionsView {
  const name = shownName(answer.child.name);
  const href = `/children/${encodeURIComponent(answer.child.id)}`;
  const { entry } = answer;
  return {
    title: `What is said to be wrong in the record of ${name}`,
    child: { name, href },
    action: `${href}/corrections`,
    asked: answer.corrections.map((one) => ({
      id: one.id,
      heading: `${one.label}, ${fullDate(one.occurred)}`,
      href: `${href}#entry-${one.entry}`,
      says: shownName(one.says),
      by: `${shownName(one.saidBy)}, ${fullDate(one.saidOn)}; taken down by ${shownName(one.by.name)}`,
      answers: one.answers.map(({ decision, because, on, by }) => ({
        words: DECISION_WORDS[decision],
        because: shownName(because),
        by: `${shownName(by.name)}, ${fullDate(on)}`,
      })),
      action: `${href}/corrections/${one.id}`,
      after: one.answers.length,
    })),
    decisions: CORRECTION_DECISIONS.map((value) => ({ value, text: DECISION_WORDS[value] })),
    ...(entry !== undefined && {
      form: {
        entry: entry.id,
        about: `${inSentence(entry.label)} of ${fullDate(entry.occurred)}`,
        key,
        says: textOf(sent, 'says'),
        saidBy: textOf(sent, 'said-by'),
        said: DATE_PARTS.map((part) => ({
          name: part,
          label: `${part.charAt(0).toUpperCase()}${part.slice(1)}`,
          value: textOf(sent, `said-${part}`),
          width: part === 'year' ? 4 : 2,
        })),
      },
    }),
    ...(error !== undefined && { error }),
  };
}
