/** Where the child lived, from the episodes. */
import { type Day, isoOf } from '../../calendar/index.ts';
import type { Fields } from '../../record/types.ts';
import type { ReturnChild } from './reading.ts';
import { type EpisodeRow, rowsOf } from './rows.ts';

interface Placed {
  readonly episode: EpisodeRow;
  /** The days it began and ended, where they can be believed. */
  readonly began: Day | undefined;
  readonly ended: Day | undefined;
  readonly before: EpisodeRow | undefined;
}

const PLACEMENT_CHANGES = ['S', 'P', 'T', 'B', 'U'];
const ONLY_ITS_STATUS_CHANGED = 'PLACE';
const PLANNED = 'CARPL';
const LONG_TERM = ['U1', 'U4'];
const FOR_ADOPTION = ['A3', 'A4', 'A5', 'A6'];
const WITH_FOSTER_CARERS = ['A3', 'A5'];
const SHORT_BREAKS = ['V3', 'V4'];

const KINDS: Readonly<Record<string, string>> = {
  A3: 'adoption',
  A4: 'adoption',
  A5: 'adoption',
  A6: 'adoption',
  H5: 'semi-independent',
  K1: 'secure-welfare',
  K2: 'residential',
  K3: 'semi-independent',
  P1: 'placed-with-parents',
  P2: 'independent',
  P3: 'other',
  R1: 'residential',
  R2: 'health-setting',
  R3: 'mother-and-baby',
  R5: 'young-offender',
  S1: 'residential-school',
  T0: 'respite',
  T1: 'health-setting',
  T2: 'respite',
  T3: 'respite',
  T4: 'respite',
  U1: 'connected-carer',
  U2: 'connected-carer',
  U3: 'connected-carer',
  U4: 'foster',
  U5: 'foster',
  U6: 'foster',
  Z1: 'other',
  Z11: 'other',
  Z12: 'other',
  Z13: 'other',
  Z14: 'other',
};

// Another public body (PR3) has no word of its own; its code is kept.
const PROVIDERS: Readonly<Record<string, string>> = { PR0: 'parents', PR1: 'own', PR2: 'other-council', PR4: 'agency', PR5: 'agency' };

/** Adds the placement that began with the episode, if one did, and its end where the return says why it ended. */
export function addPlacement(placed: Placed, child: ReturnChild): void {
  const { episode, began, before } = placed;
  const { entries } = child;
  if (began !== undefined && episode.why !== undefined && PLACEMENT_CHANGES.includes(episode.why)) {
    const stayed = before !== undefined && onlyStatusChanged(before, episode);
    if (!stayed) entries.add({ type: 'placement-started', day: began, fields: placementFields(episode) });
    if (isOneOf(LONG_TERM, episode.place) && !(stayed && isOneOf(LONG_TERM, before.place)))
      entries.add({ type: 'placement-agreed-permanent', day: began, comesLast: true });
    if (isOneOf(FOR_ADOPTION, episode.place) && !stayed)
      entries.add({ type: 'placed-for-adoption', day: began, fields: adoptionFields(episode, child) });
  }
  addPlacementEnd(placed, child);
}

function addPlacementEnd({ episode: { whyMoved }, began, ended }: Placed, { entries }: ReturnChild): void {
  if (whyMoved === undefined || whyMoved === ONLY_ITS_STATUS_CHANGED || ended === undefined) return;
  entries.add({
    type: 'placement-ended',
    day: ended,
    fields: { reason: whyMoved, ...(whyMoved === PLANNED && { planned: true }) },
    ends: began === undefined ? {} : { began },
  });
}

// The child stays in the same home with the same carers, who become long-term carers, say: nobody moved.
function onlyStatusChanged(before: EpisodeRow, episode: EpisodeRow): boolean {
  return before.whyMoved === ONLY_ITS_STATUS_CHANGED && before.ended === episode.began && kindOf(before) === kindOf(episode);
}

function placementFields(episode: EpisodeRow): Fields {
  const kind = kindOf(episode);
  const provider = episode.provider === undefined ? undefined : PROVIDERS[episode.provider];
  return {
    ...(kind !== undefined && { kind }),
    ...(provider !== undefined && { provider }),
    ...(isOneOf(LONG_TERM, episode.place) && { 'long-term': true }),
    ...(episode.place !== undefined && { code: episode.place }),
    ...(episode.provider !== undefined && { 'provider-code': episode.provider }),
    ...(episode.regulatorNumber !== undefined && { 'regulator-number': episode.regulatorNumber }),
  };
}

function kindOf({ place, legalStatus }: EpisodeRow): string | undefined {
  if (place !== undefined) return KINDS[place];
  return isOneOf(SHORT_BREAKS, legalStatus) ? 'respite' : undefined;
}

function adoptionFields(episode: EpisodeRow, child: ReturnChild): Fields {
  const [adopted] = rowsOf(child.rows, 'adoption');
  return {
    'with-foster-carers': isOneOf(WITH_FOSTER_CARERS, episode.place),
    ...(adopted?.matched !== undefined && { 'matched-on': isoOf(adopted.matched) }),
    ...(adopted?.adopters !== undefined && { 'number-of-adopters': adopted.adopters }),
    ...(adopted?.adoptersSex !== undefined && { 'adopters-sex': adopted.adoptersSex }),
    ...(adopted?.adoptersStatus !== undefined && { 'adopters-legal-status': adopted.adoptersStatus }),
  };
}

function isOneOf(codes: readonly string[], code: string | undefined): boolean {
  return code !== undefined && codes.includes(code);
}
