/** Text files that are not returns, read within bounds: whole, or line by line however long the file is. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { textReader } from './decode-text.ts';
import { Unreadable } from './fault.ts';
import { fileKind, NOT_A_FORM } from './file-kind.ts';
import { startOf } from './files.ts';

/** One line, and its number from 1. */
export interface Line {
  readonly text: string;
  readonly line: number;
}

/** A file that cannot be read; the message says where and what to do. */
export class TextError extends Error {
  override readonly name = 'TextError';
}

/** The text of a file of at most `most` bytes. Throws TextError. */
export async function textOf(path: string, most: number): Promise<string> {
  return inWords(path, async () => {
    await refuseUnread(path, most);
    const reader = textReader();
    let text = '';
    for await (const bytes of createReadStream(path)) if (bytes instanceof Uint8Array) text += reader.push(Buffer.from(bytes));
    return text + reader.end();
  });
}

/** The lines of a file of at most `most` bytes, none longer than `longest` characters; memory grows with the longest line alone. Throws TextError. */
export async function* linesOf(path: string, { most, longest }: { readonly most: number; readonly longest: number }): AsyncGenerator<Line> {
  await inWords(path, () => refuseUnread(path, most));
  const reader = textReader();
  const cutter = lineCutter(longest);
  for await (const bytes of createReadStream(path)) {
    if (bytes instanceof Uint8Array) yield* await inWords(path, async () => cutter.push(reader.push(Buffer.from(bytes))));
  }
  yield* await inWords(path, async () => cutter.end(reader.end()));
}

function lineCutter(longest: number) {
  let held: string[] = [];
  let heldLength = 0;
  let line = 0;
  const hold = (text: string): void => {
    held.push(text);
    heldLength += text.length;
    if (heldLength > longest)
      throw new Unreadable('broken', `The line is longer than ${longest} characters.`, 'Put each record on a line of its own.', {
        line: line + 1,
      });
  };
  const take = (): Line => {
    const text = held.join('');
    [held, heldLength, line] = [[], 0, line + 1];
    return { text: text.endsWith('\r') ? text.slice(0, -1) : text, line };
  };
  const push = (text: string): Line[] => {
    const found: Line[] = [];
    let from = 0;
    for (let to = text.indexOf('\n'); to !== -1; to = text.indexOf('\n', from)) {
      hold(text.slice(from, to));
      found.push(take());
      from = to + 1;
    }
    hold(text.slice(from));
    return found;
  };
  return { push, end: (text: string): Line[] => [...push(text), ...(heldLength > 0 ? [take()] : [])] };
}

async function refuseUnread(path: string, most: number): Promise<void> {
  const about = await stat(path);
  if (!about.isFile()) throw new Unreadable('file', 'It is not a file.', 'Name a file, or a folder of files.');
  if (about.size > most) throw new Unreadable('file', `It has ${about.size} bytes; the most that is read is ${most}.`, 'Give it in parts.');
  const not = NOT_A_FORM[fileKind(await startOf({ name: basename(path), path }))];
  if (not !== undefined) throw new Unreadable('file', `It ${not.is}.`, not.mend);
}

async function inWords<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const place = [basename(path), error.line, error.column].filter((one) => one !== undefined).join(':');
    throw new TextError(`${place}: ${error.message} ${error.mend}`);
  }
}
