import { caseloads } from '../../store/index.ts';
import type { Worklist } from './answers.ts';
import { memoryOfAMinute } from './memory.ts';
import { workerNames } from '../names.ts';
import type { Judging, Room } from '../room.ts';

type Choices = Pick<Worklist, 'workers' | 'teams' | 'standards'>;
const recalled = memoryOfAMinute<Choices>();

/** By whom and what a list can be narrowed: workers and teams who have children, and what is asked of children. */
export function filterChoices(room: Room, judging: Judging): Promise<Choices> {
  return recalled(room, judging, 'filters', () => choicesNow(room, judging));
}

async function choicesNow(room: Room, { loaded }: Judging): Promise<Choices> {
  const loads = await caseloads(room.whole.read, room.authority, loaded.pack.authority);
  const workers = [...new Set(loads.flatMap((load) => load.worker ?? []))];
  const workerName = await workerNames(room.whole.read, room.authority, workers);
  return {
    workers: workers.map((id) => ({ id, name: workerName(id) })).toSorted((one, other) => BY_NAME.compare(one.name, other.name)),
    teams: [...new Set(loads.flatMap((load) => load.team ?? []))].toSorted(),
    standards: loaded.judged.standards
      .filter((standard) => standard.about === 'child')
      .map((standard) => ({ id: standard.id, title: standard.title }))
      .toSorted((one, other) => BY_NAME.compare(one.title, other.title)),
  };
}

const BY_NAME = new Intl.Collator('en-GB');
