/** The people around a demonstration family: grandparents, a step-parent, half-brothers and half-sisters, a teacher, and how they are to one another. */
import { type Day, isoOf } from '../calendar/index.ts';
import type { CoupleTie } from '../record/codes/network.ts';
import type { Entry, Fields, Link } from '../record/types.ts';
import type { Chance } from './chance.ts';
import { age, type Child, eldest, type Family } from './family.ts';
import { givenNames } from './names.ts';

/** How many families somebody has drawn, with everybody around them. */
const SHARE_DRAWN = 0.3;
const YEAR = 365;

/** What is known of a family from the start: its parents, by the entries that said so, and what its children were registered as. */
export interface Introduced {
  readonly sexes: ReadonlyMap<string, string>;
  readonly mother: Entry;
  readonly father?: Entry;
}

/** The names that a family's parents go by: what is drawn here moves nothing else in the story. */
export function parentNames({ children, chance }: Family): { readonly mother: string; readonly father: string } {
  const names = chance.branch('parents');
  const [mother = 'Acorn', father = 'Conker'] = givenNames(names, 2);
  const surname = surnameOf(children[0]);
  return { mother: `${mother} ${surname}`, father: names.happens(0.5) ? `${father} ${surname}` : `${father} Otherfolk` };
}

/** Everybody around the family, for some families; written all at once by whoever met them first. */
export function networkOf(family: Family, day: Day, { mother, father, sexes }: Introduced): readonly Entry[] {
  const chance = family.chance.branch('network');
  if (!chance.happens(SHARE_DRAWN) || day > family.notebook.asOf - 30) return [];
  const pages = writerFor(family, day);
  const wide = chance.happens(0.5);
  const grandparents = tellGrandparents(pages, chance, mother, wide);
  if (father !== undefined) tellCouple(pages, chance, day, mother, father);
  if (chance.happens(0.4)) tellStepFamily(pages, chance, day, family, mother);
  tellBrothersAndSisters(pages, family, day, sexes);
  const teacher = tellProfessionals(pages, chance, eldest(family, day));
  if (wide) tellHomeAndTies(pages, chance, { mother, nan: grandparents.nan, teacher, eldestChild: family.children[0] });
  if (eldest(family, day) >= 11) tellPlaces(pages, chance);
  return pages.written;
}

interface Pages {
  readonly written: readonly Entry[];
  write(type: string, fields: Fields, ties?: readonly Link[], about?: readonly Child[]): Entry;
}

function writerFor({ children, hands, lead }: Family, day: Day): Pages {
  const written: Entry[] = [];
  const author = hands.holder(lead, day);
  return {
    written,
    write: (type, fields, links = [], about = children) => {
      const minute = 10 * 60 + written.length;
      const entry: Entry = {
        id: `N${children[0].id}-${written.length + 1}`,
        type,
        subjects: about.map(({ id }) => id),
        occurred: { day, minute },
        recorded: { day, minute: minute + 1 },
        by: author.id,
        role: author.role,
        fields,
        ...(links.length > 0 && { links }),
      };
      written.push(entry);
      return entry;
    },
  };
}

function relate({ write }: Pages, kind: string, one: Entry | undefined, other: Entry | undefined, fields: Fields = {}): void {
  const between = [one, other].map((entry) => String(entry?.fields['name'] ?? 'the child')).join(' and ');
  const links: Link[] = [
    ...(one === undefined ? [] : [{ rel: 'of', to: one.id } as const]),
    ...(other === undefined ? [] : [{ rel: 'for', to: other.id } as const]),
  ];
  write('relationship', { between, kind, ...fields }, links);
}

function tellGrandparents(pages: Pages, chance: Chance, mother: Entry, wide: boolean): { readonly nan: Entry } {
  const [first = 'Acorn', second = 'Conker', third = 'Fern'] = givenNames(chance, 3);
  const surname = String(mother.fields['name']).split(' ').slice(1).join(' ');
  const born = 1950 + chance.between(0, 18);
  const person = (name: string, sex: string, more: Fields = {}) =>
    pages.write('family-member', { relation: 'grandparent', name: `${name} ${surname}`, sex, 'year-of-birth': born, ...more });
  const nan = person(first, 'female', { 'relation-in-words': 'Nan', kinds: ['family', 'safety-network'], telephone: '01632 960111' });
  relate(pages, 'birth-parent', nan, mother);
  if (!wide) return { nan };
  const grandad = person(second, 'male', chance.happens(0.4) ? { 'has-died': true } : {});
  relate(pages, 'birth-parent', grandad, mother);
  relate(pages, 'married', nan, grandad, { from: `${born + 22}-06-01` });
  const aunt = pages.write('family-member', { relation: 'aunt-or-uncle', name: `${third} ${surname}`, sex: 'female' });
  for (const parent of [nan, grandad]) relate(pages, 'birth-parent', parent, aunt);
  return { nan };
}

