import type { Person } from '../../../access/person.ts';
import { readText } from '../../../record/check-text.ts';
import { keepRedactions, type Span } from '../../../store/rights-of-people/index.ts';
import { CaseworkError } from '../../desk.ts';
import type { Room } from '../../room.ts';
import { hiderOf } from '../pack/released-pack.ts';
import type { Suggestion } from '../pack/suggestions.ts';
import { type PackEntry, type Passage, passagesOf, type WholePack } from '../pack/whole-pack.ts';
import { redactionReason } from '../redaction-reasons.ts';
import { meanwhile, noRequest, wordsFrom } from '../refuse.ts';
import { requestInReach } from '../retention/lies-aside.ts';
import type { EntryToPrepare, PassageToPrepare, ToPrepare } from './answers.ts';
import { materialNow, undecidedIn, wholeOf } from './made-answer.ts';
import { standingOf } from './request-state.ts';
import { answerOf } from './requests.ts';

/** What somebody decided about words of a record. */
export interface NewDecision {
  readonly entry: string;
  readonly part: string;
  readonly decision: 'hide' | 'show';
  /** Which words: all of the passage, a suggestion's place, or these words wherever they stand in the passage. */
  readonly words: 'all' | Pick<Span, 'from' | 'to'> | { readonly exactly: string };
  /** The code of the reason, where they are hidden. */
  readonly reason?: string;
  readonly because?: string;
}

/** A year of the record, or what is about the record as a whole, to decide what of it is hidden; undefined where there is none such. */
export async function toPrepare(room: Room, id: string, year?: number | 'record'): Promise<ToPrepare | undefined> {
  const db = room.store.read;
  const found = await requestInReach(room, db, id);
  const material = found && (await materialNow(room, db, found));
  if (found === undefined || material === undefined) return undefined;
  const whole = wholeOf(room, found, material);
  const open = await undecidedIn(room, db, whole, material);
  const hide = hiderOf(material.redactions);
  const years = yearsOf(whole, open);
  const chosen = years.find((one) => one.year === year) ?? years.find(({ undecided }) => undecided > 0) ?? years[0];
  if (chosen === undefined) return undefined;
  const toDecide = (passage: Passage): PassageToPrepare => ({
    passage,
    runs: hide.runsOf(passage),
    pieces: hide.piecesOf(passage),
    suggestions: open.filter((one) => one.entry === passage.entry && one.part === passage.part),
  });
  return {
    request: await answerOf(room, found, material),
    year: chosen.year,
    heading: chosen.heading,
    years,
    record: chosen.year === 'record' ? [...whole.plans, ...whole.sources].map(toDecide) : [],
    entries: (whole.years.find((one) => one.year === chosen.year)?.entries ?? []).map((entry) => entryToPrepare(entry, toDecide)),
    decisions: material.redactions.at(-1)?.nth ?? 0,
  };
}

function entryToPrepare(entry: PackEntry, toDecide: (passage: Passage) => PassageToPrepare): EntryToPrepare {
  return { entry, whole: toDecide(entry.heading), passages: entry.passages.map(toDecide) };
}

function yearsOf({ plans, sources, years }: WholePack, open: readonly Suggestion[]): ToPrepare['years'] {
  const entriesOf = Map.groupBy(open, ({ entry }) => entry);
  const countIn = (ids: Iterable<string>): number => [...ids].reduce((n, id) => n + (entriesOf.get(id)?.length ?? 0), 0);
  const whole = new Set([...plans, ...sources].map(({ entry }) => entry));
  return [
    ...(whole.size === 0 ? [] : [{ year: 'record' as const, heading: 'The record as a whole', undecided: countIn(whole) }]),
    ...years.map(({ year, heading, entries }) => ({ year, heading, undecided: countIn(entries.map(({ id }) => id)) })),
  ];
}

const LONGEST_BECAUSE = 1000;
const MOST_PLACES = 500;

/**
 * Hides words from an answer or shows them, and writes down who decided it. `after` is how many decisions there were. Throws
 * CaseworkError where the answer is prepared already, where the words are not there, or where somebody decided something meanwhile.
 */
export async function decide(room: Room, asker: Person, id: string, decision: NewDecision, after: number): Promise<void> {
  await room.store.transaction(async (tx) => {
    const found = await requestInReach(room, tx, id);
    const material = found && (await materialNow(room, tx, found));
    if (found === undefined || material === undefined) throw noRequest();
    if (standingOf(found).state !== 'preparing')
      throw new CaseworkError('The answer has been prepared. Send it back before changing what is hidden in it.');
    if ((material.redactions.at(-1)?.nth ?? 0) !== after) throw meanwhile();
    const whole = wholeOf(room, found, material);
    const passage = passagesOf(whole).find((one) => one.entry === decision.entry && one.part === decision.part);
    if (passage === undefined) throw new CaseworkError('There is no such place in the record. Load the page again.');
    const places = placesOf(passage, decision);
    const open = await undecidedIn(room, tx, whole, material);
    const reason = decision.decision === 'hide' ? reasonOf(decision) : undefined;
    const because = decision.because?.trim() ?? '';
    const why = because === '' ? undefined : wordsFrom(readText(because, LONGEST_BECAUSE), 'The note');
    const kept = await keepRedactions(
      tx,
      room.authority,
      found,
      places.map(({ from, to }, index) => ({
        nth: after + 1 + index,
        entry: decision.entry,
        part: decision.part,
        from,
        to,
        decision: decision.decision,
        ...(reason !== undefined && { reason }),
        ...(why !== undefined && { because: why }),
        suggested: open.some((one) => one.entry === decision.entry && one.part === decision.part && one.from === from && one.to === to),
        by: { account: asker.account, name: asker.name },
      })),
    );
    if (!kept) throw meanwhile();
  });
}

function reasonOf({ reason = '' }: NewDecision): string {
  const known = redactionReason(reason);
  if (known === undefined) throw new CaseworkError('Choose why this is hidden: the person is told the reason.');
  return known;
}

function placesOf({ text }: Passage, { words, decision }: NewDecision): readonly Pick<Span, 'from' | 'to'>[] {
  if (text === '') throw new CaseworkError('Nothing is written there.');
  if (words === 'all') return [{ from: 0, to: text.length }];
  if ('from' in words) {
    if (!Number.isInteger(words.from) || !Number.isInteger(words.to) || words.from < 0 || words.to > text.length || words.from >= words.to)
      throw new CaseworkError('Those words are not there. Load the page again.');
    return [words];
  }
  const exactly = words.exactly.trim();
  if (exactly === '') throw new CaseworkError(`Write the words to ${decision}, exactly as they stand, or choose all of it.`);
  const places: Pick<Span, 'from' | 'to'>[] = [];
  for (let at = text.indexOf(exactly); at !== -1; at = text.indexOf(exactly, at + exactly.length))
    places.push({ from: at, to: at + exactly.length });
  if (places.length === 0) throw new CaseworkError('Those words do not stand there. Copy them exactly as they are written, capitals too.');
  if (places.length > MOST_PLACES)
    throw new CaseworkError(`Those words stand there ${places.length} times. Give more of them, or hide all of it.`);
  return places;
}
