import { basename, join, resolve } from 'node:path';
import { type Day, workingCalendar, type WorkingCalendar } from '../calendar/index.ts';
import type { Pack } from '../engine/index.ts';
import { MOST_CHAPTERS } from './bounds.ts';
import { readCalendarFile } from './calendar-file.ts';
import { type ReadChapter, readChapter } from './chapter.ts';
import { readClauseIndex } from './clause-index.ts';
import { type Example, type IndicatorExample } from './examples.ts';
import { type Fault, inReadingOrder, PackError } from './fault.ts';
import { calendarFile, chapterFiles, councilFolders, isFile, readFileNode, standardsFolder, statuteBeside } from './folder.ts';
import { type PackSheet, readPackSheet } from './pack-sheet.ts';
import { type Clause, fault, type Reading } from './reading.ts';
import { refuseUnknownStandards } from './indicator.ts';
import { runExample } from './run-example.ts';
import { runIndicatorExample } from './run-indicator-example.ts';
import type { Indicator } from '../measures/indicator.ts';
import { readScope, type ScopeLine } from './scope.ts';
import type { ReadStandard } from './standard.ts';
import { withStatute } from './with-statute.ts';

/** A pack that may be used, with all that stands beside its standards. */
export interface LoadedPack extends ReadPack {
  /** Statute, where this is a council's pack and statute stands in the same folder. */
  readonly beneath?: LoadedPack;
  /** What its people are judged by: its own standards, and those of statute that still speak beside them. */
  readonly judged: Pack;
}

/** What the files of one pack hold. */
interface ReadPack {
  /** Its own standards only. */
  readonly pack: Pack;
  /** The day the document's standards start. */
  readonly dated?: Day;
  /** How that day was settled, where the document leaves it open. */
  readonly reading?: string;
  readonly calendar: WorkingCalendar;
  /** By id, in the order of the document. */
  readonly clauses: ReadonlyMap<string, Clause>;
  readonly scope: readonly ScopeLine[];
  /** By the id of the standard. */
  readonly examples: ReadonlyMap<string, readonly Example[]>;
  /** What the document wants measured. */
  readonly indicators: readonly Indicator[];
  /** By the id of the indicator. */
  readonly indicatorExamples: ReadonlyMap<string, readonly IndicatorExample[]>;
}

export interface CheckedPack {
  /** Absent where there are faults. */
  readonly loaded?: LoadedPack;
  readonly faults: readonly Fault[];
}

const SHEET = 'pack.yaml';
const SCOPE = 'scope.yaml';

/** Loads one pack folder. Throws PackError, with every fault, where it cannot be used; a failing example is a fault. */
export function loadPack(folder: string): LoadedPack {
  const { loaded, faults } = checkPack(folder);
  if (loaded === undefined) throw new PackError(faults);
  return loaded;
}

/** The councils' packs that hold, each with statute beneath, and the faults of those that do not: one council's slip stops nobody else's work. */
export function loadSoundPacks(standards: string = standardsFolder()): {
  readonly packs: readonly LoadedPack[];
  readonly faults: readonly Fault[];
} {
  const all = checkPacks(councilFolders(standards));
  return { packs: all.flatMap((one) => one.loaded ?? []), faults: all.flatMap((one) => one.faults) };
}

/** Reads a pack folder, checks all of it and runs its examples, gathering every fault. */
export function checkPack(folder: string): CheckedPack {
  return checked(folder, failingExamples);
}

/** The same of several, in their order; statute beneath them is read once. */
export function checkPacks(folders: readonly string[]): CheckedPack[] {
  const statute: StatuteRead = new Map();
  return folders.map((folder) => checked(folder, failingExamples, statute));
}

/** Reads and checks a pack folder without running its examples: for one that runs them by itself, or knows that they were run. */
export function checkPackAlone(folder: string): CheckedPack {
  return checked(folder, () => []);
}

/** Statute as it was read, by its folder. */
type StatuteRead = Map<string, CheckedPack>;

function checked(folder: string, further: (read: ReadPack) => readonly Fault[], statute: StatuteRead = new Map()): CheckedPack {
  const faults: Fault[] = [];
  const beneath = readBeneath(resolve(folder), statute, faults);
  const read = readPack(resolve(folder), beneath?.pack.standards.map(({ id }) => id) ?? [], faults);
  if (read !== undefined) faults.push(...further(read));
  if (read === undefined || faults.length > 0) return { faults: inReadingOrder(faults) };
  if (beneath === undefined) return { loaded: { ...read, judged: read.pack }, faults };
  return { loaded: { ...read, beneath, judged: withStatute(read.pack, beneath.pack, read.calendar) }, faults };
}

