import type { Ask } from '../../engine/index.ts';
import { type Authority, findAuthority } from '../../store/index.ts';
import { CaseworkError } from '../desk.ts';
import { type Judging, packOf, type Room } from '../room.ts';

/** How the record is judged just now. */
export async function judgingOf(room: Pick<Room, 'store' | 'authority' | 'packs' | 'today'>): Promise<Judging> {
  return judgingBy(room, await findAuthority(room.store.read, room.authority));
}

/** The same from what the store says of the council. Throws CaseworkError where it knows of none. */
export function judgingBy(room: Pick<Room, 'packs' | 'today'>, authority: Authority | undefined): Judging {
  if (authority === undefined) throw new CaseworkError('There is no council in this record yet. Start Sightline again.');
  return { authority, loaded: packOf(room, authority.pack), asOf: authority.asOf ?? room.today() };
}

/** What the engine is asked, as the record is judged just now. */
export function askOf({ authority, loaded, asOf }: Judging): Ask {
  return { asOf, calendar: loaded.calendar, ...(authority.asIfAlways && { asIfAlways: true }) };
}
