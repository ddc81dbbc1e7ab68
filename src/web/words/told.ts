import type { Day } from '../../calendar/index.ts';
import type { Told } from '../../casework/index.ts';
import { momentWords } from './dates.ts';
import { shownName } from './shown-name.ts';

/** Who wrote what a fact rests on, and when, as a sentence: shown when somebody asks. */
export function toldWords({ label, occurred, recorded, by, role }: Told, asOf: Day): string {
  const author = by === undefined ? role?.toLowerCase() : `${shownName(by)}${role === undefined ? '' : `, ${role.toLowerCase()}`}`;
  const of = `${label}, ${momentWords(occurred, asOf)}`;
  const wrote = author === undefined ? 'the source does not say who wrote it' : `written by ${author}`;
  return recorded === undefined
    ? `${of}; ${wrote}; the source does not say when it was written down.`
    : `${of}; ${wrote}${author === undefined ? '; written down' : ','} ${momentWords(recorded, asOf)}.`;
}
