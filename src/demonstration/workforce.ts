/** Who does the work: workers who fill their caseloads one after another, their teams, and how reliably each keeps time. */
import type { Role } from '../record/types.ts';
import { chanceOf } from './chance.ts';
import { TEAMS } from './name-lists.ts';
import { workerName } from './names.ts';
import type { Author } from './notebook.ts';

export interface Worker extends Author {
  readonly name: string;
  readonly team: string;
  /** Among those in the same role, from 0. */
  readonly number: number;
}

/** Social workers in a team under one manager. */
const TEAM_SIZE = 6;

/** How many of the social workers' families one person in another role serves. */
const SERVES: Partial<Record<Role, number>> = {
  'team-manager': TEAM_SIZE,
  'practice-manager': 20,
  'service-manager': 30,
  'family-support-worker': 3,
  'independent-reviewing-officer': 9,
  'child-protection-chair': 12,
  'supervising-social-worker': 6,
  'contact-supervisor': 8,
  'adoption-worker': 30,
  'youth-justice-worker': 20,
  'business-support': 12,
};

const INITIALS: Partial<Record<Role, string>> = {
  'social-worker': 'SW',
  'team-manager': 'TM',
  'practice-manager': 'PM',
  'service-manager': 'SM',
  'head-of-service': 'HS',
  'family-support-worker': 'FS',
  'early-help-practitioner': 'EH',
  'personal-adviser': 'PA',
  'independent-reviewing-officer': 'RO',
  'child-protection-chair': 'CH',
  'quality-assurance-lead': 'QA',
  'supervising-social-worker': 'SS',
  'contact-supervisor': 'CS',
  'adoption-worker': 'AW',
  'youth-justice-worker': 'YJ',
  'legal-adviser': 'LA',
  'business-support': 'BS',
  director: 'DR',
  'emergency-duty-worker': 'ED',
};

/**
 * Grows as families come. A caseload is filled before the next worker is asked, so who works with a family depends only on
 * the families before it, never on how many come after.
 */
export class Workforce {
  readonly #seed: string;
  readonly #workers = new Map<string, Worker>();
  readonly #loads = new Map<string, number>();
  readonly #turn = new Map<Role, number>();
  #unseen: Worker[] = [];

  constructor(seed: string) {
    this.#seed = seed;
  }

  /** The worker in this role who has room. */
  withRoom(role: Role): Worker {
    return this.person(role, this.#turn.get(role) ?? 0);
  }

  /** The worker in a role who serves this social worker's families. */
  serving(role: Role, socialWorker: number): Worker {
    return this.person(role, Math.floor(socialWorker / (SERVES[role] ?? Number.POSITIVE_INFINITY)) || 0);
  }

  /** Adds children to a caseload; when it is full, the next worker has room. */
  takes(id: string, children: number): void {
    const worker = this.#workers.get(id);
    if (worker === undefined) return;
    this.#loads.set(id, (this.#loads.get(id) ?? 0) + children);
    let current = this.withRoom(worker.role);
    while ((this.#loads.get(current.id) ?? 0) >= fullAt(current)) {
      this.#turn.set(worker.role, current.number + 1);
      current = this.withRoom(worker.role);
    }
  }

  manager({ role, number }: Worker): Worker {
    if (role === 'head-of-service' || role === 'director') return this.person('director', 0);
    if (role === 'service-manager' || role === 'quality-assurance-lead') return this.person('head-of-service', 0);
    if (role === 'team-manager') return this.person('service-manager', Math.floor(number / 5));
    return role === 'social-worker' ? this.serving('team-manager', number) : this.person('team-manager', Math.floor(number / TEAM_SIZE));
  }

  /** Those who have come in since this was last asked. */
  newcomers(): readonly Worker[] {
    const found = this.#unseen;
    this.#unseen = [];
    return found;
  }

  person(role: Role, number: number): Worker {
    const id = `W${INITIALS[role] ?? 'XX'}${String(number + 1).padStart(3, '0')}`;
    const known = this.#workers.get(id);
    if (known) return known;
    const chance = chanceOf(`${this.#seed}/${id}`);
    const team = role === 'team-manager' ? number : Math.floor(number / TEAM_SIZE);
    const worker: Worker = {
      id,
      role,
      number,
      name: workerName(this.#workers.size),
      team: `${TEAMS[team % TEAMS.length] ?? TEAMS[0]} team`,
      reliability: chance.happens(0.2) ? 0.5 + 0.1 * chance.next() : 0.67 + 0.19 * chance.next(),
    };
    this.#workers.set(id, worker);
    this.#unseen.push(worker);
    return worker;
  }
}

/** The children at which a caseload takes no new family; the last family may carry it some way over. */
function fullAt({ number }: Worker): number {
  return 13 + ((number * 5) % 4);
}
