import type { Day } from '../../../calendar/index.ts';
import type { ChildAnswer, NetworkPerson } from '../../../casework/index.ts';
import { genogramView, type GenogramView } from '../../drawings/genogram/drawing.ts';
import { nearFamily } from '../../drawings/genogram/near-family.ts';
import { personName, relationWords } from '../../drawings/person-words.ts';
import { agedWords } from '../../words/ages.ts';
import { inSentence, plural } from '../../words/plural.ts';
import { shownName } from '../../words/shown-name.ts';

/** Who is in the child's life, at a glance. */
export interface PeopleGlance {
  /** Brothers and sisters with a record of their own whom nobody has written among the people yet. */
  readonly family: readonly { readonly href: string; readonly name: string; readonly age: string }[];
  readonly lines: readonly { readonly name: string; readonly is: string; readonly href?: string }[];
  /** '4 more': how many the list leaves out. */
  readonly more?: string;
  /** The nearest family; absent where nobody has said who is whose parent or child. */
  readonly drawing?: GenogramView;
  readonly href: string;
  readonly genogramHref: string;
  /** Where somebody is added, for whoever may. */
  readonly addHref?: string;
}

const MOST_LINES = 10;

/** Those who live with the child first. */
export function peopleGlance({ child, family, network, may }: ChildAnswer, asOf: Day): PeopleGlance {
  const near = nearFamily(network);
  const here = network.people.filter(({ until }) => until === undefined || until > asOf);
  const lines = here.toSorted((one, other) => Number(other.livesWithChild) - Number(one.livesWithChild));
  const href = `${childHref(child.id)}/people`;
  return {
    family: family
      .filter((one) => !here.some((person) => isThem(person, one)))
      .map((one) => ({
        href: childHref(one.id),
        name: shownName(one.name),
        age: agedWords(one, asOf),
      })),
    lines: lines.slice(0, MOST_LINES).map((one) => {
      const own = family.find((other) => isThem(one, other));
      return { name: personName(one), is: isWords(one), ...(own !== undefined && { href: childHref(own.id) }) };
    }),
    ...(lines.length > MOST_LINES && { more: `${plural(lines.length - MOST_LINES, 'more person', 'more people')} in the child’s life` }),
    ...(near !== undefined && { drawing: genogramView(near, { small: true }) }),
    href,
    genogramHref: `${href}/genogram`,
    ...(may.write && { addHref: `${href}/add/family` }),
  };
}

function childHref(id: string): string {
  return `/children/${encodeURIComponent(id)}`;
}

/** By the same name to the letter, and no other birthday. */
function isThem({ name, born }: NetworkPerson, other: ChildAnswer['family'][number]): boolean {
  const sameDay = born === undefined || other.born === undefined || born === other.born;
  return sameDay && name?.trim().toLowerCase() === other.name.trim().toLowerCase();
}

function isWords(person: NetworkPerson): string {
  const said = [
    inSentence(relationWords(person)),
    person.fields['parental-responsibility'] === true && !person.died ? 'has parental responsibility' : '',
    person.livesWithChild ? 'lives with the child' : '',
    person.died ? 'has died' : '',
  ];
  return said.filter((one) => one !== '').join(', ');
}
