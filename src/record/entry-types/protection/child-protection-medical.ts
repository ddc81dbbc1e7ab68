import { entryType, longText, yesNo } from '../../declare.ts';

export const childProtectionMedical = entryType({
  name: 'child-protection-medical',
  area: 'protection',
  label: 'Child protection medical',
  plural: 'Child protection medicals',
  help: 'A paediatrician has examined the child for signs of harm.',
  fields: {
    consent: yesNo('Was consent given?', 'By someone with parental responsibility, or a child able to decide.'),
    findings: longText('What was found?', 'The doctor’s opinion in plain words.'),
  },
});
