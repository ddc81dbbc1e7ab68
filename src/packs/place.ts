import type { LineCounter } from 'yaml';

/** A file being read, under the name that people see. */
export interface SourceFile {
  readonly name: string;
  readonly lines: LineCounter;
}

/** A place in a file; its line and column are worked out only when a fault is reported there. */
export interface Place {
  readonly source: SourceFile;
  readonly offset: number;
}

/** The line and column of a place, both from 1. */
export function positionOf(place: Place): { line: number; column: number } {
  const { line, col } = place.source.lines.linePos(place.offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

/** The place so many characters further on. */
export function further(place: Place, characters: number): Place {
  return { source: place.source, offset: place.offset + characters };
}
