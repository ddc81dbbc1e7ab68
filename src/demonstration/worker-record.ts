/** A worker's own record: employment, supervision each month or so, a yearly conversation, being observed. */
import { addMonths, type Day, type WorkingCalendar } from '../calendar/index.ts';
import type { Entry, Fields } from '../record/types.ts';
import { chanceOf } from './chance.ts';
import { Notebook } from './notebook.ts';
import { tail } from './timeliness.ts';
import type { Worker } from './workforce.ts';

/** Everyone was here before the first family came. */
const EMPLOYED_AT_LEAST = 2600;

export function workerEntries(worker: Worker, manager: Worker, calendar: WorkingCalendar, asOf: Day, seed: string): Entry[] {
  const chance = chanceOf(`${seed}/record/${worker.id}`);
  const notebook = new Notebook({ prefix: worker.id, chance, calendar, asOf });
  const write = (type: string, day: Day, fields: Fields) =>
    notebook.write(type, notebook.workday(day), fields, { about: [worker.id], author: manager });
  const started = asOf - EMPLOYED_AT_LEAST - chance.between(0, 400);
  const next = (day: Day, interval: number) =>
    day +
    (chance.happens(manager.reliability)
      ? Math.round(interval * (0.86 + 0.1 * chance.next()))
      : interval + 2 + Math.floor(tail(chance, interval / 5)));
  const every = (from: Day, interval: number, act: (day: Day) => void) => {
    for (let day = next(from, interval); day <= asOf; day = next(day, interval)) act(day);
  };
  write('employment-started', started, { role: worker.role, 'newly-qualified': false });
  write('supervision-agreement', started + chance.between(3, 12), { signed: true });
  every(started + 12, 345, (day) => write('supervision-agreement', day, { signed: true }));
  write('personal-supervision', started + 9, { reflective: true, 'caseload-discussed': true });
  every(started + 9, 29, (day) =>
    write('personal-supervision', day, { reflective: chance.happens(0.92), 'caseload-discussed': true, actions: 'As agreed, with dates.' }),
  );
  every(started, 350, (day) =>
    write('practice-observation', day, {
      'family-feedback': chance.happens(0.7),
      strengths: 'The children knew who she was and why she came.',
    }),
  );
  every(started, 350, (day) => {
    write('annual-conversation', day, { goals: 'One thing to learn, one thing to teach.' });
    write('annual-conversation', addMonths(day, 6), { 'mid-year': true });
  });
  if (worker.role === 'team-manager') every(started, 13, (day) => write('team-meeting', day, {}));
  every(started, 240, (day) =>
    write('training-completed', day, {
      what: chance.pick(['Listening to children', 'Domestic abuse', 'Writing to the child', 'Safer sleep']),
      mandatory: true,
    }),
  );
  return notebook.entries();
}
