/** A meeting that was arranged, written down as held: nobody is asked again for what its page knows. */
import { parts } from '../../../calendar/index.ts';
import type { Meeting, RecordingForm } from '../../../casework/index.ts';
import type { FormPart } from '../../../record/entry-forms/index.ts';
import type { Sent } from '../../forms/sent.ts';
import { NAMES, prefixOf, tieNameOf } from './read-recording.ts';

/** The form as it begins for a meeting of its kind: the day, who was invited and who said they come, and which meeting it was. */
export function withMeeting(asked: RecordingForm, first: Sent, meeting: Meeting): Sent {
  if (meeting.kind !== asked.type.name || meeting.date > asked.today) return first;
  const { year, month, day } = parts(meeting.date);
  const people = {
    attended: codesOf(meeting.invited.filter(({ answer }) => answer?.code === 'coming' || answer?.code === 'somebody-else')),
    invited: codesOf(meeting.invited),
  };
  const { together, apart } = asked.form;
  return new Map([
    ...first,
    [`${NAMES.occurred}-day`, [String(day)]],
    [`${NAMES.occurred}-month`, [String(month)]],
    [`${NAMES.occurred}-year`, [String(year)]],
    ...(meeting.starts === undefined ? [] : [[NAMES.time, [meeting.starts]] as const]),
    ...ticked(asked, 'all', together, people),
    ...asked.children.flatMap(({ mayBeTiedTo }, index) => {
      const tie = mayBeTiedTo.find(({ id }) => id === meeting.now.id) ?? mayBeTiedTo.find(({ id }) => actOf(id) === actOf(meeting.now.id));
      return [...ticked(asked, prefixOf(index), apart, people), ...(tie === undefined ? [] : [[tieNameOf(index), [tie.id]] as const])];
    }),
  ]);
}

function codesOf(invited: Meeting['invited']): readonly string[] {
  return [...new Set(invited.map(({ as }) => as))];
}

/** Those options that the form offers. */
function ticked(
  { type }: RecordingForm,
  prefix: string,
  asked: readonly FormPart[],
  people: Readonly<Record<string, readonly string[]>>,
): readonly (readonly [string, readonly string[]])[] {
  return asked
    .flatMap(({ fields }) => fields)
    .flatMap(({ name }) => {
      const options = type.fields[name]?.options;
      const codes = people[name]?.filter((code) => options !== undefined && Object.hasOwn(options, code)) ?? [];
      return codes.length === 0 ? [] : [[`${prefix}-${name}`, codes] as const];
    });
}

/** What was arranged for brothers and sisters at once is one act, with an entry for each. */
function actOf(id: string): string {
  return id.replace(/\.\d+$/, '');
}
