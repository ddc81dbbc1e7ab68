import type { Reader, Writer } from './schema.ts';

/** One version of a council's own template. */
export interface TemplateVersion {
  readonly name: string;
  /** From 1, without gaps. */
  readonly version: number;
  /** Absent where the council went back to the one that comes with Sightline. */
  readonly template?: string;
  readonly reason: string;
  /** The account of whoever wrote it. */
  readonly by: string;
  readonly at: Temporal.Instant;
}

/** Every version of a template, the first first; of all of them where no name is given. */
export async function templateVersions(db: Reader, authority: string, name?: string): Promise<readonly TemplateVersion[]> {
  const all = db.selectFrom('document_template').selectAll().where('authority', '=', authority);
  const rows = await (name === undefined ? all : all.where('name', '=', name)).orderBy('name').orderBy('version').execute();
  return rows.map((row) => ({
    name: row.name,
    version: row.version,
    ...(row.template !== null && { template: row.template }),
    reason: row.reason,
    by: row.written_by,
    at: row.written_at,
  }));
}

/** The latest version of a template; undefined where the council never wrote one. */
export async function latestTemplate(db: Reader, authority: string, name: string): Promise<{ readonly template?: string } | undefined> {
  const row = await db
    .selectFrom('document_template')
    .select('template')
    .where('authority', '=', authority)
    .where('name', '=', name)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && (row.template === null ? {} : { template: row.template });
}

/** Adds a version. False where another with that number is there already: somebody else was quicker. */
export async function addTemplateVersion(
  tx: Writer,
  authority: string,
  { name, version, template, reason, by }: Omit<TemplateVersion, 'at'>,
): Promise<boolean> {
  const added = await tx
    .insertInto('document_template')
    .values({ authority, name, version, template: template ?? null, reason, written_by: by })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}
