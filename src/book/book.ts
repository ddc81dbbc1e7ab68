/** The handbook of a council's standards, as data: what stands where, in the words that are printed. */
import type { Day } from '../calendar/index.ts';
import { dayInWords } from '../engine/in-words.ts';
import type { LoadedPack } from '../packs/index.ts';
import { type ClauseChapter, clauseIndex } from './clause-index.ts';
import { type IndicatorInBook, indicatorsInBook } from './indicators.ts';
import { numbered, type NumberedChapter } from './numbering.ts';
import { type OutOfScope, outOfScope } from './out-of-scope.ts';
import { type QuestionChapter, questionsInBook } from './questions.ts';
import { type RoleInBook, roleIndex } from './role-index.ts';
import { type StandardInBook, standardInBook } from './standard.ts';
import { statuteBeneath } from './statute.ts';
import { type Chart, timescaleChart } from './timescale/chart.ts';
import { timescalesOf } from './timescale/timescales.ts';
import { counted } from './words.ts';

export interface Book {
  readonly council: string;
  readonly document: string;
  readonly dated?: string;
  /** How the day it starts was settled, where the document leaves it open. */
  readonly reading?: string;
  readonly madeOn: string;
  /** '187 standards', '353 clauses'. */
  readonly holds: readonly string[];
  /** Whether statute stands beneath, so that the marks of it need saying. */
  readonly hasStatute: boolean;
  readonly chart: Chart;
  readonly chapters: readonly ChapterInBook[];
  readonly questions: readonly QuestionChapter[];
  readonly indicators: readonly IndicatorInBook[];
  readonly outOfScope: readonly OutOfScope[];
  readonly roles: readonly RoleInBook[];
  readonly clauses: readonly ClauseChapter[];
}

export interface ChapterInBook {
  readonly number: number;
  readonly anchor: string;
  readonly name: string;
  readonly standards: readonly StandardInBook[];
}

/** Makes the handbook of a pack; `madeOn` is the day it says it was made. */
export function bookOf(loaded: LoadedPack, madeOn: Day): Book {
  const { pack, dated, reading, clauses } = loaded;
  const chapters = numbered(pack.standards, clauses.keys());
  const statute = statuteBeneath(loaded);
  const questions = questionsInBook(loaded);
  const indicators = indicatorsInBook(loaded);
  const excluded = outOfScope(loaded);
  return {
    council: pack.name,
    document: pack.document,
    ...(dated !== undefined && { dated: dayInWords(dated) }),
    ...(reading !== undefined && { reading }),
    madeOn: dayInWords(madeOn),
    holds: [counted(pack.standards.length, 'standard'), counted(chapters.length, 'chapter'), counted(clauses.size, 'clause')],
    hasStatute: statute.size > 0,
    chart: timescaleChart(timescalesOf(chapters)),
    chapters: chapters.map((chapter) => inBook(chapter, loaded, statute)),
    questions,
    indicators,
    outOfScope: excluded,
    roles: roleIndex(chapters, pack.roles),
    clauses: clauseIndex(loaded, { chapters, questions, indicators, outOfScope: excluded }),
  };
}

function inBook(chapter: NumberedChapter, loaded: LoadedPack, statute: ReturnType<typeof statuteBeneath>): ChapterInBook {
  return {
    number: chapter.number,
    anchor: chapter.anchor,
    name: chapter.name,
    standards: chapter.standards.map((one) => standardInBook(one, loaded.pack.roles, statute.get(one.standard.id) ?? [])),
  };
}
