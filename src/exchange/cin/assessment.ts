import { ASSESSMENT_FACTORS } from '../../record/codes/assessment-factors.ts';
import type { Link } from '../../record/types.ts';
import type { ChildEntries } from '../child-entries.ts';
import type { ChildValues } from './child-values.ts';
import { allWithin, type Element, findWithin } from './element.ts';
import { endNotBefore } from './ends.ts';

/** Adds an assessment: its start, its internal review, and its end, which the census dates by the manager's authorisation alone. */
export function addAssessment(element: Element, values: ChildValues, entries: ChildEntries): void {
  const began = values.day(element, 'assessmentactualstartdate', 'start of the assessment');
  const id =
    began === undefined ? undefined : entries.add({ type: 'assessment-started', day: began, fields: { kind: 'child-and-family' } });
  const links: readonly Link[] = id === undefined ? [] : [{ rel: 'of', to: id }];
  const factors = factorsOf(element, values);

  const reviewed = values.day(element, 'assessmentinternalreviewdate', 'internal review of the assessment');
  const reviewElement = values.find(element, 'assessmentinternalreviewdate');
  if (reviewed !== undefined && reviewElement !== undefined) {
    const day = endNotBefore(
      reviewed,
      began,
      { element: reviewElement, ended: 'internal review was', began: 'the assessment started', so: 'The review is left out.' },
      values,
    );
    if (day !== undefined) entries.add({ type: 'assessment-checkpoint', day, links });
  }

  const authorised = values.day(element, 'assessmentauthorisationdate', 'authorisation of the assessment');
  const authorisedElement = values.find(element, 'assessmentauthorisationdate');
  if (authorised === undefined || authorisedElement === undefined) {
    const [first] = factors;
    if (first !== undefined && authorisedElement === undefined)
      values.fault(
        'skips',
        'missing',
        element,
        'Factors are given, but not the day the assessment was authorised. They are left out.',
        'Give the date of authorisation, or take the factors out until there is one.',
      );
    return;
  }
  const day = endNotBefore(
    authorised,
    began,
    {
      element: authorisedElement,
      ended: 'assessment was authorised',
      began: 'it started',
      so: 'The authorisation is left out, so the assessment shows as still open.',
    },
    values,
  );
  if (day === undefined) return;
  const ends = began === undefined ? {} : { began };
  const written = entries.add({ type: 'assessment-completed', day, fields: factors.length > 0 ? { factors } : {}, ends, links });
  entries.add({ type: 'assessment-authorised', day, ends, links: [...links, { rel: 'of', to: written }] });
}

function factorsOf(element: Element, values: ChildValues): readonly string[] {
  const list = findWithin(element, 'factorsidentifiedatassessment');
  const written = list === undefined ? [] : allWithin(list, 'assessmentfactors').filter((one) => one.text !== '');
  return [...new Set(written.map((one) => values.codeOf(one, ASSESSMENT_FACTORS, 'factor')))].filter((code) => code !== undefined);
}
