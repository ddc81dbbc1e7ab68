/** Fields that several entry types share, so that the same question is asked in the same words everywhere. */
import { ATTENDEES, RECIPIENTS } from './codes/people.ts';
import { PLAN_KINDS } from './codes/plan-kinds.ts';
import { choice, choices, date, longText, network, type Options, role, text, worker, yesNo } from './declare.ts';
import type { FieldDeclaration } from './types.ts';

export const attended = choices(
  'Who was there?',
  ATTENDEES,
  'Tick everyone who took part, in the room or by video. Name each parent if you can.',
);

export const attendedByName = network(
  'Who of the family and network came?',
  'In each child’s record stand those of that child’s own network, counted as what they are to the child.',
  'attended',
);

export const invited = choices('Who was invited?', ATTENDEES, 'Include those who did not come, so that a missing voice can be seen.');

export const writtenContributions = choices(
  'Who sent something in writing instead?',
  ATTENDEES,
  'A written report can count towards the quorum where the chair accepts it.',
);

export const chairedBy = role('Who chaired?', 'The role of the person who chaired, whoever wrote this down.');

export const quorate = yesNo(
  'Was it quorate?',
  'Say no where too few agencies came, even if it went ahead; the chair’s reason belongs in the notes.',
);

export const planUpdated = yesNo('Was the plan updated?', 'Yes once the changes agreed are written into the plan itself.');

export const planChanged = yesNo(
  'Does the plan change?',
  'Yes where the meeting decided something other than what is written. The changed plan is an entry of its own.',
);

export const lastActionsDone = yesNo('Was everything agreed last time done?', 'Say no where anything is still open, and go through why.');

export const planWorking = yesNo('Is the plan working?', 'Say no where it has not brought what it should by now.');

export const childViews = yesNo(
  'Were the child’s views heard?',
  'In person, through someone they trust, or by what they drew, wrote or showed.',
);

export const childAttended = yesNo('Did the child come?', 'For all or part of it. If not, record how their views reached the meeting.');

export const companionOffered = yesNo(
  'Did the parents know they could bring someone?',
  'A relative, a friend or an advocate, told early enough to ask them.',
);

export const noSchoolMissed = yesNo(
  'Was it held so that the child missed no school?',
  'Only where the child came: outside school hours, or at a time the child chose.',
);

export const rationale = longText(
  'Why?',
  'The reasons in plain words: what was weighed, what was set aside, and what would change the decision.',
);

export const onBehalfOf = worker(
  'Decided for',
  'Whoever was away, whose decision it was. Whoever decided signs for it, and answers for it.',
);

export const notes = longText(
  'What was said and agreed?',
  'Short enough to be read: worries, strengths, what happens next, who does it and by when.',
);

export const summary = longText('Summary', 'What someone new to this child would need to know, in words the child could read.');

export const sharedWith = choices('Shared with', RECIPIENTS, 'Everyone who has now been given it, by hand, post or secure email.');

export const sentTo = choices('Sent to', RECIPIENTS, 'Everyone it was sent to. Record a second entry if some are sent theirs later.');

export const sharedOn = date('Shared on', 'The day they had it, if that was not the day of this entry.');

export const sentOn = date('Sent on', 'The day it went, if that was not the day of this entry.');

export const madeWithFamily = yesNo(
  'Was it made with the family?',
  'Yes where the family shaped it, not where they were shown it afterwards.',
);

export const how = text('How?', 'In person, by telephone, video, letter, email or message.');

export const reason = text('Reason', 'One line that would make sense to the child in years to come.');

export const authorised = yesNo('Had a manager agreed it first?', 'Yes where a manager read and agreed it before it went out.');

export const writtenToChild = yesNo('Is it written to the child?', 'In words they could read, now or later.');

export const allHeardFrom = yesNo(
  'Did everyone come, or send word or someone in their place?',
  'Every professional who works with the family.',
);

export const notInvitedReason = text('Why was the child not invited?', 'Only where it would not be right for them.');

export const courtPaper = choice(
  'What kind?',
  {
    statement: 'Statement',
    'care-plan': 'Care plan',
    assessment: 'Assessment',
    'section-7': 'Section 7 report',
    'section-37': 'Section 37 report',
    other: 'Something else',
  },
  'What the court will read.',
);

/** What a document says: a plan, an assessment, a report, a letter. The options are the parts that practice standards ask for. */
export function setsOut(options: Options): FieldDeclaration {
  return choices('What does it set out?', options, 'Tick what is written there for this child, not what the form has a heading for.');
}

/** What was talked about or done when people met: a visit, a meeting, a supervision. */
export function covered(options: Options): FieldDeclaration {
  return choices('What was covered?', options, 'Tick what was gone through properly, so that what is left stands out.');
}

export const whichPlan = choice('Which plan?', PLAN_KINDS, 'The plan it is a part of.', { required: true });

export const forTheChild = longText(
  'In words for the child',
  'As you would say it to them. It stands on the child’s own page of the plan.',
);
