/** Foster carers and their supervising social worker, and people who would like to foster or adopt. */
import { addMonths, type Day, type WorkingCalendar } from '../calendar/index.ts';
import { inOrder } from '../record/order.ts';
import type { Entry, Fields, Role, SubjectKind } from '../record/types.ts';
import { type Chance, chanceOf } from './chance.ts';
import type { Household } from './demonstrate.ts';
import { carerName, prospectiveName } from './names.ts';
import { Notebook } from './notebook.ts';
import { tail } from './timeliness.ts';
import type { Worker, Workforce } from './workforce.ts';

interface Setting {
  readonly seed: string;
  readonly asOf: Day;
  readonly calendar: WorkingCalendar;
}

/** One household that fosters, and one enquiry from people who might. */
export function carersComing(number: number, workforce: Workforce, setting: Setting): readonly Household[] {
  const worker = (role: Role) => workforce.person(role, Math.floor(number / 12));
  const carers = new Keeping(`C${String(number + 1).padStart(4, '0')}`, worker('supervising-social-worker'), setting);
  foster(carers);
  const adopting = number % 3 === 2;
  const enquirers = new Keeping(
    `P${String(number + 1).padStart(4, '0')}`,
    worker(adopting ? 'adoption-worker' : 'supervising-social-worker'),
    setting,
  );
  enquire(enquirers, adopting);
  return [carers.household('carer-household', carerName(number)), enquirers.household('prospective-carer', prospectiveName(number))];
}

/** The record of one household, written by one worker. */
class Keeping {
  readonly id: string;
  readonly chance: Chance;
  readonly asOf: Day;
  readonly #author: Worker;
  readonly #notebook: Notebook;

  constructor(id: string, author: Worker, { seed, asOf, calendar }: Setting) {
    this.id = id;
    this.chance = chanceOf(`${seed}/carers/${id}`);
    this.asOf = asOf;
    this.#author = author;
    this.#notebook = new Notebook({ prefix: id, chance: this.chance, calendar, asOf });
  }

  write(type: string, day: Day, fields: Fields): Entry {
    return this.#notebook.write(type, this.#notebook.workday(day), fields, { about: [this.id], author: this.#author });
  }

  every(from: Day, interval: number, act: (day: Day) => void): void {
    for (let day = this.#next(from, interval); day <= this.asOf; day = this.#next(day, interval)) act(day);
  }

  /** Usually within so many days, sometimes some time after. */
  within(from: Day, days: number): Day {
    return (
      from +
      (this.chance.happens(this.#author.reliability) ? this.chance.between(1, Math.max(1, days - 3)) : days + this.chance.between(1, days))
    );
  }

  household(kind: SubjectKind, name: string): Household {
    return { subjects: [{ id: this.id, kind, name }], entries: inOrder(this.#notebook.entries()) };
  }

  #next(day: Day, interval: number): Day {
    const { chance } = this;
    return (
      day +
      (chance.happens(this.#author.reliability)
        ? Math.round(interval * (0.8 + 0.15 * chance.next()))
        : interval + 2 + Math.floor(tail(chance, interval / 6)))
    );
  }
}

function foster(keeping: Keeping): void {
  const { chance, asOf } = keeping;
  const approved = asOf - chance.between(120, 1700);
  keeping.write('carer-household-approved', approved, { terms: 'Two children, from birth to twelve' });
  keeping.write('safer-caring-plan', approved + 8, {});
  keeping.every(approved, 29, (day) =>
    keeping.write('carer-supervision-visit', day, { kind: 'supervision', announced: true, 'children-seen': chance.happens(0.8) }),
  );
  keeping.every(approved, 26, (day) => keeping.write('carer-contact', day, { how: 'Call' }));
  keeping.every(approved, 165, (day) =>
    keeping.write('carer-supervision-visit', day, { kind: 'unannounced', announced: false, 'children-seen': true, 'bedroom-seen': true }),
  );
  keeping.every(approved, 350, (day) =>
    keeping.write('carer-review', day, {
      first: day < addMonths(approved, 13),
      'chaired-by': 'independent-reviewing-officer',
      'child-views': chance.happens(0.9),
    }),
  );
  keeping.every(approved, 1040, (day) => {
    keeping.write('prospective-carer-check', day, { kind: 'dbs', received: true });
    keeping.write('prospective-carer-check', day + 6, { kind: 'medical', received: true });
  });
  keeping.every(approved, 200, (day) =>
    keeping.write('carer-training', day, { what: 'Caring for children who have been hurt', 'standards-completed': true }),
  );
  if (chance.happens(0.2))
    keeping.write('allegation', approved + chance.between(60, 110), {
      'designated-officer-told': true,
      about: 'A raised voice, heard by a neighbour.',
    });
}

/** Asked, answered, visited; for most, two stages of assessment, and then approval. */
function enquire(keeping: Keeping, adopting: boolean): void {
  const { chance, asOf } = keeping;
  const asked = asOf - chance.between(4, 420);
  keeping.write('fostering-enquiry', asked, { for: adopting ? 'adoption' : 'fostering' });
  keeping.write('fostering-enquiry-answered', asked + chance.between(0, chance.happens(0.85) ? 3 : 12), {
    how: 'A call, and a pack in the post',
    'information-sent': true,
  });
  keeping.write('prospective-carer-visit', keeping.within(asked, 20), {});
  if (chance.happens(0.3)) return;
  const started = asked + chance.between(30, 45);
  const stages = [
    ['stage-one', 60],
    ['stage-two', 120],
  ] as const;
  let from = started;
  for (const [stage, days] of stages) {
    keeping.write('prospective-carer-stage', from, { stage: `${stage}-started` });
    const over = keeping.within(from + Math.round(days / 2), Math.round(days / 2));
    keeping.write('prospective-carer-stage', over, { stage: `${stage}-completed` });
    from = over + 5;
  }
}
