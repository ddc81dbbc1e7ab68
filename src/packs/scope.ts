import { acceptList, acceptMap, acceptText, needed, oneOrMore, under } from './accept.ts';
import { readClause } from './clause.ts';
import type { Node } from './node.ts';
import { fault, type Reading } from './reading.ts';

/** How a clause that no standard judges is answered: a person is asked, an indicator measures it, or it lies out of scope. */
export type Answered = 'asked' | 'measured' | 'out-of-scope';

export interface ScopeLine {
  readonly clause: string;
  readonly how: Answered;
  /** The question, the indicator, or the reason. */
  readonly text: string;
}

const HOW: readonly Answered[] = ['asked', 'measured', 'out-of-scope'];
const LONGEST = 400;

/** Reads scope.yaml: a list of `{ clause, asked: question }`, `{ clause, measured: indicator }` or `{ clause, out-of-scope: reason }`. */
export function readScope(node: Node, r: Reading): ScopeLine[] {
  return acceptList(node, 'the list of clauses', r).items.flatMap((item) => readLine(item, r));
}

function readLine(node: Node, r: Reading): ScopeLine[] {
  const map = acceptMap(node, 'the line', ['clause', ...HOW], r);
  const clauses = needed(map, 'clause', 'the line', 'Quote the clause or clauses.', r);
  const said = HOW.filter((how) => map.members.has(how));
  const [how] = said;
  const text = how && under(map, how);
  if (how === undefined || text === undefined || said.length > 1) {
    fault(r, node.place, 'The line does not say one thing of its clauses.', `Write exactly one of: ${HOW.join(', ')}.`);
    return [];
  }
  const words = acceptText(text, `\`${how}\``, LONGEST, r);
  return clauses === undefined
    ? []
    : oneOrMore(clauses, 'the list of clauses', r).map((one) => ({ clause: readClause(one, r), how, text: words }));
}
