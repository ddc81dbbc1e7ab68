import { choice, date, entryType, longText, text } from '../../declare.ts';

export const warning = entryType({
  name: 'warning',
  area: 'record',
  label: 'Warning',
  plural: 'Warnings',
  help: 'Something that whoever knocks, rings or writes tonight must know first. It stands at the head of the child’s pages until it ends.',
  fields: {
    kind: choice(
      'What is it about?',
      {
        'risk-to-workers': 'Risk to workers',
        'risk-from-somebody': 'Somebody who is a risk to the child',
        'address-kept-secret': 'Address not to be told',
        health: 'Allergy or health',
        'self-harm': 'Self-harm',
        exploitation: 'Exploitation',
        communication: 'How to speak with the child or parents',
        other: 'Something else',
      },
      'Say the rest in plain words below.',
      { required: true },
    ),
    what: text('The warning in one line', 'What a stranger must know, with the name: of the dog, the medicine, the man.', {
      required: true,
    }),
    'what-to-do': longText('What should they do?', 'Go in pairs, ring first, carry the pen, never give the address to.'),
    'said-by': text(
      'Who said so, and how do they know?',
      'The police, a nurse, what you saw yourself. A warning without a source is a rumour.',
    ),
    until: date('Until', 'Where it ends by itself. Left empty, it stands until somebody ends it.'),
  },
});
