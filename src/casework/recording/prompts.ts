/** What an entry could answer, asked of the engine itself: an empty one is judged as though it had just been written. */
import type { Day } from '../../calendar/index.ts';
import {
  dayAt,
  type Expectation,
  type FieldTest,
  judgment,
  type Matcher,
  type Standard,
  type Version,
  type Where,
} from '../../engine/index.ts';
import type { EntryForm } from '../../record/entry-forms/index.ts';
import { getEntryType } from '../../record/entry-types.ts';
import type { Entry, SubjectRecord } from '../../record/types.ts';
import { expectationLine, inOrderOfNeed, type Naming } from '../expectations/expectation-lines.ts';
import { isUnsettledOn, rowsWhere, sameIn } from '../judging/judged-rows.ts';
import { askOf } from '../judging/judging-now.ts';
import { standsAside } from '../judging/pressing.ts';
import type { Judging } from '../room.ts';
import type { FormChild } from './answers.ts';

const EMPTY = 'not yet written';

/** What an entry made by this form could answer in this record, and which options of its fields are looked for. */
export function promptsFor(
  record: SubjectRecord,
  form: EntryForm,
  judging: Judging,
  naming: Naming,
): Pick<FormChild, 'prompts' | 'lookedFor'> {
  const { judged: pack } = judging.loaded;
  const owed = owedIn(record, judging);
  const touched = touchedBy({ ...record, entries: [...record.entries, emptyEntry(form, record.subject.id, judging.asOf)] }, judging, owed);
  const standards = new Map(pack.standards.map((standard) => [standard.id, standard]));
  const prompts = touched.map(({ one, before }) => {
    return {
      line: expectationLine(before ?? { ...one, state: 'upcoming' }, naming),
      says: standards.get(one.standard)?.says ?? '',
      open: before !== undefined && !standsAside(before, pack, judging.asOf),
    };
  });
  const order = inOrderOfNeed(prompts.map(({ line }) => line));
  return {
    prompts: prompts.toSorted((one, other) => Number(other.open) - Number(one.open) || order.indexOf(one.line) - order.indexOf(other.line)),
    lookedFor: lookedFor(
      touched.map(({ one }) => one),
      standards,
      form.type,
    ),
  };
}

/** How things stand without it, of which only what it touches is made. */
function owedIn(record: SubjectRecord, judging: Judging) {
  const owed = judgment(record, judging.loaded.judged, askOf(judging));
  return { owed, rowOf: sameIn(owed.answers) };
}

interface Touched {
  readonly one: Expectation;
  /** As it stands without the empty entry; absent where that alone gives rise to it. */
  readonly before?: Expectation;
}

/** What the empty entry meets, or nearly: nothing that was settled before its day can be either. */
function touchedBy(record: SubjectRecord, judging: Judging, { owed, rowOf }: ReturnType<typeof owedIn>): readonly Touched[] {
  const tried = judgment(record, judging.loaded.judged, askOf(judging));
  const { answers } = tried;
  const possible = rowsWhere(answers, (row) => answers.metBy[row]?.id === EMPTY || isUnsettledOn(answers, row, judging.asOf));
  return possible.flatMap((row): readonly Touched[] => {
    const was = rowOf(answers, row);
    if (was !== undefined && dayAt(owed.answers.metOn, was) !== undefined) return [];
    const one = tried.expectation(row);
    if (one.metBy !== EMPTY && !one.rejected.some(({ entry }) => entry === EMPTY)) return [];
    return [{ one, ...(was !== undefined && { before: owed.expectation(was) }) }];
  });
}

const LAST_MINUTE = 24 * 60 - 1;

/** Nothing in it but yes to what must be answered: what is asked of a visit is mostly asked of one where the child was seen. */
function emptyEntry({ type, apart, together }: EntryForm, subject: string, day: Day): Entry {
  const declared = getEntryType(type).fields;
  const needed = [...together, ...apart].flatMap((part) => part.fields).filter((asked) => asked.needed === true);
  return {
    id: EMPTY,
    type,
    subjects: [subject],
    occurred: { day, minute: LAST_MINUTE },
    fields: Object.fromEntries(needed.flatMap(({ name }) => (declared[name]?.kind === 'yes-no' ? [[name, true]] : []))),
  };
}

/** By field of this type of entry, the options that standards ask for by which these are expected. */
export function lookedFor(touched: readonly Expectation[], standards: ReadonlyMap<string, Standard>, type: string): FormChild['lookedFor'] {
  const found: Record<string, string[]> = {};
  for (const [field, test] of touched.flatMap((one) => {
    const version = versionOf(standards.get(one.standard), one);
    return version === undefined ? [] : wheresOf(version, type).flatMap(testsOf);
  })) {
    const wanted = optionsOf(test);
    found[field] = [...new Set([...(found[field] ?? []), ...wanted])];
  }
  return found;
}

/** The version of its standard that an expectation was judged by. */
export function versionOf(standard: Standard | undefined, { version }: Pick<Expectation, 'version'>): Version | undefined {
  return standard?.versions.find((one) => one.from === version);
}

/** What a version asks to find in an entry of this type. */
export function wheresOf(version: Version, type: string): readonly Where[] {
  if (version.shape === 'shows') return [version.must];
  const matchers: readonly Matcher[] = 'metBy' in version ? version.metBy : [];
  return matchers.flatMap((matcher) => (matcher.entry === type && matcher.where !== undefined ? [matcher.where] : []));
}

/** Each field test of it, those of its groups too. */
export function testsOf(where: Where): readonly (readonly [string, FieldTest])[] {
  return [...Object.entries(where.fields), ...(where.any ?? []).flatMap(testsOf)];
}

/** The options that pass a test, where it names any. */
export function optionsOf(test: FieldTest): readonly string[] {
  if (test.kind !== 'any-of' && test.kind !== 'all-of' && test.kind !== 'some') return [];
  return (test.values ?? []).filter((value) => typeof value === 'string');
}