function tellCouple(pages: Pages, chance: Chance, day: Day, mother: Entry, father: Entry): void {
  const kind: CoupleTie = chance.weighted({ married: 25, 'living-together': 30, separated: 30, divorced: 15 });
  relate(pages, kind, mother, father, { from: isoOf(day - chance.between(200, 6 * YEAR)) });
  if (chance.happens(0.15)) relate(pages, 'violent', father, mother, { 'how-known': 'The police were called twice in the year before.' });
}

function tellStepFamily(pages: Pages, chance: Chance, day: Day, { children }: Family, mother: Entry): void {
  const [man = 'Acorn', baby = 'Fern'] = givenNames(chance, 2);
  const partner = pages.write('family-member', {
    relation: 'step-parent',
    name: `${man} Newcome`,
    sex: 'male',
    'same-household': true,
    'new-to-household': chance.happens(0.3),
    assessed: chance.happens(0.7),
  });
  relate(pages, 'living-together', mother, partner, { from: isoOf(day - chance.between(300, 3 * YEAR)) });
  if (!chance.happens(0.6) || children.some((child) => age(child, day) < 2)) return;
  const half = pages.write('family-member', {
    relation: 'half-sibling',
    name: `${baby} Newcome`,
    sex: chance.pick(['male', 'female']),
    born: isoOf(day - chance.between(100, 600)),
    'same-household': true,
    'record-linked': false,
    'recorded-apart': true,
  });
  for (const parent of [mother, partner]) relate(pages, 'birth-parent', parent, half);
}

/** Each child's own list of the others: nothing of one is written into another's record but who they are. */
function tellBrothersAndSisters(pages: Pages, { children }: Family, day: Day, sexes: ReadonlyMap<string, string>): void {
  for (const child of children)
    for (const other of children) {
      if (other === child || other.born > day) continue;
      pages.write(
        'family-member',
        {
          relation: 'sibling',
          name: other.name,
          sex: sexes.get(other.id) === 'F' ? 'female' : 'male',
          born: isoOf(other.born),
          'same-household': true,
        },
        [],
        [child],
      );
    }
}

function tellProfessionals(pages: Pages, chance: Chance, years: number): Entry {
  const [name = 'Fern'] = givenNames(chance, 1);
  const isSmall = years < 5;
  return pages.write('family-member', {
    relation: 'professional',
    kinds: ['professional'],
    name: `${name} Workwell`,
    job: isSmall ? 'Health visitor' : 'Head of year',
    agency: isSmall ? 'Invented Health Centre' : 'Invented Lane School',
    telephone: '01632 960222',
    'may-know-address': true,
  });
}

interface Around {
  readonly mother: Entry;
  readonly nan: Entry;
  readonly teacher: Entry;
  readonly eldestChild: Child;
}

function tellHomeAndTies({ write }: Pages, chance: Chance, { mother, nan, teacher, eldestChild }: Around): void {
  const home = write('household', { name: 'Nan’s', address: `${chance.between(2, 90)} Pretend Lane` });
  write('household-stay', { who: `${String(nan.fields['name'])}, Nan’s` }, [
    { rel: 'of', to: home.id },
    { rel: 'for', to: nan.id },
  ]);
  const ties = [
    [mother, { strength: 'strong', strained: chance.happens(0.5), direction: 'both' }],
    [nan, { strength: 'strong', direction: 'to-child', 'child-words': '“Nan always picks up when I ring.”' }],
    [teacher, { strength: chance.pick(['ordinary', 'weak']), direction: 'to-child' }],
  ] as const;
  // How strong a tie is, only the child whose it is can say.
  for (const [entry, fields] of ties)
    write('network-tie', { to: String(entry.fields['name']), ...fields }, [{ rel: 'of', to: entry.id }], [eldestChild]);
}

function tellPlaces({ write }: Pages, chance: Chance): void {
  write('place-that-matters', { name: 'Pretend Park', kind: 'park', feels: chance.pick(['safe', 'mixed']) });
  if (chance.happens(0.3))
    write('place-that-matters', {
      name: 'The bus station',
      kind: 'transport',
      feels: 'worrying',
      'what-happens': 'Older young people wait there in the evening and hand out vapes.',
    });
}

function surnameOf({ name }: Child): string {
  return name.split(' ').slice(1).join(' ');
}
