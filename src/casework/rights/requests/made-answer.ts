import { type Entry, type SubjectRecord } from '../../../record/types.ts';
import { getEntryType } from '../../../record/entry-types.ts';
import { chainOf } from '../../../record/standing.ts';
import { familyMembers, type Reader, readRecord, subjectsByIds } from '../../../store/index.ts';
import {
  type Correction,
  type PreparedPack,
  readCorrections,
  readRedactions,
  type Redaction,
  type RequestWithSteps,
} from '../../../store/rights-of-people/index.ts';
import type { Known } from '../../child/entry-lines.ts';
import { networkNames } from '../../people/network-names.ts';
import { networkFieldsOf } from '../../recording/named-people.ts';
import { findStandard, type Room } from '../../room.ts';
import { type Letter, packHtml, sha256 } from '../pack/pack-html.ts';
import { releasedPack } from '../pack/released-pack.ts';
import { type OtherPerson, type Suggestion, suggestions } from '../pack/suggestions.ts';
import { type WholePack, wholePack } from '../pack/whole-pack.ts';
import { dateInWords } from '../words.ts';

/** Everything an answer is made of, as it stands now or as it stood when it was prepared. */
export interface Material {
  readonly record: SubjectRecord;
  readonly corrections: readonly Correction[];
  readonly redactions: readonly Redaction[];
  /** What people and standards are called, by id. */
  readonly names: Readonly<Record<string, string>>;
}

/** What there is now; undefined where there is no such record. */
export async function materialNow(room: Room, db: Reader, request: RequestWithSteps): Promise<Material | undefined> {
  const record = await readRecord(db, room.authority, request.subject);
  if (record === undefined) return undefined;
  return {
    record,
    corrections: await readCorrections(db, room.authority, request.subject),
    redactions: await readRedactions(db, room.authority, request.id),
    names: await namesIn(room, db, record),
  };
}

/** What there was when it was prepared: nothing written since is in it, and people are called what they were called. */
export async function materialOf(room: Room, db: Reader, request: RequestWithSteps, pack: PreparedPack): Promise<Material | undefined> {
  const now = await materialNow(room, db, request);
  if (now === undefined) return undefined;
  const name = pack.names[request.subject];
  return {
    record: {
      ...now.record,
      subject: { ...now.record.subject, ...(name !== undefined && { name }) },
      entries: now.record.entries.slice(0, pack.seq),
    },
    corrections: now.corrections.flatMap((one) => {
      const answers = pack.corrections[one.id];
      return answers === undefined ? [] : [{ ...one, answers: one.answers.slice(0, answers) }];
    }),
    redactions: now.redactions.filter(({ nth }) => nth <= pack.redactions),
    names: pack.names,
  };
}

/** The whole record in words, before anything is taken out of it. */
export function wholeOf(room: Room, request: RequestWithSteps, { record, corrections, names }: Material): WholePack {
  return wholePack({ record, corrections, known: knownBy(names), toThemselves: isThemselves(request), asOf: room.today() });
}

/** The file that is sent, with its SHA-256. `on` is the day it was prepared. */
export function madeAnswer(council: string, request: RequestWithSteps, material: Material, on: number): { html: string; sha256: string } {
  const { record, corrections, names, redactions } = material;
  const whole = wholePack({ record, corrections, known: knownBy(names), toThemselves: isThemselves(request), asOf: on });
  const letter: Letter = {
    council,
    to: request.askedBy,
    receivedOn: dateInWords(request.receivedOn),
    upTo: dateInWords(on),
    toThemselves: isThemselves(request),
  };
  const html = packHtml(releasedPack(whole, redactions), letter);
  return { html, sha256: sha256(html) };
}

/** What nobody has decided about yet. */
export async function undecidedIn(room: Room, db: Reader, whole: WholePack, material: Material): Promise<readonly Suggestion[]> {
  const { record, redactions } = material;
  return suggestions({
    pack: whole,
    others: await othersIn(room, db, record),
    sharedEntries: new Set(record.entries.filter(({ subjects }) => subjects.length > 1).map(({ id }) => id)),
    otherVersions: versionsIn(record.entries),
    decisions: redactions,
  });
}

function isThemselves({ kind }: RequestWithSteps): boolean {
  return kind === 'own-record' || kind === 'care-leaver';
}

function knownBy(names: Readonly<Record<string, string>>): Known {
  const nameOf = (id: string): string | undefined => (Object.hasOwn(names, id) ? names[id] : undefined);
  return {
    workerName: (id) => nameOf(id) ?? id,
    // A council's own names for roles may change; the field's words do not.
    roleName: (role) => role.replaceAll('-', ' '),
    standardTitle: nameOf,
    networkName: (id) => nameOf(id) ?? id,
  };
}

const LONGEST_ID = 200;
/** What the id of a standard looks like: asking every pack for every text of a record takes long. */
const STANDARD = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;

async function namesIn(
  { authority, ...room }: Room,
  db: Reader,
  { subject, entries }: SubjectRecord,
): Promise<Readonly<Record<string, string>>> {
  const texts = entries.flatMap(({ fields }) => Object.values(fields).filter((value) => typeof value === 'string'));
  const ids = new Set([...texts.filter((text) => text.length <= LONGEST_ID), ...entries.flatMap(({ by }) => by ?? []), subject.id]);
  const people = await subjectsByIds(db, authority, [...ids]);
  const standards = [...ids]
    .filter((id) => STANDARD.test(id))
    .flatMap((id) => {
      const found = findStandard({ ...room, authority }, id);
      return found === undefined ? [] : [[id, found.standard.title] as const];
    });
  const networkName = networkNames(entries);
  const network = entries
    .flatMap(({ type, fields }) => networkFieldsOf(getEntryType(type)).flatMap(({ name }) => [fields[name] ?? []].flat().map(String)))
    .map((id) => [id, networkName(id)] as const);
  return Object.fromEntries([...people.map(({ id, name }) => [id, name ?? id] as const), ...standards, ...network]);
}

async function othersIn({ authority }: Room, db: Reader, { subject, entries }: SubjectRecord): Promise<readonly OtherPerson[]> {
  const family = await familyMembers(db, authority, subject.id);
  const siblings = await subjectsByIds(
    db,
    authority,
    family.filter((id) => id !== subject.id),
  );
  const named = entries.flatMap(({ type, fields }): OtherPerson[] => {
    const name = fields['name'];
    if (type !== 'family-member' || typeof name !== 'string') return [];
    return [{ name, who: 'somebody in the family', reason: 'third-party' }];
  });
  return [
    ...siblings.flatMap(({ name }): OtherPerson[] =>
      name === undefined ? [] : [{ name, who: 'a brother or sister', reason: 'another-child' }],
    ),
    ...named,
  ];
}

function versionsIn(entries: readonly Entry[]): ReadonlyMap<string, readonly string[]> {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const versions = new Map<string, Set<string>>();
  for (const entry of entries.filter(({ supersedes }) => supersedes !== undefined)) {
    const chain = chainOf(entry, byId).map(({ id }) => id);
    for (const id of chain) versions.set(id, new Set([...(versions.get(id) ?? []), ...chain]));
  }
  return new Map([...versions].map(([id, all]) => [id, [...all].filter((one) => one !== id)]));
}
