import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type ParsedNode, type YAMLError } from 'yaml';
import { type Fault, faultAt } from './fault.ts';
import type { Member, Node } from './node.ts';
import type { SourceFile } from './place.ts';

const LONGEST_FILE = 2_000_000;
const DEEPEST = 40;

const MENDS: Readonly<Partial<Record<YAMLError['code'], string>>> = {
  TAB_AS_INDENT: 'Indent with spaces.',
  BAD_INDENT: 'Line it up with its neighbours, indenting with spaces.',
  MISSING_CHAR: 'Close the quote or bracket opened here.',
};
const OTHER_MEND = 'Check the indentation, the quotes and the brackets here; quote text that holds ": " or " #".';

/**
 * Reads one YAML file into nodes that know their place. Answers undefined, with the faults, where the text is not YAML
 * or holds nothing; aliases, tags and files beyond two million characters are refused.
 */
export function readYaml(text: string, name: string, faults: Fault[]): Node | undefined {
  const lines = new LineCounter();
  const source: SourceFile = { name, lines };
  if (text.length > LONGEST_FILE) {
    faults.push(faultAt({ source, offset: 0 }, 'The file is longer than two million characters.', 'Split it into chapters.'));
    return undefined;
  }
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, schema: 'core', version: '1.2', uniqueKeys: false });
  for (const error of [...document.errors, ...document.warnings]) {
    faults.push(
      faultAt({ source, offset: error.pos[0] }, `This is not sound YAML: ${sentence(error.message)}`, MENDS[error.code] ?? OTHER_MEND),
    );
  }
  if (document.errors.length > 0) return undefined;
  if (document.contents === null) {
    faults.push(faultAt({ source, offset: 0 }, 'The file holds nothing.', 'Write its standards, or remove the file.'));
    return undefined;
  }
  return nodeOf(document.contents, source, faults, 0);
}

function nodeOf(parsed: ParsedNode, source: SourceFile, faults: Fault[], depth: number): Node {
  const place = { source, offset: parsed.range[0] };
  if (depth > DEEPEST) {
    faults.push(faultAt(place, `This is nested more than ${DEEPEST} deep.`, 'Say it with fewer levels.'));
    return { kind: 'list', place, items: [] };
  }
  if (isMap(parsed)) {
    const members = new Map<string, Member>();
    for (const { key, value } of parsed.items) {
      if (!isScalar(key)) {
        faults.push(faultAt({ source, offset: key.range[0] }, 'A key must be a single word.', 'Write one word before the colon.'));
        continue;
      }
      const keyPlace = { source, offset: key.range[0] };
      const written = key.source;
      if (members.has(written)) faults.push(faultAt(keyPlace, `The key "${written}" is written twice.`, 'Keep one of them.'));
      members.set(written, {
        keyPlace,
        keyQuoted: isQuoted(key.type),
        value: value === null ? nothingAt(keyPlace) : nodeOf(value, source, faults, depth + 1),
      });
    }
    return { kind: 'map', place, members };
  }
  if (isSeq(parsed)) return { kind: 'list', place, items: parsed.items.map((item) => nodeOf(item, source, faults, depth + 1)) };
  if (isAlias(parsed)) {
    faults.push(faultAt(place, 'Aliases are not part of the language.', 'Write it out in full.'));
    return nothingAt(place);
  }
  const value: unknown = parsed.value;
  const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
  const quoted = isQuoted(parsed.type);
  return { kind: 'scalar', place, value: plain, text: quoted && plain !== null ? String(plain) : parsed.source, quoted };
}

function nothingAt(place: Node['place']): Node {
  return { kind: 'scalar', place, value: null, text: '', quoted: false };
}

function isQuoted(type: string | undefined): boolean {
  return type !== 'PLAIN' && type !== undefined;
}

function sentence(message: string): string {
  const plain = message.trim();
  return /[.!?]$/.test(plain) ? plain : `${plain}.`;
}
