import { join } from 'node:path';
import { ENTRY_TYPES } from '../../record/entry-types.ts';
import { EPISODE_KINDS } from '../../record/episode-kinds.ts';
import { SUBJECT_KINDS } from '../../record/types.ts';
import { acceptList, acceptMap, acceptScalar, acceptText, acceptWhole, acceptWord, needed, oneOrMore, under } from '../accept.ts';
import { type Fault, inReadingOrder, PackError } from '../fault.ts';
import { isFile, readFileNode, standardsFolder } from '../folder.ts';
import type { MapNode, Node } from '../node.ts';
import type { Place } from '../place.ts';
import { fault, unknownWord } from '../reading.ts';
import { readYaml } from '../read-yaml.ts';
import type { CountedFrom, Keeping, RetentionRule } from './rule.ts';

const KEYS = ['id', 'title', 'standing', 'source', 'says', 'about', 'when', 'keep', 'died-under-18'];
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST = { title: 120, source: 300, says: 300 } as const;
const MOST_YEARS = 200;
/** What every council begins with: the law, then what is commonly chosen. */
const FILES = ['england.yaml', 'usual-choices.yaml'];

type Faults = { readonly faults: Fault[] };
type Placed = { readonly rule: RetentionRule; readonly place: Place };

/**
 * How long this council keeps records: the law, what is commonly chosen, and in place of either what the council says in a file of its
 * own beside them. Throws PackError, with every fault, where that cannot be used, as where a council would keep shorter than the law asks.
 */
export function loadRetention(council: string, folder: string = join(standardsFolder(), 'retention')): readonly RetentionRule[] {
  const r: Faults = { faults: [] };
  const common = FILES.flatMap((name) => rulesIn(readFileNode(join(folder, name), r.faults), r));
  refuseSameIds(common, r);
  const own = join(folder, `${council}.yaml`);
  const chosen = !FILES.includes(`${council}.yaml`) && isFile(own) ? rulesIn(readFileNode(own, r.faults), r) : [];
  refuseSameIds(chosen, r);
  const rules = withChoices(common, chosen, r);
  if (r.faults.length > 0) throw new PackError(inReadingOrder(r.faults));
  return rules;
}

/** Reads a list of rules; every word is checked. */
export function readRetention(text: string, file: string): { readonly rules: readonly RetentionRule[]; readonly faults: readonly Fault[] } {
  const r: Faults = { faults: [] };
  const read = rulesIn(readYaml(text, file, r.faults), r);
  refuseSameIds(read, r);
  return { rules: read.map(({ rule }) => rule), faults: inReadingOrder(r.faults) };
}

function rulesIn(node: Node | undefined, r: Faults): readonly Placed[] {
  if (node === undefined) return [];
  return acceptList(node, 'the list of rules', r).items.map((item) => ({ rule: readRule(item, r), place: item.place }));
}

/** A council’s own rule stands in the place of the one with its id. */
function withChoices(common: readonly Placed[], chosen: readonly Placed[], r: Faults): readonly RetentionRule[] {
  const ids = common.map(({ rule }) => rule.id);
  for (const { rule, place } of chosen) {
    const before = common.find((one) => one.rule.id === rule.id)?.rule;
    if (before === undefined) unknownWord(r, place, 'rule to choose otherwise', rule.id, ids);
    else if (before.standing === 'law' && !keepsAsLong(rule, before))
      fault(
        r,
        place,
        `“${rule.id}” would keep shorter than the law asks, or count otherwise: ${before.source}.`,
        'Keep at least as long, counted from the same day.',
      );
  }
  return common.map(({ rule }) => {
    const own = chosen.find((one) => one.rule.id === rule.id)?.rule;
    return own === undefined
      ? rule
      : { ...own, standing: rule.standing, episodes: rule.episodes, entries: rule.entries, about: rule.about };
  });
}

function keepsAsLong(own: RetentionRule, law: RetentionRule): boolean {
  return (
    isAsLong(own.keep, law.keep) &&
    (own.diedUnder18 === undefined || (law.diedUnder18 !== undefined && isAsLong(own.diedUnder18, law.diedUnder18)))
  );
}

function isAsLong(own: Keeping, law: Keeping): boolean {
  return own.years >= law.years && JSON.stringify(own.from) === JSON.stringify(law.from);
}

