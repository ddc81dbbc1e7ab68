import type { Day } from '../../../calendar/index.ts';
import type { ChildrenFound, ChildFound } from '../../../casework/index.ts';
import { getEntryType } from '../../../record/entry-types.ts';
import { agedWords } from '../../words/ages.ts';
import { fullDate } from '../../words/dates.ts';
import { inSentence, plural } from '../../words/plural.ts';
import { shownName } from '../../words/shown-name.ts';

export interface SearchView {
  readonly title: string;
  readonly find: string;
  readonly lead: string;
  readonly nothingAsked: boolean;
  readonly wrongDay?: string;
  readonly lines: readonly SearchLineView[];
  readonly more: boolean;
  /** Those whose record is not for whoever reads this. */
  readonly others: readonly SearchLineView[];
  readonly worklistHref: string;
}

export interface SearchLineView {
  readonly href: string;
  readonly name: string;
  readonly age: string;
  readonly plans: string;
  readonly worker: string;
  readonly team: string;
  readonly why: string;
}

/** Children found, with why. */
export function searchView(found: ChildrenFound, find: string, asOf: Day): SearchView {
  const { lines, more, nothingAsked, wrongDay } = found;
  const view = (line: ChildFound): SearchLineView => lineView(line, asOf);
  return {
    title: nothingAsked ? 'Find a child' : `Find a child: ${shownName(find)}`,
    find,
    lead: leadWords(found, find),
    nothingAsked,
    ...(wrongDay !== undefined && { wrongDay: `There is no day ${wrongDay}. Give the date as day, month and year, such as 3 5 2014.` }),
    lines: lines.filter(({ known }) => known !== undefined).map(view),
    others: lines.filter(({ known }) => known === undefined).map(view),
    more,
    worklistHref: `/children?${new URLSearchParams({ find }).toString()}`,
  };
}

function leadWords({ lines, more, nothingAsked }: ChildrenFound, find: string): string {
  if (nothingAsked) return 'Type what you know: a name, however it is spelt, a date of birth or an age, a number or an address.';
  if (more)
    return `More than ${plural(lines.length, 'child', 'children')} may be meant; the likeliest are shown. Add a date of birth or another name.`;
  const [first] = lines;
  if (first === undefined) return `No child is found by “${shownName(find)}”.`;
  return lines.length === 1
    ? `${shownName(first.child.name)} is the only child who fits.`
    : `${plural(lines.length, 'child', 'children')} may be meant, the likeliest first.`;
}

function lineView({ child, known, why, byBirth }: ChildFound, asOf: Day): SearchLineView {
  const born = byBirth && child.born !== undefined ? [`born ${fullDate(child.born)}`] : [];
  return {
    href: `/children/${encodeURIComponent(child.id)}`,
    name: shownName(child.name),
    age: agedWords(child, asOf),
    plans: known?.plans.join(', ') ?? '',
    worker: known?.worker === undefined ? '' : shownName(known.worker),
    team: known?.team === undefined ? '' : shownName(known.team),
    why: [...why.map(whyWords), ...born].join('; '),
  };
}

const RELATIONS = getEntryType('family-member').fields['relation']?.options ?? {};
const HOW = { same: '', begins: '', slip: ', spelt nearly so', sounds: ', which sounds like it' } as const;

function whyWords({ told, fit }: ChildFound['why'][number]): string {
  const text = shownName(told.text.replaceAll(/\s+/gu, ' '));
  switch (told.kind) {
    case 'name':
      return fit === 'slip' ? 'a name spelt nearly so' : 'a name that sounds like it';
    case 'known-as':
      return `known as ${text}${HOW[fit]}`;
    case 'former-name':
      return `was called ${text}${HOW[fit]}`;
    case 'family':
      return `${told.relation === undefined ? 'family' : inSentence(RELATIONS[told.relation] ?? 'family')} ${text}${HOW[fit]}`;
    case 'number':
      return `number ${text}`;
    case 'address':
      return `address ${text}`;
  }
}
