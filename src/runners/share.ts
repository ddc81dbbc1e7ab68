import type { Day } from '../calendar/index.ts';
import { recordsApart, recordsInStretch, type Stretch } from '../casework/input/long-file.ts';
import { demonstrate } from '../demonstration/demonstrate.ts';
import type { LoadedPack } from '../packs/index.ts';
import { readPartition } from '../parquet/index.ts';
import type { SubjectRecord } from '../record/types.ts';
import { type Between, openStore, recordsBetween, type Store } from '../store/index.ts';

/** Whose records a thread reads for itself, so that none of them is handed from thread to thread. */
export type Share =
  /** A council of its own, invented from its own seed. */
  | { readonly from: 'demonstration'; readonly seed: string; readonly children: number; readonly asOf: Day }
  /** One partition of an export. */
  | { readonly from: 'parquet'; readonly folder: string; readonly partition: string }
  /** A stretch of a file of records by the line, without those whom more than one line speaks of. */
  | ({ readonly from: 'lines'; readonly apart: ReadonlySet<string> } & Stretch)
  /** Those alone. */
  | { readonly from: 'several lines'; readonly path: string; readonly apart: ReadonlySet<string> }
  /** A run of subjects of a council in the database. */
  | ({ readonly from: 'database'; readonly address: Store['address']; readonly authority: string } & Between);

const PAGE = 200;

/** Reads the records of shares; close it when no more are to come. */
export interface ShareReader {
  records(share: Share): AsyncGenerator<SubjectRecord>;
  close(): Promise<void>;
}

/** A reader for one thread; a database is opened when the first share of it comes. */
export function openShareReader(loaded: Pick<LoadedPack, 'judged' | 'calendar'>): ShareReader {
  let store: Store | undefined;
  return {
    records: async function* (share) {
      if (share.from === 'demonstration') yield* invented(share, loaded);
      else if (share.from === 'parquet') yield* await readPartition(share.folder, share.partition);
      else if (share.from === 'lines') yield* recordsInStretch(share, share.apart);
      else if (share.from === 'several lines') yield* await recordsApart(share.path, share.apart);
      else {
        store ??= openStore({ ...share.address, connections: 1 });
        yield* kept(store, share);
      }
    },
    close: async () => store?.close(),
  };
}

function* invented(
  { seed, children, asOf }: Share & { readonly from: 'demonstration' },
  { judged, calendar }: Pick<LoadedPack, 'judged' | 'calendar'>,
) {
  for (const { subjects, entries } of demonstrate({ seed, children, asOf, calendar, pack: judged }))
    for (const subject of subjects) yield { subject, entries: entries.filter((entry) => entry.subjects.includes(subject.id)), sources: [] };
}

async function* kept(
  store: Store,
  { authority, after: first, upTo }: Share & { readonly from: 'database' },
): AsyncGenerator<SubjectRecord> {
  for (let after: string | undefined = first; after !== undefined;) {
    const page = await recordsBetween(store.read, authority, { after, ...(upTo !== undefined && { upTo }) }, PAGE);
    yield* page;
    after = page.length === PAGE ? page.at(-1)?.subject.id : undefined;
  }
}
