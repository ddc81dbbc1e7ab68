import { acceptList, acceptMap, acceptText, needed } from './accept.ts';
import { type Example, readExamples } from './examples.ts';
import type { Node } from './node.ts';
import type { Reading } from './reading.ts';
import { readStandard, type ReadStandard } from './standard.ts';

const LONGEST_NAME = 160;

/** A chapter as read. */
export interface ReadChapter {
  readonly standards: readonly ReadStandard[];
  /** By the id of the standard; only of those read without a fault. */
  readonly examples: ReadonlyMap<string, readonly Example[]>;
}

/** Reads a chapter file: `{ chapter, standards }`. */
export function readChapter(node: Node, r: Reading): ReadChapter {
  const map = acceptMap(node, 'the file', ['chapter', 'standards'], r);
  const named = needed(map, 'chapter', 'the file', 'Name the chapter of the document.', r);
  const chapter = named === undefined ? '' : acceptText(named, 'the name of the chapter', LONGEST_NAME, r);
  const list = needed(map, 'standards', 'the file', 'List the standards of this chapter.', r);
  const standards: ReadStandard[] = [];
  const examples = new Map<string, readonly Example[]>();
  for (const item of list === undefined ? [] : acceptList(list, 'the list of standards', r).items) {
    const before = r.faults.length;
    const read = readStandard(item, chapter, r);
    standards.push(read);
    const written = read.examples === undefined ? [] : readExamples(read.examples, read.standard.about, r);
    if (r.faults.length === before) examples.set(read.standard.id, written);
  }
  return { standards, examples };
}
