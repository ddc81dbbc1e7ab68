import type { Room } from '../room.ts';
import type { SiblingRecords } from './answers.ts';
import { linkSibling, toLink } from './link-sibling.ts';

/** What can be said in this room of brothers and sisters who each have a record, as far as whoever asks there may. */
export function siblingsIn(room: Room): SiblingRecords {
  return {
    toLink: (child, asked) => toLink(room, child, asked),
    link: (asked) => linkSibling(room, asked),
  };
}
