/**
 * The tables that an analyst would be given: one for each type of entry, with the fields that the standards ask about in columns of their own.
 * Free text is given as whether anything is written, and which version stands is marked: both are kinder to whoever must read them than a record is.
 */

/** `flag` is yes, no or nothing said; `given` is whether anything is written or chosen; `includes` is whether a choice is among those made. */
export type FieldColumn =
  | { readonly is: 'flag' | 'text' | 'date' | 'given'; readonly field: string }
  | { readonly is: 'includes'; readonly field: string; readonly choice: string };

export type FieldColumns = Readonly<Record<string, FieldColumn>>;

const flag = (field: string): FieldColumn => ({ is: 'flag', field });
const text = (field: string): FieldColumn => ({ is: 'text', field });
const date = (field: string): FieldColumn => ({ is: 'date', field });
const given = (field: string): FieldColumn => ({ is: 'given', field });
const includes = (field: string, choice: string): FieldColumn => ({ is: 'includes', field, choice });

/** By the type of entry. */
export const TABLES: Readonly<Record<string, FieldColumns>> = {
  'adoption-order': {},
  'adoption-review': {},
  'assessment-authorised': {},
  'assessment-checkpoint': {},
  'assessment-completed': { views_of_parents: flag('views-of-parents') },
  'assessment-started': { kind: text('kind') },
  'care-review': { is_first: flag('first') },
  'care-review-arranged': { planned_for: date('date') },
  'care-review-decisions-agreed': {},
  'care-review-preparation': { child_seen_alone: flag('child-seen-alone') },
  'care-review-report-shared': { with_reviewing_officer: includes('with', 'independent-reviewing-officer') },
  'carer-approved': {},
  'carer-not-approved': {},
  'carer-temporarily-approved': { extended: flag('extended') },
  'case-closed': {},
  'case-summary': {},
  'case-supervision': { frequency_discussed: flag('visit-frequency-discussed'), more_visits_given: given('more-visits-for') },
  'child-in-need-meeting': { plan_updated: flag('plan-updated') },
  'child-in-need-plan-ended': {},
  'child-in-need-plan-started': { kind: text('kind') },
  'child-in-need-review': {},
  'child-protection-plan-ended': {},
  'child-protection-plan-started': {},
  'chronology-updated': {},
  'conference-not-required': {},
  'core-group': {},
  'early-help-assessment-completed': { views_of_parents: flag('views-of-parents') },
  'early-help-ended': {},
  'early-help-started': {},
  'exception-recorded': { standard: text('standard') },
  'extension-agreed': { standard: text('standard'), due: date('due') },
  'initial-conference': { kind: text('kind') },
  'leaving-care-ended': {},
  'leaving-care-started': { status: text('status') },
  'leaving-care-status-changed': { status: text('status'), virtual_list: flag('virtual-list') },
  'legal-status-changed': { legal_status: text('legal-status') },
  'mid-point-review': {},
  'period-of-care-ended': {},
  'period-of-care-started': { legal_status: text('legal-status') },
  'placed-for-adoption': {},
  'placement-agreed-permanent': { after_assessment: flag('interval-agreed-after-assessment') },
  'placement-ended': {},
  'placement-planning-meeting': {},
  'placement-started': { kind: text('kind'), carer_approval: text('carer-approval') },
  'pre-proceedings-ended': {},
  'pre-proceedings-started': {},
  'proceedings-concluded': {},
  'proceedings-issued': {},
  referral: { no_further_action: flag('no-further-action') },
  'section-47-authorised': { decision: text('decision') },
  'section-47-completed': { outcome: text('outcome') },
  'section-47-started': {},
  'significant-event': { emergency: flag('emergency') },
  'strategy-discussion': { section_47_initiated: flag('section-47-initiated') },
  'unaccompanied-status': { started: flag('started') },
  visit: {
    kind: text('kind'),
    place: text('place'),
    child_seen: flag('child-seen'),
    child_seen_alone: flag('child-seen-alone'),
    not_alone_reason_given: given('not-alone-reason'),
    manager_alerted: flag('manager-alerted'),
    purpose_given: given('purpose'),
  },
};
