import type { Area } from './types.ts';

/** What each area of the work is called, as people find their way by it. */
export const AREA_LABELS: Readonly<Record<Area, string>> = {
  'front-door': 'First contact and allocation',
  'early-help': 'Early help',
  assessment: 'Assessment',
  'child-in-need': 'Child in need',
  protection: 'Child protection',
  care: 'Children in care',
  permanence: 'Permanence and adoption',
  'leaving-care': 'Leaving care',
  'private-fostering': 'Private fostering',
  court: 'Court and before court',
  meeting: 'Arranging meetings',
  record: 'For any child',
  fostering: 'Fostering',
  'supervised-contact': 'Supervised family time',
  'youth-justice': 'Youth justice',
  supervision: 'Supervision and practice',
};
