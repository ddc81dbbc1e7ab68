import { entryLine, type Known } from '../entry-lines.ts';
import { toldBy } from '../front-page/told.ts';
import type { ChronologyLine, Meaning } from './answers.ts';
import type { Event } from './together.ts';

/** Events in words: those that are shown, and no others. */
export function linesOf(events: readonly Event[], known: Known): readonly ChronologyLine[] {
  return events.map((event) => lineOf(event, known));
}

function lineOf({ entry, of }: Event, known: Known): ChronologyLine {
  const { impact, ...rest } = entry.fields;
  // What the event itself says it meant stands with what was said of it since, not among its facts.
  const line = entryLine({ ...entry, fields: typeof impact === 'string' ? rest : entry.fields }, known);
  return {
    entry: line,
    children: of.map(({ child }) => child),
    added: of.some(({ curated }) => curated.isIn && curated.moved),
    meanings: of.flatMap((one) => meaningOf(one, known)),
  };
}

function meaningOf({ child, curated: { entry, note } }: Event['of'][number], known: Known): readonly Meaning[] {
  const impact = textIn(note?.fields['impact']) ?? textIn(entry.fields['impact']);
  const [since, because] = [textIn(note?.fields['since']), textIn(note?.fields['because'])];
  if (impact === undefined && since === undefined && because === undefined) return [];
  return [
    {
      child,
      ...(impact !== undefined && { impact }),
      ...(since !== undefined && { since }),
      ...(because !== undefined && { because }),
      ...(note !== undefined && { told: toldBy(note, known) }),
    },
  ];
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
