/** Records read straight from files, with no database: a return, a record written by hand, or a demonstration's lines. */
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Day } from '../calendar/index.ts';
import { type Preview, readExchange, sourceOf } from '../exchange/index.ts';
import type { Entry, Source, Subject, SubjectRecord } from '../record/types.ts';
import { CaseworkError } from './desk.ts';
import { merged, parsed, parsedLine, trusted } from './plain-text.ts';

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
  if (!existsSync(path)) throw new CaseworkError(`There is nothing at ${path}. Check the spelling and the folder you are in.`);
  const files = plainFiles(path);
  if (files.length === 0) return gatherReturn(path, today);
  const records: SubjectRecord[] = [];
  for (const file of files) records.push(...(await gatherPlain(file)));
  return { records: merged(records) };
}

/** The file of records by the line that is all there is at a path, where it is so long that several should read it. */
export function longFile(path: string, bytes: number): string | undefined {
  if (!existsSync(path)) return undefined;
  const [file, ...more] = plainFiles(path);
  if (file === undefined || more.length > 0 || extname(file).toLowerCase() !== '.jsonl') return undefined;
  return statSync(file).size >= bytes ? file : undefined;
}

function plainFiles(path: string): string[] {
  const isPlain = (name: string) => PLAIN.includes(extname(name).toLowerCase());
  if (statSync(path).isDirectory())
    return readdirSync(path)
      .filter(isPlain)
      .toSorted()
      .map((name) => join(path, name));
  return isPlain(path) ? [path] : [];
}

async function gatherReturn(path: string, today: Day): Promise<Gathered> {
  const subjects = new Map<string, Subject>();
  const entries = new Map<string, Entry[]>();
  const sink = {
    subject: (subject: Subject) => void subjects.set(subject.id, subject),
    entry: (entry: Entry) => {
      for (const id of entry.subjects) entries.set(id, [...(entries.get(id) ?? []), entry]);
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

async function gatherPlain(file: string): Promise<readonly SubjectRecord[]> {
  if (extname(file).toLowerCase() !== '.jsonl') return trusted(file, parsed(file, readFileSync(file, 'utf8')));
  const records: SubjectRecord[] = [];
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    line += 1;
    if (text.trim() !== '') records.push(...trusted(`${basename(file)} line ${line}`, parsedLine(`${file}:${line}`, text)));
  }
  return records;
}
