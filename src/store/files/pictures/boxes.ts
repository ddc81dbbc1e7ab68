/** The boxes that a HEIC picture is packed in: a length, a name of four letters, and what is in it. */
import { PictureBroken } from './bytes.ts';

export interface Box {
  readonly name: string;
  /** Where it begins, where its content does, and where it ends. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Length and name, and a longer length where the first is too short for it. */
export const LONGEST_HEAD = 16;

/** The box that begins here. `end` is where what holds it ends. Throws PictureBroken where it does not fit. */
export function boxAt(head: Buffer, at: number, end: number): Box {
  if (head.length < 8) throw new PictureBroken('it ends too soon');
  const said = head.readUInt32BE();
  const isLong = said === 1;
  if (isLong && head.length < LONGEST_HEAD) throw new PictureBroken('it ends too soon');
  const length = isLong ? Number(head.readBigUInt64BE(8)) : said === 0 ? end - at : said;
  const from = at + (isLong ? LONGEST_HEAD : 8);
  const to = at + length;
  if (to < from || to > end) throw new PictureBroken('a part of it is longer than it is itself');
  return { name: head.toString('latin1', 4, 8), at, from, to };
}

/** Every box between two places of what is in hand. */
export function boxesIn(whole: Buffer, from: number, to: number): readonly Box[] {
  const boxes: Box[] = [];
  for (let at = from; at < to; at = boxes.at(-1)?.to ?? to) boxes.push(boxAt(whole.subarray(at, to), at, to));
  return boxes;
}

/** Makes a box one that everybody passes over, with nothing in it. */
export function emptied(whole: Buffer, { at, from, to }: Box): void {
  whole.write('free', at + 4, 'latin1');
  whole.fill(0, from, to);
}

/** Numbers of several sizes one after another. */
export function numbersFrom(whole: Buffer, from: number, to: number) {
  let at = from;
  return {
    /** The next, of so many bytes; nothing of none. Throws PictureBroken beyond the end. */
    next(size: number): number {
      if (at + size > to) throw new PictureBroken('a list in it is longer than it is itself');
      const value = size === 0 ? 0 : size === 8 ? Number(whole.readBigUInt64BE(at)) : whole.readUIntBE(at, size);
      at += size;
      return value;
    },
    get at() {
      return at;
    },
  };
}
