import { readFileSync } from 'node:fs';

/** Pictures that a template may show: `![what it shows](picture:home)`. Each is drawn once, and as points for Word. */
export const PICTURE_NAMES = ['home', 'people', 'talk', 'star', 'calendar', 'school', 'heart', 'steps', 'safe', 'telephone'] as const;
export type PictureName = (typeof PICTURE_NAMES)[number];

export const PICTURE_ADDRESS = 'picture:';

export function isPicture(name: string): name is PictureName {
  return PICTURE_NAMES.some((one) => one === name);
}

/** The drawing as SVG: no script, no style, nothing from elsewhere. */
export function pictureSvg(name: PictureName): string {
  return read(name, 'svg').toString('utf8');
}

/** The same as points, for programs that draw no SVG. */
export function picturePng(name: PictureName): Buffer {
  return read(name, 'png');
}

const held = new Map<string, Buffer>();

function read(name: PictureName, form: 'svg' | 'png'): Buffer {
  const file = `${name}.${form}`;
  const before = held.get(file);
  if (before !== undefined) return before;
  const found = readFileSync(new URL(`./pictures/${file}`, import.meta.url));
  held.set(file, found);
  return found;
}
