/** How long one child takes to be judged again by the whole pack when one more thing has been written about them. */
import { join } from 'node:path';
import { loadPack, standardsFolder } from '../src/packs/index.ts';
import type { Entry, SubjectRecord } from '../src/record/types.ts';
import { childrenIn, ON } from './council.ts';
import { engine } from './systems/engine.ts';

export interface Rejudging {
  readonly children: number;
  /** Milliseconds on the wall: half of the children took less, and nineteen in twenty. */
  readonly median: number;
  readonly p95: number;
}

const WARMING = 100;

/** Writes a visit of that day in each child's record and judges that child anew, one at a time. */
export async function rejudging(authority: string, folder: string, children: number): Promise<Rejudging> {
  const { judged: pack, calendar } = loadPack(join(standardsFolder(), authority));
  const system = engine(pack, { asOf: ON, calendar });
  const took: number[] = [];
  for (const record of [...childrenIn(folder, Math.min(WARMING, children)), ...childrenIn(folder, children)]) {
    const written = visited(record);
    const began = performance.now();
    const prepared = await system.prepare([written]);
    await prepared.run();
    took.push(performance.now() - began);
  }
  const timed = took.slice(-children).sort((a, b) => a - b);
  return { children, median: timed[Math.floor(children / 2)] ?? 0, p95: timed[Math.floor(children * 0.95)] ?? 0 };
}

function visited(record: SubjectRecord): SubjectRecord {
  const visit: Entry = {
    id: `${record.subject.id}-one-more`,
    type: 'visit',
    subjects: [record.subject.id],
    occurred: { day: ON, minute: 600 },
    recorded: { day: ON, minute: 660 },
    role: 'social-worker',
    fields: { 'child-seen': true, 'child-seen-alone': true, purpose: 'To see how things are.' },
  };
  return { ...record, entries: [...record.entries, visit] };
}
