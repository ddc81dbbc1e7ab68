/** A file being read, under the name that people see. */
export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

/** A place in a file; its line and column are worked out only when a fault is reported there. */
export interface Place {
  readonly source: SourceFile;
  readonly offset: number;
}

/** Where each line of a file begins, found once however many faults stand in it. */
const lineStarts = new WeakMap<SourceFile, readonly number[]>();

/** The line and column of a place, both from 1. */
export function positionOf({ source, offset }: Place): { line: number; column: number } {
  const starts = lineStarts.get(source) ?? startsOf(source);
  const end = Math.min(offset, source.text.length);
  let [line, after] = [0, starts.length];
  while (after - line > 1) {
    const middle = (line + after) >> 1;
    if ((starts[middle] ?? Infinity) <= end) line = middle;
    else after = middle;
  }
  return { line: line + 1, column: end - (starts[line] ?? 0) + 1 };
}

function startsOf(source: SourceFile): readonly number[] {
  const starts = [0];
  for (let at = source.text.indexOf('\n'); at !== -1; at = source.text.indexOf('\n', at + 1)) starts.push(at + 1);
  lineStarts.set(source, starts);
  return starts;
}

/** The place so many characters further on. */
export function further(place: Place, characters: number): Place {
  return { source: place.source, offset: place.offset + characters };
}
