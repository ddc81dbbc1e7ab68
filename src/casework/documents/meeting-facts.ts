import { type Day, tryDayOf } from '../../calendar/index.ts';
import type { Facts } from '../../documents/index.ts';
import { ATTENDEES } from '../../record/codes/people.ts';
import type { AsAt } from '../child/child-facts.ts';
import { dayInWords } from '../child/entry-lines.ts';
import { type Meeting, meetingsIn } from '../meetings/read-meetings.ts';

/** Entries that fix the day of a meeting and no more, as they come from elsewhere. */
const DAY_FIXED: Readonly<Record<string, string>> = {
  'conference-arranged': 'child protection conference',
  'care-review-arranged': 'review of care',
  'adoption-panel-arranged': 'adoption panel',
  'risk-outside-home-meeting-arranged': 'meeting about risk outside the home',
};

/** The meeting whose day comes next. */
export function meetingFacts(asStood: AsAt): Facts {
  const { entries, asOf } = asStood;
  const arranged = meetingsIn(asStood).find(({ date, cancelled, held }) => date >= asOf && cancelled === undefined && held === undefined);
  if (arranged !== undefined) return factsOfMeeting(arranged);
  const fixed = entries.flatMap(({ type, fields }) => {
    const [name, date] = [DAY_FIXED[type], fields['date']];
    const day = typeof date === 'string' ? tryDayOf(date) : undefined;
    return name === undefined || day === undefined || day < asOf ? [] : [{ name, day }];
  });
  const next = soonest(fixed);
  return next === undefined ? {} : { 'meeting.name': next.name, 'meeting.date': dayInWords(next.day) };
}

function factsOfMeeting({ about, date, starts, place, chair, needs, invited }: Meeting): Facts {
  const called: Readonly<Record<string, string>> = ATTENDEES;
  return {
    'meeting.name': about.label.charAt(0).toLowerCase() + about.label.slice(1),
    'meeting.date': dayInWords(date),
    'meeting.time': starts,
    'meeting.place': place,
    'meeting.chair': chair,
    'meeting.needs': needs,
    'meeting.invited': invited.map((one) => ({ name: one.name, as: called[one.as] })),
  };
}

function soonest<One extends { readonly day: Day }>(those: readonly One[]): One | undefined {
  return those.toSorted((one, other) => one.day - other.day)[0];
}
