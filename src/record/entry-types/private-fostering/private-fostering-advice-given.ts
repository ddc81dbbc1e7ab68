import { choices, entryType, yesNo } from '../../declare.ts';
import { covered } from '../../fields.ts';

export const privateFosteringAdviceGiven = entryType({
  name: 'private-fostering-advice-given',
  area: 'private-fostering',
  label: 'Private fostering advice given',
  plural: 'Private fostering advice given',
  help: 'Child, parents or carer are told what help there is, what is expected and whom to ring.',
  fields: {
    to: choices('Given to', { child: 'Child', parents: 'Parents', carers: 'Carers' }, 'Everyone who had it.'),
    'language-and-form': yesNo('In a language and form that suits them?', 'Translated, spoken, pictured: whatever they can use.'),
    covered: covered({
      support: 'Help from the council and from others',
      benefits: 'Benefits and other money',
      'advocate-offered': 'That an advocate can speak up for them',
      'help-after-16': 'Help owed to a young person who qualifies for it later',
      'caring-for-this-child': 'Advice or training for looking after this child',
      'identity-and-needs': 'Faith, ethnicity, culture, language, gender, age, disability and health',
      'how-to-reach-us': 'Whom to ring with a worry, at any time',
      'other-arrangements': 'How else the child must be cared for, where this is not allowed',
    }),
  },
});
