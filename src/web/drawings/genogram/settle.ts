/**
 * Places in a row, in the order given, as near as can be to where each would like to stand and never nearer to one another than `gap`. The
 * whole departs least from what was wanted (by squares): neighbours that would overlap are pooled and stand round their common middle.
 */
export function settle(wanted: readonly number[], gap: number): readonly number[] {
  const pools: { readonly sum: number; readonly n: number }[] = [];
  wanted.forEach((want, index) => {
    let pool = { sum: want - index * gap, n: 1 };
    for (let before = pools.at(-1); before !== undefined && before.sum / before.n > pool.sum / pool.n; before = pools.at(-1)) {
      pools.pop();
      pool = { sum: before.sum + pool.sum, n: before.n + pool.n };
    }
    pools.push(pool);
  });
  return pools.flatMap(({ sum, n }) => Array<number>(n).fill(sum / n)).map((start, index) => start + index * gap);
}
