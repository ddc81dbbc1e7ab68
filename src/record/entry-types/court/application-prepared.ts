import { choice, entryType } from '../../declare.ts';
import { setsOut } from '../../fields.ts';

export const applicationPrepared = entryType({
  name: 'application-prepared',
  area: 'court',
  label: 'Application prepared',
  plural: 'Applications prepared',
  help: 'The papers for an application to court are complete and ready to go.',
  fields: {
    for: choice(
      'For what?',
      { discharge: 'Ending a care order', adoption: 'Adoption order', proceedings: 'Care proceedings', other: 'Something else' },
      'The order that is asked for.',
    ),
    'sets-out': setsOut({
      reasons: 'Why it is made, measured against the first concerns',
      needs: 'What the child needs, by the welfare checklist',
      'child-views': 'What the child thinks, wants and feels',
      'risk-if-ended': 'The risk of harm if the order ends',
      'parent-views': 'What the parents think',
      'carer-views': 'What the carers think',
      'views-of-others': 'What others who matter think',
      'reviewing-officer-view': 'What the reviewing officer or conference chair thinks',
      chronology: 'What happened since the order was made',
      'support-after': 'The support afterwards, or why none is needed',
      'care-plan': 'The latest care plan',
      'court-care-plan': 'The last plan a court saw, unless two years old or more',
    }),
  },
});
