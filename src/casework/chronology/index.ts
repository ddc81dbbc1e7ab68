import type { Room } from '../room.ts';
import type { Chronologies } from './answers.ts';
import { chronology } from './chronology.ts';
import { bringUpToDate, note, noteForm, pattern, patternForm } from './write-chronology.ts';

/** Chronologies as whoever asks may read and curate them. */
export function chronologiesIn(room: Room): Chronologies {
  return {
    read: (child, asked) => chronology(room, child, asked),
    noteForm: (child, entry) => noteForm(room, child, entry),
    patternForm: (child) => patternForm(room, child),
    note: (child, sent) => note(room, child, sent),
    pattern: (child, sent) => pattern(room, child, sent),
    bringUpToDate: (child, key) => bringUpToDate(room, child, key),
  };
}
