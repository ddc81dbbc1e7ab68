import { setTimeout } from 'node:timers/promises';

/** Milliseconds: on the wall, and of what this process itself worked, which other work on the same machine hardly lengthens. */
export interface Measured {
  readonly wall: Spread;
  readonly processor: Spread;
  readonly kilobytes: number;
}

interface Spread {
  readonly median: number;
  readonly p95: number;
  readonly slowest: number;
}

const TO_WARM_UP = 5;
/** Nobody opens pages so fast: the server turns whoever does away for a while, and that is not measured. */
const TOO_MANY = 429;

/** From asking to the last byte, so many times, after the first few have warmed it up. Throws where the page is not there. */
export async function measured(address: string, times: number): Promise<Measured> {
  const took: number[] = [];
  const worked: number[] = [];
  let bytes = 0;
  for (let time = -TO_WARM_UP; time < times; time++) {
    const began = performance.now();
    const before = process.cpuUsage();
    const reply = await fetch(address);
    if (reply.status === TOO_MANY) {
      await reply.text();
      await setTimeout(1000 * Number(reply.headers.get('retry-after') ?? '1'));
      time -= 1;
      continue;
    }
    bytes = (await reply.text()).length;
    if (reply.status !== 200) throw new Error(`${address} answered ${reply.status}.`);
    const { user, system } = process.cpuUsage(before);
    if (time < 0) continue;
    took.push(performance.now() - began);
    worked.push((user + system) / 1000);
  }
  return { wall: spread(took), processor: spread(worked), kilobytes: bytes / 1024 };
}

function spread(of: readonly number[]): Spread {
  const inOrder = of.toSorted((one, other) => one - other);
  const at = (share: number): number => inOrder[Math.ceil(of.length * share) - 1] ?? 0;
  return { median: at(0.5), p95: at(0.95), slowest: at(1) };
}
