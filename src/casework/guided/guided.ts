import type { Entry } from '../../record/types.ts';
import { isAllowed, mayAsWell } from '../access/allow.ts';
import { workerNames } from '../names.ts';
import { openedRecord } from '../child/opened-record.ts';
import type { Room } from '../room.ts';
import type { GuidedAnswer, Made } from './answers.ts';
import { drawingsIn, storiesIn } from './childs-own.ts';
import { DIRECT_WORK, OWN_WORDS } from './drawing-questions.ts';
import { MAPPING, SCALE } from './map-questions.ts';
import { mappingsIn } from './mappings.ts';
import { RESILIENCE } from './resilience-questions.ts';
import { scalingsIn } from './scalings.ts';
import { STEP } from './story-questions.ts';

const HELD_IN: ReadonlySet<string> = new Set([MAPPING, SCALE, DIRECT_WORK, OWN_WORDS, STEP, RESILIENCE]);

/** What has been thought through and made together with one child and their family, as the record stood on the day judged. */
export async function guided(room: Room, id: string): Promise<GuidedAnswer | undefined> {
  const opened = await openedRecord(room, id);
  if (opened === undefined) return undefined;
  const entries = opened.asStood.entries.filter(({ type }) => HELD_IN.has(type));
  const nameOf = await workerNames(
    room.store.read,
    room.authority,
    entries.flatMap(({ by }) => by ?? []),
  );
  const made = (entry: Entry): Made => ({
    id: entry.id,
    on: entry.occurred.day,
    ...(entry.by !== undefined && { by: nameOf(entry.by) }),
  });
  return {
    head: opened.head,
    asOf: opened.asStood.asOf,
    today: room.today(),
    mayWrite: await mayAsWell(room, 'write-record', id),
    mappings: mappingsIn(entries, made),
    scalings: scalingsIn(entries, made),
    drawings: drawingsIn(entries, made),
    stories: storiesIn(entries, made),
    resilience: entries.filter(({ type }) => type === RESILIENCE).map((entry) => ({ ...made(entry), fields: entry.fields })),
  };
}

/** The same for whoever means to write: undefined, or throws NotAllowedError, where that is not for them. */
export async function guidedForm(room: Room, id: string): Promise<GuidedAnswer | undefined> {
  return (await isAllowed(room, 'write-record', id)) ? guided(room, id) : undefined;
}
