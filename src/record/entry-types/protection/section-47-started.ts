import { entryType, yesNo } from '../../declare.ts';

export const section47Started = entryType({
  name: 'section-47-started',
  area: 'protection',
  label: 'Section 47 enquiry started',
  plural: 'Section 47 enquiries started',
  help: 'Enquiries begin into whether a child is suffering, or is likely to suffer, significant harm.',
  significant: true,
  fields: {
    joint: yesNo('Together with the police?', 'Yes for a joint enquiry.'),
    'parents-told': yesNo('Have the parents been told?', 'Unless telling them would put the child at more risk.'),
  },
});
