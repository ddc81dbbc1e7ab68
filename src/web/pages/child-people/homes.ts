/** Where a child and the people of the child's life live, and where the child lived before. */
import { type Household, type PeopleAnswer, THE_CHILD } from '../../../casework/index.ts';
import { nameIn, personName, yearsWords } from '../../drawings/person-words.ts';
import { fullDate } from '../../words/dates.ts';
import { inSentence, listed } from '../../words/plural.ts';
import { shownName } from '../../words/shown-name.ts';

export interface HouseholdView {
  readonly name: string;
  readonly address?: string;
  readonly restricted: boolean;
  readonly childLivesHere: boolean;
  readonly who: string;
  readonly changeHref?: string;
}

interface LivedBefore {
  readonly name: string;
  readonly when: string;
}

/** The child's own home first, as far as the record tells it. */
export function homesNow(answer: PeopleAnswer): readonly HouseholdView[] {
  const homes = answer.network.households.filter(({ now }) => now.length > 0).map((one) => householdView(one, answer));
  const own = homes.some(({ childLivesHere }) => childLivesHere) ? undefined : (placedHome(answer) ?? homeByAddress(answer));
  return own === undefined ? homes : [own, ...homes];
}

export function homesBefore({ network }: PeopleAnswer): readonly LivedBefore[] {
  const all = addressesOf(network);
  const earlier = addressNow(network) === undefined ? all : all.slice(1);
  return [
    ...network.households.flatMap(({ name, before }) =>
      before.filter(({ person }) => person === THE_CHILD).map((stay) => ({ name: shownName(name), when: yearsWords(stay) })),
    ),
    ...earlier.map(({ address, from, restricted }) => ({
      name: shownName(address),
      when: `from ${fullDate(from)}${restricted ? '; kept from someone' : ''}`,
    })),
  ];
}

/** The latest first; one that was written down again while nothing had changed is one, since it was first written. */
function addressesOf({ addresses }: PeopleAnswer['network']): PeopleAnswer['network']['addresses'] {
  return addresses.reduce<PeopleAnswer['network']['addresses']>((homes, one) => {
    const last = homes.at(-1);
    return last?.address === one.address ? [...homes.slice(0, -1), { ...last, from: one.from }] : [...homes, one];
  }, []);
}

/** Told by the placement, with the address that was written since it began, where there is one. */
function placedHome({ network }: PeopleAnswer): HouseholdView | undefined {
  const { placed } = network;
  if (placed === undefined) return undefined;
  const now = addressNow(network);
  const others = network.people.filter(({ livesWithChild }) => livesWithChild).map(personName);
  return {
    name: `Placed: ${inSentence(placed.label ?? 'nobody has said where')}, since ${fullDate(placed.since)}`,
    ...(now !== undefined && { address: shownName(now.address) }),
    restricted: now?.restricted === true,
    childLivesHere: true,
    who: listed([nameIn(network, THE_CHILD), ...others]),
  };
}

/** The latest address, unless the child was placed away since it was written. */
function addressNow(network: PeopleAnswer['network']): PeopleAnswer['network']['addresses'][number] | undefined {
  const [latest] = addressesOf(network);
  return latest !== undefined && latest.from >= (network.placed?.since ?? -Infinity) ? latest : undefined;
}

/** Told by the address that was written and by who is said to live with the child, where nobody has written a household. */
function homeByAddress({ network }: PeopleAnswer): HouseholdView | undefined {
  const now = addressNow(network);
  const others = network.people.filter(({ livesWithChild }) => livesWithChild).map(personName);
  if (now === undefined && others.length === 0) return undefined;
  return {
    name: 'The child’s home',
    ...(now !== undefined && { address: `${shownName(now.address)}, since ${fullDate(now.from)}` }),
    restricted: now?.restricted === true,
    childLivesHere: true,
    who: listed([nameIn(network, THE_CHILD), ...others]),
  };
}

function householdView({ id, name, address, restricted, now }: Household, { head, network, may }: PeopleAnswer): HouseholdView {
  return {
    name: shownName(name),
    ...(address !== undefined && { address: shownName(address) }),
    restricted,
    childLivesHere: now.some(({ person }) => person === THE_CHILD),
    who: listed(
      now.map(({ person, from }) =>
        from === undefined ? nameIn(network, person) : `${nameIn(network, person)} (${yearsWords({ from })})`,
      ),
    ),
    ...(may.write && { changeHref: `/children/${encodeURIComponent(head.child.id)}/people/change/${encodeURIComponent(id)}` }),
  };
}
