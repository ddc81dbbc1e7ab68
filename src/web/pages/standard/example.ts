import { momentOf } from '../../../calendar/index.ts';
import type { ExampleLine } from '../../../casework/index.ts';
import { STATE_WORDS, type State, STATES } from '../../../engine/index.ts';
import { clauseWords } from '../../../packs/index.ts';
import { fullDate, fullMoment } from '../../words/dates.ts';
import { plural } from '../../words/plural.ts';

/** An example as the page tells it. */
export interface ExampleView {
  readonly name: string;
  readonly given: readonly { readonly on: string; readonly words: string }[];
  readonly on: string;
  readonly expect: string;
}

/** An example in words: what happened, when it is asked about, and what must come out. */
export function exampleView({ name, given, on, expect }: ExampleLine): ExampleView {
  return {
    name,
    given: given.map((entry) => ({ on: fullMoment(entry.on), words: entry.words })),
    on: fullDate(on),
    expect: expect.length === 0 ? 'nothing is expected.' : `${expect.map(expectedWords).join('; then ')}.`,
  };
}

function expectedWords(checks: Readonly<Record<string, string>>): string {
  return Object.entries(checks)
    .map(([key, wanted]) => checkWords(key, wanted))
    .join(', ');
}

function checkWords(key: string, wanted: string): string {
  switch (key) {
    case 'state':
      return isState(wanted) ? STATE_WORDS[wanted] : wanted;
    case 'late':
      return lateWords(Number(wanted), wanted);
    case 'row':
      return `by clause ${clauseWords(wanted)}`;
    case 'rejected':
      return `${plural(Number(wanted), 'entry', 'entries')} not counted`;
    case 'owner':
      return `seen to by ${wanted.replaceAll('-', ' ')}`;
    case 'warn':
      return `due soon from ${dateWords(wanted)}`;
    default:
      return `${key === 'met' ? 'done' : key} ${dateWords(wanted)}`;
  }
}

function lateWords(late: number, wanted: string): string {
  if (!Number.isFinite(late)) return `lateness ${wanted}`;
  if (late === 0) return 'on the last day';
  return late > 0 ? `late by ${late}` : `early by ${-late}`;
}

function dateWords(wanted: string): string {
  return /^\d{4}-/.test(wanted) ? fullMoment(momentOf(wanted)) : wanted;
}

function isState(text: string): text is State {
  return STATES.some((state) => state === text);
}
