/** What assessments say in sentences, some of it marked as being about somebody else, as told by somebody, or as an opinion. */

export const LIFE_NOW = [
  'Mornings are calm now that Nan comes. Evenings are loud, and the door to the stairs stays shut.',
  'There is breakfast, there are friends in the street, and the bedroom has a lamp that works. Weekends are long.',
  'School is the easy part of the day. At home it depends on who is there.',
] as const;

export const WORRIES_NOW = [
  '[reported by the school: Twice this term nobody came at three o’clock.] We saw bare cupboards in May. [third party: An uncle owes money to people who come to the door.]',
  'The shouting wakes the little ones. [opinion of the health visitor: Mum is more tired than she says.]',
  '[not yet shared by the police: They mean to call again this month.] Messages come late at night from somebody older.',
] as const;

export const MEANS = [
  'What goes well goes well because of two people, and both are tired. If one of them stops, so does breakfast.',
  'The love is plain to see. What is missing is an evening without fear, and that can be had.',
] as const;

export const SINCE_THEN = [
  'Since the last time there have been three quiet weekends.',
  'Nan now has a key, and uses it.',
  'The new school knows, and somebody waits at the gate.',
] as const;
