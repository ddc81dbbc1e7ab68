import type { AskingKind, RequestLine, RequestStepKind } from '../../casework/rights/index.ts';

/** Who asks, in what right. */
export const ASKING_WORDS: Readonly<Record<AskingKind, string>> = {
  'own-record': 'For their own record',
  'care-leaver': 'For their own record, as somebody who was in care',
  'for-a-child': 'A parent, for a child',
  'for-somebody-else': 'Somebody they have chosen, for them',
};

export const STATE_OF_REQUEST: Readonly<Record<RequestLine['standing']['state'], string>> = {
  preparing: 'Being prepared',
  prepared: 'Waits for a second person',
  checked: 'Checked, and can be sent',
  released: 'Sent',
  refused: 'Refused',
  withdrawn: 'No longer asked for',
};

/** What somebody did, as a line of a list: 'Who they are was checked'. */
export const STEP_WORDS: Readonly<Record<RequestStepKind, string>> = {
  'identity-checked': 'Who they are was checked',
  extended: 'Two more months were taken',
  prepared: 'The answer was prepared',
  'sent-back': 'The answer was sent back',
  checked: 'The answer was checked',
  released: 'The answer was sent',
  refused: 'The request was refused',
  withdrawn: 'The request was withdrawn',
};
