import type { Day } from '../../calendar/index.ts';
import type { Facts } from '../../documents/index.ts';
import { getEntryType } from '../../record/entry-types.ts';
import { getEpisodeKind } from '../../record/episode-kinds.ts';
import type { Entry } from '../../record/types.ts';
import { allocatedWorkers, lastSeen, legalStatus, livesWith, ownWords, plansInForce } from '../child/child-facts.ts';
import { dayInWords, type Known } from '../child/entry-lines.ts';
import { STORY_PARTS } from '../front-page/story.ts';
import { knownFor, roleName } from '../names.ts';
import type { OpenedRecord } from '../child/opened-record.ts';
import type { Room } from '../room.ts';
import { AGREED } from '../plans/agreed-actions.ts';
import { agedInWords } from './aged.ts';
import { agreedFacts } from './agreed-facts.ts';
import type { Said } from './answers.ts';
import { partsOf, writtenIn } from './entry-words.ts';
import type { Network } from '../people/answers.ts';
import { networkOn } from '../people/network.ts';
import { meetingFacts } from './meeting-facts.ts';
import { PLAN_ENTRIES } from './plan-entries.ts';
import { outcomeFacts, partsOfPlans } from './plan-outcomes.ts';
import { toShare } from './to-share.ts';

const MOST_VISITS = 6;
const MOST_VIEWS = 3;
/** A chronology that anybody reads to its end; a longer one is made for a part of a life. */
const MOST_EVENTS = 500;

/** Everything that a template may name, for one child on the day that is judged. */
export async function factsOf(room: Room, opened: OpenedRecord, kind: string, said: Said): Promise<Facts> {
  const { judging, asStood, head } = opened;
  const { entries, asOf } = asStood;
  const workers = allocatedWorkers(asStood);
  const events = entries.filter(({ type }) => getEntryType(type).significant === true).slice(-MOST_EVENTS);
  const plan = entries.findLast(({ type }) => PLAN_ENTRIES[kind]?.includes(type) === true);
  const assessment = entries.findLast(({ type }) => type === 'assessment-completed');
  const parts = partsOfPlans(asStood, kind);
  const agreed = entries.filter(({ type }) => type === AGREED);
  const shown = [...events, ...parts, ...agreed, ...(plan === undefined ? [] : [plan]), ...(assessment === undefined ? [] : [assessment])];
  const known = await knownFor(
    room,
    judging,
    shown,
    workers.map(({ worker }) => worker),
    entries,
  );
  const { roles } = judging.loaded.pack;
  const [first] = workers;
  const names = {
    name: known.workerName,
    role: (role: string) => roleName(role, roles),
  };
  const facts: Facts = {
    today: dayInWords(asOf),
    'council.name': judging.loaded.pack.name,
    ...authorFacts(room, names.role),
    ...childFacts(opened),
    plans: plansInForce(asStood).map(({ value, since }) => ({ name: value, since: dayInWords(since) })),
    periods: periodsIn(opened),
    'worker.name': first === undefined ? head.worker : names.name(first.worker),
    'worker.role': first && names.role(first.role),
    workers: workers.map(({ worker, role, team, since }) => ({
      name: names.name(worker),
      role: names.role(role),
      team,
      since: dayInWords(since),
    })),
    family: familyIn(networkOn(opened.record, asOf, asOf)),
    ...voiceFacts(opened),
    ...entryFacts('plan', plan, known),
    ...outcomeFacts(asStood, parts, known.workerName),
    ...agreedFacts(asStood, kind, known.workerName),
    ...entryFacts('assessment', assessment, known),
    ...summaryFacts(entries),
    events: eventsFrom(events, known),
    ...referralFacts(entries),
    ...meetingFacts(asStood),
  };
  // What somebody writes for this letter is theirs to share.
  return { ...toShare(facts), ...Object.fromEntries(Object.entries(said).map(([name, words]) => [`letter.${name}`, words])) };
}

function authorFacts({ asking }: Room, roleWords: (role: string) => string): Facts {
  if (asking === undefined) return {};
  const [role] = asking.person.roles;
  return { 'author.name': asking.person.name, 'author.role': role && roleWords(role) };
}

function childFacts({ record, asStood, head }: OpenedRecord): Facts {
  const { child } = head;
  const { asOf } = asStood;
  const { born, expected } = child;
  return {
    'child.name': child.name,
    'child.first-name': child.name.split(' ')[0],
    'child.born': expected === undefined ? inWords(born) : `expected ${dayInWords(expected)}`,
    'child.age': agedInWords(child, asOf),
    'child.number': record.subject.id,
    'child.lives-with': livesWith(asStood)?.value,
    'child.legal-status': legalStatus(asStood)?.value,
  };
}

