/** A form as it was sent to be kept as a draft, and as it is opened again. */
import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Draft, DraftFields, DraftWritten } from '../../casework/index.ts';
import { isSlot } from '../forms/file-slots.ts';
import { type Sent, textOf } from '../forms/sent.ts';
import { AT } from '../words/draft-words.ts';

/** The name of the key that comes with every form. */
export const KEY = 'key';
/** Names of what a form carries besides answers. */
const CARRIED = { token: 'token', version: 'draft-version', page: 'draft-page', turn: 'draft-turn', follows: 'draft-follows' } as const;
/** The button that keeps a form and asks for advice on its words. */
export const LOOK = 'look';
/** The button that was pressed, where a form has several. */
const DO = 'do';
const NOT_ANSWERS: ReadonlySet<string> = new Set([...Object.values(CARRIED), LOOK, DO, AT]);
const MOST_TURNS = 1_000_000_000;

/** What was sent, as a draft of this owner about these children; a form on a page of its own says where that is. */
export function draftSent(owner: string, type: string, children: readonly string[], sent: Sent, at?: string): DraftWritten {
  return {
    owner,
    type,
    key: textOf(sent, KEY),
    children,
    sent: { ...answersIn(sent), ...(at !== undefined && { [AT]: [at] }) },
    page: textOf(sent, CARRIED.page),
    turn: wholeNumber(textOf(sent, CARRIED.turn)),
    since: wholeNumber(textOf(sent, CARRIED.version)),
    follows: textOf(sent, CARRIED.follows).split(' '),
  };
}

/** Each field as it was typed, without what only ties the form to its page; a draft keeps no file. */
function answersIn(sent: Sent): DraftFields {
  return Object.fromEntries(
    [...sent]
      .filter(([name]) => !NOT_ANSWERS.has(name) && !isSlot(name))
      .map(([name, values]) => [withoutNothing(name), values.map(withoutNothing)]),
  );
}

/** The one sign that the database cannot hold, as browsers show it. */
function withoutNothing(text: string): string {
  return text.replaceAll('\0', '\uFFFD');
}

function wholeNumber(text: string): number {
  return /^\d{1,10}$/.test(text) ? Math.min(Number(text), MOST_TURNS) : 0;
}

/** A draft as its form is shown again. */
export function sentFrom({ sent }: Pick<Draft, 'sent'>): Sent {
  return new Map(Object.entries(sent));
}

/** Whether the page's own script asks, which reads data; not a browser, which shows pages. */
export function asksAsScript(request: FastifyRequest): boolean {
  return request.headers.accept === 'application/json';
}

/** The same answers as another form, which may be saved as well. */
export function underAnotherKey(sent: Sent): Sent {
  return new Map([...sent, [KEY, [randomUUID()]]]);
}
