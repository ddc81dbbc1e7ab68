import type { Link, SubjectRecord } from '../../record/types.ts';
import { mayAsWell } from '../access/allow.ts';
import { CaseworkError } from '../desk.ts';
import { findChildrenBy } from '../finding/find-children.ts';
import { openedToWrite, type OpenedRecord } from '../child/opened-record.ts';
import type { Network, NetworkPerson } from '../people/answers.ts';
import { calledInNetwork } from '../people/network-names.ts';
import { networkOn } from '../people/network.ts';
import { versionsOf } from '../people/versions.ts';
import { type EntriesWritten, type EntryAsked, writeEntries } from '../recording/write-entries.ts';
import type { Room } from '../room.ts';
import { type AlreadyThere, type LinkAsked, SIBLING_KINDS, type SiblingToLink } from './answers.ts';
import { linkedRecords } from './linked-records.ts';

const MOST_FOUND = 20;
const THE_SAME = 'A child is no brother or sister of their own. Choose another child.';
const LINKED_ALREADY = 'These two are linked already. Change or take back what is written from the page of people.';
const NOT_HERE = 'Whoever you chose is no longer among the people of that record. Open the form again and choose from there.';

/** What the form needs to be filled in, as far as it has come. */
export async function toLink(
  room: Room,
  child: string,
  { find = '', other }: { readonly find?: string; readonly other?: string },
): Promise<SiblingToLink | undefined> {
  const opened = await openedToWrite(room, child);
  if (opened?.record.subject.kind !== 'child') return undefined;
  const { head } = opened;
  if (other !== undefined) {
    const second = other === child ? undefined : await openedToWrite(room, other);
    if (second?.record.subject.kind !== 'child') return undefined;
    return {
      head,
      other: {
        child: second.head.child,
        here: whoMayBe(networkOf(opened), second.head.child.name),
        there: whoMayBe(networkOf(second), head.child.name),
      },
    };
  }
  if (find.trim() === '') return { head };
  const { lines } = await findChildrenBy(room, find);
  const others = lines.filter((line) => line.child.id !== child).slice(0, MOST_FOUND);
  const found = await Promise.all(
    others.map(async (line) => ({ child: line.child, mayLink: await mayAsWell(room, 'write-record', line.child.id) })),
  );
  return { head, found };
}

/** Writes in both records that the other child is a brother or sister: that, and the name, and nothing else of the other record. */
export async function linkSibling(room: Room, asked: LinkAsked): Promise<EntriesWritten | undefined> {
  const { key, child, other } = asked;
  if (child === other) throw new CaseworkError(THE_SAME);
  const [mine, theirs] = [await openedToWrite(room, child), await openedToWrite(room, other)];
  if (mine?.record.subject.kind !== 'child' || theirs?.record.subject.kind !== 'child') return undefined;
  const before = (await linkedRecords(room, mine.record, mine.judging.asOf)).find(({ id }) => id === other);
  if (before?.form === key) return { saved: true, before: true };
  if (before !== undefined) throw new CaseworkError(LINKED_ALREADY);
  const sides = [
    { opened: mine, name: theirs.head.child.name, as: personIn(mine, asked.here) },
    { opened: theirs, name: mine.head.child.name, as: personIn(theirs, asked.there) },
  ];
  const people = sides.flatMap((side) => personAsked(side, asked));
  const ties = sides.flatMap((side) => {
    const place = people.findIndex(({ subject }) => subject === side.opened.record.subject.id) + 1;
    return tiesAsked(side, asked, side.as?.id ?? `${key}.${place}`);
  });
  return writeEntries(room, { key, entries: [...people, ...ties] }, (records) => refuseGone(records, sides));
}

interface Side {
  readonly opened: OpenedRecord;
  /** What the other child is called. */
  readonly name: string;
  /** Who they are in this network already. */
  readonly as: NetworkPerson | undefined;
}

/** The other child in this network; nobody where they are there already. */
function personAsked({ opened, name, as }: Side, { kind }: LinkAsked): readonly EntryAsked[] {
  const fields = { name, relation: SIBLING_KINDS[kind].relation, 'record-linked': true };
  return as === undefined ? [{ type: 'family-member', subject: opened.record.subject.id, fields }] : [];
}

/** How the two are to one another, and the parent that both have, by who that is in this record: the other may know them by another name. */
function tiesAsked({ opened, name, as }: Side, { kind, through }: LinkAsked, person: string): readonly EntryAsked[] {
  const { child, people, parents } = networkOf(opened);
  const called = as === undefined ? name : calledInNetwork(as);
  const tie = (between: string, what: string, links: readonly Link[]): EntryAsked => ({
    type: 'relationship',
    subject: opened.record.subject.id,
    fields: { between, kind: what },
    links,
  });
  const toChild = tie(`${called} and ${child.name}`, SIBLING_KINDS[kind].relation, [{ rel: 'of', to: person }]);
  const [parent, ...more] = kind === 'half' ? people.filter(({ relation }) => relation === through) : [];
  const isSaid = parents.some(({ one, other, entry }) => entry !== undefined && one === parent?.id && other === as?.id);
  if (parent === undefined || more.length > 0 || isSaid) return [toChild];
  const links = [{ rel: 'of', to: parent.id } as const, { rel: 'for', to: person } as const];
  return [toChild, tie(`${calledInNetwork(parent)} and ${called}`, 'birth-parent', links)];
}

function networkOf({ record, judging }: OpenedRecord): Network {
  return networkOn(record, judging.asOf, judging.asOf);
}

function personIn(opened: OpenedRecord, id: string | undefined): NetworkPerson | undefined {
  if (id === undefined) return undefined;
  const person = networkOf(opened).people.find((one) => one.id === id);
  if (person === undefined) throw new CaseworkError(NOT_HERE);
  return person;
}

const OF_THAT_AGE: ReadonlySet<string | undefined> = new Set([
  ...Object.values(SIBLING_KINDS).map(({ relation }) => relation),
  'cousin',
  'relative',
  'other',
  undefined,
]);

function whoMayBe({ people }: Network, name: string): readonly AlreadyThere[] {
  return people
    .filter(({ relation }) => OF_THAT_AGE.has(relation))
    .map((person) => ({
      id: person.id,
      name: calledInNetwork(person),
      likely: person.name?.trim().toLowerCase() === name.trim().toLowerCase(),
    }));
}

/** Whoever was chosen is looked for again once nobody else can write. */
function refuseGone(records: readonly SubjectRecord[], sides: readonly Side[]): void {
  for (const { opened, as } of sides) {
    const written = records.find(({ subject }) => subject.id === opened.record.subject.id)?.entries ?? [];
    if (as !== undefined && !versionsOf(written, opened.judging.asOf).some(({ id }) => id === as.id)) throw new CaseworkError(NOT_HERE);
  }
}
