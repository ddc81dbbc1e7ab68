/** The report as a file, and what other benchmarks left beside it. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ratesOf, type Report } from './report.ts';

/** Where results are kept, out of the project's history. */
const RESULTS = join(import.meta.dirname, '..', 'results');
const OURS = 'latest.json';
export const LATEST = join(RESULTS, OURS);

export function writeJson(report: Report, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const measured = report.measured.map((one) => ({ ...one, ...ratesOf(one) }));
  writeFileSync(path, `${JSON.stringify({ ...report, measured }, undefined, 2)}\n`);
}

/** What other benchmarks wrote into the folder of results, by the name of their file; a file that is no JSON is refused by name. */
export function otherResults(): Readonly<Record<string, unknown>> {
  if (!existsSync(RESULTS)) return {};
  const files = readdirSync(RESULTS).filter((name) => name.endsWith('.json') && name !== OURS);
  return Object.fromEntries(files.sort().map((name) => [basename(name, '.json'), parsed(join(RESULTS, name))]));
}

function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path} is not JSON, so it cannot stand in the report. Mend it or take it away.`, { cause: error });
  }
}
