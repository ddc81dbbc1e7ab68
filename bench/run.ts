/**
 * `npm run bench`: how fast a council is judged, beside what people use instead, on the same records and the same standards in the same run.
 * Nothing is printed of time until every answer has been compared. See docs/performance.md.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, release, tmpdir, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Command } from 'commander';
import { loadPack, standardsFolder } from '../src/packs/index.ts';
import { refuseDisagreement, type WithAnswers } from './compare.ts';
import { tellCouncil } from './council.ts';
import { importing } from './importing.ts';
import { type Measured, MEASURED, type ToMeasure } from './measured.ts';
import { rejudging } from './rejudge.ts';
import { chartOf } from './report/chart.ts';
import { LATEST, otherResults, writeJson } from './report/json.ts';
import type { Report } from './report/report.ts';
import { textOf } from './report/text.ts';
import { CHOSEN } from './standards/chosen.ts';
import { SYSTEM_TITLES, type SystemName } from './systems/all.ts';

const AUTHORITY = 'herefordshire';

interface Options {
  readonly sizes: readonly number[];
  readonly quick?: boolean;
  readonly json: string;
  readonly chart?: string;
  readonly othersTo: number;
  readonly databasesTo: number;
  readonly rulesTo: number;
}

const command = new Command('bench')
  .description('how fast a council is judged, beside what people use instead')
  .option('--sizes <list>', 'children in each council, separated by commas', sizes, [1000, 10_000])
  .option('--quick', 'one small council and no more, in under a minute')
  .option('--json <file>', 'where the figures go', LATEST)
  .option('--chart <file>', 'where the chart goes; beside the figures where left out')
  .option('--others-to <n>', 'the largest council that anything but Sightline with the whole pack is asked about', upTo, Infinity)
  .option('--databases-to <n>', 'the largest council that the databases are asked about; 0 for none', upTo, 100_000)
  .option('--rules-to <n>', 'the largest council that json-rules-engine is asked about; 0 for none', upTo, 10_000)
  .parse();
await bench(command.opts<Options>());

async function bench({ sizes: asked, quick = false, json, chart, ...limits }: Options): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-bench-'));
  const answersFolder = mkdtempSync(join(tmpdir(), 'sightline-answers-'));
  try {
    const began = loadavg()[0] ?? 0;
    const councils = quick ? [200] : asked;
    const loaded = loadPack(join(standardsFolder(), AUTHORITY));
    tell('Telling the council');
    const told = tellCouncil(loaded, Math.max(...councils), folder);
    const measured: Measured[] = [];
    let postgres: readonly SystemName[] = quick ? ['postgres'] : ['postgres', 'postgres-jit'];
    for (const [index, children] of councils.entries()) {
      const answersIn = index === 0 ? answersFolder : undefined;
      measured.push(...(await measureCouncil(folder, children, systemsFor(children, postgres, limits), answersIn)));
      postgres = quickerOf(postgres, measured);
    }
    tell('One child at a time, and a census');
    const report: Report = {
      machine: machine(began),
      authority: AUTHORITY,
      standards: CHOSEN.length,
      wholePack: loaded.judged.standards.filter(({ about }) => about === 'child').length,
      told,
      measured,
      rejudging: await rejudging(AUTHORITY, folder, Math.min(told, quick ? 100 : 400)),
      ...(!quick && { importing: await importing(2000) }),
      others: otherResults(),
    };
    writeJson(report, json);
    writeFileSync(chart ?? json.replace(/(\.json)?$/, '.svg'), chartOf(report));
    tell('');
    console.log(textOf(report));
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(answersFolder, { recursive: true, force: true });
  }
}

/** PostgreSQL is asked with JIT off and on of the smallest council, and of larger ones in the way that was quicker there. */
function systemsFor(
  children: number,
  postgres: readonly SystemName[],
  { othersTo, databasesTo, rulesTo }: Pick<Options, 'othersTo' | 'databasesTo' | 'rulesTo'>,
): readonly SystemName[] {
  if (children > othersTo) return ['whole-pack'];
  return [
    'engine',
    'whole-pack',
    'bare',
    ...(children <= databasesTo ? [...postgres, 'duckdb' as const, 'duckdb-tables' as const] : []),
    ...(children <= rulesTo ? ['rules' as const] : []),
  ];
}

function quickerOf(systems: readonly SystemName[], measured: readonly Measured[]): readonly SystemName[] {
  const found = measured.filter(({ system }) => systems.includes(system)).sort((a, b) => a.judging.processor - b.judging.processor)[0];
  return found === undefined ? systems.slice(0, 1) : [found.system];
}

async function measureCouncil(folder: string, children: number, systems: readonly SystemName[], answersFolder: string | undefined) {
  const found = [];
  let engine: WithAnswers | undefined;
  for (const system of systems) {
    tell(`${children.toLocaleString('en-GB')} children: ${SYSTEM_TITLES[system]}`);
    const answers = answersFolder && join(answersFolder, system);
    const measured = await measuredApart({
      system,
      authority: AUTHORITY,
      folder,
      children,
      times: children <= 10_000 ? 2 : 1,
      ...(answers !== undefined && { answersTo: answers }),
    });
    engine ??= { measured, answers };
    refuseDisagreement(engine, { measured, answers });
    found.push(measured);
    sayMeasured(measured);
  }
  return found;
}

/** In a process of its own. */
async function measuredApart(asked: ToMeasure) {
  const { stdout } = await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'measure.ts'), JSON.stringify(asked)], {
    maxBuffer: 1 << 24,
  });
  return MEASURED.parse(JSON.parse(stdout));
}

function machine(loadBefore: number): Report['machine'] {
  return {
    processor: cpus()[0]?.model ?? 'an unnamed processor',
    processors: availableParallelism(),
    memoryBytes: totalmem(),
    platform: `${type()} ${release()}`,
    node: process.version,
    load: [loadBefore, loadavg()[0] ?? 0],
  };
}

/** What was measured, as it comes, where nobody looks on: a run of a million children takes an hour, and what was found until it ended is worth having. */
function sayMeasured({ system, children, judging, peakBytes }: Measured): void {
  if (process.stderr.isTTY) return;
  const each = ((judging.processor / children) * 1e6).toFixed(0);
  process.stderr.write(
    `${children.toLocaleString('en-GB')} children: ${SYSTEM_TITLES[system]}: ${each} µs of processor a child, ${(peakBytes / 2 ** 20).toFixed(0)} MB\n`,
  );
}

/** Where it has come to, on a line that the next one takes the place of. */
function tell(what: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${what}`);
}

function sizes(list: string): readonly number[] {
  return list.split(',').map(wholeNumber);
}

function upTo(text: string): number {
  return text.trim() === '0' ? 0 : wholeNumber(text);
}

function wholeNumber(text: string): number {
  const n = Number(text);
  if (!/^\d+$/.test(text.trim()) || n < 1 || n > 10_000_000)
    throw new Error(`${text} is not a number of children. Give whole numbers from 1 to 10,000,000.`);
  return n;
}
