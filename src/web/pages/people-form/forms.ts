/** The forms that say who is in a child's life: one thought each. What a question says stays in the entry type. */
import type { PeopleEntry } from '../../../casework/index.ts';
import type { FormPart } from '../../../record/entry-forms/index.ts';
import type { Fields } from '../../../record/types.ts';

/** What is chosen from among those already known. */
export interface Picker {
  readonly name: 'one' | 'other' | 'parent-of' | 'child-of' | 'who' | 'home' | 'with';
  readonly label: string;
  readonly help: string;
  readonly from: 'people' | 'family' | 'homes' | 'people-and-places';
  /** The child may be chosen too. */
  readonly child: boolean;
  readonly several: boolean;
  readonly needed: boolean;
}

export interface PeopleForm {
  readonly type: PeopleEntry['type'];
  readonly title: string;
  readonly lead: string;
  readonly pickers: readonly Picker[];
  readonly parts: readonly FormPart[];
  /** Said without being asked, where nothing else is. */
  readonly fixed: Fields;
}

const WHO_THEY_ARE: FormPart = {
  fields: [
    { name: 'name', needed: true },
    { name: 'relation', needed: true },
    { name: 'relation-in-words' },
    { name: 'sex' },
    { name: 'born' },
    { name: 'year-of-birth' },
    { name: 'has-died' },
    { name: 'died', onlyIf: { field: 'has-died', is: true } },
  ],
};

const RESPONSIBILITY: FormPart = {
  fields: [
    { name: 'parental-responsibility' },
    { name: 'responsibility-basis', onlyIf: { field: 'parental-responsibility', is: true } },
    { name: 'same-household' },
    { name: 'new-to-household', onlyIf: { field: 'same-household', is: true } },
    { name: 'may-know-address' },
  ],
};

const REACHED: FormPart = {
  folded: 'How to reach them',
  fields: [{ name: 'telephone' }, { name: 'email' }, { name: 'address' }, { name: 'known-as' }],
};

const MEANING: FormPart = {
  folded: 'What they mean to the child',
  fields: [{ name: 'kinds' }, { name: 'means-to-child' }, { name: 'assessed' }, { name: 'record-linked' }, { name: 'recorded-apart' }],
};

const FAMILY: PeopleForm = {
  type: 'family-member',
  title: 'Add somebody of the family',
  lead: 'One person at a time. Whose parent and whose child they are draws the genogram.',
  pickers: [
    {
      name: 'parent-of',
      label: 'Whose parent are they?',
      help: 'By birth. Step-parents and carers are said under relation.',
      from: 'family',
      child: true,
      several: true,
      needed: false,
    },
    {
      name: 'child-of',
      label: 'Whose child are they?',
      help: 'By birth, where the parents are already here.',
      from: 'family',
      child: false,
      several: true,
      needed: false,
    },
  ],
  parts: [WHO_THEY_ARE, RESPONSIBILITY, REACHED, MEANING],
  fixed: { kinds: ['family'] },
};

const PROFESSIONAL: PeopleForm = {
  type: 'family-member',
  title: 'Add a professional',
  lead: 'Whoever works with the child or the family, and how to reach them.',
  pickers: [],
  parts: [
    {
      fields: [
        { name: 'name', needed: true },
        { name: 'job' },
        { name: 'agency' },
        { name: 'telephone' },
        { name: 'email' },
        { name: 'may-know-address' },
      ],
    },
    { folded: 'What they mean to the child', fields: [{ name: 'kinds' }, { name: 'means-to-child' }] },
  ],
  fixed: { kinds: ['professional'], relation: 'professional' },
};

const NETWORK: PeopleForm = {
  type: 'family-member',
  title: 'Add somebody else',
  lead: 'A friend, a neighbour, somebody of the safety network, or somebody who worries us. A first name is enough to begin with.',
  pickers: [],
  parts: [
    {
      fields: [
        { name: 'name', needed: true },
        { name: 'kinds', needed: true },
        { name: 'relation' },
        { name: 'means-to-child' },
        { name: 'may-know-address' },
      ],
    },
    {
      folded: 'More about them',
      fields: [
        { name: 'known-as' },
        { name: 'relation-in-words' },
        { name: 'sex' },
        { name: 'born' },
        { name: 'year-of-birth' },
        { name: 'telephone' },
        { name: 'email' },
        { name: 'address' },
      ],
    },
  ],
  fixed: {},
};

const RELATIONSHIP: PeopleForm = {
  type: 'relationship',
  title: 'How two people are to one another',
  lead: 'One tie at a time, with the dates you know. Where something ended and something else began, write both.',
  pickers: [
    {
      name: 'one',
      label: 'The first',
      help: 'Of a parent and a child, the parent.',
      from: 'people',
      child: true,
      several: false,
      needed: true,
    },
    {
      name: 'other',
      label: 'The second',
      help: 'Of somebody violent, whom they are violent to.',
      from: 'people',
      child: true,
      several: false,
      needed: true,
    },
  ],
  parts: [{ fields: [{ name: 'kind', needed: true }, { name: 'from' }, { name: 'to' }, { name: 'how-known' }] }],
  fixed: {},
};

