const DECIDED = 'Which expectation it speaks of is chosen where that one stands, by whoever may decide it, not typed into a form.';

/** Entry types that no page has a form for, each with the reason. */
export const NOT_BY_FORM: ReadonlyMap<string, string> = new Map([
  ['variation-agreed', DECIDED],
  ['extension-agreed', DECIDED],
  ['exception-recorded', DECIDED],
]);
