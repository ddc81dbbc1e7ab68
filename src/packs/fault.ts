import { inLine } from '../record/plain-text.ts';
import { LONGEST_FAULT } from './bounds.ts';
import { type Place, positionOf } from './place.ts';

/** Something in a pack that stops it loading: where it stands, what is wrong, and how to mend it. */
export interface Fault {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  readonly message: string;
  readonly mend: string;
}

/** A pack that cannot be used, with every fault found in it. */
export class PackError extends Error {
  override readonly name = 'PackError';
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map(faultText).join('\n'));
    this.faults = faults;
  }
}

/** The fault at a place in a file. */
export function faultAt(place: Place, message: string, mend: string): Fault {
  return {
    file: inLine(place.source.name, LONGEST_FAULT),
    ...positionOf(place),
    message: inLine(message, LONGEST_FAULT),
    mend: inLine(mend, LONGEST_FAULT),
  };
}

/** 'file:line:column message mend', on one line. */
export function faultText(fault: Fault): string {
  return `${fault.file}:${fault.line}:${fault.column} ${fault.message} ${fault.mend}`;
}

/** Faults in the order a reader meets them: by file, then line, then column. */
export function inReadingOrder(faults: readonly Fault[]): Fault[] {
  return faults.toSorted((one, other) => one.file.localeCompare(other.file) || one.line - other.line || one.column - other.column);
}
