/** People of a network in words: the same on the page, in the drawings and in the tables beside them. */
import { ageOn, type Day, parts } from '../../calendar/index.ts';
import { calledInNetwork, type Network, type NetworkPerson, THE_CHILD } from '../../casework/index.ts';
import { RELATIONS } from '../../record/codes/network.ts';
import { sentenceCase } from '../words/plural.ts';
import { shownName } from '../words/shown-name.ts';

const RELATION_WORDS: Readonly<Record<string, string>> = RELATIONS;

/** 'Hazel Notreal'; 'Mother, not yet named' where nobody has written a name. */
export function personName(person: Pick<NetworkPerson, 'name' | 'relation'>): string {
  return shownName(calledInNetwork(person));
}

/** The name of whoever goes by this id among the people, or of the child. */
export function nameIn(network: Network, id: string): string {
  if (id === THE_CHILD) return shownName(network.child.name);
  const person = network.people.find((one) => one.id === id);
  return person === undefined ? 'Somebody' : personName(person);
}

/** 'Grandparent, “Nan Bo”' */
export function relationWords({ relation, fields }: Pick<NetworkPerson, 'relation' | 'fields'>): string {
  const code = relation === undefined ? '' : (RELATION_WORDS[relation] ?? relation);
  const own = fields['relation-in-words'];
  const called = typeof own === 'string' ? `“${shownName(own)}”` : '';
  return [code, called].filter((one) => one !== '').join(', ');
}

/** Born, died: 'born 1990, 36', 'born about 1950, died 2019'; nothing where nothing is known. */
export function lifeWords(person: Pick<NetworkPerson, 'born' | 'bornYear' | 'died' | 'diedOn'>, on: Day): string {
  const { born, bornYear, died, diedOn } = person;
  const birth = born === undefined ? (bornYear === undefined ? '' : `born about ${bornYear}`) : `born ${parts(born).year}`;
  const age = born === undefined || born > on ? '' : String(ageOn(born, diedOn ?? on));
  if (died)
    return [birth, diedOn === undefined ? 'has died' : `died ${parts(diedOn).year}${age === '' ? '' : ` aged ${age}`}`]
      .filter(isSaid)
      .join(', ');
  return [birth, age].filter(isSaid).join(', ');
}

/** How somebody is as a couple with another, with the years: 'married to … since 2010'. */
export function yearsWords({ from, to }: { readonly from?: Day; readonly to?: Day }): string {
  if (from !== undefined && to !== undefined) return `${parts(from).year} to ${parts(to).year}`;
  if (from !== undefined) return `since ${parts(from).year}`;
  return to === undefined ? '' : `until ${parts(to).year}`;
}

/** One sentence of a list, with a capital and a stop. */
export function told(words: string): string {
  return `${sentenceCase(words)}.`;
}

function isSaid(words: string): boolean {
  return words !== '';
}
