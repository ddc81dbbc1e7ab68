/** Nothing is said of time until every system has answered alike. */
import { readFileSync } from 'node:fs';
import { disagreements } from './answers.ts';
import type { Measured } from './measured.ts';
import { differingStandards } from './report/report.ts';
import { SYSTEM_TITLES } from './systems/all.ts';

/** Where the answers of one measuring were written. */
export interface WithAnswers {
  readonly measured: Measured;
  readonly answers: string | undefined;
}

/** Throws, with the first disagreements where every answer was written down, where a system answered otherwise than the engine. */
export function refuseDisagreement(engine: WithAnswers, other: WithAnswers): void {
  const standards = differingStandards(engine.measured, other.measured);
  if (standards.length === 0) return;
  const lines = engine.answers === undefined || other.answers === undefined ? [] : firstLines(engine.answers, other.answers, standards);
  throw new Error(
    [
      `${SYSTEM_TITLES[other.measured.system]} answers otherwise than the engine on ${other.measured.children} children, so no time is given. It differs in:`,
      ...standards.map((id) => `  ${id}`),
      ...(lines.length === 0
        ? ['Run it with --sizes 1000 to see which answers.']
        : ['The first that differ (- the engine, + the other):', ...lines.map((line) => `  ${line}`)]),
    ].join('\n'),
  );
}

function firstLines(ours: string, theirs: string, standards: readonly string[]): readonly string[] {
  const about = new Set(standards);
  const read = (path: string): string[] =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => about.has(line.split(' ')[1] ?? ''));
  return disagreements(read(ours), read(theirs));
}
