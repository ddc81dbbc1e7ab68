/** The answers of a system, summed as they come and, where asked, written line by line. */
import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { lineOf, Tallies } from './answers.ts';
import type { Answered } from './systems/system.ts';

export class AnswersTaken {
  readonly tallies = new Tallies();
  expectations = 0;
  readonly #lines: WriteStream | undefined;

  constructor(path: string | undefined) {
    this.#lines = path === undefined ? undefined : createWriteStream(path);
  }

  async take(answered: Answered): Promise<void> {
    this.expectations += answered.expectations;
    for await (const answer of answered.answers()) {
      this.tallies.add(answer);
      if (this.#lines !== undefined && !this.#lines.write(`${lineOf(answer)}\n`)) await once(this.#lines, 'drain');
    }
  }

  async close(): Promise<void> {
    if (this.#lines === undefined) return;
    this.#lines.end();
    await once(this.#lines, 'close');
  }
}
