/** What the clocks came to, as facts for the rules; the distance from the due date is counted once the rules have said how it stands. */
import type { Day } from '../../../src/calendar/index.ts';
import type { State } from '../../../src/engine/index.ts';
import type { Answer } from '../../answers.ts';
import { CHOSEN } from '../../standards/chosen.ts';
import { NONE } from '../bare/columns.ts';
import type { Days } from '../bare/days.ts';
import type { Settles, Settling } from '../bare/found.ts';
import type { Facts } from '../bare/judging.ts';

export interface Draft {
  readonly standard: number;
  /** Days as numbers, or minutes where it is judged by the clock; null where there is none. */
  readonly facts: Facts;
  answer(subject: string, state: State): Answer;
}

export class Drafts implements Settles {
  readonly #days: Days;
  #drafts: Draft[] = [];

  constructor(days: Days) {
    this.#days = days;
  }

  /** Those since they were last taken. */
  take(): readonly Draft[] {
    const taken = this.#drafts;
    this.#drafts = [];
    return taken;
  }

  settle(
    { standard, soon, working: byWorkingDays }: Settling,
    _child: number,
    opened: Day,
    due: Day,
    met: Day,
    ended: Day,
    working = byWorkingDays,
    agreed = NONE,
    missed = NONE,
  ): void {
    const { asOf } = this.#days;
    const last = agreed === NONE ? due : agreed;
    const distance = (to: Day): number => (working ? this.#days.workingDaysBetween(due, to) : to - due);
    const late = (state: State): number | undefined => {
      if (due === NONE) return undefined;
      if (state === 'met' || state === 'met-late' || state === 'varied') return distance(met);
      if (state === 'overdue') return distance(asOf);
      return state === 'lapsed' && (ended > due || (missed === due && ended >= due)) ? distance(ended) : undefined;
    };
    this.#add(
      standard,
      { met: some(met), due: some(due), agreed: some(agreed), ended: some(ended), last: some(last), asOf, soon, excused: false },
      (state) => ({
        opened,
        due,
        met,
        late: late(state),
      }),
    );
  }

  settleMoments(by: Settling, child: number, opened: Day, due: number, met: number, ended: Day): void {
    const dueDay = Math.floor(due / 1440);
    if (met === NONE) return this.settle(by, child, opened, dueDay, NONE, ended);
    const hours = Math.ceil((met - due) / 60);
    const facts = {
      met,
      due,
      agreed: null,
      ended: some(ended),
      last: due,
      asOf: this.#days.asOf * 1440,
      soon: by.soon * 1440,
      excused: false,
    };
    this.#add(by.standard, facts, () => ({ opened, due: dueDay, met: Math.floor(met / 1440), late: hours === 0 ? 0 : hours }));
  }

  excuse({ standard, soon }: Settling, _child: number, opened: Day, due: Day): void {
    const { asOf } = this.#days;
    this.#add(standard, { met: null, due, agreed: null, ended: null, last: due, asOf, soon, excused: true }, () => ({
      opened,
      due,
      met: NONE,
      late: undefined,
    }));
  }

  #add(standard: number, facts: Facts, numbers: (state: State) => { opened: Day; due: Day; met: Day; late: number | undefined }): void {
    const id = CHOSEN[standard]?.id ?? '';
    this.#drafts.push({
      standard,
      facts,
      answer: (subject, state) => {
        const { opened, due, met, late } = numbers(state);
        return { subject, standard: id, opened, due: due === NONE ? undefined : due, state, met: met === NONE ? undefined : met, late };
      },
    });
  }
}

function some(day: number): number | null {
  return day === NONE ? null : day;
}
