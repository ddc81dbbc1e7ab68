/**
 * What is told to whoever looks after the server: one line of JSON an event, on standard error. Nothing of a record goes into it. Messages of
 * errors quote names, numbers and notes, and so do addresses: what is said of an error is its kind, its code and where in the program it came up.
 */
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export type Level = 'info' | 'warn' | 'error';

/** What may be said of an event besides its name: numbers, and words that are ours. */
export interface LogFields {
  readonly method?: string;
  /** The pattern of the address, such as /children/:id; never the address. */
  readonly route?: string;
  readonly status?: number;
  readonly milliseconds?: number;
  /** By which the reader of a page and the reader of the log can speak of the same thing. */
  readonly request?: string;
  readonly error?: ErrorInLog;
  readonly says?: string;
  readonly day?: string;
  readonly records?: number;
  readonly entries?: number;
  readonly mark?: string;
}

/** All that is said of an error. */
export interface ErrorInLog {
  readonly kind: string;
  readonly code?: string;
  /** Names in the database, of its own errors. */
  readonly table?: string;
  readonly column?: string;
  readonly constraint?: string;
  /** Places in the program, the innermost first. */
  readonly at: readonly string[];
  readonly cause?: ErrorInLog;
  /** The message, of errors that are about settings, files of standards or the server and never about anybody. */
  readonly says?: string;
}

/** Writes one event. */
export function log(level: Level, event: string, fields: LogFields = {}): void {
  const time = Temporal.Now.instant().toString({ smallestUnit: 'millisecond' });
  process.stderr.write(`${JSON.stringify({ time, level, event, ...fields })}\n`);
}

const ROOT = join(fileURLToPath(new URL('.', import.meta.url)), '..', '..');
const ABOUT_NOBODY = ['SettingsError', 'DatabaseError', 'BackupError', 'PackError'];
const MOST_PLACES = 12;
const MOST_CAUSES = 3;
const LONGEST_SAID = 2000;
const KIND = /^[A-Za-z]{1,60}$/;
const CODE = /^[A-Z0-9_]{1,60}$/;
const DATABASE_NAME = /^[a-z][a-z0-9_]{0,62}$/;
const PLACE = /^ {4}at (?:.*\()?((?:file:\/\/)?\/[\w./@%+-]+|node:[\w/]+):(\d+):(\d+)\)?$/;

/** What may be said of anything thrown. */
export function errorInLog(error: unknown, causes: number = MOST_CAUSES): ErrorInLog {
  if (!(error instanceof Error)) return { kind: typeof error, at: [] };
  const kind = KIND.test(error.name) ? error.name : 'Error';
  const cause = error.cause !== undefined && causes > 0 ? errorInLog(error.cause, causes - 1) : undefined;
  return {
    kind,
    ...wordOf(error, 'code', CODE),
    ...wordOf(error, 'table', DATABASE_NAME),
    ...wordOf(error, 'column', DATABASE_NAME),
    ...wordOf(error, 'constraint', DATABASE_NAME),
    at: placesOf(error),
    ...(cause && { cause }),
    ...(ABOUT_NOBODY.includes(kind) && { says: error.message.slice(0, LONGEST_SAID) }),
  };
}

function wordOf(error: Error, name: string, shape: RegExp): Readonly<Record<string, string>> {
  const value: unknown = Object.entries(error).find(([key]) => key === name)?.[1];
  return typeof value === 'string' && shape.test(value) ? { [name]: value } : {};
}

/** The lines after the message: one that looks like a place and stands in the message is none. */
function placesOf({ message, stack = '' }: Error): readonly string[] {
  const from = message === '' ? 0 : stack.indexOf(message);
  if (from < 0) return [];
  return stack
    .slice(from + message.length)
    .split('\n')
    .flatMap((line) => {
      const [, file = '', row, column] = PLACE.exec(line) ?? [];
      return file === '' ? [] : `${shownFile(file)}:${row}:${column}`;
    })
    .slice(0, MOST_PLACES);
}

function shownFile(file: string): string {
  if (file.startsWith('node:')) return file;
  const path = file.startsWith('file:') ? fileURLToPath(file) : file;
  const inside = relative(ROOT, path);
  return inside.startsWith('..') ? 'elsewhere' : inside.split(sep).join('/');
}
