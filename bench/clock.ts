/** Time on the wall and on the processor, of our process and of the system's own beside it. */
import type { SubjectRecord } from '../src/record/types.ts';
import type { System } from './systems/system.ts';

export interface Time {
  /** Seconds that passed. */
  readonly wall: number;
  /** Seconds of processor used: the same on a busy machine as on a quiet one. */
  readonly processor: number;
}

export const NO_TIME: Time = { wall: 0, processor: 0 };

export function plus(a: Time, b: Time): Time {
  return { wall: a.wall + b.wall, processor: a.processor + b.processor };
}

export class Clock {
  readonly #system: System;
  #paused = { wall: 0, processor: 0 };

  constructor(system: System) {
    this.#system = system;
  }

  /** What some work answered, and the time it took, less any that was paused. */
  async timing<T>(work: () => Promise<T>): Promise<readonly [T, Time]> {
    this.#paused = { wall: 0, processor: 0 };
    const began = performance.now();
    const used = await this.#processorSeconds();
    const done = await work();
    const processor = (await this.#processorSeconds()) - used - this.#paused.processor;
    return [done, { wall: (performance.now() - began) / 1000 - this.#paused.wall, processor }];
  }

  /** The same records; the time that they take to come is paused. */
  *pausing(records: Iterable<SubjectRecord>): Generator<SubjectRecord> {
    let began = performance.now();
    let used = ownSeconds();
    for (const record of records) {
      this.#paused.wall += (performance.now() - began) / 1000;
      this.#paused.processor += ownSeconds() - used;
      yield record;
      began = performance.now();
      used = ownSeconds();
    }
  }

  async #processorSeconds(): Promise<number> {
    return ownSeconds() + ((await this.#system.processorSeconds?.()) ?? 0);
  }
}

function ownSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
