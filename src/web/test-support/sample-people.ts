/** An invented family of four generations, with everything that a drawing has to draw. */
import { type Day, dayOf } from '../../calendar/index.ts';
import { networkOn } from '../../casework/people/network.ts';
import {
  type ChildHead,
  type Network,
  PEOPLE_TYPES,
  type PeopleAnswer,
  type SiblingToLink,
  type WrittenOfPeople,
} from '../../casework/index.ts';
import type { Entry, Fields, Link, Subject } from '../../record/types.ts';

export function written(id: string, type: string, fields: Fields, links: readonly Link[] = [], more: Partial<Entry> = {}): Entry {
  const on = { day: dayOf('2025-01-06') };
  return { id, type, subjects: ['c-1'], occurred: on, recorded: on, by: 'ada', role: 'social-worker', fields, links, ...more };
}

export function tie(id: string, kind: string, of: string | undefined, to: string | undefined, fields: Fields = {}): Entry {
  const links: Link[] = [
    ...(of === undefined ? [] : [{ rel: 'of', to: of } as const]),
    ...(to === undefined ? [] : [{ rel: 'for', to } as const]),
  ];
  return written(id, 'relationship', { kind, ...fields }, links);
}

const ROWAN: Subject = { id: 'c-1', kind: 'child', name: 'Rowan Madeup', born: dayOf('2017-05-04') };

export const FAMILY: readonly Entry[] = [
  written('details', 'child-details', { sex: 'M' }),
  written('mum', 'family-member', {
    relation: 'mother',
    name: 'Hazel Madeup',
    born: '1990-02-03',
    sex: 'female',
    'parental-responsibility': true,
    'responsibility-basis': 'mother',
    'same-household': true,
    telephone: '01632 960001',
  }),
  written('dad', 'family-member', {
    relation: 'father',
    name: 'Birch Invented',
    'year-of-birth': 1988,
    'parental-responsibility': true,
    'responsibility-basis': 'birth-certificate',
    'may-know-address': false,
  }),
  written('step', 'family-member', {
    relation: 'step-parent',
    name: 'Flint Notreal',
    sex: 'male',
    'same-household': true,
    'new-to-household': true,
  }),
  written('half', 'family-member', {
    relation: 'half-sibling',
    name: 'Wren Notreal',
    sex: 'female',
    born: '2021-08-09',
    'same-household': true,
    'recorded-apart': true,
    'record-linked': false,
  }),
  written('bro', 'family-member', { relation: 'sibling', name: 'Ash Madeup', sex: 'male', born: '2014-01-02' }),
  written('nan', 'family-member', {
    relation: 'grandparent',
    name: 'Maple Madeup',
    'relation-in-words': 'Nan',
    sex: 'female',
    born: '1962-03-03',
    kinds: ['family', 'safety-network'],
    telephone: '01632 960002',
  }),
  written('grandad', 'family-member', {
    relation: 'grandparent',
    name: 'Alder Madeup',
    sex: 'male',
    'year-of-birth': 1958,
    'has-died': true,
    died: '2019-11-02',
  }),
  written('gran', 'family-member', { relation: 'grandparent', name: 'Juniper Invented', sex: 'female' }),
  written('aunt', 'family-member', { relation: 'aunt-or-uncle', name: 'Clover Madeup', sex: 'female', born: '1993-09-09' }),
  written('great', 'family-member', { relation: 'great-grandparent', name: 'Sorrel Pretend', sex: 'female', 'has-died': true }),
  written('friend', 'family-member', { relation: 'peer', name: 'Otter Pretend', kinds: ['peer'] }),
  written('teacher', 'family-member', {
    relation: 'professional',
    name: 'Ms Kestrel',
    job: 'Class teacher',
    agency: 'Invented Lane School',
    kinds: ['professional', 'safety-network'],
    email: 'kestrel@school.example',
  }),
  written('man', 'family-member', {
    relation: 'other',
    name: 'Somebody called Jay',
    kinds: ['worrying'],
    'means-to-child': 'Buys Rowan things and asks for favours.',
  }),
  tie('r1', 'birth-parent', 'nan', 'mum'),
  tie('r2', 'birth-parent', 'grandad', 'mum'),
  tie('r3', 'birth-parent', 'nan', 'aunt'),
  tie('r4', 'birth-parent', 'grandad', 'aunt'),
  tie('r5', 'birth-parent', 'gran', 'dad'),
  tie('r6', 'birth-parent', 'great', 'nan'),
  tie('r7', 'birth-parent', 'mum', 'half'),
  tie('r8', 'birth-parent', 'step', 'half'),
  tie('r9', 'married', 'nan', 'grandad', { from: '1985-06-01' }),
  tie('r10', 'married', 'mum', 'dad', { from: '2012-06-01' }),
  tie('r11', 'divorced', 'mum', 'dad', { from: '2019-02-01' }),
  tie('r12', 'living-together', 'mum', 'step', { from: '2020-02-01' }),
  tie('r13', 'violent', 'step', 'mum', { 'how-known': 'Police were called in March.' }),
  tie('r14', 'close', undefined, 'nan'),
  written('h1', 'household', { name: 'Mum’s', address: '4 Invented Row', restricted: true }),
  written('h2', 'household', { name: 'Nan’s', address: '9 Pretend Lane' }),
  written('s1', 'household-stay', { who: 'Rowan' }, [{ rel: 'of', to: 'h1' }]),
  written('s2', 'household-stay', { who: 'Rowan', from: '2019-03-01', to: '2020-03-01' }, [{ rel: 'of', to: 'h2' }]),
  written('s3', 'household-stay', { who: 'Hazel' }, [
    { rel: 'of', to: 'h1' },
    { rel: 'for', to: 'mum' },
  ]),
  written('p1', 'place-that-matters', { name: 'Invented Lane School', kind: 'school', feels: 'safe' }),
  written('p2', 'place-that-matters', {
    name: 'The underpass',
    kind: 'street',
    feels: 'worrying',
    'what-happens': 'Older boys wait there after school.',
  }),
  written('t1', 'network-tie', { to: 'Maple', strength: 'strong', direction: 'to-child', 'child-words': '“Nan always picks up.”' }, [
    { rel: 'of', to: 'nan' },
  ]),
  written('t2', 'network-tie', { to: 'Birch', strength: 'weak', strained: true, direction: 'both' }, [{ rel: 'of', to: 'dad' }]),
  written('t3', 'network-tie', { to: 'School', strength: 'ordinary', direction: 'both' }, [{ rel: 'of', to: 'p1' }]),
  written('t4', 'network-tie', { to: 'Pretend Boxing Club', strength: 'ordinary', strained: true, direction: 'from-child' }),
];

