import { getEntryType } from '../../record/entry-types.ts';
import type { Entry } from '../../record/types.ts';
import { entryLine, type Known } from '../child/entry-lines.ts';
import { toldBy } from '../front-page/told.ts';
import type { ChronologyLine, Meaning } from './answers.ts';
import type { Event } from './together.ts';

/** Events in words: those that are shown, and no others. */
export function linesOf(events: readonly Event[], known: Known): readonly ChronologyLine[] {
  return events.map((event) => lineOf(event, known));
}

function lineOf({ entry, of }: Event, known: Known): ChronologyLine {
  const told = firstTold(entry);
  // What the event itself says it meant stands with what was said of it since, not among its facts.
  const apart = [...(told === undefined ? [] : [told]), ...(typeof entry.fields['impact'] === 'string' ? ['impact'] : [])];
  const fields = Object.fromEntries(Object.entries(entry.fields).filter(([name]) => !apart.includes(name)));
  return {
    ...(told !== undefined && { says: textIn(entry.fields[told]) ?? '' }),
    entry: entryLine({ ...entry, fields }, known),
    children: of.map(({ child }) => child),
    added: of.some(({ curated }) => curated.isIn && curated.moved),
    meanings: of.flatMap((one) => meaningOf(one, known)),
  };
}

/** The first question of the entry that is answered in words. */
function firstTold({ type, fields }: Entry): string | undefined {
  const declared = Object.entries(getEntryType(type).fields);
  return declared.find(
    ([name, { kind }]) => (kind === 'text' || kind === 'long-text') && name !== 'impact' && textIn(fields[name]) !== undefined,
  )?.[0];
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
