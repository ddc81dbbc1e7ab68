/** Something that lies along a row from one place to another. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** For each span the lowest level on which it crosses none before it; shorter ones come nearer. */
export function levelsFor(spans: readonly Span[]): readonly number[] {
  const taken: Span[][] = [];
  const levels = spans.map(() => 0);
  const byLength = spans.map((span, index) => ({ span, index })).toSorted((a, b) => a.span.to - a.span.from - (b.span.to - b.span.from));
  for (const { span, index } of byLength) {
    let level = 0;
    while (taken[level]?.some((other) => span.from <= other.to && other.from <= span.to) === true) level += 1;
    taken[level] = [...(taken[level] ?? []), span];
    levels[index] = level;
  }
  return levels;
}
