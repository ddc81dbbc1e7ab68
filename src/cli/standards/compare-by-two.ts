/** The same children judged by two councils' standards. */
import { BeyondCalendarError, type Day, isoOf } from '../../calendar/index.ts';
import type { Changes, ShareLine, WhatWouldChange } from '../../casework/index.ts';
import { asCsv } from '../../casework/csv.ts';
import { todayInEngland } from '../../casework/index.ts';
import { beginTrying, type Trying, whatCame } from '../../casework/standards/two-packs.ts';
import { changeRows } from '../../casework/standards/two-packs-table.ts';
import { addRecord } from '../../measures/two-packs.ts';
import type { QuestionBook } from '../../packs/questions/index.ts';
import { table } from '../expectation-text.ts';
import { recordsFor } from '../judging.ts';
import { saidAll, say } from '../progress.ts';
import { Refusal } from '../refusal.ts';
import { chosenPacks } from './choose.ts';
import { json } from './print.ts';

export interface ByTwoOptions {
  readonly input?: string;
  readonly on?: Day;
  readonly asIfInForce?: boolean;
  readonly csv?: boolean;
  readonly json?: boolean;
}

/** Judges each record by both and prints what would change, for a reader, as CSV or as JSON. */
export async function compareByTwo(councils: readonly string[], options: ByTwoOptions, book: QuestionBook): Promise<void> {
  const [one, other, ...more] = councils;
  if (one === undefined || other === undefined || more.length > 0)
    throw new Refusal('Name two councils, for example --judge barnet herefordshire.');
  const [before, after] = [one, other].map((council) => chosenPacks(council)[0]);
  if (before === undefined || after === undefined || before.pack.authority === after.pack.authority)
    throw new Refusal('Name two councils that are not the same one.');
  const trying: Trying = { before, after, asOf: options.on ?? todayInEngland(), alwaysInForce: options.asIfInForce === true };
  const two = beginTrying(trying, book);
  const names = new Map<string, string>();
  let records = 0;
  let unjudged = 0;
  for await (const record of recordsFor({ standards: one, ...(options.input !== undefined && { input: options.input }) })) {
    records += 1;
    if (records % 100 === 0) say(`${records} records judged by both`);
    const { id, kind, name } = record.subject;
    if (kind === 'worker' && name !== undefined) names.set(id, name);
    try {
      addRecord(two, record);
    } catch (error) {
      if (!(error instanceof BeyondCalendarError)) throw error;
      unjudged += 1;
      console.error(`${id} cannot be judged: ${error.message}`);
    }
  }
  saidAll();
  if (unjudged > 0) process.exitCode = 1;
  const found = whatCame(two, trying, book, { unjudged, nameOf: (worker) => names.get(worker) ?? worker });
  if (options.csv === true) process.stdout.write(asCsv(changeRows(found)));
  else console.log(options.json === true ? json({ ...found, asOf: isoOf(found.asOf) }) : changesAsText(found));
}

function changesAsText(found: WhatWouldChange): string {
  const { before, after, share } = found;
  const heads = ['', before.name, after.name, 'Gained', 'Lost', 'Sooner', 'Later'];
  return [
    `${found.children} children judged by ${before.name} and by ${after.name} as on ${isoOf(found.asOf)}: something would change for ${found.changed}.`,
    ...cautions(found),
    '',
    `In timescale over the last year: ${before.name} ${shareWords(share.before)}; ${after.name} ${shareWords(share.after)}.`,
    '',
    'Expectations that stand open, by question',
    table(heads, [
      ...found.subjects.flatMap(({ lines }) => lines.map((line) => [line.asks, ...counts(line)])),
      ['Asked by no question of ours', ...counts(found.others)],
    ]),
    '',
    'Overdue or due in the next 20 working days, by worker',
    table(
      ['', before.name, after.name],
      found.work.map(({ who, before: was, after: will }) => [who, String(was), String(will)]),
    ),
    ...(found.most.length === 0 ? [] : ['', 'Most would change for', table(heads, found.most.map(childRow))]),
  ].join('\n');
}

function cautions({ before, after, asOf, alwaysInForce }: WhatWouldChange): string[] {
  if (alwaysInForce) return ['Both are read as if they had always been in force.'];
  return [before, after].flatMap(({ name, starts }) =>
    starts === undefined
      ? []
      : [
          `The standards of ${name} start on ${isoOf(starts)}${starts > asOf ? ', after this day' : ''}; earlier clocks are not judged by them. Add --as-if-in-force to read them so.`,
        ],
  );
}

function counts({ before, after, gained, lost, sooner, later }: Changes): string[] {
  return [before, after, gained, lost, sooner, later].map(String);
}

function childRow({ name, gained, lost, sooner, later }: WhatWouldChange['most'][number]): string[] {
  return [name, '', '', ...[gained, lost, sooner, later].map(String)];
}

function shareWords({ inTime, of }: ShareLine): string {
  return of === 0 ? 'nothing fell due' : `${inTime} of ${of} (${((100 * inTime) / of).toFixed(1)}%)`;
}
