import { choice, entryType, standard } from '../../declare.ts';
import { onBehalfOf, rationale } from '../../fields.ts';

const OUTCOMES = {
  'not-agreed': 'Not agreed',
  'sent-back': 'Sent back for more work',
};

export const decisionWithheld = entryType({
  name: 'decision-withheld',
  area: 'record',
  label: 'Not agreed yet',
  plural: 'Things not agreed yet',
  help: 'Somebody who was asked to decide did not agree, or sent it back. Link it to what was to be decided; what was asked is still to come.',
  fields: {
    outcome: choice('What was said?', OUTCOMES, 'Sent back where it can be put right; not agreed where something else is needed instead.'),
    rationale,
    'on-behalf-of': onBehalfOf,
    standard: standard('For which expectation?', 'The standard that asks for the decision.'),
  },
});
