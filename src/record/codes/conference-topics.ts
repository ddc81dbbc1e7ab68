import { PLAN_MEETING_TOPICS } from './meeting-topics.ts';

/** What may be gone through at a child protection conference, first or review: the topics that practice standards ask for. */
export const CONFERENCE_TOPICS = {
  purpose: 'What the conference is for',
  introductions: 'Who everyone is',
  agenda: 'The order of business',
  'ground-rules': 'That nobody is insulted or threatened',
  confidentiality: 'What nobody may repeat outside',
  'private-information': 'Information that some in the room may not hear',
  'time-apart': 'Whether anyone needs to speak without others in the room',
  'supporters-role': 'What a supporter may and may not do',
  'how-to-complain': 'How to complain',
  'parents-understood': 'That the parents follow what it is about and who does what',
  'child-seen': 'Whether the child was seen, and seen alone, and if not why and who was there',
  'household-children': 'Every child of the household',
  'connected-children': 'Other children in the home or close to the family',
  'agency-reports': 'What each agency knows and has done, in writing',
  'everyone-heard': 'What each person came to say',
  'part-each-plays': 'What each person there can do, supporters too',
  'parents-engagement': 'How far the parents take part and can keep the child safe',
  'parents-history': 'The parents’ history, and what they can give the child',
  'parents-in-plan': 'The parents’ part in judging and planning, and in keeping the child safe',
  identity: 'Culture, faith, language, gender and disability, and what the child needs through them',
  'options-weighed': 'The findings tested, and every option',
  ...PLAN_MEETING_TOPICS,
} as const;
