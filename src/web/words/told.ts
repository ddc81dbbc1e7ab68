import type { Day } from '../../calendar/index.ts';
import type { Told } from '../../casework/front-page/answers.ts';
import { momentWords } from './dates.ts';
import { inSentence } from './plural.ts';
import { shownName } from './shown-name.ts';

/** Who wrote what a fact rests on, and when, as a sentence: shown when somebody asks. */
export function toldWords({ label, occurred, recorded, by, role }: Told, asOf: Day): string {
  const who = by === undefined ? role?.toLowerCase() : `${shownName(by)}${role === undefined ? '' : `, ${role.toLowerCase()}`}`;
  const of = `${label}, ${momentWords(occurred, asOf)}`;
  const written = recorded === undefined ? 'the source does not say when it was written down' : `written ${momentWords(recorded, asOf)}`;
  return who === undefined ? `${of}; the source does not say who wrote it, and ${inSentence(written)}.` : `${of}; ${written} by ${who}.`;
}
