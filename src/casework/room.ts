import type { Day, Moment } from '../calendar/index.ts';
import type { Standard } from '../engine/index.ts';
import type { LoadedPack } from '../packs/index.ts';
import type { QuestionBook } from '../packs/questions/index.ts';
import type { Authority, FileFolder, Store } from '../store/index.ts';
import { CaseworkError } from './desk.ts';
import type { Asking } from './access/asking.ts';
import type { Jobs } from './jobs.ts';
import type { Runners } from './judging-runs/runners.ts';

/** What every use-case works with. */
export interface Room {
  /** The store as whoever asks sees it. */
  readonly store: Store;
  /** The store as Sightline itself sees it, for what is nobody's record, and for what only follows from what somebody wrote. */
  readonly whole: Store;
  /** Who asks; absent where Sightline itself is at work. */
  readonly asking?: Asking;
  /** The packs by authority, in order of name. */
  readonly packs: ReadonlyMap<string, LoadedPack>;
  /** What people ask of any of them. */
  readonly book: QuestionBook;
  /** The council whose records these are; its id in the store. */
  readonly authority: string;
  /** Where files handed in are kept until they are taken. */
  readonly dataFolder: string;
  /** The files that entries name. */
  readonly files: FileFolder;
  readonly jobs: Jobs;
  /** Who judges here, when everyone is to be judged. */
  readonly runners: Runners;
  today(): Day;
  /** This minute, as a clock in England shows it. */
  now(): Moment;
}

/** How the record is judged just now. */
export interface Judging {
  readonly authority: Authority;
  readonly loaded: LoadedPack;
  readonly asOf: Day;
}

/** The pack of this council; throws CaseworkError where there is none. */
export function packOf(room: Pick<Room, 'packs'>, authority: string): LoadedPack {
  const loaded = room.packs.get(authority);
  if (loaded === undefined)
    throw new CaseworkError(`There are no practice standards of “${authority}” here. Choose one of: ${[...room.packs.keys()].join(', ')}.`);
  return loaded;
}

/** Whether the record is judged by this pack: the council's own, or statute beneath it. */
export function isJudgedBy({ loaded }: Pick<Judging, 'loaded'>, pack: LoadedPack): boolean {
  return [loaded, loaded.beneath].some((one) => one?.pack.authority === pack.pack.authority);
}

/** A council's pack, or statute's beneath one, to be read; undefined where there is none. */
export function packToRead(room: Room, authority: string): LoadedPack | undefined {
  const packs = [...room.packs.values()];
  return room.packs.get(authority) ?? packs.flatMap(({ beneath }) => beneath ?? []).find(({ pack }) => pack.authority === authority);
}

/** The standard with this id and the pack it is in, in whichever pack that is: a council's, or statute's. */
export function findStandard(room: Room, id: string): { loaded: LoadedPack; standard: Standard } | undefined {
  const packs = [...room.packs.values()];
  for (const loaded of [...packs, ...packs.flatMap(({ beneath }) => beneath ?? [])]) {
    const standard = loaded.pack.standards.find((one) => one.id === id);
    if (standard !== undefined) return { loaded, standard };
  }
  return undefined;
}
