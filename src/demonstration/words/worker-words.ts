/** What workers and managers write: short, plain, and about the child. */

export const REFERRAL_REASONS = [
  'Arguments at home are getting worse and the children hear them.',
  'School has seen a change: tired, hungry, not saying much.',
  'The family has asked for help before things get harder.',
  'Police were called to the house on Saturday night; the children were upstairs.',
  'Missed health appointments, and a home that has become unsafe for a crawling baby.',
  'Worries about who a young person is spending time with.',
] as const;

export const DECISION_REASONS = [
  'What we know, what worries us, and what would help: an assessment will tell us the rest.',
  'The family wants this and there is enough here to worry about. I agree.',
  'The school has tried. It is time for us to look with the family.',
  'There is nothing here that early help cannot do better than we would.',
  'Enough is known to act, and not enough to be sure. We look further.',
  'The strengths are real. So is the risk at weekends.',
] as const;

export const ASSESSMENT_REASONS = [
  'What these children need, and what would help.',
  'To hear from each child what life is like at home.',
  'To find out what is behind the worry, and who can help.',
] as const;

export const AUTHORISING = [
  'I agree with the analysis. The plan is clear about who does what.',
  'Read with the record beside me. The children’s views run through it.',
  'I agree. The father’s side of the family needs to be heard too.',
  'The worry and the strengths are both there, and the decision follows from them.',
  'Agreed. The contingency needs a name beside it, and now has one.',
] as const;

export const DIRECTIONS = [
  'Visit soon, hear the children, and come back to me before the week is out.',
  'Is it getting better for the children? What if it is not?',
  'See the bedroom next time, and speak to the school yourself.',
  'Ask the children what they would change first.',
  'We have waited long enough for the health report. Ring them.',
  'Meet the father. Nothing here says what he thinks.',
] as const;

export const ACTIONS = [
  'See the youngest alone before the next meeting. Update the chronology.',
  'Ring the school by Friday; send the plan to the family.',
  'Bring the genogram up to date and think with the family about who could help.',
  'Direct work on feelings, two sessions, then talk again.',
  'Ask the health visitor about the eight-month check.',
  'Agree with the family what better would look like in a month.',
] as const;

export const SUMMARIES = [
  'What has happened, where the children are now, and what comes next.',
  'Things are calmer at home. School attendance is up. The plan goes on.',
  'Still waiting for two things to change; the family knows which.',
  'A settled spell. The next review decides whether we are still needed.',
] as const;

export const CLOSINGS = [
  'The work is done and the family knows whom to ring.',
  'What needed to change has changed, and the family can keep it going.',
  'Others are better placed to help now, and they have said that they will.',
  'We said goodbye in person. The children kept their drawings.',
] as const;

export const NOT_ALONE = [
  'Did not want to be apart from a parent today.',
  'Visitors were in every room; we will walk to the park next time.',
  'Was asleep on the sofa for most of the visit.',
  'Chose to have a sister there.',
] as const;

export const HOME = [
  'Warm, lived in, food in the cupboards.',
  'Clean and a bit bare. The new beds have come.',
  'Cluttered on the stairs; agreed to clear it by the weekend.',
  'Toys out, washing drying, a busy house.',
] as const;

export const EVENTS = [
  'Police were called on Friday night',
  'A new baby cousin',
  'Dad moved back in',
  'Moved up to senior school',
  'A week in hospital',
  'Grandmother died',
  'Mum started work',
  'Left out of the school trip',
] as const;

export const DECISIONS = [
  'Pay for the school uniform',
  'A family group conference is offered again',
  'The plan goes on as it is',
  'A parenting course starts',
  'Work towards closing in two months',
] as const;
