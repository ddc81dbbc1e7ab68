import type { Day } from '../../calendar/index.ts';
import type { Entry, Subject } from '../types.ts';

/** One thing that a child can be found by. */
export interface Told {
  readonly kind: 'name' | 'known-as' | 'former-name' | 'family' | 'number' | 'address';
  readonly text: string;
  /** Of a family member: who they are to the child, as it is stored. */
  readonly relation?: string;
}

/** What a child is found by. */
export interface FoundBy {
  readonly told: readonly Told[];
  readonly born?: Day;
}

/** What anyone who may know that there is such a child finds it by. */
export function toldOfSubject({ id, name, born }: Subject): FoundBy {
  return {
    told: [...(name === undefined ? [] : [{ kind: 'name' as const, text: name }]), { kind: 'number', text: id }],
    ...(born !== undefined && { born }),
  };
}

/** What the entries that stand add to it, for those who may read them; each thing once, as it was written last. */
export function toldInEntries(entries: readonly Entry[]): readonly Told[] {
  const told = new Map(entries.flatMap(toldIn).map((one) => [`${one.kind} ${one.text}`, one]));
  return [...told.values()].slice(-MOST_TOLD);
}

/** A record says no more of this than that; what was written last is kept. */
const MOST_TOLD = 60;
const LONGEST = 200;

function toldIn({ type, fields }: Entry): readonly Told[] {
  const said = (name: string, kind: Told['kind']): readonly Told[] => {
    const text = fields[name];
    return typeof text === 'string' && text.trim() !== '' ? [{ kind, text: text.trim().slice(0, LONGEST) }] : [];
  };
  if (type === 'child-details') {
    return [
      ...said('known-as', 'known-as'),
      ...said('former-names', 'former-name'),
      ...said('upn', 'number'),
      ...said('former-upn', 'number'),
      ...said('nhs-number', 'number'),
    ];
  }
  if (type === 'family-member') {
    const { relation } = fields;
    return [...said('name', 'family'), ...said('known-as', 'family')].map((one) => ({
      ...one,
      ...(typeof relation === 'string' && { relation }),
    }));
  }
  return type === 'address' ? [...said('address', 'address'), ...said('postcode', 'address')] : [];
}
