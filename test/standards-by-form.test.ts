/** Every standard of every pack: what its own examples show to be done, done by form instead, counts; done badly, it does not. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Expectation, judge, type Standard, type Where } from '../src/engine/index.ts';
import { checkPackAlone, type Example, type LoadedPack, standardsFolder } from '../src/packs/index.ts';
import { DECISION_FORMS } from '../src/record/decision-forms/index.ts';
import { ENTRY_FORMS } from '../src/record/entry-forms/index.ts';
import { getEntryType } from '../src/record/entry-types.ts';
import { isoOf } from '../src/calendar/index.ts';
import type { Entry, Fields } from '../src/record/types.ts';
import type { RecordingForm } from '../src/casework/index.ts';
import { readParts } from '../src/web/forms/part-view.ts';
import { readRecording } from '../src/web/pages/record/read-recording.ts';
import { datePairs, pairsOf } from './support/filled-forms.ts';

const PACKS = ['barnet', 'england', 'herefordshire', 'middlesbrough', 'northamptonshire', 'st-helens'];
/** Standards that are met by what no form makes: each page of theirs has tests of its own. */
const BY_NO_FORM: Readonly<Record<string, string>> = {
  'variation-agreed': 'agreed where the expectation stands',
  'extension-agreed': 'agreed where the expectation stands',
  'resilience-map': 'made on its own page with the child',
};
/** Standards of which nothing that is done can be too late or too bad: they bound a number, and no entry meets them. */
const BY_NO_ENTRY = ['england.reviewing-officer.caseload', 'herefordshire.management.caseload'];

interface Tried {
  readonly loaded: LoadedPack;
  readonly standard: Standard;
  readonly example: Example;
  readonly met: Expectation;
  /** The entry that met it. */
  readonly by: Entry;
  /** What the standard asks that entry to hold. */
  readonly asked: readonly string[];
}

/** Those not tried, each with the types of entry that meet it in its examples. */
const PASSED_OVER = new Map<string, readonly string[]>();
const tried = PACKS.flatMap((authority) => {
  const loaded = checkPackAlone(join(standardsFolder(), authority)).loaded ?? assert.fail(`${authority} does not load`);
  return loaded.pack.standards.flatMap((standard) => {
    const found = triedBy(loaded, standard);
    if (found === undefined) PASSED_OVER.set(standard.id, metByIn(loaded, standard));
    return found ?? [];
  });
});

function triedBy(loaded: LoadedPack, standard: Standard): Tried | undefined {
  for (const example of loaded.examples.get(standard.id) ?? []) {
    for (const met of judged(loaded, standard, example, example.record.entries)) {
      const version = standard.versions.find(({ from }) => from === met.version);
      const by = example.record.entries.find((entry) => entry.id === countedIn(met, version, entry));
      if (by === undefined || version === undefined || !isByForm(by.type)) continue;
      const matchers = version.shape === 'shows' ? [...version.or] : 'metBy' in version ? version.metBy : [];
      const wheres = matchers.flatMap(({ entry, where }) => (entry === by.type && where !== undefined ? [where] : []));
      const must = version.shape === 'shows' && version.of.some(({ entry }) => entry === by.type) ? [version.must] : wheres;
      return { loaded, standard, example, met, by, asked: must.flatMap(fieldsIn).filter((name) => Object.hasOwn(by.fields, name)) };
    }
  }
  return undefined;
}

/** The entry that an expectation was met by; of what comes round again, the one that it is counted from. */
function countedIn(
  { metBy, openedBy }: Expectation,
  version: Standard['versions'][number] | undefined,
  { type }: Pick<Entry, 'type'>,
): string | undefined {
  if (metBy !== undefined || (version?.shape !== 'every' && version?.shape !== 'current')) return metBy;
  return version.metBy.some(({ entry }) => entry === type) ? openedBy : undefined;
}

/** The types of entry that meet a standard in its own examples. */
function metByIn(loaded: LoadedPack, standard: Standard): readonly string[] {
  const types = (loaded.examples.get(standard.id) ?? []).flatMap((example) =>
    judged(loaded, standard, example, example.record.entries).flatMap(
      ({ metBy }) => example.record.entries.find(({ id }) => id === metBy)?.type ?? [],
    ),
  );
  return [...new Set(types)];
}

function isByForm(type: string): boolean {
  return ENTRY_FORMS.has(type) || DECISION_FORMS.has(type);
}

/** The fields that must hold something. */
function fieldsIn({ fields, any = [] }: Where): readonly string[] {
  const wanted = Object.entries(fields).filter(([, test]) => test.kind !== 'none-of' && !(test.kind === 'present' && !test.present));
  return [...wanted.map(([name]) => name), ...any.flatMap(fieldsIn)];
}

function judged({ calendar }: LoadedPack, standard: Standard, { record, on, known }: Example, entries: readonly Entry[]): Expectation[] {
  const pack = { authority: standard.authority, name: standard.authority, document: '', roles: {}, standards: [standard] };
  return judge({ ...record, entries }, pack, { asOf: on, calendar, ...(known !== undefined && { knownAt: known }) });
}

