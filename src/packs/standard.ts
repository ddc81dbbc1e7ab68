import type { Speaks, Standard } from '../engine/standard.ts';
import { ROLES, SUBJECT_KINDS } from '../record/types.ts';
import { acceptMap, acceptScalar, acceptText, acceptWord, needed, oneOrMore, under } from './accept.ts';
import { readClause } from './clause.ts';
import { STATUTE } from './folder.ts';
import type { MapNode, Node } from './node.ts';
import type { Place } from './place.ts';
import { fault, type Reading, unknownWord } from './reading.ts';
import { readVersions } from './version.ts';

export const STANDARD_KEYS = [
  'id',
  'title',
  'clause',
  'authority',
  'stands-on',
  'owner',
  'about',
  'says',
  'reading',
  'purpose',
  'versions',
  'examples',
] as const;
export const SPEAKS: readonly Speaks[] = ['statute', 'guidance', 'local'];
/** How many characters each text may have. */
export const LONGEST = { title: 100, sentence: 400, reading: 2000 } as const;
const KEBAB = '[a-z0-9]+(?:-[a-z0-9]+)*';
export const ID = new RegExp(`^${KEBAB}(?:\\.${KEBAB})+$`);

/** A standard as read, with its place and its examples still to be read. */
export interface ReadStandard {
  readonly standard: Standard;
  readonly place: Place;
  readonly examples: Node | undefined;
}

/** Reads one standard of a chapter. */
export function readStandard(node: Node, chapter: string, r: Reading): ReadStandard {
  const map = acceptMap(node, 'a standard', STANDARD_KEYS, r);
  const id = readId(map, r);
  const what = id === '' ? 'the standard' : `the standard \`${id}\``;
  const title = under(map, 'title');
  const clause = needed(map, 'clause', what, 'Quote the clause or clauses it answers to: ["1.10"].', r);
  const owner = needed(map, 'owner', what, 'Name the role that owes it.', r);
  const about = under(map, 'about');
  const says = needed(map, 'says', what, 'Say what it asks in one plain sentence.', r);
  const reading = under(map, 'reading');
  const purpose = under(map, 'purpose');
  const versions = needed(map, 'versions', what, 'Write at least one version, with `from` and `shape`.', r);
  const examples = needed(map, 'examples', what, 'Write at least one example.', r);
  const standard: Standard = {
    id,
    title: title === undefined ? titleFrom(id) : acceptText(title, '`title`', LONGEST.title, r),
    authority: r.authority,
    chapter,
    clauses: clause === undefined ? [] : readClauses(clause, r),
    speaks: readSpeaks(map, r),
    standsOn: readStandsOn(map, r),
    about: (about && acceptWord(about, 'subject a standard can be about', SUBJECT_KINDS, r)) ?? 'child',
    owner: (owner && acceptWord(owner, 'role', ROLES, r)) ?? 'social-worker',
    says: says === undefined ? '' : readSentence(says, r),
    ...(reading && { reading: acceptText(reading, '`reading`', LONGEST.reading, r) }),
    ...(purpose && { purpose: acceptText(purpose, '`purpose`', LONGEST.sentence, r) }),
    versions: versions === undefined ? [] : readVersions(versions, r),
  };
  return { standard, place: node.place, examples };
}

export function readId(map: MapNode, r: Reading): string {
  const node = needed(map, 'id', 'the standard', `Write \`id: ${r.authority}.chapter.what-it-asks\`.`, r);
  const scalar = node && acceptScalar(node, 'the id', r);
  if (scalar === undefined) return '';
  if (!ID.test(scalar.text)) {
    fault(
      r,
      scalar.place,
      `"${scalar.text}" is not an id.`,
      `Write small letters, digits, hyphens and dots: ${r.authority}.visiting.child-in-need.`,
    );
  } else if (!scalar.text.startsWith(`${r.authority}.`)) {
    fault(
      r,
      scalar.place,
      `The id "${scalar.text}" does not start with "${r.authority}.".`,
      `Write "${r.authority}.${scalar.text.slice(scalar.text.indexOf('.') + 1)}".`,
    );
  }
  return scalar.text;
}

export function readClauses(node: Node, r: Reading): string[] {
  const read = oneOrMore(node, 'the list of clauses', r).map((item) => ({ id: readClause(item, r), place: item.place }));
  const seen = new Set<string>();
  for (const { id, place } of read) {
    if (seen.has(id)) fault(r, place, `The clause "${id}" is named twice.`, 'Name it once.');
    seen.add(id);
  }
  return [...seen];
}

/** Only a council speaks for itself: each standard of statute says whether the law speaks in it, or guidance. */
function readSpeaks(map: MapNode, r: Reading): Speaks {
  const node = under(map, 'authority');
  const speaks = (node && acceptWord(node, 'authority of a standard', SPEAKS, r)) ?? 'local';
  if (r.authority === STATUTE && speaks === 'local')
    fault(
      r,
      (node ?? map).place,
      'This does not say with what authority it speaks.',
      'Write `authority: statute` or `authority: guidance`.',
    );
  return speaks;
}

function readStandsOn(map: MapNode, r: Reading): string[] {
  const node = under(map, 'stands-on');
  return (node === undefined ? [] : oneOrMore(node, 'the list under `stands-on`', r)).flatMap((item) => {
    const scalar = acceptScalar(item, 'the standard it stands on', r);
    if (scalar === undefined) return [];
    if (!r.statute.includes(scalar.text))
      unknownWord(
        r,
        item.place,
        'standard of statute',
        scalar.text,
        r.statute,
        'List them with `sightline standards list --standards england`.',
      );
    return [scalar.text];
  });
}

export function readSentence(node: Node, r: Reading): string {
  const text = acceptText(node, '`says`', LONGEST.sentence, r);
  if (text !== '' && !text.endsWith('.')) fault(r, node.place, '`says` is not a sentence.', 'End it with a full stop.');
  return text;
}

/** 'herefordshire.visiting.child-protection' as 'Visiting, child protection'. */
function titleFrom(id: string): string {
  const words = id.split('.').slice(1).join(', ').replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
