/** A reporter that tells how the whole run ended, for the runner to say last, below the faults themselves. */
import type { TestEvent } from 'node:test/reporters';

const WORDS = { tests: 'tests', passed: 'pass', failed: 'fail', cancelled: 'cancelled', skipped: 'skipped', todo: 'todo' };

export default async function* closingLines(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const event of events) {
    if (event.type !== 'test:summary' || event.data.file !== undefined) continue;
    const counts: Readonly<Record<string, number>> = event.data.counts;
    yield Object.entries(WORDS)
      .map(([counted, word]) => `ℹ ${word} ${counts[counted] ?? 0}\n`)
      .join('');
  }
}
