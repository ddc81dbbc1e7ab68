import { acceptList, acceptMap, acceptText, needed, under } from './accept.ts';
import { type Example, type IndicatorExample, readExamples, readIndicatorExamples } from './examples.ts';
import { readIndicators, type ReadIndicator } from './indicator.ts';
import type { Node } from './node.ts';
import type { Reading } from './reading.ts';
import { readStandard, type ReadStandard } from './standard.ts';

export const CHAPTER_KEYS = ['chapter', 'standards', 'indicators'] as const;
export const LONGEST_NAME = 160;

/** A chapter as read. */
export interface ReadChapter {
  readonly standards: readonly ReadStandard[];
  /** By the id of the standard; only of those read without a fault. */
  readonly examples: ReadonlyMap<string, readonly Example[]>;
  readonly indicators: readonly ReadIndicator[];
  /** By the id of the indicator. */
  readonly indicatorExamples: ReadonlyMap<string, readonly IndicatorExample[]>;
}

/** Reads a chapter file: `{ chapter, standards, indicators }`, with one of the two lists or both. */
export function readChapter(node: Node, r: Reading): ReadChapter {
  const map = acceptMap(node, 'the file', CHAPTER_KEYS, r);
  const named = needed(map, 'chapter', 'the file', 'Name the chapter of the document.', r);
  const chapter = named === undefined ? '' : acceptText(named, 'the name of the chapter', LONGEST_NAME, r);
  const measured = under(map, 'indicators');
  const list =
    measured === undefined ? needed(map, 'standards', 'the file', 'List the standards of this chapter.', r) : under(map, 'standards');
  const standards: ReadStandard[] = [];
  const examples = new Map<string, readonly Example[]>();
  for (const item of list === undefined ? [] : acceptList(list, 'the list of standards', r).items) {
    const before = r.faults.length;
    const read = readStandard(item, chapter, r);
    standards.push(read);
    const written = read.examples === undefined ? [] : readExamples(read.examples, read.standard.about, r);
    if (r.faults.length === before) examples.set(read.standard.id, written);
  }
  const indicators = measured === undefined ? [] : readIndicators(measured, chapter, r);
  const indicatorExamples = new Map(
    indicators.map((one) => [one.indicator.id, one.examples === undefined ? [] : readIndicatorExamples(one.examples, r)]),
  );
  return { standards, examples, indicators, indicatorExamples };
}
