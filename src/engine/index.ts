export { explain, explainAll, type Explained, judge } from './judge.ts';
export { expectationInWords, rejectionInWords, stepsInWords, type Words } from './in-words.ts';
export { type Ask, viewOf } from './view.ts';
export { holds } from './conditions.ts';
export { conditionHeld, fieldsHeld } from './held.ts';
export { failureOf, matching } from './matching.ts';
export { type Expectation, type LateUnit, type Rejection, type State, STATE_WORDS, STATES } from './expectation.ts';
export { type SkippedDay, type Step, type Working } from './working.ts';
export type * from './standard.ts';
