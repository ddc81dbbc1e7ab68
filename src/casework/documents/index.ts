import type { Room } from '../room.ts';
import type { Documents } from './answers.ts';
import { documentChoices, makeOf } from './documents.ts';
import { saveTemplate, templateLines, templateShown } from './templates.ts';

export type * from './answers.ts';

/** What can be asked of documents in this room, as far as whoever asks there may. */
export function documentsIn(room: Room): Documents {
  return {
    choices: (child) => documentChoices(room, child),
    make: (child, kind, said) => makeOf(room, child, kind, said),
    templates: () => templateLines(room),
    template: (name) => templateShown(room, name),
    saveTemplate: (written) => saveTemplate(room, written),
  };
}
