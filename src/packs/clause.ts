import { acceptScalar } from './accept.ts';
import type { Node } from './node.ts';
import { fault, type Reading, unknownWord } from './reading.ts';

/** Reads the id of a clause of the document: quoted, for "1.10" and "1.1" are two clauses, and in the pack's index. */
export function readClause(node: Node, r: Reading): string {
  const scalar = acceptScalar(node, 'the clause', r);
  if (scalar === undefined) return '';
  if (!scalar.quoted) {
    fault(r, node.place, `The clause ${scalar.text} is not quoted.`, `Write "${scalar.text}", in double quotes.`);
  } else if (!r.clauses.has(scalar.text)) {
    unknownWord(r, node.place, 'clause', scalar.text, [...r.clauses.keys()], 'Look it up in clauses.yaml.');
  }
  return scalar.text;
}
