/** One CINdetails: a referral, what followed from it, and its closure. */
import type { Day } from '../../calendar/index.ts';
import { CLOSURE_REASONS } from '../../record/codes/closure-reason.ts';
import { PRIMARY_NEEDS } from '../../record/codes/need.ts';
import { REFERRAL_SOURCES } from '../../record/codes/referral-source.ts';
import type { ChildEntries } from '../child-entries.ts';
import { saidDate } from '../said-date.ts';
import { addAssessment } from './assessment.ts';
import type { ChildValues } from './child-values.ts';
import { addConferences } from './conferences.ts';
import { allWithin, type Element } from './element.ts';
import { endNotBefore } from './ends.ts';
import { addChildInNeedPlan, addProtectionPlan } from './plans.ts';
import { addPreProceedings } from './pre-proceedings.ts';

/** Adds everything in the details, and answers with the day of the referral where it can be used. */
export function addReferral(details: Element, values: ChildValues, entries: ChildEntries): Day | undefined {
  const day = values.day(details, 'cinreferraldate', 'date of the referral');
  if (day === undefined && values.find(details, 'cinreferraldate') === undefined) {
    values.fault(
      'skips',
      'missing',
      details,
      'The referral has no date, so it is left out. What followed from it is taken.',
      'Give the date of the referral.',
    );
  }
  const id = day === undefined ? undefined : addReferralItself(details, day, values, entries);
  const since = day === undefined ? values : notingWhatCameBefore(day, values);
  for (const one of allWithin(details, 'assessments')) addAssessment(one, since, entries);
  for (const one of allWithin(details, 'cinplandates')) addChildInNeedPlan(one, since, entries);
  const plans = allWithin(details, 'childprotectionplans').map((one) => addProtectionPlan(one, since, entries));
  addConferences(details, plans, since, entries);
  for (const one of allWithin(details, 'preproceedingsandfgdm')) addPreProceedings(one, since, entries);
  addClosure(details, { day, id }, values, entries);
  return day;
}

function notingWhatCameBefore(referred: Day, values: ChildValues): ChildValues {
  return {
    ...values,
    day(within, name, words) {
      const day = values.day(within, name, words);
      if (day !== undefined && day < referred) {
        values.fault(
          'note',
          'order',
          values.find(within, name) ?? within,
          `The ${words}, ${saidDate(day)}, is before the referral it stands under, ${saidDate(referred)}.`,
          'Check that it belongs to this referral. Unless another fault here says otherwise it is taken as written.',
        );
      }
      return day;
    },
  };
}

function addReferralItself(details: Element, day: Day, values: ChildValues, entries: ChildEntries): string {
  const source = values.code(details, 'referralsource', REFERRAL_SOURCES, 'source of the referral');
  const need = values.code(details, 'primaryneedcode', PRIMARY_NEEDS, 'primary need');
  const closed = values.yesNo(details, 'referralnfa', 'whether there was no further action');
  return entries.add({
    type: 'referral',
    day,
    fields: {
      ...(source !== undefined && { source }),
      ...(need !== undefined && { 'primary-need': need }),
      ...(closed !== undefined && { 'no-further-action': closed }),
    },
  });
}

function addClosure(
  details: Element,
  referral: { day: Day | undefined; id: string | undefined },
  values: ChildValues,
  entries: ChildEntries,
): void {
  const closed = values.day(details, 'cinclosuredate', 'date of closure');
  const reason = values.code(details, 'reasonforclosure', CLOSURE_REASONS, 'reason for closure');
  const element = values.find(details, 'cinclosuredate');
  if (closed === undefined || element === undefined) return;
  const day = endNotBefore(
    closed,
    referral.day,
    {
      element,
      ended: 'case was closed',
      began: 'the child was referred',
      so: 'The closure is left out, so the referral shows as still open.',
    },
    values,
  );
  if (day === undefined) return;
  entries.add({
    type: 'case-closed',
    day,
    fields: reason === undefined ? {} : { reason },
    ends: referral.day === undefined ? {} : { began: referral.day },
    links: referral.id === undefined ? [] : [{ rel: 'of', to: referral.id }],
  });
}
