import { choices, entryType, yesNo } from '../../declare.ts';

export const section20Agreement = entryType({
  name: 'section-20-agreement',
  area: 'care',
  label: 'Section 20 agreement',
  plural: 'Section 20 agreements',
  help: 'Someone with parental responsibility agrees to the child being accommodated, or agrees afresh.',
  fields: {
    'signed-by': choices(
      'Who signed?',
      { mother: 'Mother', father: 'Father', 'someone-else': 'Someone else with parental responsibility', child: 'Child aged 16 or 17' },
      'Everyone with parental responsibility should be asked.',
    ),
    understood: yesNo('Did they understand it?', 'Including that they may end it. Use an interpreter or advocate where needed.'),
    'all-signed': yesNo('Has everyone with parental responsibility signed?', 'If anyone has not, say who, and how they were asked.'),
    'audit-tool-used': yesNo('Was the section 20 checklist used?', 'The list that asks whether consent is real, informed and still given.'),
  },
});
