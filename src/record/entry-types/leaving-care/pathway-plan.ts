import { PLAN_PARTS } from '../../codes/plan-parts.ts';
import { choice, entryType, role, yesNo } from '../../declare.ts';
import { setsOut } from '../../fields.ts';

const SETS_OUT = {
  ...PLAN_PARTS,
  aspirations: 'What the young person hopes to do and be',
  'where-the-child-lives': 'Where to live: kinds of home and places to choose from',
  money: 'Money, and help with it',
  'setting-up-home': 'The allowance for setting up home',
  'visit-frequency': 'How often to be in touch, from what is needed',
  'how-to-reach-us': 'How to reach the adviser',
  'out-of-hours-help': 'Whom to ring when the adviser is away',
  entitlements: 'What a care leaver is entitled to',
  'higher-education-support': 'Help for care leavers at college or university',
  'child-views': 'What the child thinks, wants and feels',
  'how-to-keep-in-touch': 'How the young person likes to be reached',
  'staying-put': 'Staying put with foster carers until 21',
  'own-decisions': 'What they decide for themselves, and who speaks up for them',
  'access-to-records': 'How to see their own records',
  'local-offer': 'The local offer',
  forum: 'The care leavers’ forum',
  'staying-in-care': 'Staying in care until 18',
  'independence-skills': 'What they need to know and do to live on their own',
};

export const pathwayPlan = entryType({
  name: 'pathway-plan',
  area: 'leaving-care',
  label: 'Pathway plan',
  plural: 'Pathway plans',
  help: 'The young person’s own plan: home, money, work, health, people.',
  significant: true,
  broughtUpToDate: true,
  fields: {
    kind: choice('First or updated?', { initial: 'First', updated: 'Updated' }, 'Updated: an earlier plan exists.'),
    'made-with-young-person': yesNo('Was it made with the young person?', 'Yes where they shaped it and think it can be done.'),
    'signed-by-young-person': yesNo('Has the young person signed it?', 'It is theirs. If they disagree, write it in.'),
    'copy-given': yesNo('Do they have a copy?', 'In the form they want it.'),
    'authorised-by': role('Who authorised it?', 'The role of the manager who signed it.'),
    'sets-out': setsOut(SETS_OUT),
  },
});
