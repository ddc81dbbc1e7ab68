/** One person of a network as a card of the page. */
import type { Day } from '../../../calendar/index.ts';
import type { NetworkPerson, PeopleAnswer } from '../../../casework/index.ts';
import { RESPONSIBILITY_BASES } from '../../../record/codes/network.ts';
import { lifeWords, personName, relationWords } from '../../drawings/person-words.ts';
import { entryHref } from '../../words/home-of.ts';
import { fullDate } from '../../words/dates.ts';
import { inSentence } from '../../words/plural.ts';
import { shownName } from '../../words/shown-name.ts';

export interface PersonCard {
  readonly name: string;
  /** Who they are to the child, or what they do. */
  readonly as: string;
  readonly life: string;
  readonly tags: readonly { readonly text: string; readonly colour: 'teal' | 'red' | 'grey' }[];
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly means?: string;
  readonly changeHref?: string;
  /** A record of their own that whoever reads this may read. */
  readonly ownRecord?: string;
  /** Where that they are brother or sister is struck out, if somebody linked the two. */
  readonly takeBackHref?: string;
}

export function personCard(person: NetworkPerson, { head, may, network, ownRecords }: PeopleAnswer): PersonCard {
  const base = `/children/${encodeURIComponent(head.child.id)}/people`;
  const own = ownRecords.find((one) => one.person === person.id);
  const means = words(person, 'means-to-child');
  return {
    name: personName(person),
    as: asWhom(person),
    life: lifeWords(person, network.on),
    tags: tagsOf(person),
    facts: factsOf(person),
    ...(means !== undefined && { means }),
    ...(may.write && { changeHref: `${base}/change/${encodeURIComponent(person.id)}` }),
    ...(own !== undefined && { ownRecord: `/children/${encodeURIComponent(own.id)}` }),
    ...(may.write && own?.saidBy !== undefined && { takeBackHref: `${entryHref(head.child.id, own.saidBy)}/strike-out` }),
  };
}

/** Whether somebody has left the child's life by the day. */
export function isGone({ until }: NetworkPerson, on: Day): boolean {
  return until !== undefined && until <= on;
}

function asWhom(person: NetworkPerson): string {
  const job = [words(person, 'job'), words(person, 'agency')].filter((one) => one !== undefined).join(', ');
  return job === '' || person.relation !== 'professional' ? [relationWords(person), job].filter((one) => one !== '').join('. ') : job;
}

function tagsOf({ fields, kinds, livesWithChild }: NetworkPerson): PersonCard['tags'] {
  return [
    ...(fields['parental-responsibility'] === true ? [{ text: 'Parental responsibility', colour: 'teal' } as const] : []),
    ...(livesWithChild ? [{ text: 'Lives with the child', colour: 'grey' } as const] : []),
    ...(fields['new-to-household'] === true ? [{ text: 'New to the home', colour: 'grey' } as const] : []),
    ...(kinds.includes('safety-network') ? [{ text: 'Safety network', colour: 'teal' } as const] : []),
    ...(kinds.includes('worrying') ? [{ text: 'Worries us', colour: 'red' } as const] : []),
    ...(fields['may-know-address'] === false ? [{ text: 'Not to be told where the child lives', colour: 'red' } as const] : []),
  ];
}

const SHOWN = [
  ['known-as', 'Also known as'],
  ['telephone', 'Telephone'],
  ['email', 'Email'],
  ['address', 'Lives at'],
] as const;

function factsOf(person: NetworkPerson): PersonCard['facts'] {
  const facts = SHOWN.flatMap(([field, label]) => {
    const value = words(person, field);
    return value === undefined ? [] : [{ label, value }];
  });
  return person.until === undefined ? facts : [...facts, { label: 'In the child’s life until', value: fullDate(person.until) }];
}

const BASES: Readonly<Record<string, string>> = RESPONSIBILITY_BASES;

/** What gives somebody parental responsibility, as it stands in a sentence. */
export function basisWords(person: NetworkPerson): string {
  const basis = BASES[words(person, 'responsibility-basis') ?? ''];
  return basis === undefined ? 'nobody has written what gives it to them' : inSentence(basis);
}

function words({ fields }: NetworkPerson, field: string): string | undefined {
  const value = fields[field];
  return typeof value === 'string' && value !== '' ? shownName(value) : undefined;
}
