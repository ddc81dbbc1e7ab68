/** Records judged and put in words, for `judge` to print: by this process or by its threads. */
import { BeyondCalendarError, isoOfMoment } from '../calendar/index.ts';
import { type Ask, type Explained, explainAll, type State } from '../engine/index.ts';
import type { LoadedPack } from '../packs/index.ts';
import type { SubjectRecord } from '../record/types.ts';
import { asJson, latenessWords, stateWord } from './expectation-text.ts';

/** What is printed of each record. */
export interface Printing {
  readonly format: 'table' | 'jsonl';
  readonly all: boolean;
}

/** Some records judged: JSON lines or rows of the table, and how many expectations stand in each state. */
export interface JudgedText {
  readonly records: number;
  readonly lines: string;
  readonly rows: readonly (readonly string[])[];
  readonly states: Readonly<Partial<Record<State, number>>>;
  /** What is to be said of records that a calendar does not reach. */
  readonly beyond: readonly string[];
}

/** Judges records and puts them in words, in parts that are not too long to hold. */
export async function* judgedText(
  records: AsyncIterable<SubjectRecord>,
  loaded: LoadedPack,
  ask: Ask,
  printing: Printing,
): AsyncGenerator<JudgedText> {
  let part = newPart();
  for await (const record of records) {
    part.records += 1;
    try {
      for (const explained of explainAll(record, loaded.judged, ask)) add(part, explained, record, loaded, printing);
    } catch (error) {
      if (!(error instanceof BeyondCalendarError)) throw error;
      part.beyond.push(`${record.subject.id} cannot be judged: ${error.message}`);
    }
    if (part.length < LONG_ENOUGH && part.records < MANY_ENOUGH) continue;
    yield ended(part);
    part = newPart();
  }
  yield ended(part);
}

const LONG_ENOUGH = 500_000;
const MANY_ENOUGH = 500;

interface Part {
  records: number;
  length: number;
  readonly lines: string[];
  readonly rows: string[][];
  readonly states: Partial<Record<State, number>>;
  readonly beyond: string[];
}

function newPart(): Part {
  return { records: 0, length: 0, lines: [], rows: [], states: {}, beyond: [] };
}

function ended({ records, lines, rows, states, beyond }: Part): JudgedText {
  return { records, lines: lines.join(''), rows, states, beyond };
}

function add(part: Part, explained: Explained, record: SubjectRecord, { calendar }: LoadedPack, { format, all }: Printing): void {
  const { state } = explained.expectation;
  part.states[state] = (part.states[state] ?? 0) + 1;
  if (format === 'jsonl') {
    const line = `${JSON.stringify(asJson(explained, record, calendar))}\n`;
    part.lines.push(line);
    part.length += line.length;
  } else if (all || OPEN.has(state)) part.rows.push(row(explained));
}

const OPEN: ReadonlySet<string> = new Set(['overdue', 'due-soon', 'upcoming', 'not-held']);

function row(explained: Explained): string[] {
  const { expectation: one, standard } = explained;
  const due = one.agreedDue ?? one.due;
  return [
    one.subject,
    due === undefined ? 'no date yet' : isoOfMoment(due),
    stateWord(one.state),
    latenessWords(explained),
    standard.title,
    one.person ?? one.owner,
    isoOfMoment(one.opened),
  ];
}