/** What the page on which a decision is taken makes of these answers: what is asked there, why it was decided so, and what follows from the answer. */
function byDecision({ by }: Tried, fields: Fields, day = by.occurred.day): Entry {
  const answers = (DECISION_FORMS.get(by.type)?.answers ?? []).filter(({ type }) => type === by.type);
  const says = answers.find(({ fields: fixed }) => Object.entries(fixed).every(([name, value]) => by.fields[name] === value)) ?? answers[0];
  const { asks = [], fields: fixed = {} } = says ?? assert.fail(by.type);
  const type = getEntryType(by.type);
  const asked = [...asks, { name: 'rationale' }];
  const pairs = pairsOf(type, { ...DECIDED, type: by.type, apart: [{ fields: asked }] }, fields, 'agree');
  const sent = new Map([...Map.groupBy(pairs, ([name]) => name)].map(([name, some]) => [name, some.map(([, value]) => value)]));
  const read = readParts([{ fields: asked }], { type, prefix: 'agree', sent }, () => undefined);
  return { ...by, occurred: { ...by.occurred, day }, fields: { ...fixed, ...read } };
}

const DECIDED = { title: '', of: '', took: '', together: [] };

/** What the form makes of these answers, in place of the entry that the example gives. */
function byForm(one: Tried, fields: Fields, day = one.by.occurred.day): Entry {
  if (DECISION_FORMS.has(one.by.type)) return byDecision(one, fields, day);
  const { example, by } = one;
  const form = ENTRY_FORMS.get(by.type) ?? assert.fail(by.type);
  const type = getEntryType(by.type);
  const { id, kind } = example.record.subject;
  const asked: RecordingForm = {
    type,
    form,
    children: [{ child: { id, name: 'Ash Notreal' }, kind, askedFor: true, network: [], mayBeTiedTo: [], prompts: [], lookedFor: {} }],
    people: [],
    network: [],
    signers: [],
    asOf: example.on,
    today: example.on,
  };
  const { minute } = by.occurred;
  const time = minute === undefined ? '' : `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
  const tie = by.links?.[0]?.to ?? '';
  const pairs: readonly (readonly [string, string])[] = [
    ['key', 'by-form'],
    ['who', `${by.role ?? 'social-worker'} ada`],
    ['child-1-id', id],
    ['child-1--about', 'yes'],
    ['child-1--tie', tie],
    ['occurred-time', time],
    ...datePairs('occurred', isoOf(day)),
    ...pairsOf(type, form, fields),
  ];
  const sent = new Map([...Map.groupBy(pairs, ([name]) => name)].map(([name, some]) => [name, some.map(([, value]) => value)]));
  const { recording } = readRecording(asked, sent);
  const [child] = recording.children;
  return {
    id: by.id,
    type: recording.type,
    subjects: by.subjects,
    occurred: recording.occurred,
    ...(by.recorded !== undefined && { recorded: by.recorded }),
    ...(by.role !== undefined && { role: by.role }),
    ...(child?.tiedTo !== undefined && form.tied !== undefined && { links: [{ rel: form.tied.rel, to: child.tiedTo }] }),
    ...(by.supersedes !== undefined && { supersedes: by.supersedes }),
    fields: { ...recording.together, ...child?.fields },
  };
}

function keyMetBy(one: Tried, entry: Entry | undefined): string | undefined {
  const { loaded, standard, example, by, met } = one;
  const entries = example.record.entries.flatMap((other) => (other.id === by.id ? (entry ?? []) : other));
  const version = standard.versions.find(({ from }) => from === met.version);
  const now = judged(loaded, standard, example, entries).find(({ key }) => key === met.key);
  return now && countedIn(now, version, by);
}

test('every standard is tried but those that no form and no entry meets', () => {
  const unexplained = [...PASSED_OVER].filter(
    ([id, types]) => !BY_NO_ENTRY.includes(id) && (types.length === 0 || types.some((type) => BY_NO_FORM[type] === undefined)),
  );
  assert.deepEqual(unexplained, []);
  const shapes = new Set(tried.flatMap(({ standard }) => standard.versions.at(-1)?.shape ?? []));
  for (const shape of ['within', 'every', 'before', 'current', 'shows'] as const) assert.ok(shapes.has(shape), shape);
});

test('what the packs’ own examples tie together, a form can tie', () => {
  for (const authority of PACKS) {
    const { loaded } = checkPackAlone(join(standardsFolder(), authority));
    for (const { record } of [...(loaded?.examples.values() ?? [])].flat()) {
      const typeOf = (id: string): string => record.entries.find((entry) => entry.id === id)?.type ?? '';
      for (const { type, links = [] } of record.entries)
        for (const { to, rel } of links) {
          const tied = ENTRY_FORMS.get(type)?.tied;
          assert.deepEqual([tied?.rel, tied?.to.includes(typeOf(to))], [rel, true], `a ${type} ${rel} a ${typeOf(to)}`);
        }
    }
  }
});

for (const one of tried) {
  const { standard, by, asked, met } = one;
  test(`${standard.id}: a ${by.type} by form counts`, () => {
    assert.equal(keyMetBy(one, byForm(one, by.fields)), by.id);
  });

  if (asked.length > 0)
    test(`${standard.id}: a ${by.type} by form that leaves out ${asked.join(', ')} does not count`, () => {
      const without = Object.fromEntries(Object.entries(by.fields).filter(([name]) => !asked.includes(name)));
      assert.notEqual(keyMetBy(one, byForm(one, without)), by.id);
    });

  if (standard.versions.at(-1)?.shape === 'within')
    test(`${standard.id}: a ${by.type} by form of a day before its clock began does not count`, () => {
      assert.notEqual(keyMetBy(one, byForm(one, by.fields, met.opened.day - 2000)), by.id);
    });
}
