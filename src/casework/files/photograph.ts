import { isoOf } from '../../calendar/index.ts';
import { LARGEST_PHOTOGRAPH, PICTURES } from '../../record/codes/files.ts';
import type { Entry } from '../../record/types.ts';
import { type AsAt, latestOf } from '../child/child-facts.ts';
import { CaseworkError } from '../desk.ts';
import { openedToWrite } from '../child/opened-record.ts';
import { dayIn } from '../people/versions.ts';
import { writeEntries } from '../recording/write-entries.ts';
import type { Room } from '../room.ts';
import type { ChildPhotograph, PhotographChosen, PhotographToChoose } from './answers.ts';

/** The photograph of the child that was chosen last, where it is a file that stands. */
export function photographIn(asStood: AsAt): ChildPhotograph | undefined {
  const files = new Map(asStood.entries.filter(mayBeShown).map((entry) => [entry.id, entry]));
  if (files.size === 0) return undefined;
  const chosen = latestOf(asStood, (entry) => entry.type === 'photograph' && files.has(fileOf(entry)));
  return chosen && { entry: chosen.id, file: fileOf(chosen), on: dayIn(chosen.fields['taken-on']) ?? chosen.occurred.day };
}

/**
 * Lets a photograph among a child's files stand at the head of their record from now on, in place of any before it. Undefined where to whoever asks
 * there is no such child.
 */
export async function choosePhotograph(room: Room, id: string, asked: PhotographToChoose): Promise<PhotographChosen | undefined> {
  const opened = await openedToWrite(room, id);
  if (opened?.record.subject.kind !== 'child') return undefined;
  const file = opened.asStood.entries.find((entry) => entry.id === asked.file && entry.type === 'file-attached');
  if (file === undefined) return { saved: false, problem: 'Choose a photograph among the files of this child' };
  if (!isPhotograph(file)) return { saved: false, problem: 'Choose a file that was kept as a photograph: PNG, JPEG or WebP' };
  if (!mayBeShown(file))
    return {
      saved: false,
      problem: `Choose a photograph of at most ${LARGEST_PHOTOGRAPH / 1024 ** 2} MB: it is fetched with every page. Save it smaller and keep that`,
    };
  if (asked.takenOn !== undefined && asked.takenOn > room.today())
    return { saved: false, problem: 'Give the day it was taken: this one has not come yet' };
  const written = await writeEntries(room, {
    key: asked.key,
    entries: [
      {
        type: 'photograph',
        subject: id,
        fields: asked.takenOn === undefined ? {} : { 'taken-on': isoOf(asked.takenOn) },
        links: [{ rel: 'of', to: file.id }],
      },
    ],
  });
  if (written === undefined || written.saved) return written && { saved: true };
  if ('why' in written) throw new CaseworkError('This form was sent before with other answers. Open the page of files again.');
  return { saved: false, problem: written.faults[0]?.message ?? 'This could not be written. Try again.' };
}

/** Whether a file was kept as a photograph, in a form that a page can show. */
export function isPhotograph({ type, fields }: Entry): boolean {
  return type === 'file-attached' && fields['kind'] === 'photograph' && PICTURES.has(String(fields['content-type']));
}

function mayBeShown(entry: Entry): boolean {
  return isPhotograph(entry) && Number(entry.fields['bytes']) <= LARGEST_PHOTOGRAPH;
}

function fileOf({ links = [] }: Entry): string {
  return links.find(({ rel }) => rel === 'of')?.to ?? '';
}
