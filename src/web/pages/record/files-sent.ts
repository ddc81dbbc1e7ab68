/** Files that come with a form: taken in as they arrive, and kept with the entry of the child they belong to once the whole form is saved. */
import type { FastifyRequest } from 'fastify';
import type { Recording, RecordingForm } from '../../../casework/index.ts';
import { isSlot, readFiles, type Taken, toChooseAgain } from '../../forms/file-slots.ts';
import type { Sent } from '../../forms/sent.ts';
import { filesWith } from '../../forms/with-files.ts';
import type { Errors } from './read-recording.ts';

const NOT_TAKEN = 'This file cannot be kept here. Save the form without it';

/** Whether files may come with this form: they are kept with children. */
export function takesFiles({ children }: RecordingForm): boolean {
  return children.every(({ kind }) => kind === 'child');
}

/** Each file that came, by its control. */
export async function filesTaken(request: FastifyRequest, form: RecordingForm): Promise<ReadonlyMap<string, Taken>> {
  const taken = new Map<string, Taken>();
  const [first] = form.children;
  if (first === undefined || !takesFiles(form)) return taken;
  for await (const { control, name, content } of filesWith(request)) {
    if (!isSlot(control) || taken.has(control)) continue;
    taken.set(control, (await request.desk.takeFile(first.child.id, { name, content })) ?? { problem: NOT_TAKEN });
  }
  return taken;
}

/** What stands beside each file where the form is not saved. */
export function chooseAgain(taken: ReadonlyMap<string, Taken>): Errors {
  const errors: Errors = new Map();
  toChooseAgain(taken, (name, message) => void errors.set(name, message));
  return errors;
}

/** The recording with the files that came, and what is wrong with them besides. */
export function withFiles(
  form: RecordingForm,
  { recording, errors }: { readonly recording: Recording; readonly errors: Errors },
  taken: ReadonlyMap<string, Taken>,
  sent: Sent,
): { readonly recording: Recording; readonly errors: Errors } {
  if (!takesFiles(form)) return { recording, errors };
  const wrong = new Map(errors);
  const about = recording.children.map(({ id }) => id);
  const files = readFiles(taken, about, sent, (name, message) => void wrong.set(name, message));
  const children = recording.children.map((one) => {
    const theirs = files.get(one.id);
    return theirs === undefined ? one : { ...one, files: theirs };
  });
  return { recording: { ...recording, children }, errors: wrong };
}
