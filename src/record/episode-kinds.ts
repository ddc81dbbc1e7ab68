/** Every kind of episode there is. A new one is a file of its own, named here. */
import { adoptionPlacement } from './episodes/adoption-placement.ts';
import { allocation } from './episodes/allocation.ts';
import { assessment } from './episodes/assessment.ts';
import { carerApproval } from './episodes/carer-approval.ts';
import { childInNeedPlan } from './episodes/child-in-need-plan.ts';
import { childProtectionPlan } from './episodes/child-protection-plan.ts';
import { earlyHelp } from './episodes/early-help.ts';
import { employment } from './episodes/employment.ts';
import { leavingCare } from './episodes/leaving-care.ts';
import { lookedAfter } from './episodes/looked-after.ts';
import { missing } from './episodes/missing.ts';
import { openToSocialCare } from './episodes/open-to-social-care.ts';
import { placement } from './episodes/placement.ts';
import { preProceedings } from './episodes/pre-proceedings.ts';
import { privateFostering } from './episodes/private-fostering.ts';
import { proceedings } from './episodes/proceedings.ts';
import { referral } from './episodes/referral.ts';
import { section47 } from './episodes/section-47.ts';
import { unaccompanied } from './episodes/unaccompanied.ts';
import { youthJusticeOrder } from './episodes/youth-justice-order.ts';
import type { EpisodeKind } from './types.ts';

/** In the order of the work. */
export const EPISODE_KINDS: readonly EpisodeKind[] = [
  openToSocialCare,
  referral,
  allocation,
  earlyHelp,
  assessment,
  childInNeedPlan,
  section47,
  childProtectionPlan,
  lookedAfter,
  placement,
  unaccompanied,
  missing,
  adoptionPlacement,
  leavingCare,
  privateFostering,
  preProceedings,
  proceedings,
  youthJusticeOrder,
  carerApproval,
  employment,
];

const BY_NAME: ReadonlyMap<string, EpisodeKind> = new Map(EPISODE_KINDS.map((kind) => [kind.name, kind]));

/** The kind of episode of that name, or undefined. */
export function findEpisodeKind(name: string): EpisodeKind | undefined {
  return BY_NAME.get(name);
}

/** The kind of episode of that name; throws where there is none. */
export function getEpisodeKind(name: string): EpisodeKind {
  const kind = BY_NAME.get(name);
  if (kind === undefined) throw new Error(`There is no kind of episode called "${name}".`);
  return kind;
}
