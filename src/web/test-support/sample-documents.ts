import { dayOf } from '../../calendar/index.ts';
import type { Documents } from '../../casework/index.ts';
import { checkTemplate, DOCUMENT_KINDS, findDocumentKind, INVENTED_FACTS, makeDocument, templateThatComes } from '../../documents/index.ts';

import { networkToShare } from '../../casework/documents/network-to-share.ts';
import { sampleNetwork } from './sample-people.ts';

const head = {
  child: { id: 'c-1', name: 'Rowan Madeup', born: dayOf('2018-06-03') },
  sensitivity: 'ordinary',
  plans: ['Child protection plan (neglect)'],
  worker: 'Ada Invented',
} as const;
const asOf = dayOf('2026-04-14');
const at = Temporal.Instant.from('2026-04-01T09:30:00Z');

/** Documents of an invented child, made from the templates that come with Sightline. */
export const sampleDocuments: Documents = {
  choices: async (child) =>
    child === 'c-1'
      ? { head, asOf, kinds: DOCUMENT_KINDS, fitting: ['childs-plan', 'child-protection-plan', 'conference-report'] }
      : undefined,
  make: async (child, name, said) => {
    const kind = findDocumentKind(name);
    if (child !== 'c-1' || kind === undefined) return undefined;
    const letter = Object.fromEntries(Object.entries(said).map(([key, words]) => [`letter.${key}`, words]));
    const made = makeDocument(
      templateThatComes(kind),
      { ...INVENTED_FACTS, ...letter },
      { author: 'Ada Invented', council: 'Sampleshire' },
    );
    return {
      head,
      asOf,
      kind,
      made,
      network: networkToShare(sampleNetwork(asOf)),
      thenRecord: { type: 'plan-shared', label: 'Plan shared' },
    };
  },
  templates: async () => DOCUMENT_KINDS.map((kind, place) => ({ kind, ...(place === 0 && { own: { by: 'Hap Invented', at } }) })),
  template: async (name) => {
    const kind = findDocumentKind(name);
    return (
      kind && {
        kind,
        template: templateThatComes(kind),
        isOwn: true,
        version: 1,
        history: [{ version: 1, by: 'Hap Invented', at, reason: 'Our own telephone number.', back: false }],
        council: 'Sampleshire',
      }
    );
  },
  saveTemplate: async ({ template }) => {
    const faults = template === undefined ? [] : checkTemplate(template);
    return faults.length > 0 ? { saved: false, why: 'template', faults } : { saved: true };
  },
};
