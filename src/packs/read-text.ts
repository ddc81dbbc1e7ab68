import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { LARGEST_FILE } from './bounds.ts';
import { type Fault, faultAt } from './fault.ts';
import { shownPath } from './shown-path.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/** The text of a file of standards. One that is not there, is too large to be one, or is not UTF-8 is a fault, and its bytes are not read on. */
export function readText(path: string, faults: Fault[]): string | undefined {
  const refuse = (message: string, mend: string): undefined =>
    void faults.push(faultAt({ source: { name: shownPath(path), text: '' }, offset: 0 }, message, mend));
  const about = statSync(path, { throwIfNoEntry: false });
  if (about?.isFile() !== true) return refuse(`There is no file ${basename(path)}.`, `Write it in ${shownPath(dirname(path))}.`);
  if (about.size > LARGEST_FILE)
    return refuse(`The file has ${about.size} bytes; the most that is read is ${LARGEST_FILE}.`, 'Split it into chapters.');
  const bytes = readFileSync(path);
  if (!isUtf8(bytes)) return refuse(`The file is not UTF-8: ${whereNot(bytes)}.`, 'Save it as UTF-8.');
  const text = bytes.toString('utf8');
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}

function whereNot(bytes: Buffer): string {
  let line = 1;
  let from = 0;
  for (let to = bytes.indexOf(10); to !== -1 && isUtf8(bytes.subarray(from, to)); to = bytes.indexOf(10, from)) {
    line += 1;
    from = to + 1;
  }
  return `line ${line} holds a byte of another encoding`;
}
