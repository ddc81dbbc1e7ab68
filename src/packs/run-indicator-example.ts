import type { WorkingCalendar } from '../calendar/index.ts';
import type { Pack } from '../engine/index.ts';
import type { Indicator } from '../measures/indicator.ts';
import { figuresOf, newTally, tallyRecord } from '../measures/measure.ts';
import type { IndicatorExample } from './examples.ts';
import { type Fault, faultAt } from './fault.ts';

/** Measures an example by its one indicator; a figure that differs from what it expects is a fault at its place. */
export function runIndicatorExample(example: IndicatorExample, indicator: Indicator, pack: Pack, calendar: WorkingCalendar): Fault[] {
  const tally = newTally([indicator], pack, {
    asOf: example.on,
    calendar,
    ...(example.known !== undefined && { knownAt: example.known }),
  });
  tallyRecord(tally, example.record);
  const { expect } = example;
  return figuresOf(tally).flatMap((figure) => {
    const said = figureText(figure);
    const wanted = figureText(expect);
    return said === wanted
      ? []
      : [
          faultAt(
            expect.place,
            `The example "${example.name}" expects ${wanted}, and ${said} came out.`,
            'Correct the indicator or the example.',
          ),
        ];
  });
}

function figureText(figure: { readonly counted: number; readonly of: number; readonly notHeld: number; readonly excused: number }): string {
  const { counted, of, notHeld, excused } = figure;
  return `${counted} of ${of}${notHeld > 0 ? `, ${notHeld} not held` : ''}${excused > 0 ? `, ${excused} excused` : ''}`;
}
