import { assessedParts } from './assessed-parts.ts';
import { TIES } from '../entry-ties.ts';
import type { EntryForm } from './form.ts';

const asked = (...names: readonly string[]): readonly { readonly name: string }[] => names.map((name) => ({ name }));
const tied = (type: string): Pick<EntryForm, 'tied'> => {
  const tie = TIES.get(type);
  return tie === undefined ? {} : { tied: tie };
};

const childAndFamily: EntryForm = {
  type: 'assessment-completed',
  title: 'Write an assessment',
  of: 'an assessment of',
  took: 'was assessed',
  together: [],
  apart: [
    ...assessedParts({
      child: asked('child-seen', 'child-seen-alone', 'views-of-child'),
      people: asked('views-of-parents', 'agencies-consulted'),
      decided: asked('recommendation', 'family-group-conference-considered', 'factors'),
    }),
    { heading: 'How it was made', fields: asked('made-with-family', 'written-to-child', 'update-of-earlier', 'sets-out') },
    {
      folded: 'Tools, history and drawings used',
      fields: asked('tools-used', 'chronology-used', 'genogram', 'ecomap', 'no-ecomap-reason'),
    },
  ],
  ...tied('assessment-completed'),
};

const earlyHelp: EntryForm = {
  type: 'early-help-assessment-completed',
  title: 'Write an early help assessment',
  of: 'an early help assessment of',
  took: 'was assessed',
  together: [],
  apart: [
    ...assessedParts({ child: asked('child-seen', 'views-of-child'), people: asked('views-of-parents') }),
    { heading: 'How it was made', fields: asked('summary', 'sets-out') },
    { folded: 'Tools and drawings used', fields: asked('genogram', 'tools-used') },
  ],
  ...tied('early-help-assessment-completed'),
};

const leavingCare: EntryForm = {
  type: 'needs-assessment',
  title: 'Write a needs assessment',
  of: 'a needs assessment of',
  took: 'was assessed',
  together: [],
  apart: [
    ...assessedParts({ child: asked('child-views'), people: asked('agencies-consulted') }),
    { heading: 'What it sets out', fields: asked('sets-out') },
  ],
  ...tied('needs-assessment'),
};

export const ASSESSMENT_FORMS: readonly EntryForm[] = [childAndFamily, earlyHelp, leavingCare];
