import type { AccessAnswer } from '../../casework/access/who-may-see.ts';
import type { Desk } from '../../casework/desk.ts';

const ON = Temporal.Instant.from('2026-04-13T14:05:00Z');
const GLASS = '11111111-2222-4333-8444-555555555555';
const REQUEST = '99999999-2222-4333-8444-555555555555';

type Access = Pick<
  Desk,
  'glassForm' | 'breakGlass' | 'notices' | 'noticeSeen' | 'whoMaySee' | 'restrict' | 'nameSomebody' | 'endLettingIn' | 'watch'
>;

function answerFor(child: { readonly id: string; readonly name: string }): AccessAnswer {
  return {
    child,
    sensitivity: 'restricted',
    said: [{ sensitivity: 'restricted', reason: 'A relative works in the team.', by: 'a-1', at: ON, name: 'Gus Invented' }],
    letIn: [
      {
        id: GLASS,
        subject: child.id,
        account: 'a-2',
        relation: 'glass',
        reason: 'Police rang: found at the station.',
        by: 'a-2',
        from: ON,
        to: ON.add({ hours: 4 }),
        name: 'Nell Invented',
        byName: 'Nell Invented',
      },
    ],
    looked: [
      {
        at: ON,
        account: 'a-2',
        request: REQUEST,
        door: 'GET /children/:id',
        event: 'record-read',
        subject: child.id,
        outcome: 'allowed',
        name: 'Nell Invented',
      },
      {
        at: ON,
        account: 'a-3',
        request: REQUEST,
        door: 'GET /children/:id',
        event: 'record-read',
        subject: child.id,
        outcome: 'refused',
        because: 'relation',
        name: 'Ola Invented',
      },
    ],
    more: false,
    mayChange: true,
    people: [{ account: 'a-3', name: 'Ola Invented' }],
  };
}

/** Invented answers to who may see what, and who looked. */
export function sampleAccess(
  child: { readonly id: string; readonly name: string },
  strange: { readonly id: string; readonly name: string },
): Access {
  return {
    glassForm: async (id) => (id === strange.id ? { child: strange, hours: [1, 4, 12, 24], open: false } : undefined),
    breakGlass: async () => true,
    notices: async () => [
      {
        id: GLASS,
        toldAt: ON,
        child,
        who: 'Nell Invented',
        reason: 'Police rang: found at the station.',
        from: ON,
        to: ON.add({ hours: 4 }),
      },
    ],
    noticeSeen: async () => undefined,
    whoMaySee: async (id) => (id === child.id ? answerFor(child) : undefined),
    restrict: async (id) => id === child.id,
    nameSomebody: async (id) => id === child.id,
    endLettingIn: async (id) => id === child.id,
    watch: async () => [
      { pattern: 'many-in-an-hour', account: 'a-3', who: 'Ola Invented', n: 52, last: ON },
      { pattern: 'own-name', account: 'a-2', who: 'Nell Invented', subject: child.id, child: child.name, n: 2, last: ON },
    ],
  };
}
