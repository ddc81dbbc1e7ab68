import { entryType, yesNo } from '../../declare.ts';
import { setsOut, summary } from '../../fields.ts';

export const privateFosteringAssessment = entryType({
  name: 'private-fostering-assessment',
  area: 'private-fostering',
  label: 'Private fostering assessment',
  plural: 'Private fostering assessments',
  help: 'Is the arrangement right for the child: the home, the people, the child’s own wish?',
  broughtUpToDate: true,
  fields: {
    'child-seen-alone': yesNo('Was the child seen alone?', 'If not, say why.'),
    'household-seen': yesNo('Was everyone in the home met?', 'Adults and children.'),
    'parents-spoken-to': yesNo('Have you spoken with the parents?', 'By telephone or video where they are abroad.'),
    'sets-out': setsOut({
      'alternatives-considered': 'Help that would let the child stay with the parents',
      'best-interests': 'Why it is good for the child',
      duration: 'How long it is meant to last, agreed by both sides',
      'child-views': 'What the child thinks, wants and feels',
      needs: 'What the child needs, and how they are growing and learning',
      identity: 'Faith, ethnicity, culture and language, and how they are met',
      money: 'Who pays for what, and whether it works',
      'carer-suitable': 'Whether the carer can look after this child',
      'household-suitable': 'Whether everyone in the home is suitable',
      'premises-suitable': 'Whether the home itself is suitable',
      health: 'Health, and a GP',
      education: 'School',
      'standard-of-care': 'How well the child is cared for',
      'day-to-day-decisions': 'Who decides what from day to day',
      'risk-both-ways': 'Risk from the child to the children there, and from them to the child',
      'family-time': 'Time with parents, brothers, sisters and others who matter',
      disqualification: 'Disqualification, prohibitions and requirements',
      offences: 'Offences, and whether consent is given in spite of them',
      'move-to-adult-life': 'How a disabled young person moves on to adult life',
    }),
    summary,
  },
});
