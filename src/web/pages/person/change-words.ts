import type { PersonAnswer } from '../../../identity/index.ts';
import { instantWords } from '../../words/instants.ts';
import { shownName } from '../../words/shown-name.ts';

type Change = PersonAnswer['changes'][number];

const WORDS: Readonly<Record<string, string>> = {
  made: 'The account was made',
  'role-given': 'A role was given',
  'role-ended': 'A role was ended',
  'cover-given': 'Cover for an absence was given',
  'cover-ended': 'Cover for an absence was ended',
  'code-given': 'A code to choose a password was given',
  'password-chosen': 'A password was chosen',
  'factor-set-up': 'An authenticator app was set up',
  'factor-withdrawn': 'The authenticator app was withdrawn',
  'recovery-code-used': 'A recovery code was used',
  'tied-to-council': 'Tied to a council account',
  locked: 'Too many wrong tries',
  'signed-in': 'Signed in',
  'signed-out': 'Signed out',
  'signed-out-everywhere': 'Signed out everywhere',
  left: 'Left',
  'postcode-given': 'Their own postcode was given',
  'postcode-removed': 'Their own postcode was taken out',
};

/** What was done to an account, when and by whom. */
export function changeWords({ what, by, detail, at }: Change) {
  const details = Object.entries(detail).map(([key, value]) => `${key}: ${shownName(value)}`);
  return {
    what: [WORDS[what] ?? what, ...details].join(', '),
    when: instantWords(at),
    by: shownName(by),
  };
}
