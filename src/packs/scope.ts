import { acceptList, acceptMap, acceptText, acceptWord, needed, oneOrMore, under } from './accept.ts';
import { readClause } from './clause.ts';
import type { MapNode, Node } from './node.ts';
import { fault, type Reading } from './reading.ts';
import { subjectMatterOf } from './vocabulary.ts';

/** How a clause that no standard judges and no indicator measures is answered: a person is asked, or it lies out of scope. */
export type Answered = 'asked' | 'out-of-scope';

/** Where a question is put: by a practitioner to themselves, in supervision, or by an auditor. */
export const ASKED_IN = ['self-assessment', 'supervision', 'audit'] as const;
export type AskedIn = (typeof ASKED_IN)[number];

/** How a question that only a person can answer is put. */
export interface Question {
  readonly in: readonly AskedIn[];
  /** The entry type or the episode it is asked about; the whole of the work where absent. */
  readonly of?: string;
  /** What outstanding work shows, and what inadequate work shows: guidance for whoever grades it. */
  readonly outstanding?: string;
  readonly inadequate?: string;
}

export interface ScopeLine {
  readonly clause: string;
  readonly how: Answered;
  /** The question, or the reason. */
  readonly text: string;
  /** With `asked` only. */
  readonly question?: Question;
}

export const HOW: readonly Answered[] = ['asked', 'out-of-scope'];
export const OF_A_QUESTION = ['in', 'of', 'outstanding', 'inadequate'] as const;
export const LONGEST_LINE = 400;

/**
 * Reads scope.yaml: a list of `{ clause, asked: question }` or `{ clause, out-of-scope: reason }`.
 * A question may say where it is put (`in`, in an audit where left out), what it is asked `of`, and what `outstanding` and `inadequate` look like.
 */
export function readScope(node: Node, r: Reading): ScopeLine[] {
  return acceptList(node, 'the list of clauses', r).items.flatMap((item) => readLine(item, r));
}

function readLine(node: Node, r: Reading): ScopeLine[] {
  const map = acceptMap(node, 'the line', ['clause', ...HOW, ...OF_A_QUESTION], r);
  const clauses = needed(map, 'clause', 'the line', 'Quote the clause or clauses.', r);
  const said = HOW.filter((how) => map.members.has(how));
  const [how] = said;
  const text = how && under(map, how);
  if (how === undefined || text === undefined || said.length > 1) {
    fault(r, node.place, 'The line does not say one thing of its clauses.', `Write exactly one of: ${HOW.join(', ')}.`);
    return [];
  }
  const words = acceptText(text, `\`${how}\``, LONGEST_LINE, r);
  const question = how === 'asked' ? readQuestion(map, r) : noQuestion(map, how, r);
  return clauses === undefined
    ? []
    : oneOrMore(clauses, 'the list of clauses', r).map((one) => ({
        clause: readClause(one, r),
        how,
        text: words,
        ...(question && { question }),
      }));
}

function readQuestion(map: MapNode, r: Reading): Question {
  const where = under(map, 'in');
  const of = under(map, 'of');
  const words = (key: 'outstanding' | 'inadequate'): Partial<Question> => {
    const text = under(map, key);
    return text === undefined ? {} : { [key]: acceptText(text, `\`${key}\``, LONGEST_LINE, r) };
  };
  const places = where === undefined ? [] : oneOrMore(where, 'where it is asked', r);
  return {
    in: where === undefined ? ['audit'] : places.flatMap((one) => acceptWord(one, 'place to ask', ASKED_IN, r) ?? []),
    ...(of && { of: subjectMatterOf(of, r) }),
    ...words('outstanding'),
    ...words('inadequate'),
  };
}

function noQuestion(map: MapNode, how: Answered, r: Reading): undefined {
  for (const key of OF_A_QUESTION) {
    const stray = map.members.get(key);
    if (stray) fault(r, stray.keyPlace, `\`${key}\` belongs to a question, and this line says \`${how}\`.`, 'Leave it out.');
  }
}
