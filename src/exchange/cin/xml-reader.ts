/** Reads census XML as it comes and hands over one whole header or child at a time, so that memory does not grow with the file. */
import { SaxesParser } from 'saxes';
import { inLine } from '../../record/plain-text.ts';
import { DEEPEST, LONGEST_CHILD, LONGEST_ELEMENT_NAME, LONGEST_VALUE, MOST_ELEMENTS_OF_A_CHILD } from '../bounds.ts';
import { Unreadable } from '../fault.ts';
import type { Element } from './element.ts';

interface Building extends Element {
  readonly within: Building[];
  text: string;
}

export interface XmlReader {
  /** The elements that the text completed: headers and children. Throws Unreadable. */
  push(text: string): readonly Element[];
  /** Throws Unreadable where the document is not whole. */
  end(): void;
}

const ROOTS = ['message', 'cindetailscollection'];
const HANDED_OVER = ['header', 'child'];
const FETCH_AGAIN = 'Make the file again; if it was edited by hand, mend it at this place.';

/** A reader for one census document. No entity is expanded, and a document type declaration is refused. */
export function xmlReader(): XmlReader {
  const parser = new SaxesParser({ xmlns: false });
  const open: Building[] = [];
  let complete: Element[] = [];
  let depth = 0;
  let rootSeen = false;
  let elements = 0;
  let sinceLastMark = 0;
  let ofThisChild = 0;

  const broken = (message: string, mend = FETCH_AGAIN) =>
    new Unreadable('broken', message, mend, { line: parser.line, column: parser.column });

  parser.on('error', (error) => {
    throw broken(`The XML is broken: ${inLine(error.message.replace(/^(\d+:\d+: )+/, ''), 200)}`);
  });
  parser.on('doctype', () => {
    throw broken(
      'The file has a DOCTYPE. A census file has none, and one can be used to attack the reader.',
      'Take the DOCTYPE out, or export the file again.',
    );
  });
  parser.on('opentag', (tag) => {
    sinceLastMark = 0;
    depth += 1;
    if (tag.name.length > LONGEST_ELEMENT_NAME)
      throw broken(`The name of an element is longer than ${LONGEST_ELEMENT_NAME} characters: ${inLine(tag.name)}`);
    const name = localName(tag.name);
    if (!rootSeen && !ROOTS.includes(name)) throw notCensus(tag.name, parser.line);
    rootSeen = true;
    if (depth > DEEPEST) throw broken(`Elements stand more than ${DEEPEST} deep here; in a census they never do.`);
    const parent = open.at(-1);
    if (parent === undefined && !HANDED_OVER.includes(name)) return;
    elements += 1;
    if (elements > MOST_ELEMENTS_OF_A_CHILD)
      throw broken(`One child has more than ${MOST_ELEMENTS_OF_A_CHILD} elements; a closing tag may be missing.`);
    const element: Building = { name, written: tag.name, line: parser.line, column: parser.column, within: [], text: '' };
    parent?.within.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    sinceLastMark = 0;
    depth -= 1;
    const element = open.pop();
    if (element === undefined) return;
    element.text = element.text.trim();
    if (open.length > 0) return;
    [elements, ofThisChild] = [0, 0];
    complete.push(element);
  });
  const addText = (text: string): void => {
    const element = open.at(-1);
    if (element === undefined) return;
    ofThisChild += text.length;
    if (ofThisChild > LONGEST_CHILD)
      throw broken(`What is said of one child is longer than ${LONGEST_CHILD} characters; a closing tag may be missing.`);
    element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);

  return {
    push(text) {
      complete = [];
      sinceLastMark += text.length;
      parser.write(text);
      if (sinceLastMark > LONGEST_VALUE)
        throw broken(`A single value here is longer than ${LONGEST_VALUE} characters; a closing mark may be missing.`);
      return complete;
    },
    end() {
      parser.close();
    },
  };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

function notCensus(root: string, line: number): Unreadable {
  const mend = /^expssda903$/i.test(root)
    ? 'This is a looked after return as XML. Export its tables as CSV and choose those.'
    : 'Choose the children in need census file, whose first element is Message.';
  return new Unreadable('file', `This is XML, but not a children in need census: its first element is ${inLine(root)}.`, mend, {
    line,
  });
}
