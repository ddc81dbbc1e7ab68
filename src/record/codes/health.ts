/** Why there is no strengths and difficulties score: the codes of the looked after return. */
export const NO_SCORE_REASONS = {
  SDQ1: 'Outside the ages it is asked for',
  SDQ2: 'Carer declined to fill it in',
  SDQ3: 'Not possible because of the child’s disability',
  SDQ4: 'Another reason',
  SDQ5: 'Child did not want it filled in',
} as const;
