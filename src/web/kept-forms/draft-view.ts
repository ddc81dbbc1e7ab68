/** What ties a form to the draft that is kept of it, as its page shows it. */
import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { type Draft, type DraftSaved, todayInEngland } from '../../casework/index.ts';
import type { Sent } from '../forms/sent.ts';
import { markOf, ownerOf } from '../owner.ts';
import { fromWords, savedWords } from '../words/draft-words.ts';
import { differencesIn, type DifferenceView, type Question } from './differences-in.ts';

export interface DraftOfFormView {
  /** The version it is shown as; 0 where it was never kept. */
  readonly version: number;
  /** The id of this page alone. */
  readonly page: string;
  /** Whose copies on this device the script may look at. */
  readonly mark: string;
  /** What stands in it is kept nowhere yet. */
  readonly unkept: boolean;
  /** Where it is sent to be kept. */
  readonly action: string;
  readonly said: string;
  readonly other?: OtherVersionView;
}

/** Two states of the form, question by question. */
export interface OtherVersionView {
  readonly heading: string;
  readonly says: string;
  readonly here: string;
  readonly there: string;
  readonly version: number;
  readonly differences: readonly DifferenceView[];
}

/** What is known of the draft of a form when its page is shown. */
export interface DraftKnown {
  /** What came of keeping what was sent. */
  readonly draft?: DraftSaved;
  /** What was kept of it before. */
  readonly kept?: Draft;
  /** It came too late to be trusted, so nothing was kept. */
  readonly late?: boolean;
}

/** What another page kept of it since, where that is what came of keeping it. */
export function otherOf({ draft }: DraftKnown): Draft | undefined {
  return draft?.saved === false && draft.because === 'other version' ? draft.other : undefined;
}

/** What ties the form at this address to its draft. */
export function draftOfForm(request: FastifyRequest, at: string, known: DraftKnown, other?: OtherVersionView): DraftOfFormView {
  const { draft, kept, late = false } = known;
  return {
    version: (draft?.saved === true ? draft : (otherOf(known) ?? kept))?.version ?? 0,
    page: randomUUID(),
    mark: markOf(ownerOf(request)),
    unkept: late,
    action: `${at}/draft`,
    said: kept === undefined ? '' : savedWords(kept.savedAt),
    ...(other !== undefined && { other }),
  };
}

/** What was kept in another window, beside what stands here. */
export function inAnotherWindow(other: Draft, differences: readonly DifferenceView[]): OtherVersionView {
  const from = fromWords(other.savedAt, todayInEngland());
  return {
    heading: 'Two windows, two versions',
    says:
      differences.length === 0
        ? `Another window saved this draft at ${from}. Every answer on this form is the same in both.`
        : `Another window saved this draft at ${from} with other answers. Yours are in the form below, as you typed them. Put into the form what you want to keep of the others; saving again keeps what stands in the form.`,
    here: 'In this window',
    there: 'In the other',
    version: other.version,
    differences,
  };
}

/** What was typed for what no longer stands, beside what stands now: none of it is in the record, and none of it is lost. */
export function typedBefore(questions: readonly Question[], stands: Sent, typed: Sent): OtherVersionView | undefined {
  const differences = differencesIn(questions, stands, { sent: Object.fromEntries(typed) });
  if (differences.length === 0) return undefined;
  return {
    heading: 'What you had typed',
    says: 'The form below is as it stands now. What you had typed is kept as a draft as well: take over from it what is still right.',
    here: 'As it stands now',
    there: 'What you had typed',
    version: 0,
    differences,
  };
}
