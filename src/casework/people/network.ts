/** Reads the people of a child's life off the entries that stand. Nothing here asks the store. */
import type { Day } from '../../calendar/index.ts';
import { RELATIONS } from '../../record/codes/network.ts';
import { inOrder } from '../../record/order.ts';
import { chainOf, standing } from '../../record/standing.ts';
import type { Entry, SubjectRecord } from '../../record/types.ts';
import { personOf } from '../person-of.ts';
import type { Address, DrawnSex, EcomapTie, Household, Network, NetworkPerson, Place, PlacedAway, Stay } from './answers.ts';
import { THE_CHILD } from './answers.ts';
import { placedAwayOn } from './placed-away.ts';
import { relationshipsOn } from './relationships.ts';
import { dayIn, lastingOf, lasts, ofType, tiedTo, type Versioned, versionsOf, wordsIn } from './versions.ts';

/** The people of a child's life as they were on a day, by what is known on another: the same, or later. */
export function networkOn({ subject, entries }: Pick<SubjectRecord, 'subject' | 'entries'>, on: Day, knownOn: Day): Network {
  const stand = versionsOf(entries, knownOn);
  const placed = placedAwayOn(
    subject,
    stand.map(({ entry }) => entry),
    on,
  );
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const people = ofType(stand, 'family-member')
    .map((one) => personIn(one, on, wasAtHome(one, placed, byId)))
    .filter(({ born }) => born === undefined || born <= on)
    .toSorted(byRelation);
  const child = { ...personOf(subject), sex: sexOf(entries) };
  return {
    on,
    child,
    people,
    ...relationshipsOn(people, ofType(stand, 'relationship'), on),
    households: householdsOn(stand, people, on, placed),
    addresses: ofType(stand, 'address')
      .flatMap(({ entry }) => addressOn(entry, on))
      .toReversed(),
    places: ofType(stand, 'place-that-matters')
      .map(placeOf)
      .filter((place) => lasts(place, on)),
    ...(placed !== undefined && { placed }),
    ties: ofType(stand, 'network-tie').flatMap((one) => tieOn(one, on)),
  };
}

const SIBLINGS: ReadonlySet<unknown> = new Set(Object.keys(RELATIONS).filter((one) => one.endsWith('sibling')));

/** Whoever was said to live with a child before the child was placed away lived with the child at home; brothers and sisters may have come too. */
function wasAtHome({ entry }: Versioned, placed: PlacedAway | undefined, byId: ReadonlyMap<string, Entry>): boolean {
  if (placed === undefined || saidToLiveWithChild(entry, byId) >= placed.since) return false;
  return !(placed.withSiblings && SIBLINGS.has(entry.fields['relation']));
}

/** Since when, without a break, it has been said: the day of the first entry that says so, or on which an earlier one was changed to say it. */
function saidToLiveWithChild(entry: Entry, byId: ReadonlyMap<string, Entry>): Day {
  const chain = chainOf(entry, byId);
  const said = chain.slice(chain.findLastIndex(({ fields }) => fields['same-household'] !== true) + 1)[0] ?? entry;
  const { occurred, recorded, supersedes } = said;
  return supersedes === undefined ? occurred.day : Math.max(occurred.day, recorded?.day ?? occurred.day);
}

function personIn({ id, entry }: Versioned, on: Day, leftAtHome: boolean): NetworkPerson {
  const { fields } = entry;
  const born = dayIn(fields['born']);
  const bornYear = fields['year-of-birth'];
  const diedOn = dayIn(fields['died']);
  const until = dayIn(fields['until']);
  const died = diedOn === undefined ? fields['has-died'] === true : diedOn <= on;
  const relation = wordsIn(fields['relation']);
  const name = wordsIn(fields['name']);
  return {
    id,
    latest: entry.id,
    ...(name !== undefined && { name }),
    ...(relation !== undefined && { relation }),
    kinds: kindsOf(entry, relation),
    sex: drawnSex(wordsIn(fields['sex']), relation),
    ...(born !== undefined && { born }),
    ...(typeof bornYear === 'number' && { bornYear }),
    died,
    ...(died && diedOn !== undefined && { diedOn }),
    ...(until !== undefined && { until }),
    livesWithChild: fields['same-household'] === true && !leftAtHome && !died && (until === undefined || on < until),
    fields,
  };
}

const NOT_FAMILY: Readonly<Record<string, string>> = { friend: 'friend', peer: 'peer', neighbour: 'friend', professional: 'professional' };
/** Relations that do not say of themselves who somebody is to the child. */
const SAYS_NOTHING: ReadonlySet<string | undefined> = new Set(['other', undefined]);