function periodsIn({ asStood: { episodes } }: OpenedRecord): readonly Facts[] {
  return episodes
    .filter(({ kind }) => kind !== 'allocation')
    .toSorted((one, other) => other.from - one.from)
    .map(({ kind, from, to }) => ({ name: getEpisodeKind(kind).label, from: dayInWords(from), to: inWords(to) }));
}

/** Each person as they were last written down, parents first. */
function familyIn({ people }: Network): readonly Facts[] {
  const options = getEntryType('family-member').fields['relation']?.options ?? {};
  const named = people.flatMap(({ name, relation, fields, livesWithChild }) =>
    name === undefined
      ? []
      : [
          {
            name,
            relation: relation === undefined ? undefined : options[relation],
            responsibility: fields['parental-responsibility'] === true,
            'lives-with-child': livesWithChild,
          },
        ],
  );
  // Imported twice, somebody is one person still.
  return [...new Map(named.map((one) => [one.name, one])).values()];
}

function voiceFacts({ asStood }: OpenedRecord): Facts {
  const { entries } = asStood;
  const words = ownWords(asStood);
  const seen = lastSeen(asStood);
  return {
    'words.text': words?.text,
    'words.on': words && dayInWords(words.on),
    views: entries
      .filter(({ type }) => type === 'wishes-and-feelings')
      .slice(-MOST_VIEWS)
      .toReversed()
      .map(({ fields, occurred }) => ({ words: textIn(fields['words']), on: dayInWords(occurred.day) })),
    'seen.last': inWords(seen.last),
    'seen.alone': inWords(seen.alone),
    visits: entries
      .filter(({ type }) => type === 'visit')
      .slice(-MOST_VISITS)
      .toReversed()
      .map(({ fields, occurred }) => ({
        on: dayInWords(occurred.day),
        seen: fields['child-seen'] === true,
        alone: fields['child-seen-alone'] === true,
        notes: textIn(fields['notes']) ?? textIn(fields['purpose']),
      })),
  };
}

function entryFacts(called: 'plan' | 'assessment', entry: Entry | undefined, known: Known): Facts {
  if (entry === undefined) return {};
  const role = entry.role === undefined ? '' : `, ${known.roleName(entry.role).toLowerCase()}`;
  return {
    [`${called}.name`]: getEntryType(entry.type).label,
    [`${called}.on`]: dayInWords(entry.occurred.day),
    [`${called}.by`]: entry.by === undefined ? undefined : `${known.workerName(entry.by)}${role}`,
    [`${called}.parts`]: partsOf(entry, known),
  };
}

/** What of a summary a family may be given with anything else: whom to ring at night, and why, is for those on duty. */
const WHO_THE_CHILD_IS = ['who-the-child-is', 'life', 'progress'];

function summaryFacts(entries: readonly Entry[]): Facts {
  const summary = entries.findLast(({ type }) => type === 'case-summary');
  if (summary === undefined) return {};
  const told = (names: readonly string[]): readonly Facts[] =>
    names.flatMap((name) => {
      const words = textIn(summary.fields[name]);
      return words === undefined ? [] : [{ label: getEntryType(summary.type).fields[name]?.label ?? name, words }];
    });
  return {
    'summary.text': textIn(summary.fields['summary']),
    'summary.child': told(WHO_THE_CHILD_IS),
    'summary.parts': told(STORY_PARTS.filter((name) => name !== 'summary')),
    'summary.on': dayInWords(summary.occurred.day),
  };
}

function eventsFrom(events: readonly Entry[], known: Known): readonly Facts[] {
  return events.map((entry) => ({
    on: dayInWords(entry.occurred.day),
    what: getEntryType(entry.type).label,
    more: writtenIn(entry, known),
    'written-by': entry.by === undefined ? undefined : known.workerName(entry.by),
  }));
}

function referralFacts(entries: readonly Entry[]): Facts {
  const referral = entries.findLast(({ type }) => type === 'referral');
  return referral === undefined
    ? {}
    : { 'referral.on': dayInWords(referral.occurred.day), 'referral.reason': textIn(referral.fields['reason']) };
}

function inWords(day: Day | undefined): string | undefined {
  return day === undefined ? undefined : dayInWords(day);
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
