/** One person at a screen: opens a page, looks at it for a moment, opens another. */
import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Findings, KindOfPage } from './kinds-of-page.ts';

export interface Opened {
  readonly page: string;
  readonly milliseconds: number;
  readonly status: number;
}

export interface Walking {
  readonly url: string;
  /** Of somebody who is signed in. */
  readonly cookie: string;
  readonly kinds: readonly KindOfPage[];
  readonly found: Findings;
  /** How long each page is looked at, on average, in milliseconds. */
  readonly pause: number;
  /** When to stop, by `performance.now()`. */
  readonly until: number;
}

/** Walks until it is time to stop. The `n`th person has an address of their own on this machine, as people have in an office. */
export async function walk(n: number, { url, cookie, kinds, found, pause, until }: Walking, opened: (one: Opened) => void): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1, localAddress: `127.0.1.${n + 1}` });
  const chance = chanceFrom(n + 1);
  const below = (most: number): number => Math.floor(chance() * most);
  const one = <T>(list: readonly T[]): T => {
    const chosen = list[below(list.length)];
    if (chosen === undefined) throw new Error('There is nothing of that kind to open in this council.');
    return chosen;
  };
  const weighted = kinds.flatMap((kind) => Array.from({ length: kind.weight ?? 1 }, () => kind));
  await wait(chance() * pause);
  while (performance.now() < until) {
    const kind = one(weighted);
    const address = kind.address(found, one, below);
    const began = performance.now();
    const { status } = await fetchPage(agent, `${url}${address}`, cookie);
    opened({ page: kind.name, milliseconds: performance.now() - began, status });
    await wait(pause * (0.5 + chance()));
  }
  agent.destroy();
}

/** A page to its last byte. */
export function fetchPage(agent: Agent, address: string, cookie: string): Promise<{ readonly status: number; readonly body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(address, { agent, headers: { cookie } }, (reply) => {
      const parts: Buffer[] = [];
      reply.on('data', (part: Buffer) => parts.push(part));
      reply.on('error', reject);
      reply.on('end', () => resolve({ status: reply.statusCode ?? 0, body: Buffer.concat(parts).toString() }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

// The same walk every time, so that two runs can be compared.
function chanceFrom(seed: number): () => number {
  let state = seed * 2_654_435_769;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