const HOUSEHOLD: PeopleForm = {
  type: 'household',
  title: 'Add a home',
  lead: 'Who lives there now. Somebody who moves in later is added then, with the day.',
  pickers: [
    { name: 'who', label: 'Who lives there?', help: 'All who do today.', from: 'people', child: true, several: true, needed: false },
  ],
  parts: [
    { fields: [{ name: 'name', needed: true }, { name: 'address' }, { name: 'postcode' }, { name: 'restricted' }, { name: 'from' }] },
  ],
  fixed: {},
};

const STAY: PeopleForm = {
  type: 'household-stay',
  title: 'Somebody moved in',
  lead: 'Into a home that is written down already.',
  pickers: [
    { name: 'who', label: 'Who?', help: 'One person; each has their own days.', from: 'people', child: true, several: false, needed: true },
    {
      name: 'home',
      label: 'Which home?',
      help: 'A home that is not here is added first.',
      from: 'homes',
      child: false,
      several: false,
      needed: true,
    },
  ],
  parts: [{ fields: [{ name: 'from' }, { name: 'to' }] }],
  fixed: {},
};

const PLACE: PeopleForm = {
  type: 'place-that-matters',
  title: 'Add a place',
  lead: 'Where the child spends time, in the street or online, and whether it is safe there.',
  pickers: [],
  parts: [{ fields: [{ name: 'name', needed: true }, { name: 'kind' }, { name: 'feels' }, { name: 'what-happens' }, { name: 'from' }] }],
  fixed: {},
};

const TIE: PeopleForm = {
  type: 'network-tie',
  title: 'Add a tie to the ecomap',
  lead: 'Ask the child: who and what is strong for you, and what is hard?',
  pickers: [
    {
      name: 'with',
      label: 'With whom, or with what place?',
      help: 'Leave it for an organisation that is not here, and name that below.',
      from: 'people-and-places',
      child: false,
      several: false,
      needed: false,
    },
  ],
  parts: [
    { fields: [{ name: 'to' }, { name: 'strength', needed: true }, { name: 'strained' }, { name: 'direction' }, { name: 'child-words' }] },
  ],
  fixed: {},
};

/** By the last part of their address. */
export const PEOPLE_FORMS: Readonly<Record<string, PeopleForm>> = {
  family: FAMILY,
  professional: PROFESSIONAL,
  network: NETWORK,
  relationship: RELATIONSHIP,
  household: HOUSEHOLD,
  stay: STAY,
  place: PLACE,
  tie: TIE,
};

const OVER: Readonly<Record<PeopleEntry['type'], string>> = {
  'family-member': 'until',
  relationship: 'to',
  household: 'to',
  'household-stay': 'to',
  'place-that-matters': 'to',
  'network-tie': 'until',
};

const ENDS = { folded: 'It has ended' };

/** The form that says an entry of this type anew: of the same people, all that can be said of them, and that it is over. */
export function formToChange(type: PeopleEntry['type'], fields: Fields): PeopleForm {
  const form = formOf(type, fields);
  const over = OVER[type];
  const asked = form.parts.flatMap((part) => part.fields.map(({ name }) => name));
  const parts = asked.includes(over) ? form.parts : [...form.parts, { ...ENDS, fields: [{ name: over }] }];
  // What was said in a field that this form does not ask must not be lost by saving it.
  const lost = Object.keys(fields).filter((name) => !asked.includes(name) && name !== over && !NAMED.has(name));
  const more = lost.length === 0 ? [] : [{ folded: 'What else was said', fields: lost.map((name) => ({ name })) }];
  return {
    ...form,
    title: type === 'family-member' ? 'Change or end' : `Change or end: ${form.title.toLowerCase().replace(/^add an? /, '')}`,
    lead: 'The earlier version stays in the record, beside this one.',
    pickers: [],
    parts: [...parts, ...more],
    fixed: {},
  };
}

/** Names written for whoever reads the entry by itself: they stay as they were. */
const NAMED: ReadonlySet<string> = new Set(['between', 'who', 'to']);

function formOf(type: PeopleEntry['type'], { relation, kinds }: Fields): PeopleForm {
  if (type !== 'family-member') return Object.values(PEOPLE_FORMS).find((form) => form.type === type) ?? FAMILY;
  if (relation === 'professional') return PROFESSIONAL;
  return Array.isArray(kinds) && !kinds.includes('family') ? NETWORK : FAMILY;
}
