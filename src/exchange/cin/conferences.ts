/** Section 47 enquiries and the initial conferences they lead to, or that a family arriving from elsewhere brings. */
import type { Day } from '../../calendar/index.ts';
import type { Fields, Link } from '../../record/types.ts';
import type { ChildEntries } from '../child-entries.ts';
import type { ChildValues } from './child-values.ts';
import { allWithin, type Element } from './element.ts';
import { endNotBefore } from './ends.ts';
import type { ProtectionPlan } from './plans.ts';

const CONFERENCE_DATES = ['dateofinitialcpc', 'dateofinitialicpc'];
const DAYS_TO_PLAN = 7;
const ONLY_SAYS =
  'Taken from the census, which says that no conference was needed. It does not say what the enquiry found, nor the day this was decided.';

/** Adds every enquiry and initial conference of one CINdetails. */
export function addConferences(details: Element, plans: readonly ProtectionPlan[], values: ChildValues, entries: ChildEntries): void {
  const held = allWithin(details, 'section47').map((enquiry) => addEnquiry(enquiry, plans, values, entries));
  // A conference beside the enquiries, not within one, is for a child who moved here while on a plan elsewhere.
  const transfer = values.day(details, CONFERENCE_DATES, 'initial conference');
  if (transfer === undefined || held.includes(transfer)) return;
  entries.add({ type: 'initial-conference', day: transfer, fields: { kind: 'transfer-in', ...decisionOf(transfer, plans) } });
}

function addEnquiry(enquiry: Element, plans: readonly ProtectionPlan[], values: ChildValues, entries: ChildEntries): Day | undefined {
  const began = values.day(enquiry, 's47actualstartdate', 'start of the section 47 enquiry');
  const links: Link[] = [];
  if (began !== undefined) {
    // The census dates an enquiry by the strategy discussion that began it, so that date is both.
    const discussion = entries.add({ type: 'strategy-discussion', day: began, fields: { 'section-47-initiated': true } });
    const started = entries.add({ type: 'section-47-started', day: began, links: [{ rel: 'of', to: discussion }] });
    links.push({ rel: 'of', to: started }, { rel: 'for', to: discussion });
  }
  const held = conferenceOf(enquiry, began, values);
  if (held !== undefined) {
    entries.add({ type: 'initial-conference', day: held, fields: { kind: 'initial', ...decisionOf(held, plans) }, links });
  }
  if (notRequired(enquiry, values) !== true) return held;
  const element = values.find(enquiry, CONFERENCE_DATES);
  if (element !== undefined) {
    values.fault(
      'note',
      'order',
      element,
      'A conference is dated, and yet it is said that none was required. The conference is taken.',
      'Correct whichever is wrong.',
    );
  } else if (began !== undefined) {
    entries.add({ type: 'conference-not-required', day: began, fields: { rationale: ONLY_SAYS }, ends: { began }, links });
  }
  return held;
}

function conferenceOf(enquiry: Element, began: Day | undefined, values: ChildValues): Day | undefined {
  const held = values.day(enquiry, CONFERENCE_DATES, 'initial conference');
  const element = values.find(enquiry, CONFERENCE_DATES);
  if (held === undefined || element === undefined) return undefined;
  return endNotBefore(
    held,
    began,
    {
      element,
      ended: 'initial conference was held',
      began: 'the enquiry started',
      so: 'The conference is left out, so the enquiry shows as still open.',
    },
    values,
  );
}

// Some systems write the question the other way round.
function notRequired(enquiry: Element, values: ChildValues): boolean | undefined {
  const said = values.yesNo(enquiry, 'icpcnotrequired', 'whether a conference was not required');
  if (said !== undefined) return said;
  const required = values.yesNo(enquiry, 'icpcrequired', 'whether a conference was required');
  return required === undefined ? undefined : !required;
}

function decisionOf(held: Day, plans: readonly ProtectionPlan[]): Fields {
  const started = plans.find((plan) => plan.began !== undefined && plan.began >= held && plan.began <= held + DAYS_TO_PLAN);
  if (started !== undefined) return { outcome: 'plan', ...(started.category !== undefined && { category: started.category }) };
  // A plan of unknown start, or one already running, leaves open what this conference decided.
  const unclear = plans.some((plan) => plan.began === undefined || (plan.began < held && (plan.ended === undefined || plan.ended > held)));
  return unclear ? {} : { outcome: 'no-plan' };
}
