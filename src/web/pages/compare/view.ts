import type { Comparison } from '../../../casework/answers.ts';
import { plural } from '../../words/plural.ts';

export interface CompareView {
  readonly lead: string;
  readonly councils: readonly { readonly name: string; readonly href: string }[];
  readonly topics: readonly { readonly topic: string; readonly cells: readonly CellView[] }[];
}

interface CellView {
  readonly council: string;
  /** Empty where the council does not ask it in this form. */
  readonly answers: readonly {
    readonly href: string;
    readonly title: string;
    readonly says: string;
    readonly limits: readonly { readonly limit: string; readonly when?: string }[];
  }[];
}

/** Questions down, councils across, statute last. */
export function compareView({ councils, statute, topics }: Comparison): CompareView {
  const columns = [...councils, ...(statute === undefined ? [] : [statute])];
  return {
    lead: `${plural(topics.length, 'question')} that at least two of ${plural(councils.length, 'council')}${statute === undefined ? '' : ', or one of them and statute,'} answer. An empty place means that the council does not ask it in this form; it may ask it in another.`,
    councils: columns.map(({ authority, name }) => ({ name, href: `/standards/${encodeURIComponent(authority)}` })),
    topics: topics.map(({ topic, answers }) => ({
      topic,
      cells: columns.map(({ authority, name }) => ({
        council: name,
        answers: (answers.get(authority) ?? []).map(({ standard, title, says, limits }) => ({
          href: `/standards/${encodeURIComponent(authority)}/${encodeURIComponent(standard)}`,
          title,
          says,
          limits,
        })),
      })),
    })),
  };
}
