/** After the lights are back: is everything there that somebody was told is there, once, and nothing half done? */
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { type Browser, browserAt, tokenOn } from '../support/browser.ts';
import { press } from './clients.ts';
import { COUNCIL } from './families.ts';
import type { Ledger, SentForm } from './ledger.ts';
import type { Verified } from './asked.ts';
import type { Sightline } from './sightline.ts';

export interface Checked {
  /** Each a sentence; none is what is promised. */
  readonly losses: readonly string[];
  /** Forms that nobody was told about, and were saved all the same, or were not. */
  readonly found: number;
  readonly notFound: number;
  readonly filesFound: number;
  readonly filesNotFound: number;
}

/** What is written, as far as the ledger can be held against it. */
interface Written {
  /** Entries by id: in how many rows of how many records. */
  readonly entries: ReadonlyMap<string, number>;
  readonly recordings: ReadonlySet<string>;
  readonly subjects: ReadonlySet<string>;
  /** What is wrong with batches, by themselves. */
  readonly batches: readonly string[];
  readonly taken: ReadonlySet<string>;
}

/** What the check is about. */
export interface Since {
  /** How many forms and files had been sent before this round. */
  readonly since: { readonly forms: number; readonly files: number };
  /** Sightline outlived the kill. */
  readonly lived: boolean;
}

const PRESSED_AGAIN = 3;
const BACK_WITHIN = 30_000;

/**
 * Holds the ledger against the record as it stands, then presses again what nobody was told about and some of what was, and
 * holds it once more: by then every form is there exactly once. Last it has Sightline verify itself.
 */
export async function check(sightline: Sightline, ledger: Ledger, { since, lived }: Since): Promise<Checked> {
  const losses: string[] = [];
  const browser = browserAt(sightline.url, sightline.session);
  await pagesAnswer(browser);
  const unknown = ledger.forms.filter(({ acknowledged }) => !acknowledged);
  const before = await read(sightline);
  losses.push(...before.batches, ...ledger.forms.flatMap((form) => lossOf(form, before)));
  const found = unknown.filter(({ key }) => before.recordings.has(key)).length;
  const files = ledger.files.map((file) => ({ file, there: file.children.filter((id) => before.subjects.has(id)).length }));
  for (const { file, there } of files) {
    if (there > 0 && there < file.children.length)
      losses.push(`Of the file ${file.name}, ${there} of ${file.children.length} children are there.`);
    if (file.told === 'taken' && there === 0) losses.push(`The file ${file.name} was told to be taken and is not there.`);
    if (file.told === 'refused' && there > 0) losses.push(`The file ${file.name} was told not to be taken and is there.`);
    if (there > 0 !== before.taken.has(`${file.name}.xml`))
      losses.push(`The file ${file.name} and its note that it was taken do not agree.`);
  }
  const unsaid = files.slice(since.files).filter(({ file }) => file.told === 'nothing');

  const again = [
    ...unknown,
    ...ledger.forms
      .slice(since.forms)
      .filter(({ acknowledged }) => acknowledged)
      .slice(-PRESSED_AGAIN),
  ];
  // The token of a form is good in the browser that it was given to.
  const token = tokenOn((await browser.get('/import')).page);
  for (const form of again) {
    form.form.set('token', token);
    if (!(await press(browser, form))) losses.push(`The form ${form.key}, pressed again, was not told to be saved.`);
  }
  const { fault, differing, differences } = await caughtUp(sightline, lived);
  if (fault !== undefined) losses.push(`The chain is broken: ${JSON.stringify(fault)}`);
  if (differing > 0)
    losses.push(`${differing} answers kept are not those of a judging from scratch, first: ${JSON.stringify(differences[0])}`);
  const after = await read(sightline);
  losses.push(...ledger.forms.flatMap((form) => lossOf(form, after)));
  const foundFiles = unsaid.filter(({ there }) => there > 0);
  return {
    losses,
    found,
    notFound: unknown.length - found,
    filesFound: foundFiles.length,
    filesNotFound: unsaid.length - foundFiles.length,
  };
}

/** What a lost database broke off is done by itself soon after; what was started again has nothing left to do once it is settled. */
async function caughtUp(sightline: Sightline, lived: boolean): Promise<Verified> {
  const late = performance.now() + (lived ? BACK_WITHIN : 0);
  let found = await sightline.verify();
  while (found.differing > 0 && performance.now() < late) {
    await wait(100);
    found = await sightline.verify();
  }
  return found;
}

/** Nobody presses anything: the pages come back by themselves. */
async function pagesAnswer(browser: Browser): Promise<void> {
  const late = performance.now() + BACK_WITHIN;
  while ((await browser.get('/children')).status !== 200) {
    if (performance.now() > late) throw new Error(`The pages were not back within ${BACK_WITHIN / 1000} seconds.`);
    await wait(50);
  }
}

/** A form is in the record of every child it is about exactly once; or, where nobody was told, in none and not noted. */
function lossOf({ key, children, acknowledged }: SentForm, { entries, recordings }: Written): readonly string[] {
  const rows = children.map((_, index) => entries.get(`${key}.${index + 1}`) ?? 0);
  const noted = recordings.has(key);
  if (noted && rows.every((n) => n === 1)) return [];
  if (!acknowledged && !noted && rows.every((n) => n === 0)) return [];
  return [
    `The form ${key} (${acknowledged ? 'told to be saved' : 'nobody was told'}) is ${noted ? '' : 'not '}noted, with ${rows.join(' and ')} entries.`,
  ];
}

async function read({ databaseUrls }: Sightline): Promise<Written> {
  const client = new Client(databaseUrls.superuser);
  await client.connect();
  try {
    const rowsOf = async <R extends object>(sql: string): Promise<readonly R[]> => (await client.query<R>(sql, [COUNCIL])).rows;
    const entries = await rowsOf<{ id: string; n: number }>(
      'select entry_id as id, count(*)::int as n from sightline.journal where authority = $1 and batch is null group by 1',
    );
    const recordings = await rowsOf<{ id: string }>('select recording as id from sightline.recording where authority = $1');
    const subjects = await rowsOf<{ id: string }>('select subject as id from sightline.subject where authority = $1');
    const wrong = await rowsOf<{ name: string; state: string | null; said: number; there: number }>(
      `with said as (
        select batch, name, state, (select coalesce(sum(n::int), 0) from jsonb_each_text(coalesce(counts, '{}')) as c(type, n)) as said
        from sightline.batch where authority = $1
      ), written as (select batch, count(*) as there from sightline.journal where authority = $1 and batch is not null group by 1)
      select coalesce(name, batch) as name, state, coalesce(said, 0)::int as said, coalesce(there, 0)::int as there
      from said full join written using (batch) where coalesce(said, 0) <> coalesce(there, 0) or (there > 0 and state is distinct from 'taken')`,
    );
    const taken = await rowsOf<{ name: string }>(`select name from sightline.batch where authority = $1 and state = 'taken'`);
    return {
      entries: new Map(entries.map(({ id, n }) => [id, n])),
      recordings: new Set(recordings.map(({ id }) => id)),
      subjects: new Set(subjects.map(({ id }) => id)),
      batches: wrong.map(
        ({ name, state, said, there }) => `Batch ${name} (${state ?? 'not there'}) says ${said} entries and ${there} are written.`,
      ),
      taken: new Set(taken.map(({ name }) => name)),
    };
  } finally {
    await client.end();
  }
}
