/** Lines of the drawings as the paths that SVG draws. Numbers are written short: a page holds hundreds. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export function pathThrough(spots: readonly Spot[]): string {
  return spots.map((spot, index) => `${index === 0 ? 'M' : 'L'}${short(spot.x)} ${short(spot.y)}`).join('');
}

const TOOTH = 7;

/** A jagged line from one spot to another, whatever its slope. */
export function jagged(from: Spot, to: Spot): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const teeth = Math.max(2, Math.round(length / (TOOTH * 1.6)));
  const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  const spots = Array.from({ length: teeth + 1 }, (_, tooth): Spot => {
    const off = tooth === 0 || tooth === teeth ? 0 : tooth % 2 === 0 ? -TOOTH / 1.6 : TOOTH / 1.6;
    const far = (length * tooth) / teeth;
    return { x: from.x + along.x * far - along.y * off, y: from.y + along.y * far + along.x * off };
  });
  return pathThrough(spots);
}

/** Words in lines of at most so many letters; a longer word stands alone, and what does not fit the last line is cut with a mark. */
export function wrapped(text: string, letters: number, lines: number): readonly string[] {
  const found: string[] = [];
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    const last = found.at(-1);
    if (last !== undefined && last.length + word.length + 1 <= letters) found[found.length - 1] = `${last} ${word}`;
    else found.push(word);
  }
  if (found.length === 0) return [];
  const kept = found.slice(0, lines);
  const cut = found.length > lines ? `${kept.at(-1) ?? ''}…` : kept.at(-1);
  return [...kept.slice(0, -1), cut ?? ''].map((line) => (line.length > letters + 2 ? `${line.slice(0, letters + 1)}…` : line));
}

export function short(n: number): number {
  return Math.round(n * 10) / 10;
}