/** What was said, and what follows from the relation. */
function kindsOf({ fields }: Entry, relation: string | undefined): readonly string[] {
  const said = Array.isArray(fields['kinds']) ? fields['kinds'].map(String) : [];
  const follows = NOT_FAMILY[relation ?? ''] ?? 'family';
  return said.length > 0 && SAYS_NOTHING.has(relation) ? said : [...new Set([follows, ...said])];
}

const ORDER = Object.keys(RELATIONS);

/** Parents first, then as the list of relations goes. */
function byRelation(one: NetworkPerson, other: NetworkPerson): number {
  return ORDER.indexOf(one.relation ?? 'other') - ORDER.indexOf(other.relation ?? 'other');
}

function drawnSex(said: string | undefined, relation: string | undefined): DrawnSex {
  if (said === 'male' || said === 'female') return said;
  if (said !== undefined) return 'unknown';
  return relation === 'mother' ? 'female' : relation === 'father' ? 'male' : 'unknown';
}

const RETURNED_SEX: Readonly<Record<string, DrawnSex>> = { F: 'female', M: 'male' };

function sexOf(entries: readonly Entry[]): DrawnSex {
  const said = inOrder(standing(entries)).findLast(({ type, fields }) => type === 'child-details' && fields['sex'] !== undefined);
  return RETURNED_SEX[String(said?.fields['sex'])] ?? 'unknown';
}

function householdsOn(
  stand: readonly Versioned[],
  people: readonly NetworkPerson[],
  on: Day,
  placed: PlacedAway | undefined,
): readonly Household[] {
  const known = new Set([THE_CHILD, ...people.map(({ id }) => id)]);
  const stays = ofType(stand, 'household-stay').flatMap(({ entry }) => {
    const stay: Stay = { entry: entry.id, person: tiedTo(entry, 'for'), ...lastingOf(entry) };
    return known.has(stay.person) ? [{ home: tiedTo(entry, 'of'), stay: untilPlaced(stay, placed) }] : [];
  });
  return ofType(stand, 'household').map(({ id, entry }) => {
    const address = wordsIn(entry.fields['address']);
    const here = stays.filter(({ home }) => home === id).map(({ stay }) => stay);
    const home = lastingOf(entry);
    return {
      id,
      latest: entry.id,
      name: wordsIn(entry.fields['name']) ?? 'A home',
      ...(address !== undefined && { address }),
      restricted: entry.fields['restricted'] === true,
      ...home,
      now: lasts(home, on) ? here.filter((stay) => lasts(stay, on)) : [],
      before: here.filter(({ to }) => (to !== undefined && to <= on) || (home.to !== undefined && home.to <= on)),
    };
  });
}

/** A child who is placed away lives no longer where they lived before, whoever forgot to say so. */
function untilPlaced(stay: Stay, placed: PlacedAway | undefined): Stay {
  const isOver = placed === undefined || stay.person !== THE_CHILD || (stay.from ?? -Infinity) >= placed.since;
  return isOver || (stay.to !== undefined && stay.to <= placed.since) ? stay : { ...stay, to: placed.since };
}

function addressOn({ occurred, fields }: Entry, on: Day): readonly Address[] {
  const said = [wordsIn(fields['address']), wordsIn(fields['postcode'])].filter((one) => one !== undefined).join(', ');
  return said === '' || occurred.day > on ? [] : [{ address: said, from: occurred.day, restricted: fields['restricted'] === true }];
}

function placeOf({ id, entry }: Versioned): Place {
  const [kind, feels, whatHappens] = ['kind', 'feels', 'what-happens'].map((field) => wordsIn(entry.fields[field]));
  return {
    id,
    latest: entry.id,
    name: wordsIn(entry.fields['name']) ?? 'A place',
    ...(kind !== undefined && { kind }),
    ...(feels !== undefined && { feels }),
    ...(whatHappens !== undefined && { whatHappens }),
    ...lastingOf(entry),
  };
}

function tieOn({ entry }: Versioned, on: Day): readonly EcomapTie[] {
  const { fields } = entry;
  const until = dayIn(fields['until']);
  if (until !== undefined && until <= on) return [];
  const to = entry.links?.find(({ rel }) => rel === 'of')?.to;
  const childWords = wordsIn(fields['child-words']);
  return [
    {
      entry: entry.id,
      ...(to !== undefined && { to }),
      name: wordsIn(fields['to']) ?? 'Somebody',
      strength: wordsIn(fields['strength']) ?? 'ordinary',
      strained: fields['strained'] === true,
      direction: wordsIn(fields['direction']) ?? 'both',
      ...(childWords !== undefined && { childWords }),
    },
  ];
}
