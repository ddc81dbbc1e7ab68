/** Text from outside, made fit to stand in a message, on a terminal or in a log: nothing in it can act, hide or turn its surroundings round. */

/**
 * Control characters but for tab and line feed, halves of characters, marks that turn the direction of what follows, and
 * marks that cannot be seen. Joiners stay: names in Persian and Hindi, and many emoji, are written with them.
 */
const UNSAFE = /[\p{Cs}\u2028\u2029\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|[^\P{Cc}\t\n]/gu;
const LINE_MARKS = /[\t\n]/g;
const LONGEST_QUOTED = 60;

/** The text with each such character written as its number, as `\u001b`; tabs and line ends stay as they are. */
export function visible(text: string): string {
  return text.replaceAll(UNSAFE, numbered);
}

/** The text within quotation marks on one line, cut short where it is long. */
export function quoted(text: string, longest = LONGEST_QUOTED): string {
  const short = visible(cut(text, longest).replaceAll(/["\\]/g, '\\$&'));
  return `"${short.replaceAll(LINE_MARKS, (mark) => (mark === '\t' ? '\\t' : '\\n'))}"`;
}

/** The text as it stands in a message without quotation marks: on one line, and cut short where it is long. */
export function inLine(text: string, longest = LONGEST_QUOTED): string {
  return visible(cut(text, longest).replaceAll(LINE_MARKS, ' '));
}

/** The first part of a text that is too long, never with half a character at its end. */
function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const end = /[\uD800-\uDBFF]/.test(text.charAt(longest - 1)) ? longest - 1 : longest;
  return `${text.slice(0, end)}…`;
}

function numbered(character: string): string {
  return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
}
