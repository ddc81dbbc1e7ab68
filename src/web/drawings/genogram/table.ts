/** What a genogram draws, in words: a line for each person, from the same network. */
import { generationsOf, type Network, type NetworkPerson, THE_CHILD } from '../../../casework/index.ts';
import { COUPLE_TIES, FEELING_TIES, type ParentTie, SIBLING_TIES } from '../../../record/codes/network.ts';
import { inSentence, listed } from '../../words/plural.ts';
import { lifeWords, nameIn, relationWords, told, yearsWords } from '../person-words.ts';

export interface GenogramRow {
  readonly name: string;
  readonly relation: string;
  readonly life: string;
  /** Whole sentences. */
  readonly ties: readonly string[];
}

const AS_CHILD: Readonly<Record<ParentTie, string>> = {
  'birth-parent': 'child of',
  'adoptive-parent': 'adopted by',
  'step-parent': 'stepchild of',
  'foster-parent': 'fostered by',
  guardian: 'in the guardianship of',
};

/** A row for each person that is drawn, the oldest generation first, the child among their own. */
export function genogramRows(network: Network): readonly GenogramRow[] {
  const generations = generationsOf(network);
  const ids = [...generations].toSorted(([, one], [, other]) => other - one).map(([id]) => id);
  const byId = new Map(network.people.map((one) => [one.id, one]));
  return ids.map((id) => {
    const person = byId.get(id);
    return {
      name: nameIn(network, id),
      relation: person === undefined ? 'The child' : relationWords(person),
      life: person === undefined ? lifeWords({ ...network.child, died: false }, network.on) : lifeWords(person, network.on),
      ties: [
        ...ancestry(network, id),
        ...couples(network, id),
        ...siblings(network, id),
        ...feelings(network, id),
        ...home(network, id, person),
      ].map(told),
    };
  });
}

function ancestry(network: Network, id: string): string[] {
  const mine = Map.groupBy(
    network.parents.filter(({ other }) => other === id),
    ({ kind }) => kind,
  );
  return [...mine].map(([kind, ties]) => `${AS_CHILD[kind]} ${listed([...new Set(ties.map(({ one }) => nameIn(network, one)))])}`);
}

/** Told once, in the line of the first of the two. */
function couples(network: Network, id: string): string[] {
  return network.couples
    .filter(({ one }) => one === id)
    .map((couple) => {
      const words = `${inSentence(COUPLE_TIES[couple.kind])} ${nameIn(network, couple.other)}`;
      const years = yearsWords({
        ...(couple.from !== undefined && { from: couple.from }),
        ...(couple.ended && couple.to !== undefined && { to: couple.to }),
      });
      return [couple.ended ? `was ${words}` : words, years].filter((one) => one !== '').join(' ');
    });
}

function siblings(network: Network, id: string): string[] {
  return network.siblings
    .filter(({ one }) => one === id)
    .map(({ kind, other }) => `${inSentence(SIBLING_TIES[kind])} ${nameIn(network, other)}`);
}

function feelings(network: Network, id: string): string[] {
  return network.feelings
    .filter(({ one }) => one === id)
    .map((feeling) =>
      [`${inSentence(FEELING_TIES[feeling.kind])} ${nameIn(network, feeling.other)}`, yearsWords(feeling)]
        .filter((one) => one !== '')
        .join(' '),
    );
}

function home({ households }: Network, id: string, person: NetworkPerson | undefined): string[] {
  const childsHome = households.some(({ now }) => now.some((stay) => stay.person === THE_CHILD) && now.some((stay) => stay.person === id));
  return person !== undefined && (person.livesWithChild || childsHome) ? ['lives with the child'] : [];
}
