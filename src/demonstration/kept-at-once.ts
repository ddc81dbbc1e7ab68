/** What a case system keeps the moment it happens, because something starts or stops by it. */
export const WRITTEN_AT_ONCE: ReadonlySet<string> = new Set([
  'contact', 'contact-decision', 'referral', 'referral-decision', 'case-closed', 'allocation', 'allocation-ended', 'assessment-started', 'assessment-authorised',
  'child-in-need-plan-started', 'child-in-need-plan-ended', 'strategy-discussion', 'section-47-started', 'section-47-completed', 'section-47-authorised',
  'conference-arranged', 'initial-conference', 'review-conference', 'child-protection-plan-started', 'child-protection-plan-ended',
  'period-of-care-started', 'period-of-care-ended', 'legal-status-changed', 'placement-started', 'placement-ended', 'unaccompanied-status',
  'care-review', 'care-review-arranged', 'missing-started', 'missing-ended', 'placed-for-adoption', 'adoption-order',
  'early-help-started', 'early-help-ended', 'leaving-care-started', 'leaving-care-status-changed', 'leaving-care-ended',
  'private-fostering-notified', 'private-fostering-started', 'private-fostering-ended', 'legal-gateway-meeting',
  'pre-proceedings-started', 'pre-proceedings-ended', 'proceedings-issued', 'proceedings-concluded',
  'variation-agreed', 'extension-agreed', 'exception-recorded', 'employment-started', 'carer-household-approved', 'disability',
]);

/** What may still be written on the day the work with a child ends. */
export const OUTLAST_CLOSING: ReadonlySet<string> = new Set([
  'case-closed', 'allocation-ended', 'early-help-ended', 'private-fostering-ended', 'leaving-care-ended', 'adoption-order', 'period-of-care-ended', 'referral-decision', 'contact-decision',
]);
