/** What a HEIC picture is made of, and where each part of it lies: its list of contents, itself without what says anything besides. */
import { type Box, boxesIn, emptied, numbersFrom } from './boxes.ts';
import { PictureBroken } from './bytes.ts';

/** From the first byte to before the last, counted from the beginning of the file. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface Contents {
  /** Where the dots lie, in order. */
  readonly dots: readonly Stretch[];
  /** Where Exif begins, where there is any. */
  readonly exif?: Stretch;
}

/** Pictures, tiles of pictures, and how they are put together. */
const DRAWN_FROM: ReadonlySet<string> = new Set(['hvc1', 'hev1', 'lhv1', 'av01', 'grid', 'iden', 'iovl', 'tmap']);
const LISTS: ReadonlySet<string> = new Set(['hdlr', 'pitm', 'iinf', 'iloc', 'iprp', 'iref', 'idat', 'grpl', 'dinf']);
const SAID_OF_PICTURES: ReadonlySet<string> = new Set(['udes', 'altt', 'uuid']);
const IN_THE_FILE = 0;
const IN_THE_LIST = 1;
const VERSION = 4;
const MOST_PLACES = 10_000;

/** Reads the list of contents, of which `from` is where it begins, and takes out of it in its place what says more than how the picture is drawn. */
export function contentsOf(list: Buffer, { from, to }: Pick<Box, 'from' | 'to'>): Contents {
  const boxes = boxesIn(list, from + VERSION, to);
  for (const box of boxes) if (!LISTS.has(box.name)) emptied(list, box);
  const named = (name: string): Box | undefined => boxes.find((box) => box.name === name);
  const [listed, placed, within] = [named('iinf'), named('iloc'), named('idat')];
  if (listed === undefined || placed === undefined) throw new PictureBroken('it does not say where its parts are');
  for (const { name, from: first, to: last } of boxes)
    if (name === 'iprp')
      for (const box of boxesIn(list, first, last).filter((one) => one.name === 'ipco'))
        for (const one of boxesIn(list, box.from, box.to)) if (SAID_OF_PICTURES.has(one.name)) emptied(list, one);
  const kinds = kindsOf(list, listed);
  const places = placesOf(list, placed);
  const drawn = places.filter(({ item }) => DRAWN_FROM.has(kinds.get(item) ?? ''));
  if (drawn.some(({ where }) => where !== IN_THE_FILE && where !== IN_THE_LIST)) throw new PictureBroken('its parts lie in one another');
  if (within !== undefined) {
    const inList = drawn.filter(({ where }) => where === IN_THE_LIST);
    clearedBut(list.subarray(within.from, within.to), 0, inOrder(inList.map(({ stretch }) => stretch)));
  }
  const exif = places.find(({ item, where }) => kinds.get(item) === 'Exif' && where === IN_THE_FILE)?.stretch;
  const dots = inOrder(drawn.filter(({ where }) => where === IN_THE_FILE).map(({ stretch }) => stretch));
  return { dots, ...(exif !== undefined && { exif }) };
}

/** Leaves of a piece, which begins here in the file, only what lies in one of the stretches. */
export function clearedBut(piece: Buffer, at: number, stretches: readonly Stretch[]): void {
  let from = 0;
  for (const one of stretches) {
    const [first, last] = [Math.min(one.from - at, piece.length), Math.min(one.to - at, piece.length)];
    if (first > from) piece.fill(0, from, first);
    from = Math.max(from, last);
  }
  piece.fill(0, from);
}

/** What each item is, by its number. One that is no part of the picture is made one that nobody reads. */
function kindsOf(list: Buffer, { from, to }: Box): ReadonlyMap<number, string> {
  const short = list[from] === 0;
  const first = from + VERSION + (short ? 2 : 4);
  return new Map(
    boxesIn(list, Math.min(first, to), to).map((box) => {
      const version = list[box.from] ?? 0;
      const read = numbersFrom(list, box.from + VERSION, box.to);
      const item = read.next(version === 3 ? 4 : 2);
      read.next(2);
      const kind = version < 2 || read.at + 4 > box.to ? '' : list.toString('latin1', read.at, read.at + 4);
      if (!DRAWN_FROM.has(kind)) {
        list.fill(0, Math.min(read.at, box.to), box.to);
        if (version >= 2) list.write('free', read.at, Math.max(0, Math.min(4, box.to - read.at)), 'latin1');
      }
      return [item, kind] as const;
    }),
  );
}

interface Place {
  readonly item: number;
  /** In the file itself, in the list, or in another item. */
  readonly where: number;
  readonly stretch: Stretch;
}

function placesOf(list: Buffer, { from, to }: Box): readonly Place[] {
  const version = list[from] ?? 0;
  const read = numbersFrom(list, from + VERSION, to);
  const sizes = read.next(2);
  const [offset, length, base, index] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15, version === 0 ? 0 : sizes & 15];
  if ([offset, length, base, index].some((size) => ![0, 4, 8].includes(size))) throw new PictureBroken('a list in it is none');
  // Of nothing there could be any number.
  if (offset + length === 0) throw new PictureBroken('it does not say where its parts are');
  const number = version < 2 ? 2 : 4;
  const places: Place[] = [];
  for (let items = read.next(number); items > 0; items -= 1) {
    const item = read.next(number);
    const where = version === 0 ? IN_THE_FILE : read.next(2) & 15;
    read.next(2);
    const begins = read.next(base);
    for (let stretches = read.next(2); stretches > 0; stretches -= 1) {
      read.next(index);
      const first = begins + read.next(offset);
      if (places.length === MOST_PLACES) throw new PictureBroken('it has more parts than any picture');
      places.push({ item, where, stretch: { from: first, to: first + read.next(length) } });
    }
  }
  return places;
}

function inOrder(stretches: readonly Stretch[]): readonly Stretch[] {
  return stretches.toSorted((one, other) => one.from - other.from);
}
