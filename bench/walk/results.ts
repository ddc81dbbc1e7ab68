import type { Opened } from './person.ts';

/** How long one kind of page took, in milliseconds. */
export interface PageResult {
  readonly page: string;
  readonly requests: number;
  readonly median: number;
  readonly p95: number;
  readonly worst: number;
  /** Answers that were no page, nor on to one. */
  readonly failed: number;
}

/** By kind of page, those that took longest first, and all of them together last. */
export function byPage(opened: readonly Opened[]): readonly PageResult[] {
  const kinds = [...Map.groupBy(opened, ({ page }) => page)].map(([page, those]) => resultOf(page, those));
  return [...kinds.toSorted((one, other) => other.median - one.median), resultOf('all pages', opened)];
}

function resultOf(page: string, those: readonly Opened[]): PageResult {
  const times = those.map(({ milliseconds }) => milliseconds).toSorted((one, other) => one - other);
  const at = (share: number): number => Math.round((times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0) * 10) / 10;
  return {
    page,
    requests: times.length,
    median: at(0.5),
    p95: at(0.95),
    worst: at(1),
    failed: those.filter(({ status }) => status >= 400 || status === 0).length,
  };
}

/** The same as lines of text. */
export function inTable(results: readonly PageResult[]): string {
  const width = Math.max(...results.map(({ page }) => page.length));
  const line = (page: string, cells: readonly (string | number)[]): string =>
    `${page.padEnd(width)}${cells.map((cell) => (typeof cell === 'number' ? cell.toFixed(0) : cell).padStart(9)).join('')}`;
  return [
    line('milliseconds', ['median', '95th', 'worst', 'opened', 'failed']),
    ...results.map(({ page, median, p95, worst, requests, failed }) => line(page, [median, p95, worst, requests, failed])),
  ].join('\n');
}
