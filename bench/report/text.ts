/** The report as it is printed. */
import { SYSTEM_TITLES } from '../systems/all.ts';
import { ofSize, ratesOf, type Report, sizesOf } from './report.ts';
import type { Measured } from '../measured.ts';

export function textOf(report: Report): string {
  const { machine, standards, wholePack, authority } = report;
  return [
    `${machine.processor}, ${machine.processors} processors, ${gigabytes(machine.memoryBytes)} GB, ${machine.platform}, Node ${machine.node}`,
    `Load ${machine.load.map((n) => n.toFixed(1)).join(' before, ')} after. Times are seconds of processor; each system judges on one.`,
    `${standards} standards of the ${authority} pack that every system answers; the whole pack has ${wholePack}. Every answer was compared, and all agree.`,
    ...sizesOf(report).flatMap((children) => ['', ...sizeLines(report, children)]),
    '',
    ...growthLines(report),
    '',
    ...aroundLines(report),
    ...otherLines(report),
  ].join('\n');
}

function sizeLines(report: Report, children: number): string[] {
  const found = ofSize(report, children);
  const engine = found.find(({ system }) => system === 'engine');
  const first = found[0];
  return [
    `${count(children)} children${first ? `, ${count(first.entries)} entries` : ''}`,
    row('', 'expectations', 'preparing', 'judging', 'µs/child', 'µs/expectation', 'entries/s', 'memory', 'cores', 'to engine'),
    ...found.map((one) => measuredLine(one, engine)),
  ];
}

function measuredLine(one: Measured, engine: Measured | undefined): string {
  const rates = ratesOf(one);
  const ratio = engine && rates.microsecondsAnExpectation / ratesOf(engine).microsecondsAnExpectation;
  return row(
    SYSTEM_TITLES[one.system],
    count(one.expectations),
    `${figure(one.preparing.processor)} s`,
    `${figure(one.judging.processor)} s`,
    figure(rates.microsecondsAChild),
    figure(rates.microsecondsAnExpectation),
    count(Math.round(rates.entriesASecond)),
    `${count(Math.round(one.peakBytes / 2 ** 20))} MB`,
    rates.cores.toFixed(2),
    ratio === undefined ? '' : `${figure(ratio)} ×`,
  );
}

function growthLines(report: Report): string[] {
  const sizes = sizesOf(report);
  const smallest = sizes[0];
  if (smallest === undefined || sizes.length < 2) return [];
  return [
    `Cost of a child, against that at ${count(smallest)} children`,
    ...ofSize(report, smallest).map((first) => {
      const grown = sizes.slice(1).map((children) => {
        const one = report.measured.find((each) => each.system === first.system && each.children === children);
        return one === undefined
          ? `${count(children)}: not asked`
          : `${count(children)}: ${(ratesOf(one).microsecondsAChild / ratesOf(first).microsecondsAChild).toFixed(2)}`;
      });
      return `  ${SYSTEM_TITLES[first.system].padEnd(30)}${grown.join('   ')}`;
    }),
  ];
}

function aroundLines({ rejudging, importing }: Report): string[] {
  return [
    `One child judged again by the whole pack after one entry: half in ${rejudging.median.toFixed(2)} ms, 95 of 100 in ${rejudging.p95.toFixed(2)} ms (${rejudging.children} children)`,
    ...(importing === undefined
      ? []
      : [
          `A census of ${count(importing.children)} children and ${count(importing.entries)} entries (${(importing.bytes / 2 ** 20).toFixed(1)} MB): read at ${perSecond(importing.children, importing.reading)} children and ${perSecond(importing.entries, importing.reading)} entries a second,`,
          `  taken into the record at ${perSecond(importing.children, importing.taking)} children and ${perSecond(importing.entries, importing.taking)} entries a second (read again, chained and indexed)`,
        ]),
  ];
}

function otherLines({ others }: Report): string[] {
  return Object.entries(others).flatMap(([name, found]) => ['', name, JSON.stringify(found, undefined, 2)]);
}

const WIDTHS = [30, 13, 11, 11, 10, 15, 12, 9, 7, 11];

function row(...cells: readonly string[]): string {
  return cells.map((cell, at) => (at === 0 ? cell.padEnd(WIDTHS[at] ?? 0) : cell.padStart(WIDTHS[at] ?? 0))).join('');
}

/** Three figures that mean something. */
function figure(n: number): string {
  return n >= 100 ? count(Math.round(n)) : n.toPrecision(3);
}

function count(n: number): string {
  return n.toLocaleString('en-GB');
}

function perSecond(n: number, seconds: number): string {
  return count(Math.round(n / seconds));
}

function gigabytes(bytes: number): string {
  return (bytes / 2 ** 30).toFixed(0);
}
