import {
  boolCoreTag,
  EVENT_ID,
  type Event,
  floatCoreTag,
  getScalarValue,
  intCoreTag,
  NOT_RESOLVED,
  nullCoreTag,
  parseEvents,
  SCALAR_STYLE,
  YAMLException,
} from 'js-yaml';
import { quoted } from '../record/plain-text.ts';
import { DEEPEST, LONGEST_FILE, MOST_FAULTS } from './bounds.ts';
import { type Fault, faultAt } from './fault.ts';
import type { Member, Node } from './node.ts';
import type { Place, SourceFile } from './place.ts';

const MEND = 'Check the indentation, the quotes and the brackets here; quote text that holds ": " or " #".';

type Scalar = Extract<Event, { type: typeof EVENT_ID.SCALAR }>;

/** The events of one file, read one after another. */
interface Reader {
  readonly source: SourceFile;
  readonly events: readonly Event[];
  readonly faults: Fault[];
  next: number;
}

/**
 * Reads one YAML file into nodes that know their place. Answers undefined, with the faults, where the text is not YAML
 * or holds nothing; aliases, tags, several documents and files beyond two million characters are refused.
 */
export function readYaml(text: string, name: string, faults: Fault[]): Node | undefined {
  const source: SourceFile = { name, text };
  const start = { source, offset: 0 };
  if (text.length > LONGEST_FILE) {
    faults.push(faultAt(start, 'The file is longer than two million characters.', 'Split it into chapters.'));
    return undefined;
  }
  const events = soundEvents(text, source, faults);
  if (events === undefined) return undefined;
  const documents = events.filter((event) => event.type === EVENT_ID.DOCUMENT).length;
  if (documents > 1) {
    faults.push(faultAt(start, 'The file holds several documents.', 'Take out the line of three dashes between them.'));
    return undefined;
  }
  // The document's own event comes first; what it holds follows.
  const reader: Reader = { source, events, faults, next: 1 };
  const node = documents === 0 || events[1]?.type === EVENT_ID.POP ? undefined : readNode(reader, start, 0);
  if (node !== undefined && !(node.kind === 'scalar' && node.value === null)) return node;
  faults.push(faultAt(start, 'The file holds nothing.', 'Write its standards, or remove the file.'));
  return undefined;
}

function soundEvents(text: string, source: SourceFile, faults: Fault[]): readonly Event[] | undefined {
  try {
    return parseEvents(text, {});
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    faults.push(faultAt({ source, offset: error.mark?.position ?? 0 }, `This is not sound YAML: ${sentence(error.reason)}`, MEND));
    return undefined;
  }
}

/** Reads what stands next. `before` is the place of what it belongs to, for what has none of its own. */
function readNode(reader: Reader, before: Place, depth: number): Node {
  const { source, faults } = reader;
  const event = reader.events[reader.next++];
  switch (event?.type) {
    case EVENT_ID.SCALAR:
      refuseTag(event.tagStart, reader);
      return scalarOf(event, before, source);
    case EVENT_ID.MAPPING:
    case EVENT_ID.SEQUENCE: {
      refuseTag(event.tagStart, reader);
      const place = { source, offset: event.start };
      if (depth === DEEPEST + 1) faults.push(faultAt(place, `This is nested more than ${DEEPEST} deep.`, 'Say it with fewer levels.'));
      return event.type === EVENT_ID.MAPPING ? readMap(reader, place, depth) : readList(reader, place, depth);
    }
    case EVENT_ID.ALIAS: {
      const place = { source, offset: event.anchorStart - 1 };
      if (faults.length < MOST_FAULTS) faults.push(faultAt(place, 'Aliases are not part of the language.', 'Write it out in full.'));
      return nothingAt(place);
    }
    default:
      return nothingAt(before);
  }
}

function readMap(reader: Reader, place: Place, depth: number): Node {
  const members = new Map<string, Member>();
  while (!isAtEnd(reader)) {
    const told = reader.faults.length >= MOST_FAULTS;
    const key = readNode(reader, place, depth + 1);
    const value = readNode(reader, key.place, depth + 1);
    if (key.kind !== 'scalar') {
      if (!told) reader.faults.push(faultAt(key.place, 'A key must be a single word.', 'Write one word before the colon.'));
      continue;
    }
    if (members.has(key.text) && !told)
      reader.faults.push(faultAt(key.place, `The key ${quoted(key.text)} is written twice.`, 'Keep one of them.'));
    members.set(key.text, { keyPlace: key.place, keyQuoted: key.quoted, value });
  }
  return { kind: 'map', place, members };
}

function readList(reader: Reader, place: Place, depth: number): Node {
  const items: Node[] = [];
  while (!isAtEnd(reader)) items.push(readNode(reader, place, depth + 1));
  return { kind: 'list', place, items };
}

/** Whether the group or list being read ends here; steps over its end. */
function isAtEnd(reader: Reader): boolean {
  const event = reader.events[reader.next];
  if (event !== undefined && event.type !== EVENT_ID.POP) return false;
  reader.next += 1;
  return true;
}

/** What is not quoted may be nothing, yes or no, or a number; all else is text. */
function scalarOf(event: Scalar, before: Place, source: SourceFile): Node {
  const text = getScalarValue(source.text, event);
  const place = event.valueStart < 0 ? before : { source, offset: openingOf(event) };
  if (event.style !== SCALAR_STYLE.PLAIN) return { kind: 'scalar', place, value: text, text, quoted: true };
  return { kind: 'scalar', place, value: plainValue(text), text, quoted: false };
}

/** A quoted text begins at its quote. */
function openingOf({ style, valueStart }: Scalar): number {
  return style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED ? valueStart - 1 : valueStart;
}

/** Only what begins as one can be nothing, yes or no, or a number: most of a pack is words. */
const PERHAPS_NOT_TEXT = /^(?:$|[-+.0-9]|[tTfFnN~])/;

function plainValue(text: string): string | number | boolean | null {
  if (!PERHAPS_NOT_TEXT.test(text)) return text;
  for (const tag of [nullCoreTag, boolCoreTag, intCoreTag, floatCoreTag]) {
    const value = tag.resolve(text, false, '');
    if (value !== NOT_RESOLVED) return value;
  }
  return text;
}

function refuseTag(offset: number, { source, faults }: Reader): void {
  if (offset >= 0 && faults.length < MOST_FAULTS)
    faults.push(faultAt({ source, offset }, 'Tags are not part of the language.', 'Write the value alone.'));
}

function nothingAt(place: Place): Node {
  return { kind: 'scalar', place, value: null, text: '', quoted: false };
}

function sentence(message: string): string {
  const plain = message.trim();
  return /[.!?]$/.test(plain) ? plain : `${plain}.`;
}
