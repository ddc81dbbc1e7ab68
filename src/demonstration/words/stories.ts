/** What a case summary says part by part, what strangers are warned of, and what events meant: invented, plain, and about the child. */
import type { Fields } from '../../record/types.ts';

export const TONIGHT = [
  'Should be at home with Mum. Gran, two streets away, has a key and will take the children at any hour. Dad is not to be there after six.',
  'Sleeps at the carer’s. If upset, rings Aunt Plum before anybody else: let that happen. Nobody but the worker may collect.',
  'Mum copes until the weekend. If she says she cannot, the neighbour at the blue door has agreed to help; ring the duty manager then.',
  'At home. If the door is not answered, do not leave: the back bedroom light shows whether they are in.',
] as const;

export const WHO = [
  'Likes swimming, hates being late, and looks after everybody else first. Quiet with new people; talks in the car.',
  'Funny, quick, and good with small animals. Draws what is hard to say. Likes to know what happens next, in writing.',
  'Knows every bus in town. Loves Gran. Finds loud rooms hard and says so by leaving them.',
  'Always hungry after school, always first to help. Wants to stay at this school whatever happens.',
] as const;

export const WHY = [
  'Police came to the house three times in the spring. The children heard most of it and tidied up afterwards.',
  'School saw a child who was tired, cold and saying less each week; home had got worse after the move.',
  'A baby’s health visits were missed and the house had become unsafe for a child who crawls.',
] as const;

export const WORRIES = [
  'When both parents drink, nobody notices what the children do or who comes in. Friday and Saturday nights are the likeliest.',
  'That the arguments start again when Dad is back, and that the eldest will step between them as before.',
  'That appointments slip again without anybody saying why, and pain goes unseen.',
] as const;

export const PLANS = [
  'Weekly visits, some unannounced. Gran has the children on Fridays. Mum sees the alcohol worker on Tuesdays. We look again in six weeks.',
  'Everyone in the family’s network knows who to ring and in what order. School tells us of any day missed by ten.',
  'Move to twice-monthly visits once the last two things have held for a month.',
] as const;

export const PROGRESS = [
  'Mornings are better: breakfast, school on time nine days of ten. Nights are not yet.',
  'More laughing, fewer headaches. Dad has not come to a meeting yet.',
  'Little has changed that the children would notice, and we have said so to their parents.',
] as const;

export const WARNINGS: readonly [Fields, ...Fields[]] = [
  {
    kind: 'risk-to-workers',
    what: 'A large dog called Biscuit, loose in the yard and not used to strangers.',
    'what-to-do': 'Ring first and ask for it to be shut in. Wait at the gate.',
    'said-by': 'The worker, who was bitten at the gate',
  },
  {
    kind: 'health',
    what: 'Allergic to nuts; carries an adrenaline pen in the red pouch.',
    'what-to-do': 'Take the pouch wherever the child goes. Use the pen first, then ring 999.',
    'said-by': 'The school nurse, from the care plan',
  },
  {
    kind: 'risk-from-somebody',
    what: 'Mum’s former partner is not to know where they live, and drives past the school.',
    'what-to-do': 'Ring 999 if he is seen. Tell nobody by telephone where the child is.',
    'said-by': 'Mum, and the police officer in charge',
  },
  {
    kind: 'risk-to-workers',
    what: 'Uncle Basil has threatened workers at the door.',
    'what-to-do': 'Never go alone, and never after dark; tell the duty desk when you are out.',
    'said-by': 'Police, after an arrest',
  },
];

export const MEANT = [
  'Stopped sleeping through, and asked every night who would be there in the morning.',
  'Was proud, and told everybody. It was the first good news in months.',
  'Went quiet at school and stayed close to the eldest.',
] as const;

export const SINCE = [
  'Still checks the door before bed, and talks of it when there is shouting anywhere.',
  'It is one of the things that holds: it comes up in every visit.',
  'Less each month, by what school and home both see.',
] as const;

export const PATTERNS: readonly [Fields, ...Fields[]] = [
  {
    pattern: 'Each crisis came within a fortnight of Dad’s return, and each calm spell began with Gran staying over.',
    meaning: 'The children have learned to read the signs before the adults do, and one of them stays awake to watch for them.',
    follows: 'Ask about Gran and Dad at every visit, before anything else.',
  },
  {
    pattern: 'Help is asked for early in a term and let go before the holidays; the hardest weeks are those without school.',
    meaning: 'For the children, holidays are long and hungry. School is where they are fed and seen.',
    follows: 'Plan every holiday with the network by name and day.',
  },
];
