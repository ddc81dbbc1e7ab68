/** Periods of care and legal status, from the episodes. */
import type { Day } from '../../calendar/index.ts';
import type { Fields } from '../../record/types.ts';
import { addPlacement } from './placements.ts';
import { believed, endOf, episodesInOrder, faultAt, type ReturnChild } from './reading.ts';
import { type EpisodeRow, rowsOf } from './rows.ts';

const LEGAL_STATUS_CHANGES = ['L', 'B', 'U'];
const STILL_IN_CARE = 'X1';
const ADOPTED = ['E11', 'E12'];
const SPECIAL_GUARDIANSHIP = ['E43', 'E44', 'E45', 'E46', 'E47', 'E48'];
const DIED = 'E2';

/** Adds what the child's episodes say, and answers with the days on which a period of care began. */
export function addCare(child: ReturnChild): readonly Day[] {
  const starts: Day[] = [];
  let before: EpisodeRow | undefined;
  for (const episode of episodesInOrder(child.rows)) {
    const began = believed(episode.began, episode, 'DECOM', 'start of the episode', child);
    if (began !== undefined) {
      noteWhatDoesNotFollow(episode, began, before, child);
      if (episode.why === 'S') {
        starts.push(began);
        child.entries.add({ type: 'period-of-care-started', day: began, fields: startFields(episode, child) });
      } else if (episode.why !== undefined && LEGAL_STATUS_CHANGES.includes(episode.why) && episode.legalStatus !== undefined) {
        child.entries.add({ type: 'legal-status-changed', day: began, fields: { 'legal-status': episode.legalStatus } });
      }
    }
    const ended = endOf(episode.ended, began, episode, 'DEC', 'end of the episode', child);
    addPlacement({ episode, began, ended, before }, child);
    addEnd({ episode, began, ended }, child);
    before = episode;
  }
  return starts;
}

function startFields(episode: EpisodeRow, child: ReturnChild): Fields {
  const before = rowsOf(child.rows, 'previous-permanence')[0]?.before;
  return {
    ...(episode.legalStatus !== undefined && { 'legal-status': episode.legalStatus }),
    ...(episode.need !== undefined && { reason: episode.need }),
    ...(before !== undefined && { 'previous-permanence': before }),
  };
}

function addEnd(
  { episode, began, ended: day }: { episode: EpisodeRow; began: Day | undefined; ended: Day | undefined },
  child: ReturnChild,
): void {
  const reason = episode.whyEnded;
  if (reason === undefined) return;
  if (episode.ended === undefined)
    faultAt(
      child,
      episode,
      'DEC',
      'skips',
      'missing',
      `The episode has a reason for ending (${reason}) but no usable day. Its end is left out.`,
      'Give the day it ended, or take the reason out.',
    );
  if (day === undefined || reason === STILL_IN_CARE) return;
  child.entries.add({ type: 'period-of-care-ended', day, fields: { reason }, ends: began === undefined ? {} : { began } });
  if (ADOPTED.includes(reason)) child.entries.add({ type: 'adoption-order', day });
  if (SPECIAL_GUARDIANSHIP.includes(reason)) child.entries.add({ type: 'special-guardianship-order', day });
  if (reason === DIED) child.entries.add({ type: 'death', day, comesLast: true });
}

function noteWhatDoesNotFollow(episode: EpisodeRow, began: Day, before: EpisodeRow | undefined, child: ReturnChild): void {
  const note = (message: string, mend: string) => faultAt(child, episode, 'RNE', 'note', 'order', message, mend);
  if (before === undefined) {
    if (episode.why !== undefined && episode.why !== 'S') {
      faultAt(
        child,
        episode,
        'RNE',
        'note',
        'known',
        'The child was already looked after when the first episode here began, so the day the period of care started is not in this return.',
        'Take the return of the year the child came into care as well: the two come together.',
      );
    }
    return;
  }
  const leftCare = before.whyEnded !== undefined && before.whyEnded !== STILL_IN_CARE;
  if (leftCare && episode.why !== 'S')
    note(
      'The child had left care in the episode before, yet this one does not start a new period of care. It is taken as written.',
      'If the child came back into care, the reason for the new episode is S.',
    );
  if (!leftCare && episode.why === 'S')
    note(
      'This episode starts a period of care, yet the one before did not end one. It is taken as written.',
      'If the child was looked after throughout, give the reason for the change instead of S.',
    );
  if (before.ended !== undefined && began < before.ended)
    note('The episode began before the one before it ended. Both are taken.', 'Correct whichever date is wrong.');
}
