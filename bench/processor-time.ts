/** Processor time, in seconds, of this process and of a database server: where the machine says so, which is Linux. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

export interface Spent {
  readonly here: number;
  readonly database: number;
}

const TICKS_A_SECOND = 100;

/** Answers what was spent since `before`; of the server and every process it began. */
export function processorTime(serverPid: number): (before?: Spent) => Spent {
  return (before = { here: 0, database: 0 }) => {
    const { user, system } = process.cpuUsage();
    return { here: (user + system) / 1e6 - before.here, database: ofServer(serverPid) - before.database };
  };
}

// Processes that have ended are counted with the one that began them.
function ofServer(pid: number): number {
  if (!existsSync('/proc')) return 0;
  let ticks = 0;
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    const fields = statOf(name);
    if (fields === undefined) continue;
    const [parent, user, system, childUser, childSystem] = [fields[1], fields[11], fields[12], fields[13], fields[14]].map(Number);
    if (Number(name) === pid) ticks += (user ?? 0) + (system ?? 0) + (childUser ?? 0) + (childSystem ?? 0);
    else if (parent === pid) ticks += (user ?? 0) + (system ?? 0);
  }
  return ticks / TICKS_A_SECOND;
}

function statOf(pid: string): readonly string[] | undefined {
  try {
    // The name of the program, in brackets, may hold spaces.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ');
  } catch {
    return undefined;
  }
}
