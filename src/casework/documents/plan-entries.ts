/** Which entries a document of this kind takes its plan from; the latest of them counts. */
export const PLAN_ENTRIES: Readonly<Record<string, readonly string[]>> = {
  'child-in-need-plan': ['child-in-need-plan-started', 'child-in-need-plan-updated'],
  'child-protection-plan': ['child-protection-plan-started', 'child-protection-plan-updated'],
  'conference-report': ['child-protection-plan-started', 'child-protection-plan-updated'],
  'care-plan': ['care-plan'],
  'pathway-plan': ['pathway-plan'],
  'childs-plan': [
    'child-in-need-plan-started',
    'child-in-need-plan-updated',
    'child-protection-plan-started',
    'child-protection-plan-updated',
    'care-plan',
    'pathway-plan',
  ],
};

/** What is written in the record once a document has been shared or sent. */
export const THEN_RECORD: Readonly<Record<string, string>> = {
  'childs-plan': 'plan-shared',
  'child-in-need-plan': 'plan-shared',
  'child-protection-plan': 'plan-shared',
  'care-plan': 'plan-shared',
  'pathway-plan': 'plan-shared',
  assessment: 'assessment-shared',
  'conference-report': 'conference-report-shared',
  'referral-acknowledgement': 'referral-acknowledged',
  'letter-before-proceedings': 'letter-before-proceedings',
};

/** The documents that fit while an episode of this kind is open. */
export const FITTING: Readonly<Record<string, readonly string[]>> = {
  referral: ['referral-acknowledgement', 'assessment'],
  'child-in-need-plan': ['childs-plan', 'child-in-need-plan', 'meeting-invitation'],
  'child-protection-plan': ['childs-plan', 'child-protection-plan', 'conference-report', 'meeting-invitation'],
  'looked-after': ['childs-plan', 'care-plan', 'meeting-invitation'],
  'leaving-care': ['childs-plan', 'pathway-plan'],
  'pre-proceedings': ['letter-before-proceedings', 'meeting-invitation'],
};
