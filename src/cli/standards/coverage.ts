import { type Coverage, coverageOf, type LoadedPack } from '../../packs/index.ts';
import { folded, json } from './print.ts';

/** `standards coverage --json`: counts for each council, and the clauses that nothing answers yet. */
export function coverageAsJson(packs: readonly LoadedPack[]): string {
  return json(
    packs.map(coverageOf).map((coverage) => ({
      authority: coverage.authority,
      total: coverage.total,
      judged: coverage.judged,
      judgedInPart: coverage.judgedInPart,
      asked: coverage.asked,
      measured: coverage.measured,
      outOfScope: coverage.outOfScope.length,
      missing: coverage.missing.map((clause) => clause.id),
      reasons: coverage.outOfScope,
    })),
  );
}

/** `standards coverage`: a table, then the clauses that nothing answers yet, by chapter. */
export function coverageAsText(packs: readonly LoadedPack[]): string {
  const all = packs.map(coverageOf);
  const heads = ['council', 'clauses', 'judged', 'of these in part', 'asked', 'measured', 'out of scope', 'missing'];
  const rows = all.map((one) =>
    [one.name, one.total, one.judged, one.judgedInPart, one.asked, one.measured, one.outOfScope.length, one.missing.length].map(String),
  );
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  return [line(heads), ...rows.map(line), ...all.filter((one) => one.missing.length > 0).flatMap(missingLines)].join('\n');
}

function missingLines(coverage: Coverage): string[] {
  const chapters = Map.groupBy(coverage.missing, (clause) => clause.chapter);
  return [
    '',
    `${coverage.name}, answered by nothing yet:`,
    ...[...chapters].map(([chapter, clauses]) => folded(`${chapter}: ${clauses.map((clause) => clause.id).join(', ')}`, '  ')),
  ];
}
