import { join } from 'node:path';
import { acceptList, acceptMap, acceptScalar, acceptText, acceptWord, needed, oneOrMore, under } from '../accept.ts';
import { type Fault, inReadingOrder, PackError } from '../fault.ts';
import { standardsFolder } from '../folder.ts';
import type { MapNode, Node } from '../node.ts';
import type { Place } from '../place.ts';
import { fault, type Reading, unknownWord } from '../reading.ts';
import { readText } from '../read-text.ts';
import { readYaml } from '../read-yaml.ts';
import { shownPath } from '../shown-path.ts';
import { type NamedQuestion, QUESTION_KINDS, TIMES } from './question.ts';
import { readSelector } from './read-selector.ts';

const KEYS = ['id', 'asks', 'kind', 'time', 'find', 'include', 'exclude'];
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST = { subject: 80, asks: 140 } as const;

/** The standards that questions may name: those of the packs that hold, and no word about any other pack. */
export interface KnownStandards {
  readonly authorities: readonly string[];
  readonly ids: readonly string[];
}

export interface ReadQuestions {
  readonly questions: readonly NamedQuestion[];
  readonly faults: readonly Fault[];
}

/** The project's own questions, in the order of a child's journey. Throws PackError, with every fault, where they cannot be used. */
export function loadQuestions(known: KnownStandards, folder: string = standardsFolder()): readonly NamedQuestion[] {
  const path = join(folder, 'questions.yaml');
  const unread: Fault[] = [];
  const text = readText(path, unread);
  if (text === undefined) throw new PackError(unread);
  const { questions, faults } = readQuestions(text, shownPath(path), known);
  if (faults.length > 0) throw new PackError(faults);
  return questions;
}

/** Reads a list of `{ subject, questions }`; every word is checked, and so is every standard named. */
export function readQuestions(text: string, file: string, known: KnownStandards): ReadQuestions {
  const faults: Fault[] = [];
  const node = readYaml(text, file, faults);
  // What the readers of standards ask of a pack, a question has none of: it stands over them all.
  const r: Reading = {
    authority: '',
    clauses: new Map(),
    statute: [],
    calendar: { name: '' },
    faults,
  };
  const read = node === undefined ? [] : acceptList(node, 'the list of subjects', r).items.flatMap((item) => readSubject(item, known, r));
  refuseSameIds(read, r);
  return { questions: read.map(({ question }) => question), faults: inReadingOrder(faults) };
}

interface ReadQuestion {
  readonly question: NamedQuestion;
  readonly place: Place;
}

function refuseSameIds(read: readonly ReadQuestion[], r: Reading): void {
  const seen = new Set<string>();
  for (const { question, place } of read) {
    if (seen.has(question.id)) fault(r, place, `Two questions have the id "${question.id}".`, 'Give each an id of its own.');
    seen.add(question.id);
  }
}

function readSubject(node: Node, known: KnownStandards, r: Reading): ReadQuestion[] {
  const map = acceptMap(node, 'the subject', ['subject', 'questions'], r);
  const named = needed(map, 'subject', 'the group', 'Name the part of a child’s journey.', r);
  const list = needed(map, 'questions', 'the group', 'List its questions.', r);
  const subject = named === undefined ? '' : acceptText(named, '`subject`', LONGEST.subject, r);
  return list === undefined ? [] : acceptList(list, 'the list of questions', r).items.map((item) => readQuestion(item, subject, known, r));
}

function readQuestion(node: Node, subject: string, known: KnownStandards, r: Reading): ReadQuestion {
  const map = acceptMap(node, 'the question', KEYS, r);
  const asks = needed(map, 'asks', 'the question', 'Write it as people ask it.', r);
  const kind = needed(map, 'kind', 'the question', `Write one of: ${QUESTION_KINDS.join(', ')}.`, r);
  const find = under(map, 'find');
  const time = under(map, 'time');
  const when = time && acceptWord(time, 'time', TIMES, r);
  const include = readStandards(map, 'include', known, r);
  if (find === undefined && include.length === 0)
    fault(r, node.place, 'Nothing says how the question is answered.', 'Write `find:` with a selector.');
  const question: NamedQuestion = {
    id: readId(map, r),
    subject,
    asks: asks === undefined ? '' : readAsked(asks, r),
    kind: (kind && acceptWord(kind, 'kind of question', QUESTION_KINDS, r)) ?? 'by-when',
    ...(when && { time: when }),
    find: find === undefined ? [] : oneOrMore(find, 'the list under `find`', r).map((one) => readSelector(one, r)),
    include,
    exclude: readStandards(map, 'exclude', known, r),
  };
  return { question, place: node.place };
}

function readId(map: MapNode, r: Reading): string {
  const node = needed(map, 'id', 'the question', 'Write a short name for its address.', r);
  const scalar = node && acceptScalar(node, 'the id', r);
  if (scalar === undefined) return '';
  if (!ID.test(scalar.text)) fault(r, scalar.place, `"${scalar.text}" is not an id.`, 'Write small letters, digits and hyphens.');
  return scalar.text;
}

function readAsked(node: Node, r: Reading): string {
  const text = acceptText(node, '`asks`', LONGEST.asks, r);
  if (text !== '' && !text.endsWith('?')) fault(r, node.place, '`asks` is not a question.', 'End it with a question mark.');
  return text;
}

function readStandards(map: MapNode, key: 'include' | 'exclude', known: KnownStandards, r: Reading): string[] {
  const node = under(map, key);
  return (node === undefined ? [] : oneOrMore(node, `the list under \`${key}\``, r)).flatMap((item) => {
    const id = acceptScalar(item, 'the standard', r)?.text;
    if (id === undefined) return [];
    const ours = known.authorities.includes(id.split('.')[0] ?? '');
    if (ours && !known.ids.includes(id))
      unknownWord(r, item.place, 'standard', id, known.ids, 'List them with `sightline standards list`.');
    return [id];
  });
}
