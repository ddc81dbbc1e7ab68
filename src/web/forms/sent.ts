import { z } from 'zod';

/** What a form sent, or what it is first shown with: each name with its values as they were typed. */
export type Sent = ReadonlyMap<string, readonly string[]>;

const LONGEST_NAME = 200;
const LONGEST_VALUE = 200_000;
const MOST_VALUES = 200;

const value = z.string().max(LONGEST_VALUE);
const body = z.record(z.string().max(LONGEST_NAME), z.union([value, z.array(value).max(MOST_VALUES)]));

/** Reads the body of a form; throws ZodError for what no form sends. */
export function readSent(given: unknown): Sent {
  return new Map(Object.entries(body.parse(given ?? {})).map(([name, sent]) => [name, [sent].flat().map(typed)]));
}

// A text box gives back line ends as they were on paper tape.
function typed(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

/** The first value of that name to the letter; nothing where there is none. */
export function typedIn(sent: Sent, name: string): string {
  return sent.get(name)?.[0] ?? '';
}

/** The same without the space around it. */
export function textOf(sent: Sent, name: string): string {
  return typedIn(sent, name).trim();
}
