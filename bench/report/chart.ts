/** The report as two charts in one drawing: time for an expectation by system, and what a child costs as the council grows. */
import { SYSTEM_NAMES, SYSTEM_TITLES, type SystemName } from '../systems/all.ts';
import { largestOf, ratesOf, type Report, sizesOf } from './report.ts';

const WIDTH = 860;
const LEFT = 230;
const RIGHT = 120;
const BAR = 22;
const GAP = 12;
const LINES_HIGH = 260;
/** Each is named beside its bar and at the end of its line as well. */
const COLOURS: Readonly<Record<SystemName, string>> = {
  engine: '#1d70b8',
  'whole-pack': '#5694ca',
  bare: '#505a5f',
  postgres: '#d4351c',
  'postgres-jit': '#f47738',
  duckdb: '#00703c',
  'duckdb-tables': '#85994b',
  rules: '#912b88',
};

export function chartOf(report: Report): string {
  const systems = SYSTEM_NAMES.filter((system) => largestOf(report, system) !== undefined);
  const barsHigh = 70 + systems.length * (BAR + GAP);
  const height = barsHigh + LINES_HIGH + 110;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="13" role="img" aria-label="Time for one expectation by system, and what one child costs by the size of the council">`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    ...bars(report, systems),
    `<g transform="translate(0 ${barsHigh})">`,
    ...lines(report, systems),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

/** A scale on which each ten times is as wide as the last. */
function logScale(
  values: readonly number[],
  from: number,
  to: number,
): { readonly at: (value: number) => number; readonly ticks: readonly number[] } {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  return {
    at: (value) => from + ((Math.log10(value) - low) / (high - low)) * (to - from),
    ticks: Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index)),
  };
}

function bars(report: Report, systems: readonly SystemName[]): string[] {
  const costs = systems.flatMap((system) => {
    const found = largestOf(report, system);
    return found === undefined ? [] : [{ system, children: found.children, cost: ratesOf(found).microsecondsAnExpectation }];
  });
  const scale = logScale(
    costs.map(({ cost }) => cost),
    LEFT,
    WIDTH - RIGHT,
  );
  const largest = Math.max(...costs.map(({ children }) => children));
  const bottom = 60 + costs.length * (BAR + GAP);
  return [
    text(10, 24, `Microseconds of processor for one expectation, ${largest.toLocaleString('en-GB')} children`, {
      weight: 'bold',
      size: 16,
    }),
    ...scale.ticks.flatMap((tick) => [
      `<line x1="${scale.at(tick)}" x2="${scale.at(tick)}" y1="46" y2="${bottom - 6}" stroke="#b1b4b6"/>`,
      text(scale.at(tick), 42, shown(tick), { anchor: 'middle' }),
    ]),
    ...costs.flatMap(({ system, cost, children }, index) => {
      const y = 54 + index * (BAR + GAP);
      return [
        text(LEFT - 8, y + 16, SYSTEM_TITLES[system], { anchor: 'end' }),
        `<rect x="${LEFT}" y="${y}" width="${Math.max(1, scale.at(cost) - LEFT)}" height="${BAR}" fill="${COLOURS[system]}"><title>${escaped(SYSTEM_TITLES[system])}: ${shown(cost)} µs, ${children.toLocaleString('en-GB')} children</title></rect>`,
        text(
          scale.at(cost) + 6,
          y + 16,
          children === largest ? shown(cost) : `${shown(cost)} (of ${children.toLocaleString('en-GB')} children)`,
        ),
      ];
    }),
  ];
}

function lines(report: Report, systems: readonly SystemName[]): string[] {
  const sizes = sizesOf(report);
  const costs = report.measured.map((one) => ratesOf(one).microsecondsAChild);
  const top = 60;
  const bottom = top + LINES_HIGH;
  const across = logScale(sizes, LEFT, WIDTH - RIGHT);
  const up = logScale(costs, bottom, top);
  return [
    text(10, 36, 'Microseconds of processor for one child, by children in the council', { weight: 'bold', size: 16 }),
    ...up.ticks.flatMap((tick) => [
      `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${up.at(tick)}" y2="${up.at(tick)}" stroke="#b1b4b6"/>`,
      text(LEFT - 8, up.at(tick) + 4, shown(tick), { anchor: 'end' }),
    ]),
    ...sizes.map((size) => text(across.at(size), bottom + 20, size.toLocaleString('en-GB'), { anchor: 'middle' })),
    ...drawn(systems.flatMap((system) => lineOf(report, system, across.at, up.at) ?? [])),
  ];
}

interface Line {
  readonly system: SystemName;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

/** What each size cost a system; nothing where it was asked about one only, which makes no line. */
function lineOf(report: Report, system: SystemName, across: (size: number) => number, up: (cost: number) => number): Line | undefined {
  const points = report.measured
    .filter((one) => one.system === system)
    .sort((a, b) => a.children - b.children)
    .map((one) => ({ x: across(one.children), y: up(ratesOf(one).microsecondsAChild) }));
  return points.length < 2 ? undefined : { system, points };
}

const LABEL_HIGH = 13;

/** The lines, each with its name at its end; a name that would lie on another stands below it. */
function drawn(found: readonly Line[]): string[] {
  let lowest = -Infinity;
  return found
    .toSorted((a, b) => (a.points.at(-1)?.y ?? 0) - (b.points.at(-1)?.y ?? 0))
    .flatMap(({ system, points }) => {
      const last = points.at(-1) ?? { x: 0, y: 0 };
      const y = Math.max(last.y + 4, lowest + LABEL_HIGH);
      lowest = y;
      return [
        `<polyline points="${points.map((point) => `${point.x.toFixed(1)},${point.y.toFixed(1)}`).join(' ')}" fill="none" stroke="${COLOURS[system]}" stroke-width="2"/>`,
        ...points.map((point) => `<circle cx="${point.x.toFixed(1)}" cy="${point.y.toFixed(1)}" r="4" fill="${COLOURS[system]}"/>`),
        text(last.x + 8, y, SHORT_TITLES[system], { colour: COLOURS[system], size: 11 }),
      ];
    });
}

const SHORT_TITLES: Readonly<Record<SystemName, string>> = {
  engine: 'Sightline',
  'whole-pack': 'whole pack',
  bare: 'bare loop',
  postgres: 'PostgreSQL',
  'postgres-jit': 'PostgreSQL, JIT',
  duckdb: 'DuckDB, Parquet',
  'duckdb-tables': 'DuckDB, tables',
  rules: 'json-rules-engine',
};

interface Look {
  readonly anchor?: 'middle' | 'end';
  readonly weight?: 'bold';
  readonly size?: number;
  readonly colour?: string;
}

function text(x: number, y: number, words: string, { anchor, weight, size, colour }: Look = {}): string {
  const look = [
    ...(anchor ? [`text-anchor="${anchor}"`] : []),
    ...(weight ? [`font-weight="${weight}"`] : []),
    ...(size ? [`font-size="${size}"`] : []),
    `fill="${colour ?? '#0b0c0c'}"`,
  ];
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${look.join(' ')}>${escaped(words)}</text>`;
}

function shown(n: number): string {
  return n >= 100 ? Math.round(n).toLocaleString('en-GB') : String(Number(n.toPrecision(3)));
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
