/** Reads the text of a PDF as the fonts in it say what each glyph stands for: for tests of our own PDFs, not for any PDF. */
import { inflateSync } from 'node:zlib';

interface Piece {
  readonly head: string;
  readonly stream: string;
}

type Font = ReadonlyMap<number, string>;

/** The text of every page in the order in which it is set, its white space as single spaces. */
export function pdfText(pdf: Buffer): string {
  const objects = objectsIn(pdf);
  const at = (id: string | undefined): Piece => objects.get(id ?? '') ?? { head: '', stream: '' };
  const pages = [...objects.values()].filter(({ head }) => /\/Type\s*\/Page\b/.test(head));
  const texts = pages.map(({ head }) => {
    const resources = at(/\/Resources\s+(\d+) 0 R/.exec(head)?.[1]).head + head;
    const named = /\/Font\s*<<([^>]*)>>/.exec(resources)?.[1] ?? '';
    const fonts = new Map(
      [...named.matchAll(/\/(\S+)\s+(\d+) 0 R/g)].map(([, name = '', id]) => {
        const map = /\/ToUnicode\s+(\d+) 0 R/.exec(at(id).head)?.[1];
        return [name, meanings(at(map).stream)] as const;
      }),
    );
    return shownIn(at(/\/Contents\s+(\d+) 0 R/.exec(head)?.[1]).stream, fonts);
  });
  return texts.join(' ').replaceAll(/\s+/g, ' ').trim();
}

function objectsIn(pdf: Buffer): ReadonlyMap<string, Piece> {
  const text = pdf.toString('latin1');
  const found = new Map<string, Piece>();
  for (const { 1: id = '', index } of text.matchAll(/(?:^|\n)(\d+) 0 obj\b/g)) {
    const end = text.indexOf('endobj', index);
    const whole = text.slice(index, end);
    const at = whole.search(/stream\r?\n/);
    const head = at < 0 ? whole : whole.slice(0, at);
    const body = at < 0 ? '' : whole.slice(whole.indexOf('\n', at) + 1, whole.lastIndexOf('\nendstream'));
    const stream = head.includes('/FlateDecode') ? inflated(body) : body;
    found.set(id, { head, stream });
    if (head.includes('/ObjStm'))
      for (const [inner, piece] of within(stream, Number(/\/First (\d+)/.exec(head)?.[1]))) found.set(inner, piece);
  }
  return found;
}

function inflated(body: string): string {
  return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
}

function within(stream: string, first: number): readonly (readonly [string, Piece])[] {
  const numbers = stream.slice(0, first).trim().split(/\s+/).map(Number);
  return Array.from({ length: numbers.length / 2 }, (_, n) => {
    const from = first + (numbers[2 * n + 1] ?? 0);
    const next = numbers[2 * n + 3];
    return [String(numbers[2 * n]), { head: stream.slice(from, next === undefined ? undefined : first + next), stream: '' }] as const;
  });
}

function wordsFrom(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}

function meanings(map: string): Font {
  const found = new Map<number, string>();
  for (const [, block = ''] of map.matchAll(/beginbfchar([^]*?)endbfchar/g))
    for (const [, glyph = '', meant = ''] of block.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi))
      found.set(Number.parseInt(glyph, 16), wordsFrom(meant));
  for (const [, block = ''] of map.matchAll(/beginbfrange([^]*?)endbfrange/g))
    for (const [, from = '', to = '', meant = ''] of block.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi)) {
      const first = Number.parseInt(from, 16);
      for (let glyph = first; glyph <= Number.parseInt(to, 16); glyph += 1)
        found.set(glyph, String.fromCodePoint(Number.parseInt(meant, 16) + glyph - first));
    }
  return found;
}

// What says a language or a text in other words is passed over; a pair of brackets may stand in a text as it is.
const SHOWS = /\/(?:Lang|ActualText|Alt|E) \((?:\\[^]|[^\\)])*\)|\/(\S+) [\d.]+ Tf|\(((?:\\[^]|\((?:\\[^]|[^\\()])*\)|[^\\()])*)\)|\bTm\b/g;

function shownIn(stream: string, fonts: ReadonlyMap<string, Font>): string {
  let text = '';
  let font: Font = new Map();
  for (const [, name, shown] of stream.matchAll(SHOWS)) {
    if (name !== undefined) font = fonts.get(name) ?? font;
    else if (shown === undefined) text += ' ';
    else {
      const bytes = unescaped(shown);
      for (let at = 0; at + 1 < bytes.length; at += 2) text += font.get(bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1)) ?? '\uFFFD';
    }
  }
  return text;
}

const LETTERS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function unescaped(shown: string): string {
  return shown.replaceAll(/\\([0-7]{1,3}|[^])/g, (_, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (LETTERS[code] ?? code),
  );
}
