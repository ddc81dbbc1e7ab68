/** One thing that was agreed at a meeting, in words: what, who, by when, at which meeting, and how it stands. */
import { type Day, tryDayOf } from '../../calendar/index.ts';
import type { AgreedAction, AtMeeting, Names } from '../../casework/index.ts';
import { findKindOfPlan } from '../../casework/plans/kinds.ts';
import { getEntryType } from '../../record/entry-types.ts';
import { recordHref } from './acts.ts';
import { dateWords } from './dates.ts';
import { entryHref } from './home-of.ts';
import { plansHref } from './plan-hrefs.ts';
import { byWhenWords, endedWords, ownerWords, saidIn } from './plan-words.ts';
import { inSentence } from './plural.ts';
import { shownName } from './shown-name.ts';

export interface AgreedView {
  readonly what: string;
  readonly who: string;
  readonly yours: boolean;
  readonly by: string;
  readonly overdue?: string;
  /** 'It was to be by 3 April: the school was closed.' */
  readonly moved?: string;
  readonly at?: MeetingLink;
  /** Where it is settled, how: 'Done, 3 March'. */
  readonly settled?: string;
  readonly hrefs?: { readonly stands: string; readonly take?: string };
}

/** The meeting at which something was agreed, or looked at. */
export interface MeetingLink {
  readonly text: string;
  readonly href: string;
}

export interface AgreedReading {
  readonly child: string;
  readonly asOf: Day;
  readonly names: Names;
  readonly mayWrite: boolean;
  /** There is a plan that it could be taken into. */
  readonly hasPlan: boolean;
  readonly reader?: string;
  /** The meeting that all of this is said under, which is then not named again. */
  readonly under?: AtMeeting;
}

export function agreedView(action: AgreedAction, reading: AgreedReading): AgreedView {
  const { child, asOf, names, mayWrite, hasPlan, reader, under } = reading;
  const { fields } = action;
  const at = action.at?.id === under?.id ? undefined : action.at;
  const settled = settledWords(action, asOf);
  const { by, overdue } = byWhenWords(action, asOf);
  const moved = movedWords(action, asOf);
  return {
    what: saidIn(action, 'what') ?? '',
    who: ownerWords(action, names),
    yours: reader !== undefined && fields['worker'] === reader,
    by,
    ...(overdue !== undefined && settled === undefined && { overdue }),
    ...(moved !== undefined && { moved }),
    ...(at !== undefined && { at: meetingLink(at, child, asOf) }),
    ...(settled !== undefined && { settled }),
    ...(mayWrite && settled === undefined && { hrefs: hrefsOf(action, child, hasPlan) }),
  };
}

/** 'core group of 3 March', and where it is. */
export function meetingLink(meeting: AtMeeting, child: string, asOf: Day): MeetingLink {
  return { text: meetingWords(meeting, asOf), href: entryHref(child, meeting.id) };
}

/** 'core group of 3 March'. */
export function meetingWords({ type, on }: Pick<AtMeeting, 'type' | 'on'>, asOf: Day): string {
  return `${inSentence(getEntryType(type).label)} of ${dateWords(on, asOf)}`;
}

function hrefsOf({ id }: AgreedAction, child: string, hasPlan: boolean): NonNullable<AgreedView['hrefs']> {
  return {
    stands: `${recordHref('agreed-action-progress', child)}&${new URLSearchParams({ of: id }).toString()}`,
    ...(hasPlan && { take: `${plansHref(child)}?${new URLSearchParams({ agreed: id }).toString()}` }),
  };
}

/** In a few words beside what was agreed: 'Done, 3 March', 'Still to do. Overdue by 6 days'. */
export function standsWords(action: AgreedAction, asOf: Day): string {
  const settled = settledWords(action, asOf);
  if (settled !== undefined) return settled;
  const { by, overdue } = byWhenWords(action, asOf);
  const moved = action.movedFrom.length === 0 ? '' : `, now ${by}`;
  return `Still to do${moved}${overdue === undefined ? '' : `. ${overdue}`}`;
}

function settledWords({ inPlan, type, ended }: AgreedAction, asOf: Day): string | undefined {
  if (ended !== undefined || inPlan === undefined) return endedWords({ type, ...(ended !== undefined && { ended }) }, asOf);
  return `Now in the ${inSentence(findKindOfPlan(inPlan)?.label ?? 'plan')}`;
}

function movedWords({ movedFrom }: AgreedAction, asOf: Day): string | undefined {
  const last = movedFrom.at(-1);
  if (last === undefined) return undefined;
  const day = last.byWhen === undefined ? undefined : tryDayOf(last.byWhen);
  const before = day === undefined ? 'It had no date' : `It was to be by ${dateWords(day, asOf)}`;
  return last.why === undefined ? before : `${before}: ${shownName(last.why)}`;
}
