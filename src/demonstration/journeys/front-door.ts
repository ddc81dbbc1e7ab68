/** A contact becomes a referral, a manager decides, and the family is told; in the end, the goodbye. */
import type { Day } from '../../calendar/index.ts';
import { allocate, type Family, note, release } from '../family.ts';
import { follow, noteOwing, sees } from '../habits.ts';
import { CLOSINGS, DECISION_REASONS, REFERRAL_REASONS } from '../words/worker-words.ts';

export type ReferralOutcome = 'assessment' | 'strategy-discussion' | 'no-further-action';

/** Somebody is worried; the contact alone. Answers the day a manager decided what follows. */
export function contact(
  family: Family,
  day: Day,
  outcome: 'referral' | 'early-help' | 'advice',
): { readonly decided: Day; readonly source: string } {
  const { notebook, chance } = family;
  const source = chance.weighted({ '6': 28, '2B': 20, '1A': 8, '3A': 14, '5A': 8, '1B': 6, '3D': 6, '8': 4, '5C': 6 });
  note(family, 'contact', day, {
    source,
    reason: chance.pick(REFERRAL_REASONS),
    'checks-made': sees(family, day),
    'consent-sought': chance.happens(0.85),
    outcome,
  });
  const decided = notebook.workingDaysAfter(day, chance.happens(0.92) ? chance.between(0, 1) : chance.between(2, 3));
  note(family, 'contact-decision', decided, { outcome, rationale: chance.pick(DECISION_REASONS) }, { by: 'practice-manager' });
  follow(family, 'referral-acknowledged', day, 1, { how: 'A letter to the referrer' });
  return { decided, source };
}

/** Answers the day the case was given to a social worker, or was not taken further. */
export function refer(family: Family, day: Day, outcome: ReferralOutcome): Day {
  const { chance } = family;
  const { decided, source } = contact(family, day, 'referral');
  note(family, 'referral', day, {
    source,
    'primary-need': chance.weighted({ N1: 52, N2: 9, N3: 3, N4: 14, N5: 12, N6: 4, N7: 1, N8: 5 }),
    'no-further-action': outcome === 'no-further-action',
    'harm-suspected': outcome === 'strategy-discussion',
    'parents-told': chance.happens(0.9),
    reason: chance.pick(REFERRAL_REASONS),
  });
  note(
    family,
    'referral-decision',
    decided,
    { outcome, rationale: chance.pick(DECISION_REASONS), 'referrer-told': chance.happens(0.93) },
    { by: 'team-manager' },
  );
  follow(family, 'referral-outcome-shared', decided, 3, { with: ['referrer', 'parents'], how: 'Letter' });
  if (outcome !== 'no-further-action') {
    allocate(family, decided, 'social-worker', 'FCONTA');
    if (sees(family, decided)) note(family, 'complaints-information-given', decided, { to: ['parents', 'child'] });
    note(family, 'consent', decided, {
      to: 'information-sharing',
      given: chance.happens(0.92),
      'asked-of': ['mother'],
      written: chance.happens(0.8),
    });
  }
  return decided;
}

/** Nothing goes on for these children after this day. */
export function closeCase(family: Family, day: Day, reason: 'RC1' | 'RC3' | 'RC4' | 'RC5' | 'RC7' | 'RC8' | 'RC9'): void {
  const { chance, notebook } = family;
  const told = chance.happens(0.97);
  noteOwing(
    family,
    'case-closed',
    day,
    { reason, rationale: chance.pick(CLOSINGS), 'child-told': told },
    { 'family-told': told, 'closing-summary': chance.happens(0.97) },
    { by: 'team-manager' },
  );
  release(family, day, family.lead);
  notebook.close(
    family.children.map(({ id }) => id),
    day,
  );
}
