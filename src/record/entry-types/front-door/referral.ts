import { PRIMARY_NEEDS } from '../../codes/need.ts';
import { REFERRAL_SOURCES } from '../../codes/referral-source.ts';
import { choice, entryType, longText, yesNo } from '../../declare.ts';

export const referral = entryType({
  name: 'referral',
  area: 'front-door',
  label: 'Referral',
  plural: 'Referrals',
  help: 'A contact that children’s social care has accepted. The clock for an assessment starts here.',
  significant: true,
  fields: {
    source: choice('Who referred the child?', REFERRAL_SOURCES, 'Choose the first person to raise it.'),
    'primary-need': choice('What is the main reason?', PRIMARY_NEEDS, 'Where two fit, choose the one higher in the list.'),
    'no-further-action': yesNo('Closed with no further action?', 'Yes only where no work followed; the referral then opens nothing.'),
    reason: longText('What is the worry?', 'What has happened, to whom, and what the referrer hopes will change.'),
    'harm-suspected': yesNo(
      'Is significant harm suspected?',
      'Yes where there is reason to think the child is suffering, or may suffer, significant harm.',
    ),
    'parents-told': yesNo('Do the parents know about the referral?', 'If not, record why it would have been unsafe to tell them.'),
  },
});
