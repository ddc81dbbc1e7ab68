/** Who does the work: teams, workers, how reliable each is at keeping time, and their own supervision. */
import { addMonths, type Day, type WorkingCalendar } from '../calendar/index.ts';
import type { Entry, Role, Subject } from '../record/types.ts';
import { chanceOf, type Chance } from './chance.ts';
import { TEAMS, workerName } from './names.ts';
import { Notebook } from './notebook.ts';

export interface Worker {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly team: string;
  /** The share of regular work that this worker does in time. */
  readonly reliability: number;
}

export interface Workforce {
  readonly workers: readonly Worker[];
  /** A worker in a role for a family, spread evenly over those who hold it. */
  workerFor(role: Role, family: number, turn?: number): Worker;
}

/** Enough people for so many children: about fourteen each for social workers. */
export function workforceFor(children: number, chance: Chance): Workforce {
  const socialWorkers = Math.max(3, Math.ceil(children / 16));
  const numbers: readonly (readonly [Role, number])[] = [
    ['social-worker', socialWorkers],
    ['team-manager', Math.max(1, Math.ceil(socialWorkers / 7))],
    ['family-support-worker', Math.max(1, Math.ceil(children / 60))],
    ['early-help-practitioner', Math.max(1, Math.ceil(children / 70))],
    ['personal-adviser', Math.max(1, Math.ceil(children / 90))],
    ['independent-reviewing-officer', Math.max(1, Math.ceil(children / 120))],
    ['child-protection-chair', Math.max(1, Math.ceil(children / 150))],
    ['service-manager', Math.max(1, Math.ceil(children / 600))],
  ];
  const teams = Math.max(1, Math.ceil(socialWorkers / 7));
  const workers: Worker[] = [];
  for (const [role, n] of numbers) {
    for (let i = 0; i < n; i++) {
      const index = workers.length;
      const team = `${TEAMS[i % Math.min(teams, TEAMS.length)] ?? TEAMS[0]} team`;
      workers.push({ id: `W${String(index + 1).padStart(3, '0')}`, name: workerName(index), role, team, reliability: 0.74 + 0.24 * chance.next() });
    }
  }
  const byRole = Map.groupBy(workers, (worker) => worker.role);
  return {
    workers,
    workerFor: (role, family, turn = 0) => {
      const able = byRole.get(role) ?? [];
      const worker = able[(family + turn * 3) % able.length];
      if (worker === undefined) throw new Error(`Nobody in the demonstration works as ${role}.`);
      return worker;
    },
  };
}

/** A worker's own record: employment, supervision each month or so, a yearly conversation and observation. */
export function workerRecord(worker: Worker, workforce: Workforce, calendar: WorkingCalendar, asOf: Day, seed: string): { subjects: Subject[]; entries: Entry[] } {
  const chance = chanceOf(`${seed}/${worker.id}`);
  const manager = workforce.workerFor(worker.role === 'team-manager' ? 'service-manager' : 'team-manager', 0);
  const notebook = new Notebook({ prefix: worker.id, chance, calendar, asOf, subjects: [worker.id], author: manager });
  const started = asOf - chance.between(150, 1800);
  notebook.write('employment-started', started, { role: worker.role, 'newly-qualified': chance.happens(0.15) });
  notebook.write('supervision-agreement', started + chance.between(3, 40), { signed: true });
  for (let day = started + 20; day <= asOf; day += Math.round((chance.happens(manager.reliability) ? 28 : 45) + chance.between(-3, 4))) {
    notebook.write('personal-supervision', notebook.workday(day), { reflective: chance.happens(0.8), 'caseload-discussed': true });
  }
  for (let day = addMonths(started, 6); day <= asOf; day = addMonths(day, chance.between(11, 14))) {
    notebook.write('practice-observation', notebook.workday(day), { 'family-feedback': chance.happens(0.6) });
    notebook.write('annual-conversation', notebook.workday(day + 40), {});
  }
  return { subjects: [{ id: worker.id, kind: 'worker', name: worker.name }], entries: notebook.entries() };
}
