import { isoOf } from '../../../calendar/index.ts';
import type { NetworkPerson, PeopleAnswer } from '../../../casework/index.ts';
import { PLACE_FEELINGS, PLACE_KINDS } from '../../../record/codes/network.ts';
import { genogramView, type GenogramView } from '../../drawings/genogram/drawing.ts';
import { personName } from '../../drawings/person-words.ts';
import { childHeadView, type ChildHeadView } from '../../layout/child-head-view.ts';
import { fullDate } from '../../words/dates.ts';
import { listed } from '../../words/plural.ts';
import { shownName } from '../../words/shown-name.ts';
import { homesBefore, homesNow, type HouseholdView } from './homes.ts';
import { basisWords, isGone, personCard, type PersonCard } from './person-card.ts';
import { tiesToChange, type TieLine } from './ties-to-change.ts';

export interface PeopleView {
  readonly head: ChildHeadView;
  readonly lead: string;
  readonly on: OnView;
  readonly responsible: readonly { readonly name: string; readonly basis: string }[];
  readonly households: readonly HouseholdView[];
  readonly livedBefore: readonly { readonly name: string; readonly when: string }[];
  readonly groups: readonly PeopleGroup[];
  readonly places: readonly PlaceView[];
  readonly ties: readonly TieLine[];
  /** Absent where nobody of the family is there yet. */
  readonly genogram?: GenogramView;
  readonly genogramHref: string;
  readonly ecomapHref: string;
  readonly hasEcomap: boolean;
  /** Brothers and sisters with a record, not in this network yet. */
  readonly notHere: readonly { readonly name: string; readonly addHref?: string; readonly href: string }[];
  /** Where a brother or sister is found among the records here, for whoever may write. */
  readonly linkHref?: string;
  /** Where each may be added; absent where whoever reads this may not. */
  readonly add?: Readonly<Record<'family' | 'professional' | 'network' | 'relationship' | 'household' | 'stay' | 'place' | 'tie', string>>;
}

/** Which day is shown, and whether that is not the last. */
export interface OnView {
  readonly day: string;
  readonly iso: string;
  readonly past: boolean;
  readonly todayHref: string;
}

interface PeopleGroup {
  readonly id: string;
  readonly title: string;
  readonly people: readonly PersonCard[];
  /** What stands there while nobody does. */
  readonly empty: string;
}

interface PlaceView {
  readonly name: string;
  readonly kind: string;
  readonly feels?: { readonly text: string; readonly colour: string };
  readonly whatHappens?: string;
  readonly changeHref?: string;
}

const GROUPS = [
  [
    'family',
    'Family',
    'Nobody of the family is written here yet. Begin with whoever the child talks about first; parents and grandparents draw the genogram.',
  ],
  [
    'safety-network',
    'Safety network',
    'Nobody yet. Ask the child and the family: who would come if you rang at night? Those are the people a safety plan leans on.',
  ],
  ['professional', 'Professionals', 'Nobody yet. The school, the health visitor, the GP: whoever should be asked and told.'],
  ['friend', 'Friends and neighbours', ''],
  ['peer', 'The child’s own friends', 'Nobody yet. Whom does the child spend time with, in the street and online?'],
  ['worrying', 'People who worry us', ''],
] as const;

/** Who is in this child's life, who is responsible, who keeps them safe. */
export function peopleView(answer: PeopleAnswer): PeopleView {
  const { head, network, may, asOf } = answer;
  const base = `/children/${encodeURIComponent(head.child.id)}/people`;
  const here = network.people.filter((person) => !isGone(person, network.on));
  const gone = network.people.filter((person) => isGone(person, network.on));
  const on = network.on === asOf ? '' : `?on=${isoOf(network.on)}`;
  const family = network.people.some(({ kinds }) => kinds.includes('family'));
  return {
    head: childHeadView(head, 'people', asOf),
    lead: leadWords(here, network.child.name),
    on: { day: fullDate(network.on), iso: isoOf(network.on), past: network.on < asOf, todayHref: base },
    responsible: responsible(here).map((person) => ({ name: personName(person), basis: basisWords(person) })),
    households: homesNow(answer),
    livedBefore: homesBefore(answer),
    groups: [...groupsOf(here, answer), ...(gone.length === 0 ? [] : [goneGroup(gone, answer)])],
    places: network.places.map((place) => placeView(place, answer)),
    ties: tiesToChange(network, may.write ? base : undefined),
    ...(family && { genogram: genogramView(network, { small: true }) }),
    genogramHref: `${base}/genogram${on}`,
    ecomapHref: `${base}/ecomap${on}`,
    hasEcomap: network.ties.length > 0,
    notHere: notHere(answer),
    ...(may.write && {
      linkHref: `${base}/brother-or-sister`,
      add: {
        family: `${base}/add/family`,
        professional: `${base}/add/professional`,
        network: `${base}/add/network`,
        relationship: `${base}/add/relationship`,
        household: `${base}/add/household`,
        stay: `${base}/add/stay`,
        place: `${base}/add/place`,
        tie: `${base}/add/tie`,
      },
    }),
  };
}

function responsible(people: readonly NetworkPerson[]): readonly NetworkPerson[] {
  return people.filter(({ fields, died }) => fields['parental-responsibility'] === true && !died);
}

function leadWords(people: readonly NetworkPerson[], child: string): string {
  if (people.length === 0) return `Nobody is written down yet in the life of ${shownName(child)}.`;
  const names = responsible(people).map(personName);
  return names.length === 0
    ? 'Nobody is written down yet as holding parental responsibility.'
    : `${listed(names)} ${names.length === 1 ? 'holds' : 'hold'} parental responsibility.`;
}

function groupsOf(people: readonly NetworkPerson[], answer: PeopleAnswer): PeopleGroup[] {
  return GROUPS.flatMap(([id, title, empty]) => {
    const those = people.filter(({ kinds }) => kinds.includes(id));
    if (those.length === 0 && empty === '') return [];
    return [{ id, title, empty, people: those.map((person) => personCard(person, answer)) }];
  });
}

function goneGroup(people: readonly NetworkPerson[], answer: PeopleAnswer): PeopleGroup {
  return { id: 'before', title: 'Before', empty: '', people: people.map((person) => personCard(person, answer)) };
}

const KINDS: Readonly<Record<string, string>> = PLACE_KINDS;
const FEELS: Readonly<Record<string, string>> = PLACE_FEELINGS;
const COLOURS: Readonly<Record<string, string>> = { safe: 'teal', mixed: 'yellow', worrying: 'red' };

function placeView(
  { id, name, kind, feels, whatHappens }: PeopleAnswer['network']['places'][number],
  { head, may }: PeopleAnswer,
): PlaceView {
  return {
    name: shownName(name),
    kind: KINDS[kind ?? ''] ?? '',
    ...(feels !== undefined && { feels: { text: FEELS[feels] ?? feels, colour: COLOURS[feels] ?? 'grey' } }),
    ...(whatHappens !== undefined && { whatHappens: shownName(whatHappens) }),
    ...(may.write && { changeHref: `/children/${encodeURIComponent(head.child.id)}/people/change/${encodeURIComponent(id)}` }),
  };
}

function notHere({ head, ownRecords, may }: PeopleAnswer): PeopleView['notHere'] {
  return ownRecords
    .filter(({ person }) => person === undefined)
    .map(({ id, name }) => ({
      name: shownName(name),
      href: `/children/${encodeURIComponent(id)}`,
      ...(may.write && { addHref: `/children/${encodeURIComponent(head.child.id)}/people/add/family?as=${encodeURIComponent(id)}` }),
    }));
}
