/** Reads a children in need census, child by child as the file comes: memory grows only with the number of child ids, which are kept to find one used twice. */
import type { Day } from '../../calendar/index.ts';
import { MOST_CHILDREN } from '../bounds.ts';
import { textReader } from '../decode-text.ts';
import { type FaultLog, Unreadable, whatStopped } from '../fault.ts';
import { type NamedFile, readThrough } from '../files.ts';
import type { Tally } from '../preview.ts';
import { readCensusChild } from './census-child.ts';
import type { Element } from './element.ts';
import { type CinHeader, readHeader } from './header.ts';
import { type CinReading, firstDayOfYear, lastDay } from './reading.ts';
import { xmlReader } from './xml-reader.ts';

export interface CinRead {
  readonly header: CinHeader;
  readonly from?: Day;
  readonly to?: Day;
  readonly digest: string;
  readonly stoppedBy?: Unreadable;
}

/** Gives every child and entry in the file to the tally's sink. Faults go to the log; only an error of the sink's own is thrown. */
export async function readCin(file: NamedFile, tally: Tally, faults: FaultLog, today: Day): Promise<CinRead> {
  const text = textReader();
  const xml = xmlReader();
  let reading: CinReading = { file: file.name, faults, today, header: {}, seen: new Set(), unknown: new Set() };

  const take = async (elements: readonly Element[]): Promise<void> => {
    for (const element of elements) {
      if (element.name === 'header') {
        reading = { ...reading, header: readHeader(element, file.name, faults) };
        continue;
      }
      if (tally.children() >= MOST_CHILDREN)
        throw new Unreadable('file', `The file has more than ${MOST_CHILDREN} children.`, 'Take it in parts.', { line: element.line });
      const child = readCensusChild(element, reading);
      if (child === undefined) continue;
      await tally.sink.subject(child.subject);
      for (const entry of child.entries) await tally.sink.entry(entry);
    }
  };

  const { digest, stoppedBy: brokenOff } = await readThrough(file, (bytes) => take(xml.push(text.push(bytes))));
  const stoppedBy =
    brokenOff ??
    (await whatStopped(async () => {
      await take(xml.push(text.end()));
      xml.end();
      if (tally.children() === 0)
        throw new Unreadable(
          'file',
          'The file has no child in it that can be taken.',
          'Check that the export was for the right year and team, and make it again.',
        );
    }));
  return { header: reading.header, ...spokenFor(reading), digest, ...(stoppedBy !== undefined && { stoppedBy }) };
}

// What came after the file was made is silence, not neglect, whatever its reference date.
function spokenFor(reading: CinReading): { from?: Day; to?: Day } {
  const from = firstDayOfYear(reading);
  if (from === undefined) return {};
  return { from, to: Math.max(from, Math.min(lastDay(reading), reading.header.made ?? Infinity)) };
}
