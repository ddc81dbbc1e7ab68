import { BeyondCalendarError, isoOf, isoOfMoment, type WorkingCalendar } from '../calendar/index.ts';
import { type Expectation, explain, judge, type Pack, type Standard } from '../engine/index.ts';
import { stepsInWords } from '../engine/in-words.ts';
import type { Example } from './examples.ts';
import { type Expected, said } from './expected.ts';
import { type Fault, faultAt } from './fault.ts';

/** Judges an example by its one standard; every difference from what it expects is a fault at its place. */
export function runExample(example: Example, standard: Standard, calendar: WorkingCalendar): Fault[] {
  const pack: Pack = { authority: standard.authority, name: standard.authority, document: '', roles: {}, standards: [standard] };
  const ask = { asOf: example.on, calendar, ...(example.known !== undefined && { knownAt: example.known }) };
  let found: Expectation[];
  try {
    found = judge(example.record, pack, ask);
  } catch (error) {
    if (!(error instanceof BeyondCalendarError)) throw error;
    return [faultAt(example.place, `The example "${example.name}" cannot be judged: ${error.message}`, 'Use dates within the calendar.')];
  }
  const working = (key: string): string => {
    const explained = explain(example.record, pack, ask, key);
    if (explained === undefined) return '';
    const steps = stepsInWords(explained, { entry: (id) => example.record.entries.find((one) => one.id === id), calendar });
    return ` ${steps.slice(0, -1).join(' ')}`;
  };
  return compare(example, found, working);
}

function compare(example: Example, found: readonly Expectation[], working: (key: string) => string): Fault[] {
  const answers = found.length === 0 ? 'nothing at all' : found.map(answerText).join('; ');
  const wrongNumber = (wanted: string, place = example.place): Fault =>
    faultAt(
      place,
      `The example "${example.name}" expects ${wanted}, and the engine says ${answers}.`,
      'Correct the standard or the example.',
    );
  if (example.expect.length === 0) return found.length === 0 ? [] : [wrongNumber('nothing')];
  if (example.all && example.expect.length !== found.length) return [wrongNumber(`${example.expect.length} in all`)];
  const compared = example.all ? found : found.slice(-1);
  return example.expect.flatMap((expected, index) => {
    const one = compared[index];
    if (expected.count !== undefined && expected.count !== found.length) return [wrongNumber(`${expected.count} in all`, expected.place)];
    if (one === undefined) return expected.count === 0 ? [] : [wrongNumber('an expectation', expected.place)];
    return differences(example, expected, one, working);
  });
}

function differences(example: Example, expected: Expected, one: Expectation, working: (key: string) => string): Fault[] {
  const wrong = expected.checks.flatMap(({ key, wanted, place }) => {
    const answer = said(key, wanted, one);
    return answer === wanted ? [] : [{ key, wanted, place, answer }];
  });
  const explanation = wrong.length === 0 ? '' : working(one.key);
  return wrong.map(({ key, wanted, place, answer }) =>
    faultAt(
      place,
      `The example "${example.name}" expects ${key} ${wanted}, and the engine says ${answer} (${answerText(one)}).${explanation}`,
      'Correct the standard or the example.',
    ),
  );
}

function answerText(one: Expectation): string {
  const parts = [
    `opened ${isoOfMoment(one.opened)}`,
    ...(one.due === undefined ? [] : [`due ${isoOfMoment(one.due)}`]),
    ...(one.agreedDue === undefined ? [] : [`agreed due ${isoOfMoment(one.agreedDue)}`]),
    ...(one.metOn === undefined ? [] : [`met ${isoOfMoment(one.metOn)}`]),
    ...(one.ended === undefined ? [] : [`ended ${isoOf(one.ended)}`]),
    ...(one.late === undefined ? [] : [`late ${one.late}`]),
    ...(one.row === undefined ? [] : [`row ${one.row}`]),
    ...(one.rejected.length === 0 ? [] : [`${one.rejected.length} rejected`]),
  ];
  return `${one.state}, ${parts.join(', ')}`;
}
