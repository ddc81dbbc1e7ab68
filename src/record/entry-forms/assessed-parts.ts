import type { FormPart } from './form.ts';

/** The sections that an assessment is read in: the child first, then the people around them, then what it means and what follows. */
export function assessedParts(more: {
  readonly child?: FormPart['fields'];
  readonly people?: FormPart['fields'];
  readonly decided?: FormPart['fields'];
}): readonly FormPart[] {
  return [
    {
      heading: 'The child',
      intro: 'Begin with them, not with the referral. Somebody who has never met the child should be able to see them.',
      fields: [{ name: 'story' }, { name: 'life-now' }, { name: 'child-words' }, ...(more.child ?? [])],
    },
    {
      heading: 'What each person says',
      intro: 'Keep what people told you apart from what you saw. Mark what is about somebody else.',
      fields: [{ name: 'family-views' }, { name: 'agency-views' }, ...(more.people ?? [])],
    },
    {
      heading: 'What we see',
      intro: 'Strengths are as true as worries, and both need an example.',
      fields: [{ name: 'history-tells' }, { name: 'strengths' }, { name: 'worries' }, { name: 'parenting' }],
    },
    {
      heading: 'What it means, and what follows',
      intro: 'The reader should be able to follow you from what was seen to what was decided, and to see what would change your mind.',
      fields: [{ name: 'analysis' }, { name: 'decided' }, ...(more.decided ?? [])],
    },
  ];
}
