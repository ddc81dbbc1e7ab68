/** Reads a return that a person chose, whichever it is. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { MOST_BYTES, MOST_FAULTS_KEPT } from './bounds.ts';
import { readCin } from './cin/read-cin.ts';
import { type FaultLog, faultLog, logUnreadable, Unreadable } from './fault.ts';
import { fileName } from './file-name.ts';
import { type FileKind, fileKind, NOT_A_FORM } from './file-kind.ts';
import { type Chosen, filesOf, type NamedFile, startOf } from './files.ts';
import { cannotHold } from './held.ts';
import { type Form, type Preview, type ReadOptions, type Sink, type Tally, tallyOf } from './preview.ts';
import { readS903 } from './s903/read-s903.ts';

/** A sink that keeps nothing: for looking before taking. */
export const LOOK_ONLY: Sink = { subject: () => undefined, entry: () => undefined };

type Found = Pick<Preview, 'form' | 'tables' | 'fingerprint'> &
  Partial<Pick<Preview, 'year' | 'authorityCode' | 'from' | 'to'>> & { readonly stopped: boolean };

/**
 * Reads a children in need census (one XML file) or a looked after return (a folder or list of CSV tables), giving each
 * child and entry to the sink as it goes, and answers with what was found.
 *
 * Nothing wrong with a file makes this throw: every fault is in the preview, with its place. An error of the sink's own
 * is thrown onwards. A census that breaks off half-way has given its first children already, so take within a
 * transaction, or read once with `LOOK_ONLY` and compare fingerprints.
 */
export async function readExchange(chosen: Chosen, sink: Sink, options: ReadOptions): Promise<Preview> {
  const faults = faultLog(options.keepFaults ?? MOST_FAULTS_KEPT);
  const tally = tallyOf(sink);
  const name = options.name ?? nameOf(chosen);
  let found: Found = { form: 'cin', tables: [], fingerprint: digestOf(''), stopped: true };
  try {
    const files = await filesOf(chosen, options.maxBytes ?? MOST_BYTES);
    found = await readFiles(files, tally, faults, options);
  } catch (error) {
    logUnreadable(error, name, faults);
  }
  const { earliest, latest } = tally.span();
  return {
    ...found,
    name,
    children: tally.children(),
    counts: tally.counts(),
    ...(earliest !== undefined && { earliest, from: found.from ?? earliest }),
    ...(latest !== undefined && { latest, to: found.to ?? latest }),
    faults: faults.kept(),
    faultCounts: faults.countsByGroup(),
    severityCounts: faults.countsBySeverity(),
    cannotHold: cannotHold(found.form),
  };
}

async function readFiles(files: readonly NamedFile[], tally: Tally, faults: FaultLog, options: ReadOptions): Promise<Found> {
  const { form, toRead } = await whichForm(files, faults);
  if (form === 's903') {
    const { digest, ...read } = await readS903(toRead, tally, faults, options);
    return { form, ...read, fingerprint: digest };
  }
  const [file] = toRead;
  if (file === undefined) return { form, tables: [], fingerprint: digestOf(''), stopped: true };
  const { header, digest, stoppedBy, ...span } = await readCin(file, tally, faults, options.today);
  if (stoppedBy !== undefined) logUnreadable(stoppedBy, file.name, faults);
  const { year, authorityCode } = header;
  return {
    form,
    ...span,
    tables: [],
    fingerprint: digest,
    stopped: stoppedBy !== undefined,
    ...(year !== undefined && { year }),
    ...(authorityCode !== undefined && { authorityCode }),
  };
}

async function whichForm(files: readonly NamedFile[], faults: FaultLog): Promise<{ form: Form; toRead: readonly NamedFile[] }> {
  const kinds: { file: NamedFile; kind: FileKind }[] = [];
  for (const file of files) kinds.push({ file, kind: fileKind(await startOf(file)) });
  const ofKind = (kind: FileKind) => kinds.filter((one) => one.kind === kind).map((one) => one.file);
  const [xml, tables] = [ofKind('xml'), ofKind('text')];
  if (xml.length > 0 && tables.length > 0) {
    throw new Unreadable(
      'file',
      'There are both XML files and tables here.',
      'Choose either the one census file or the tables of one looked after return.',
    );
  }
  if (xml.length > 1) throw new Unreadable('file', `There are ${xml.length} XML files here.`, 'Choose one census file at a time.');
  const alone = xml.length + tables.length === 0;
  for (const { file, kind } of kinds) {
    const not = NOT_A_FORM[kind];
    if (not !== undefined)
      faults.add(
        alone ? 'stops' : kind === 'empty' ? 'skips' : 'note',
        'file',
        { file: file.name },
        `${file.name} ${not.is}, so it is not read.`,
        not.mend,
      );
  }
  return tables.length > 0 ? { form: 's903', toRead: tables } : { form: 'cin', toRead: xml };
}

function nameOf(chosen: Chosen): string {
  if (typeof chosen === 'string') return fileName(basename(chosen));
  const [first] = chosen;
  if (first === undefined) return 'no file';
  return chosen.length === 1 ? first.name : `${first.name} and ${chosen.length - 1} more`;
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
