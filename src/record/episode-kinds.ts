/** Every kind of episode there is. A new one is a file of its own, named here. */
import { findEntryType } from './entry-types.ts';
import { adoptionPlacement } from './episodes/adoption-placement.ts';
import { allocation } from './episodes/allocation.ts';
import { assessment } from './episodes/assessment.ts';
import { carerApproval } from './episodes/carer-approval.ts';
import { childInNeedPlan } from './episodes/child-in-need-plan.ts';
import { childProtectionPlan } from './episodes/child-protection-plan.ts';
import { closerSupervision } from './episodes/closer-supervision.ts';
import { custody } from './episodes/custody.ts';
import { earlyHelp } from './episodes/early-help.ts';
import { employment } from './episodes/employment.ts';
import { leavingCare } from './episodes/leaving-care.ts';
import { livingElsewhere } from './episodes/living-elsewhere.ts';
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
import { didYouMean } from './nearest.ts';
import type { EpisodeKind, FieldDeclaration } from './types.ts';

const IN_ORDER: readonly EpisodeKind[] = [
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
  livingElsewhere,
  privateFostering,
  preProceedings,
  proceedings,
  youthJusticeOrder,
  custody,
  carerApproval,
  employment,
  closerSupervision,
];

/** Every kind of episode by its name, in the order of the work. */
export const EPISODE_KINDS: ReadonlyMap<string, EpisodeKind> = new Map(IN_ORDER.map((kind) => [kind.name, kind]));

/** The kind of episode of that name, or undefined. */
export function findEpisodeKind(name: string): EpisodeKind | undefined {
  return EPISODE_KINDS.get(name);
}

/** The kind of episode of that name; throws, naming the nearest, where there is none. */
export function getEpisodeKind(name: string): EpisodeKind {
  const kind = EPISODE_KINDS.get(name);
  if (kind === undefined) {
    throw new Error(`There is no kind of episode ${JSON.stringify(name)}.${didYouMean(name, EPISODE_KINDS.keys())}`);
  }
  return kind;
}

/** What an episode's attribute may hold: the fields it is read from, and a yes-no field where it is simply set. */
export function attributeDeclarations(kind: EpisodeKind, attribute: string): readonly FieldDeclaration[] {
  return (kind.attributes[attribute] ?? []).flatMap((source): readonly FieldDeclaration[] => {
    if ('value' in source) return typeof source.value === 'boolean' ? [{ kind: 'yes-no', label: kind.label }] : [];
    const declared = findEntryType(source.entry)?.fields[source.field];
    return declared === undefined ? [] : [declared];
  });
}