function readRule(node: Node, r: Faults): RetentionRule {
  const map = acceptMap(node, 'the rule', KEYS, r);
  const standing = needed(map, 'standing', 'the rule', 'Write law, or local where a council may choose otherwise.', r);
  const about = needed(map, 'about', 'the rule', `Write one of: ${SUBJECT_KINDS.join(', ')}.`, r);
  const keep = needed(map, 'keep', 'the rule', 'Write how long: { years: 75, from: birth }.', r);
  const when = under(map, 'when');
  const cues = when && acceptMap(when, '`when`', ['episodes', 'entries'], r);
  const died = under(map, 'died-under-18');
  return {
    id: readId(map, r),
    title: words(map, 'title', r),
    standing: (standing && acceptWord(standing, 'standing of a rule', ['law', 'local'] as const, r)) ?? 'local',
    source: words(map, 'source', r),
    says: words(map, 'says', r),
    about: (about && acceptWord(about, 'subject', SUBJECT_KINDS, r)) ?? 'child',
    episodes: names(cues, 'episodes', 'episode', [...EPISODE_KINDS.keys()], r),
    entries: names(cues, 'entries', 'entry type', [...ENTRY_TYPES.keys()], r),
    keep: keep === undefined ? { years: MOST_YEARS, from: 'last-entry' } : readKeeping(keep, '`keep`', r),
    ...(died !== undefined && { diedUnder18: readKeeping(died, '`died-under-18`', r) }),
  };
}

function readId(map: MapNode, r: Faults): string {
  const node = needed(map, 'id', 'the rule', 'Write a short name for it.', r);
  const scalar = node && acceptScalar(node, 'the id', r);
  if (scalar !== undefined && !ID.test(scalar.text))
    fault(r, scalar.place, `"${scalar.text}" is not an id.`, 'Write small letters, digits and hyphens.');
  return scalar?.text ?? '';
}

function words(map: MapNode, key: keyof typeof LONGEST, r: Faults): string {
  const node = needed(map, key, 'the rule', 'Write it in words.', r);
  return node === undefined ? '' : acceptText(node, `\`${key}\``, LONGEST[key], r);
}

function names(map: MapNode | undefined, key: string, what: string, known: readonly string[], r: Faults): readonly string[] {
  const node = map && under(map, key);
  return node === undefined ? [] : oneOrMore(node, `the list under \`${key}\``, r).map((item) => readName(item, what, known, r));
}

function readName(node: Node, what: string, known: readonly string[], r: Faults): string {
  const name = acceptScalar(node, `the ${what}`, r)?.text ?? '';
  if (name !== '' && !known.includes(name))
    unknownWord(r, node.place, what, name, known, 'List what can be recorded with `sightline entry-types`.');
  return name;
}

function readKeeping(node: Node, what: string, r: Faults): Keeping {
  const map = acceptMap(node, what, ['years', 'from'], r);
  const years = needed(map, 'years', what, 'Write how many.', r);
  const from = needed(map, 'from', what, 'Write birth, death, last-entry, { end-of: an episode } or { last: an entry type }.', r);
  return {
    years: years === undefined ? MOST_YEARS : acceptWhole(years, '`years`', 1, MOST_YEARS, r),
    from: from === undefined ? 'last-entry' : readFrom(from, r),
  };
}

function readFrom(node: Node, r: Faults): CountedFrom {
  if (node.kind !== 'map') return acceptWord(node, 'day to count from', ['birth', 'death', 'last-entry'] as const, r) ?? 'last-entry';
  const map = acceptMap(node, '`from`', ['end-of', 'last'], r);
  const [endOf, last] = [under(map, 'end-of'), under(map, 'last')];
  if (endOf !== undefined && last === undefined) return { endOf: readName(endOf, 'episode', [...EPISODE_KINDS.keys()], r) };
  if (last !== undefined && endOf === undefined) return { last: readName(last, 'entry type', [...ENTRY_TYPES.keys()], r) };
  fault(r, node.place, 'It is counted from one thing.', 'Write either { end-of: an episode } or { last: an entry type }.');
  return 'last-entry';
}

function refuseSameIds(read: readonly Placed[], r: Faults): void {
  const seen = new Set<string>();
  for (const { rule, place } of read) {
    if (seen.has(rule.id)) fault(r, place, `Two rules have the id "${rule.id}".`, 'Give each an id of its own.');
    seen.add(rule.id);
  }
}
