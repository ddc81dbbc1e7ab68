/** Records read straight from files, with no database: a return, a record written by hand, or a demonstration's lines. */
import { readdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Day } from '../../calendar/index.ts';
import { type Preview, readExchange, sourceOf } from '../../exchange/index.ts';
import { linesOf, TextError, textOf } from '../../exchange/plain-text-files.ts';
import { quoted } from '../../record/plain-text.ts';
import type { Entry, Source, Subject, SubjectRecord } from '../../record/types.ts';
import { CaseworkError } from '../desk.ts';
import { parsePlain } from './parse-plain.ts';
import { LARGEST_DOCUMENT, LARGEST_LINES, LONGEST_LINE, MOST_FILES } from './plain-bounds.ts';
import { merged, parsedLine, trusted } from './plain-text.ts';

export interface Gathered {
  readonly records: readonly SubjectRecord[];
  /** What the file turned out to hold, where it is a return. */
  readonly preview?: Preview;
}

const PLAIN = ['.yaml', '.yml', '.json', '.jsonl'];

/**
 * Reads every subject's record from a CIN census file, a looked after return's folder, or records written as YAML, JSON or
 * JSON lines (a file, or a folder of them). Throws CaseworkError, naming each place, where it cannot be trusted.
 */
export async function gather(path: string, today: Day): Promise<Gathered> {
  const files = plainFiles(path);
  if (files.length === 0) return gatherReturn(path, today);
  const parts: (readonly SubjectRecord[])[] = [];
  try {
    for (const file of files) for await (const part of partsOf(file)) parts.push(part);
  } catch (error) {
    throw error instanceof TextError ? new CaseworkError(error.message) : error;
  }
  return { records: merged(parts.flat()) };
}

/** The file of records by the line that is all there is at a path, where it is so long that several should read it. */
export function longFile(path: string, bytes: number): string | undefined {
  if (statSync(path, { throwIfNoEntry: false }) === undefined) return undefined;
  const [file, ...more] = plainFiles(path);
  if (file === undefined || more.length > 0 || extname(file).toLowerCase() !== '.jsonl') return undefined;
  return statSync(file).size >= bytes ? file : undefined;
}

function plainFiles(path: string): string[] {
  const isPlain = (name: string) => PLAIN.includes(extname(name).toLowerCase());
  const about = statSync(path, { throwIfNoEntry: false });
  if (about === undefined)
    throw new CaseworkError(`There is nothing at ${quoted(path, 300)}. Check the spelling and the folder you are in.`);
  // A device or a pipe may never end.
  if (!about.isFile() && !about.isDirectory())
    throw new CaseworkError(`${quoted(path, 300)} is neither a file nor a folder. Save what it gives in a file, and name that.`);
  if (about.isFile()) return isPlain(path) ? [path] : [];
  const files = readdirSync(path).filter(isPlain).toSorted();
  if (files.length > MOST_FILES)
    throw new CaseworkError(
      `${quoted(path, 300)} holds ${files.length} files of records; the most that are read is ${MOST_FILES}. Put them together.`,
    );
  return files.map((name) => join(path, name));
}

async function gatherReturn(path: string, today: Day): Promise<Gathered> {
  const subjects = new Map<string, Subject>();
  const entries = new Map<string, Entry[]>();
  const sink = {
    subject: (subject: Subject) => void subjects.set(subject.id, subject),
    entry: (entry: Entry) => {
      for (const id of entry.subjects) {
        const own = entries.get(id);
        if (own === undefined) entries.set(id, [entry]);
        else own.push(entry);
      }
    },
  };
  const preview = await readExchange(path, sink, { today });
  if (preview.stopped) throw new CaseworkError(stoppedInWords(preview));
  const sources: readonly Source[] = [sourceOf(preview.form, preview)];
  return { records: [...subjects.values()].map((subject) => ({ subject, entries: entries.get(subject.id) ?? [], sources })), preview };
}

/** The faults that stop a file, each with its place. */
function stoppedInWords(preview: Preview): string {
  const stops = preview.faults.filter((fault) => fault.severity === 'stops');
  return [
    `${preview.name} cannot be read.`,
    ...stops.map((fault) => {
      const place = [fault.file, fault.line, fault.column].filter((one) => one !== undefined).join(':');
      return `${place}: ${fault.message} ${fault.mend}`;
    }),
  ].join('\n');
}

/** The records of a file: of the whole of it, or of each of its lines. */
async function* partsOf(file: string): AsyncGenerator<readonly SubjectRecord[]> {
  const name = basename(file);
  if (extname(file).toLowerCase() !== '.jsonl') {
    yield trusted(name, parsePlain(await textOf(file, LARGEST_DOCUMENT), name));
    return;
  }
  for await (const { text, line } of linesOf(file, { most: LARGEST_LINES, longest: LONGEST_LINE })) {
    if (text.trim() !== '') yield trusted(`${name} line ${line}`, parsedLine(text, name, line));
  }
}
