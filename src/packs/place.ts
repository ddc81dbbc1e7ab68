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

/** The line and column of a place, both from 1. */
export function positionOf({ source, offset }: Place): { line: number; column: number } {
  const before = source.text.slice(0, offset);
  const lastBreak = before.lastIndexOf('\n');
  return { line: before.split('\n').length, column: before.length - lastBreak };
}

/** The place so many characters further on. */
export function further(place: Place, characters: number): Place {
  return { source: place.source, offset: place.offset + characters };
}
