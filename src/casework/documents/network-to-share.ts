import { wordsFor } from '../../record/passages.ts';
import type { Network, NetworkPerson } from '../people/answers.ts';

/**
 * A network as it may leave the office: what was marked to be kept back is, and so is who is close, distant, in conflict or violent, which was told
 * to a worker and could put somebody at risk on paper that is handed round.
 */
export function networkToShare(network: Network): Network {
  return {
    ...network,
    child: { ...network.child, name: wordsFor('family', network.child.name) },
    people: network.people.map(personToShare),
    feelings: [],
  };
}

function personToShare(person: NetworkPerson): NetworkPerson {
  const { name, fields } = person;
  const called = fields['relation-in-words'];
  return {
    ...person,
    ...(name !== undefined && { name: wordsFor('family', name) }),
    fields: typeof called === 'string' ? { 'relation-in-words': wordsFor('family', called) } : {},
  };
}
