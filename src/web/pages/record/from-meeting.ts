/** A meeting that was arranged, written down as held: nobody is asked again for what its page knows. */
import { parts } from '../../../calendar/index.ts';
import type { Meeting, RecordingForm } from '../../../casework/index.ts';
import { actOf } from '../../../record/act-of.ts';
import { ATTENDEES } from '../../../record/codes/people.ts';
import { MOST_ROWS } from '../../../record/entry-rows.ts';
import { groupOf, numbersNameOf, rowOf } from '../../forms/row-numbers.ts';
import type { Sent } from '../../forms/sent.ts';
import { NAMES, tieNameOf } from './read-recording.ts';
import { rowGroups } from './row-groups.ts';

/** The form as it begins for a meeting of its kind: the day, who was invited and who said they come, and which meeting it was. */
export function withMeeting(asked: RecordingForm, first: Sent, meeting: Meeting): Sent {
  if (meeting.kind !== asked.type.name || meeting.date > asked.today) return first;
  const { year, month, day } = parts(meeting.date);
  return new Map([
    ...first,
    [`${NAMES.occurred}-day`, [String(day)]],
    [`${NAMES.occurred}-month`, [String(month)]],
    [`${NAMES.occurred}-year`, [String(year)]],
    ...(meeting.starts === undefined ? [] : [[NAMES.time, [meeting.starts]] as const]),
    ...rowsFor(asked, meeting),
    ...asked.children.flatMap(({ mayBeTiedTo }, index) => {
      const tie = mayBeTiedTo.find(({ id }) => id === meeting.now.id) ?? mayBeTiedTo.find(({ id }) => actOf(id) === actOf(meeting.now.id));
      return tie === undefined ? [] : [[tieNameOf(index), [tie.id]] as const];
    }),
  ]);
}

/** Of each person who was invited a row, as they said it would be: whoever writes it down changes what came otherwise. */
function rowsFor(asked: RecordingForm, { invited }: Meeting): readonly (readonly [string, readonly string[]])[] {
  return rowGroups(asked, 'all')
    .filter(({ rows }) => rows.type === 'attendance')
    .flatMap(({ rows, prefix }) => {
      const group = groupOf(prefix, rows);
      const of = invited.filter(({ as }) => Object.hasOwn(ATTENDEES, as)).slice(0, MOST_ROWS);
      if (of.length === 0) return [];
      return [
        [numbersNameOf(group), [of.map((_one, place) => place + 1).join(' ')]] as const,
        ...of.flatMap(({ as, name, answer, report }, place) => {
          const row = rowOf(group, place + 1);
          const how = HOW[answer?.code ?? ''];
          return [
            [`${row}-as`, [as]] as const,
            [`${row}-name`, [name ?? '']] as const,
            ...(how === undefined ? [] : [[`${row}-how`, [how]] as const]),
            ...(report?.received === undefined ? [] : [[`${row}-report`, ['yes']] as const]),
          ];
        }),
      ];
    });
}

const HOW: Readonly<Record<string, string>> = {
  coming: 'came',
  'somebody-else': 'sent-somebody',
  'in-writing': 'apologies',
  'not-coming': 'apologies',
};
