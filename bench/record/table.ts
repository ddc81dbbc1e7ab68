import type { Measured } from './measured.ts';
import { FRONT } from './pages.ts';

/** The figures as the lines of a table in Markdown, slowest first. */
export function table(results: ReadonlyMap<string, Measured>): readonly string[] {
  const front = results.get(FRONT)?.processor.median ?? Number.NaN;
  return [
    '| page | half within | 95 of 100 | the slowest | of processor | 95 of 100 | to the front page | kB |',
    '| --- | --: | --: | --: | --: | --: | --: | --: |',
    ...[...results]
      .toSorted(([, one], [, other]) => other.processor.median - one.processor.median)
      .map(([name, { wall, processor, kilobytes }]) => {
        const times = [wall.median, wall.p95, wall.slowest, processor.median, processor.p95].map((ms) => `${ms.toFixed(0)} ms`);
        return `| ${[name, ...times, (processor.median / front).toFixed(1), kilobytes.toFixed(0)].join(' | ')} |`;
      }),
  ];
}