/** The people of the sample child on a day, by all that is written here or by other entries. */
export function sampleNetwork(on: Day, entries: readonly Entry[] = FAMILY): Network {
  return networkOn({ subject: ROWAN, entries }, on, on);
}

export function samplePeople(head: ChildHead, asOf: Day, on: Day = asOf): PeopleAnswer {
  return {
    head,
    may: { write: true },
    asOf,
    network: sampleNetwork(on),
    written: FAMILY.flatMap(({ id, type, fields }): WrittenOfPeople[] => {
      const known = PEOPLE_TYPES.find((one) => one === type);
      return known === undefined ? [] : [{ id, latest: id, type: known, fields }];
    }),
    ownRecords: [{ id: 'c-2', name: 'Wren Notreal', person: 'half' }],
    kept: [{ type: 'genogram', on: dayOf('2025-02-03') }],
  };
}

/** A brother or sister who is looked for, and one who is found. */
export function siblingToLinkOf(head: ChildHead, find: string | undefined, other: string | undefined): SiblingToLink {
  const [wren, fern] = [
    { id: 'c-2', name: 'Wren Notreal', born: dayOf('2019-02-03') },
    { id: 'c-3', name: 'Fern Notreal', born: dayOf('2021-02-03') },
  ];
  if (other !== undefined) return { head, other: { child: wren, here: [{ id: 'wren', name: 'Wren Notreal', likely: true }], there: [] } };
  return {
    head,
    ...(find !== undefined &&
      find !== '' && {
        found: [
          { child: wren, mayLink: true },
          { child: fern, mayLink: false },
        ],
      }),
  };
}
