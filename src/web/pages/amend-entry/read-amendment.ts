import type { AmendForm, AmendmentSent, RecordingForm } from '../../../casework/index.ts';
import type { Fault } from '../../../record/fault.ts';
import { type Sent, textOf } from '../../forms/sent.ts';
import { type Errors, errorsFrom, readRecording } from '../record/read-recording.ts';
import { keptAside } from './fill.ts';

/** Names of what this form asks besides: two hyphens, as no field of an entry has. */
export const AMENDING = { reason: 'amend--reason', others: 'amend--others' } as const;

/** The amendment that a form sent, with whatever is wrong in it. */
export function readAmendment(
  asked: AmendForm,
  form: RecordingForm,
  entry: string,
  sent: Sent,
): { amendment: AmendmentSent; errors: Errors } {
  const { recording, errors } = readRecording(form, sent);
  const [child] = recording.children;
  const reason = textOf(sent, AMENDING.reason);
  if (reason === '') errors.set(AMENDING.reason, 'Say why it is changed');
  const others = new Set(asked.others.map(({ subject }) => subject.id));
  return {
    errors,
    amendment: {
      key: recording.key,
      subject: asked.head.child.id,
      entry,
      role: recording.by.role,
      occurred: recording.occurred,
      fields: { ...keptAside(form, asked), ...recording.together, ...child?.fields },
      ...(child?.tiedTo !== undefined && { tiedTo: child.tiedTo }),
      reason,
      alsoOf: (sent.get(AMENDING.others) ?? []).filter((id) => others.has(id)),
    },
  };
}

/** Where on the page each fault found on saving belongs. */
export function errorsAt(faults: readonly Fault[], form: RecordingForm, child: string): Errors {
  const own = new Map(
    faults.flatMap(({ path, message }): [string, string][] => {
      if (path === 'reason') return [[AMENDING.reason, message]];
      if (path === 'others') return [[AMENDING.others, `In another record: ${message}`]];
      return path === 'fields' ? [['main-content', message]] : [];
    }),
  );
  const others = faults.filter(({ path }) => !['reason', 'others', 'fields'].includes(path));
  const inForm = errorsFrom(
    others.map((fault) => ({ ...fault, child })),
    form,
  );
  return new Map([...inForm, ...own]);
}
