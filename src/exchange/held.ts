/** What each form holds and what it cannot tell: silence about what a form cannot hold is never read as work not done. */
import type { Source } from '../record/types.ts';
import type { Form, Preview } from './preview.ts';

type Holds = Readonly<Record<string, readonly string[]>>;

const CIN_HOLDS: Holds = {
  'child-details': ['sex', 'ethnicity', 'upn', 'no-upn-reason', 'former-upn'],
  disability: ['disabled', 'codes'],
  death: [],
  referral: ['source', 'primary-need', 'no-further-action'],
  'case-closed': ['reason'],
  'assessment-started': ['kind'],
  'assessment-checkpoint': [],
  'assessment-completed': ['factors'],
  'assessment-authorised': [],
  'child-in-need-plan-started': [],
  'child-in-need-plan-ended': [],
  'strategy-discussion': ['section-47-initiated'],
  'section-47-started': [],
  'conference-not-required': [],
  'initial-conference': ['kind', 'outcome', 'category'],
  'review-conference': ['outcome'],
  'child-protection-plan-started': ['category'],
  'child-protection-plan-ended': [],
};

/** Asked for from the census of 2026. */
const CIN_BEFORE_COURT_HOLDS: Holds = {
  'pre-proceedings-started': [],
  'letter-before-proceedings': [],
  'pre-proceedings-meeting': ['kind'],
  'pre-proceedings-ended': [],
  'proceedings-issued': [],
};
const BEFORE_COURT_SINCE = 2026;

/** By the table that holds it. */
const S903_HOLDS: Readonly<Record<string, Holds>> = {
  header: { 'child-details': ['sex', 'ethnicity', 'upn', 'no-upn-reason', 'mother-of-child'] },
  episodes: {
    'period-of-care-started': ['legal-status', 'reason'],
    'period-of-care-ended': ['reason'],
    'legal-status-changed': ['legal-status'],
    'placement-started': ['kind', 'provider', 'long-term', 'code', 'provider-code', 'regulator-number'],
    'placement-ended': ['reason'],
    'placement-agreed-permanent': [],
    'placed-for-adoption': ['with-foster-carers'],
    'adoption-order': [],
    'special-guardianship-order': [],
    death: [],
  },
  reviews: { 'care-review': ['child-took-part', 'child-attended'] },
  unaccompanied: { 'unaccompanied-status': ['started'] },
  missing: { 'missing-started': ['kind'], 'missing-ended': [] },
  'placed-for-adoption': { 'adoption-decision': ['decision', 'reason'] },
  adoption: { 'placed-for-adoption': ['with-foster-carers', 'matched-on', 'number-of-adopters', 'adopters-sex', 'adopters-legal-status'] },
  'previous-permanence': { 'period-of-care-started': ['legal-status', 'reason', 'previous-permanence'] },
  'social-workers': { allocation: ['worker', 'role', 'reason'], 'allocation-ended': ['role'] },
};

const CANNOT_HOLD: Readonly<Record<Form, readonly string[]>> = {
  cin: [
    'Visits, and whether the child was seen.',
    'Core groups, child in need meetings, supervision, management decisions and everything else between the dates the census asks for.',
    'When anything was written down, or by whom. Nothing can be judged on how soon it was recorded.',
    'Contacts that did not become referrals, and what was decided about a referral on the day.',
    'When an assessment was finished as against authorised: the census has one date, taken for both.',
    'When a section 47 enquiry ended, and what it found where no conference was needed.',
    'When the category of a child protection plan changed. The first is taken.',
    'The kind of a child in need plan.',
    'Since when a child has been disabled: it is taken to hold from the referral, or from the start of the census year where that is later.',
    'Before court: whether a family group conference was offered or held on any day, how many review meetings there were and when, the outcome, and the letter that begins proceedings.',
    'Earlier child protection plans, which the census only counts.',
  ],
  s903: [
    'Visits, and whether the child was seen.',
    'Care plans, placement plans, personal education plans, pathway plans, supervision and everything else that has no date in the return.',
    'When anything was written down, or by whom. Nothing can be judged on how soon it was recorded.',
    'When health assessments, dental checks, immunisations and strengths and difficulties questionnaires were done: the return says yes or no for the year, so none is taken.',
    'When a care leaver was last in touch, and since when they have lived or worked where they do: none is taken.',
    'When a child already looked after came into care, unless the return of that year is taken too.',
    'Since when a child has been unaccompanied: it is taken to be from the day the period of care began.',
    'Whether carers were approved, and whether a placement was out of area.',
    'A change of home with the same carers from a change of status alone, unless the return gives that reason: it is taken as a new placement.',
    'Addresses: postcodes are not taken.',
  ],
};

/** What this form cannot tell, in plain words. */
export function cannotHold(form: Form): readonly string[] {
  return CANNOT_HOLD[form];
}

/** The source to keep beside what was taken, so that only what it could show is judged. */
export function sourceOf(form: Form, preview: Preview): Source {
  return {
    name: preview.name,
    holds: form === 'cin' ? cinHolds(preview) : s903Holds(preview),
    ...(preview.from !== undefined && { from: preview.from }),
    ...(preview.to !== undefined && { to: preview.to }),
  };
}

function cinHolds(preview: Preview): Holds {
  const asked =
    (preview.year ?? 0) >= BEFORE_COURT_SINCE || Object.keys(CIN_BEFORE_COURT_HOLDS).some((type) => preview.counts[type] !== undefined);
  return asked ? { ...CIN_HOLDS, ...CIN_BEFORE_COURT_HOLDS } : CIN_HOLDS;
}

// Two tables may hold one type between them: its fields are those of both.
function s903Holds(preview: Preview): Holds {
  const holds: Record<string, readonly string[]> = {};
  for (const table of preview.tables) {
    for (const [type, fields] of Object.entries(S903_HOLDS[table] ?? {})) holds[type] = [...new Set([...(holds[type] ?? []), ...fields])];
  }
  return holds;
}
