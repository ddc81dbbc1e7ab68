/** Whom a form that was sent is about, and the same form where the children on it are others by now. */
import type { DraftWritten, RecordingForm } from '../../../casework/index.ts';
import type { Sent } from '../../forms/sent.ts';
import { draftSent } from '../../kept-forms/draft-sent.ts';
import { childrenSent, isAbout, prefixOf } from './read-recording.ts';

/** What was sent, as a draft of this owner about those ticked, or whoever the form was opened for. */
export function recordingDraft(owner: string, type: string, sent: Sent): DraftWritten {
  const children = childrenSent(sent);
  const ticked = children.filter((_id, index) => isAbout(sent, index));
  return draftSent(owner, type, ticked.length > 0 ? ticked : children.slice(0, 1), sent);
}

/**
 * The same answers by the numbers that the children have on the form now: a child may have come into the family, or be out of
 * sight, since they were typed, and what was written of one is never to stand under another.
 */
export function renumbered({ children }: RecordingForm, sent: Sent): Sent {
  const before = childrenSent(sent);
  const moved = new Map<string, string>();
  before.forEach((id, index) => {
    const now = children.findIndex(({ child }) => child.id === id);
    if (now >= 0) moved.set(prefixOf(index), prefixOf(now));
  });
  return new Map(
    [...sent].flatMap(([name, values]): [string, readonly string[]][] => {
      const [, prefix, rest] = /^(child-\d+)(-.*)$/.exec(name) ?? [];
      if (prefix === undefined || rest === undefined) return [[name, values]];
      const now = moved.get(prefix);
      return now === undefined ? [] : [[`${now}${rest}`, values]];
    }),
  );
}
