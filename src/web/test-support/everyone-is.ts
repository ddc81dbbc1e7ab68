import type { Person } from '../../access/person.ts';
import type { Gate } from '../gate.ts';

/** Somebody who may do most things, for tests of pages that are not about who asks. */
export const ROBIN: Person = {
  account: '5f0c1f9e-0000-4000-8000-000000000001',
  name: 'Robin Madeup',
  worker: 'w-1',
  roles: ['head-of-service', 'system-administrator', 'social-worker', 'performance-analyst'],
  teams: ['Hill team'],
  covering: [],
};

/** A gate that takes everyone for this person, for tests of pages alone: nobody signs in. */
export function everyoneIs(person: Person = ROBIN): Gate {
  return {
    personFor: async () => person,
    pages: () => undefined,
    turnAway: async () => {
      throw new Error('Nobody is turned away here.');
    },
  };
}
