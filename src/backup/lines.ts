import { z } from 'zod';

/** The lines of JSON inside a backup, in the order in which they come. Between the head and the foot of a table stand its pieces. */
const name = z.string().regex(/^[a-z_][a-z0-9_]{0,62}$/);
const count = z.number().int().nonnegative();
const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** The largest piece of a table, and the longest line. */
export const LARGEST_PIECE = 1024 * 1024;
export const LONGEST_LINE = 1024 * 1024;

export const headerLine = z.strictObject({
  backup: z.literal('sightline'),
  format: z.literal(1),
  /** The release that made it. */
  version: z.string().max(100),
  /** The last migration of the tables. */
  level: z.string().max(200),
  /** The moment it shows. */
  taken: z.string().refine(isInstant),
  /** The database server it was read from. */
  server: z.string().max(200),
  councils: z.array(z.strictObject({ id: z.string().max(100), name: z.string().max(1000) })).max(1000),
  /** Tables that are left out because they are made again from the rest. */
  madeAgain: z.array(name).max(1000),
});
export type Header = z.infer<typeof headerLine>;

export const tableLine = z.strictObject({ table: name, columns: z.array(name).min(1).max(1000) });
export const pieceLine = z.strictObject({ bytes: count.min(1).max(LARGEST_PIECE) });
export const footLine = z.strictObject({ end: name, rows: count, bytes: count, sha256: digest });
export type TableCount = Pick<z.infer<typeof footLine>, 'rows' | 'bytes' | 'sha256'>;

export const closingLine = z.strictObject({
  closing: z.strictObject({
    tables: count,
    rows: count,
    bytes: count,
    /** SHA-256 over every line but those of pieces, before this one: it names the whole. */
    sha256: digest,
  }),
});
export type Closing = z.infer<typeof closingLine>['closing'];

function isInstant(text: string): boolean {
  try {
    return Temporal.Instant.from(text).toString() === text;
  } catch {
    return false;
  }
}
