/** A form as it was sent to be kept as a draft, and as it is opened again. */
import type { Draft, DraftFields, DraftWritten, RecordingForm } from '../../../casework/index.ts';
import { type Sent, textOf } from '../../forms/sent.ts';
import { childrenSent, isAbout, NAMES, prefixOf } from './read-recording.ts';

/** Names of what a form carries besides answers. */
const CARRIED = { token: 'token', version: 'draft-version', page: 'draft-page', turn: 'draft-turn', follows: 'draft-follows' } as const;
/** The button that keeps a form and asks for advice on its words. */
export const LOOK = 'look';
const NOT_ANSWERS: ReadonlySet<string> = new Set([...Object.values(CARRIED), LOOK]);
const MOST_TURNS = 1_000_000_000;

/** What was sent, as a draft of this owner. */
export function draftSent(owner: string, type: string, sent: Sent): DraftWritten {
  return {
    owner,
    type,
    key: textOf(sent, NAMES.key),
    children: childrenAbout(sent),
    sent: answersIn(sent),
    page: textOf(sent, CARRIED.page),
    turn: wholeNumber(textOf(sent, CARRIED.turn)),
    since: wholeNumber(textOf(sent, CARRIED.version)),
    follows: textOf(sent, CARRIED.follows).split(' '),
  };
}

/** Each field as it was typed, without what only ties the form to its page. */
function answersIn(sent: Sent): DraftFields {
  return Object.fromEntries(
    [...sent].filter(([name]) => !NOT_ANSWERS.has(name)).map(([name, values]) => [withoutNothing(name), values.map(withoutNothing)]),
  );
}

/** The one sign that the database cannot hold, as browsers show it. */
function withoutNothing(text: string): string {
  return text.replaceAll('\0', '\uFFFD');
}

/** Whom it is about so far: those ticked, or whoever the form was opened for. */
function childrenAbout(sent: Sent): readonly string[] {
  const children = childrenSent(sent);
  const ticked = children.filter((_id, index) => isAbout(sent, index));
  return ticked.length > 0 ? ticked : children.slice(0, 1);
}

function wholeNumber(text: string): number {
  return /^\d{1,10}$/.test(text) ? Math.min(Number(text), MOST_TURNS) : 0;
}

/** A draft as its form is shown again. */
export function sentFrom({ sent }: Draft): Sent {
  return new Map(Object.entries(sent));
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
