import { acceptMap, acceptText, needed } from './accept.ts';
import type { Fault } from './fault.ts';
import { type Node, shown } from './node.ts';
import { type Clause, fault } from './reading.ts';

export const CLAUSE_KEYS = ['chapter', 'topic'] as const;
export const LONGEST_TOPIC = 160;

/** Reads the index of a document's clauses: `"1.10": { chapter, topic }`, every id quoted. */
export function readClauseIndex(node: Node, r: { readonly faults: Fault[] }): Map<string, Clause> {
  const clauses = new Map<string, Clause>();
  if (node.kind !== 'map') {
    fault(
      r,
      node.place,
      `The index of clauses is a group of keys, not ${shown(node)}.`,
      'Write "1.10": { chapter: Assessment, topic: … }.',
    );
    return clauses;
  }
  for (const [id, { keyPlace, keyQuoted, value }] of node.members) {
    if (!keyQuoted) fault(r, keyPlace, `The clause ${id} is not quoted.`, `Write "${id}", in double quotes.`);
    const map = acceptMap(value, `the clause "${id}"`, CLAUSE_KEYS, r);
    const chapter = needed(map, 'chapter', `the clause "${id}"`, 'Name the chapter it stands in.', r);
    const topic = needed(map, 'topic', `the clause "${id}"`, 'Say in a few words what it is about.', r);
    clauses.set(id, {
      id,
      chapter: chapter === undefined ? '' : acceptText(chapter, '`chapter`', LONGEST_TOPIC, r),
      topic: topic === undefined ? '' : acceptText(topic, '`topic`', LONGEST_TOPIC, r),
    });
  }
  return clauses;
}
