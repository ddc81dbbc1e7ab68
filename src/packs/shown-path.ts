import { relative } from 'node:path';

/** A path as people see it: from where they stand, when it lies below. */
export function shownPath(path: string): string {
  const near = relative(process.cwd(), path);
  return near === '' ? '.' : near.startsWith('..') ? path : near;
}