/** Statute beside a council's pack; where it does not hold, nothing that would stand on it can be used. */
function readBeneath(folder: string, known: StatuteRead, faults: Fault[]): LoadedPack | undefined {
  const statute = statuteBeside(folder);
  if (statute === undefined) return undefined;
  const read = known.get(statute) ?? checkPackAlone(statute);
  known.set(statute, read);
  const { loaded, faults: theirs } = read;
  const [first] = theirs;
  if (first !== undefined)
    faults.push({ ...first, message: `Statute, beneath this pack, does not hold: ${first.message}`, mend: first.mend });
  return loaded;
}

function readPack(folder: string, statute: readonly string[], faults: Fault[]): ReadPack | undefined {
  const sheetNode = readFileNode(join(folder, SHEET), faults);
  if (sheetNode === undefined) return undefined;
  const sheet = readPackSheet(sheetNode, basename(folder), { faults });
  if (sheet.clauses === '' || sheet.calendar === '') return undefined;
  const calendar = readCalendarFile(calendarFile(folder, sheet.calendar), faults);
  const index = readFileNode(join(folder, sheet.clauses), faults);
  if (calendar === undefined || index === undefined) return undefined;
  const r: Reading = { authority: sheet.authority, clauses: readClauseIndex(index, { faults }), statute, calendar, faults };
  const files = chapterFiles(folder, [SHEET, SCOPE, sheet.clauses]);
  if (files.length > MOST_CHAPTERS)
    fault(
      r,
      sheetNode.place,
      `The folder holds ${files.length} chapters; the most that are read is ${MOST_CHAPTERS}.`,
      'Put chapters together.',
    );
  const chapters = files.slice(0, MOST_CHAPTERS).flatMap((path) => {
    const node = readFileNode(path, faults);
    return node === undefined ? [] : [readChapter(node, r)];
  });
  refuseSameIds(chapters, r);
  return assemble(sheet, chapters, workingCalendar(calendar), folder, r);
}

function assemble(sheet: PackSheet, chapters: readonly ReadChapter[], calendar: WorkingCalendar, folder: string, r: Reading): ReadPack {
  const { authority, name, document, roles, dated, reading } = sheet;
  const scopeNode = isFile(join(folder, SCOPE)) ? readFileNode(join(folder, SCOPE), r.faults) : undefined;
  return {
    pack: {
      authority,
      name,
      document,
      roles,
      standards: inDocumentOrder(chapters, r).flatMap((chapter) => chapter.standards.map((one) => one.standard)),
    },
    ...(dated !== undefined && { dated }),
    ...(reading !== undefined && { reading }),
    calendar,
    clauses: r.clauses,
    scope: scopeNode === undefined ? [] : readScope(scopeNode, r),
    examples: new Map(chapters.flatMap((chapter) => [...chapter.examples])),
    indicators: chapters.flatMap((chapter) => chapter.indicators.map(({ indicator }) => indicator)),
    indicatorExamples: new Map(chapters.flatMap((chapter) => [...chapter.indicatorExamples])),
  };
}

/** Chapters as the document has them, by the first clause that each answers, whatever their files are called. */
function inDocumentOrder(chapters: readonly ReadChapter[], { clauses }: Reading): readonly ReadChapter[] {
  const places = new Map([...clauses.keys()].map((clause, index) => [clause, index]));
  const placeOf = ({ standards }: ReadChapter): number =>
    standards
      .flatMap(({ standard }) => standard.clauses)
      .reduce((first, clause) => Math.min(first, places.get(clause) ?? Infinity), Infinity);
  return chapters
    .map((chapter) => ({ chapter, place: placeOf(chapter) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ chapter }) => chapter);
}

function refuseSameIds(chapters: readonly ReadChapter[], r: Reading): void {
  const seen = new Set<string>();
  const refuse = (what: string, id: string, place: ReadStandard['place']): void => {
    if (seen.has(id)) fault(r, place, `Two ${what} have the id "${id}".`, 'Give each an id of its own.');
    seen.add(id);
  };
  for (const { standards } of chapters) for (const { standard, place } of standards) refuse('standards', standard.id, place);
  const standards = new Set(seen);
  for (const { indicators } of chapters) {
    for (const { indicator, place } of indicators) refuse('indicators', indicator.id, place);
    refuseUnknownStandards(indicators, standards, r);
  }
}

/** Runs the examples of the standards that were read without a fault; every difference is a fault. */
function failingExamples({ pack, examples, indicators, indicatorExamples, calendar }: ReadPack): Fault[] {
  return [
    ...pack.standards.flatMap((standard) =>
      (examples.get(standard.id) ?? []).flatMap((example) => runExample(example, standard, calendar)),
    ),
    ...indicators.flatMap((indicator) =>
      (indicatorExamples.get(indicator.id) ?? []).flatMap((example) => runIndicatorExample(example, indicator, pack, calendar)),
    ),
  ];
}
