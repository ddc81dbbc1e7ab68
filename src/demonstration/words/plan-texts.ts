/** What invented plans say: outcomes in plain words, with what people do for them. */
export interface ActionText {
  readonly action: string;
  readonly owner: 'us' | 'mother' | 'nan' | 'school' | 'child';
  readonly often?: string;
  readonly child: string;
  readonly bottomLine?: true;
}

export interface OutcomeText {
  readonly outcome: string;
  readonly later?: string;
  readonly worry: string;
  readonly know: string;
  readonly child: string;
  readonly actions: readonly [ActionText, ActionText];
  readonly otherwise: { readonly if: string; readonly instead: string };
  readonly seen: readonly [string, string];
}

export const SAFE_NIGHTS: OutcomeText = {
  outcome: 'Nights are quiet, and there is always a sober grown-up in the home.',
  later: 'Every night there is a sober grown-up at home, and the children sleep through.',
  worry: 'When there is drinking at night nobody hears the little one cry, and the older one stays up to watch.',
  know: 'Nan and the health visitor both see rested children in the morning, four weeks in a row.',
  child: 'You can sleep at night, because a grown-up who is well is looking after you.',
  actions: [
    {
      action: 'Ring Nan before any evening with drink, so that the children sleep at hers',
      owner: 'mother',
      often: 'each time',
      child: 'If Mum is going to drink, you go to Nan’s for the night first.',
      bottomLine: true,
    },
    {
      action: 'Come by without saying so beforehand, and see who is at home and how they are',
      owner: 'us',
      often: 'once a fortnight',
      child: 'Your social worker drops in to see that you are all right.',
    },
  ],
  otherwise: {
    if: 'the children are once more found at home with nobody sober',
    instead: 'they stay with Nan while we meet within two days to decide what must change',
  },
  seen: [
    'The neighbour heard shouting twice. Both mornings the children were tired at school.',
    'Four quiet weeks: Nan was rung both times.',
  ],
};

export const SCHOOL: OutcomeText = {
  outcome: 'School every day, on time and with breakfast eaten.',
  worry: 'Missing two mornings a week means falling behind and losing friends.',
  know: 'The register shows nine mornings in ten, for half a term.',
  child: 'You get to school on time with a full tummy, and you know who your friends are.',
  actions: [
    {
      action: 'Keep a place at breakfast club, and ring home by nine if it stays empty',
      owner: 'school',
      often: 'every school day',
      child: 'School keeps a breakfast for you.',
    },
    {
      action: 'Walk together to school on Mondays, which are the hardest',
      owner: 'nan',
      often: 'every Monday',
      child: 'Nan walks with you on Mondays.',
    },
  ],
  otherwise: {
    if: 'mornings are still missed after half a term',
    instead: 'school, family and worker meet to find out what makes mornings hard, and change this plan',
  },
  seen: ['Seven mornings in ten. Mondays are still missed.', 'Nine mornings in ten, and a place in the choir.'],
};

export const HOME_FOR_GOOD: OutcomeText = {
  outcome: 'A home to grow up in, with nobody wondering where they will be next year.',
  worry: 'Three moves in two years have taught that people go away.',
  know: 'By the next review the child can say where they will live, and with whom, and that they were asked.',
  child: 'You know where you will grow up, and you helped to decide it.',
  actions: [
    {
      action: 'Write down what each of the possible homes would mean for the child, and go through it with them',
      owner: 'us',
      child: 'Your social worker shows you the choices and listens to what you think.',
    },
    {
      action: 'Choose the photographs for the book of where they have lived',
      owner: 'child',
      child: 'You pick the pictures for your book.',
    },
  ],
  otherwise: {
    if: 'no home can be agreed by the next review',
    instead: 'the reviewing officer brings everybody together within ten working days and names who decides',
  },
  seen: [
    'Settled, but asks every week whether there will be another move.',
    'Says “my room” now. Has seen the plan and changed one thing in it.',
  ],
};

export const FAMILY_TIME: OutcomeText = {
  outcome: 'Time with family that is looked forward to, and ends well.',
  later: 'Saturdays with family that are looked forward to, and end with a plan for the next.',
  worry: 'Goodbyes were hard, and nights after them were worse.',
  know: 'Sleeps after family time, and talks about the next one.',
  child: 'You see your family on days you can look forward to.',
  actions: [
    {
      action: 'Send the dates for the next two months on a calendar with pictures',
      owner: 'us',
      often: 'every two months',
      child: 'You get a calendar with the days on it.',
    },
    {
      action: 'Bring the game that is theirs, and be there ten minutes early',
      owner: 'mother',
      often: 'every time',
      child: 'Mum brings your game, and is there before you.',
    },
  ],
  otherwise: {
    if: 'two visits in a row are missed or end in tears',
    instead: 'we ask the child what would make it better before the next is fixed',
  },
  seen: ['Came late once; hard to say goodbye.', 'On time, and laughed. Slept through afterwards.'],
};

export const OWN_FRONT_DOOR: OutcomeText = {
  outcome: 'A front door of one’s own, and the money and people to keep it.',
  worry: 'Leaving home without either ends in debt or on somebody’s sofa.',
  know: 'Three months of rent paid from an own budget, and two people to ring on a bad night.',
  child: 'You have your own place, you know what you can spend, and you know whom to ring.',
  actions: [
    {
      action: 'Go through the budget together, and open the account for the rent',
      owner: 'us',
      often: 'once a month',
      child: 'You and your adviser look at your money together.',
    },
    {
      action: 'Cook and shop for a week, and say what was hard',
      owner: 'child',
      often: 'once a month',
      child: 'You try a week on your own.',
    },
  ],
  otherwise: {
    if: 'rent is owed for a second month',
    instead: 'adviser and housing meet with the young person within a week, before any letter goes out',
  },
  seen: ['Spent it all in the first week, and said so.', 'Rent paid twice. Knows the bus times by heart.'],
};
