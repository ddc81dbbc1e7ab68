/** The parts of a standard in plain words, in the middle of a sentence. */
import { limitText } from '../calendar/index.ts';
import type { Anchor, FieldTest, Matcher, Where, While } from '../engine/index.ts';
import { findEntryType } from '../record/entry-types.ts';
import { attributeDeclarations, EPISODE_KINDS } from '../record/episode-kinds.ts';
import type { FieldDeclaration, Role } from '../record/types.ts';

/** 'a, b or c'. */
export function eitherOf(words: readonly string[]): string {
  return listed(words, 'or');
}

/** 'a, b and c'. */
function allOf(words: readonly string[]): string {
  return listed(words, 'and');
}

function listed(words: readonly string[], last: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`;
}

/** 'core group meeting'; capitals that are not the first letter of the label are kept. */
export function entryWords(name: string): string {
  return lowered(findEntryType(name)?.label ?? spaced(name));
}

export function episodeWords(name: string): string {
  return lowered(EPISODE_KINDS.get(name)?.label ?? spaced(name));
}

export function roleWords(role: Role): string {
  return spaced(role);
}

function spaced(name: string): string {
  return name.replaceAll('-', ' ');
}

function lowered(label: string): string {
  const second = label.charAt(1);
  return second === second.toUpperCase() && second !== second.toLowerCase() ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

/** 'visit (child seen: yes; by social worker) or core group meeting'. */
export function matchersWords(matchers: readonly Matcher[]): string {
  return eitherOf(matchers.map(matcherWords));
}

function matcherWords({ entry, where }: Matcher): string {
  const tests = where === undefined ? '' : whereWords(where, [entry]);
  return tests === '' ? entryWords(entry) : `${entryWords(entry)} (${tests})`;
}

/** What the fields of entries of these types must hold, without the types. */
export function whereWords(where: Where, types: readonly string[]): string {
  // That an agreement names this standard goes without saying.
  const fields = Object.entries(where.fields)
    .map(([name, test]) => ({ name, test, declared: types.flatMap((type) => findEntryType(type)?.fields[name] ?? []) }))
    .filter(({ declared }) => !declared.some((one) => one.kind === 'standard'))
    .map(({ name, test, declared }) => testWords(name, test, declared));
  return [
    ...fields,
    ...(where.any === undefined ? [] : [where.any.map((group) => whereWords(group, types)).join(', or ')]),
    ...(where.by === undefined ? [] : [`by ${eitherOf(where.by.map(roleWords))}`]),
    ...(where.timed === true ? ['with its time of day'] : []),
    ...(where.linked === true ? ['tied to it'] : []),
  ].join('; ');
}

/** What the attributes of an episode must hold. */
export function attributesWords(tests: Readonly<Record<string, FieldTest>>, episode: string): string {
  const kind = EPISODE_KINDS.get(episode);
  return Object.entries(tests)
    .map(([name, test]) => testWords(name, test, kind === undefined ? [] : attributeDeclarations(kind, name)))
    .join('; ');
}

/** 'child seen', 'announced: no', 'kind: residential or secure welfare', 'tools used: at least 2'. */
function testWords(name: string, test: FieldTest, declared: readonly FieldDeclaration[]): string {
  if (test.kind === 'any-of' && test.values.length === 1 && test.values[0] === true) return spaced(name);
  return `${spaced(name)}${testOf(test, declared)}`;
}

function testOf(test: FieldTest, declared: readonly FieldDeclaration[]): string {
  switch (test.kind) {
    case 'any-of':
      return `: ${eitherOf(test.values.map((value) => valueWords(value, declared)))}`;
    case 'all-of':
      return `: ${allOf(test.values.map((value) => valueWords(value, declared)))}`;
    case 'none-of':
      return `: not ${eitherOf(test.values.map((value) => valueWords(value, declared)))}`;
    case 'some':
      return test.values === undefined
        ? `: at least ${test.n}`
        : `: at least ${test.n} of ${eitherOf(test.values.map((value) => valueWords(value, declared)))}`;
    case 'at-least':
      return `: at least ${test.n}`;
    case 'at-most':
      return `: at most ${test.n}`;
    case 'present':
      return test.present ? ' recorded' : ' not recorded';
  }
}

function valueWords(value: string | number | boolean, declared: readonly FieldDeclaration[]): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  const option = declared.map((one) => one.options?.[value]).find((words) => words !== undefined);
  if (option !== undefined) return lowered(option);
  return declared.some((one) => one.kind === 'role') ? spaced(value) : value;
}

/** With its article: 'a visit', 'an assessment'. */
export function withArticle(words: string): string {
  return `${/^[aeiou]/i.test(words) ? 'an' : 'a'} ${words}`;
}

/** What starts a clock, after 'of' or 'after'. */
export function anchorWords(anchor: Anchor): string {
  switch (anchor.kind) {
    case 'entries':
      return matchersWords(anchor.matchers);
    case 'start-of':
      return `the start of ${episodeWords(anchor.episode)}${anchor.where === undefined ? '' : ` (${attributesWords(anchor.where, anchor.episode)})`}`;
    case 'end-of':
      return `the end of ${episodeWords(anchor.episode)}`;
    case 'birthday':
      return anchor.months === 0
        ? `the child’s birthday at ${anchor.years}`
        : `reaching ${limitText({ n: anchor.years, unit: 'age', months: anchor.months })}`;
    case 'later-of':
      return `the later of ${allOf(anchor.anchors.map(anchorWords))}`;
    case 'first':
      return `the first ${anchorWords(anchor.anchor)}`;
    case 'entry-date':
      return `the ${spaced(anchor.field)} given in ${matchersWords([anchor.matcher])}`;
  }
}

/** 'while a child protection plan lasts'. */
export function whileWords(period: While): string {
  if (period.kind === 'life') return 'throughout';
  const where = period.where === undefined ? '' : ` (${attributesWords(period.where, period.episode)})`;
  return `during ${episodeWords(period.episode)}${where}`;
}
