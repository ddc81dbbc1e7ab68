/** How a child took part in their review: the codes of the looked after return. */
export const REVIEW_PARTICIPATION = {
  PN0: 'Under four on the day',
  PN1: 'Came and spoke for themself',
  PN2: 'Came, and an advocate spoke for them',
  PN3: 'Came and gave their view without words',
  PN4: 'Came but gave no view',
  PN5: 'Did not come, but briefed someone to speak',
  PN6: 'Did not come, but gave their view another way',
  PN7: 'Did not come and gave no view',
} as const;
