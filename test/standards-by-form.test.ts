/** Standards of every pack and shape: what their own examples show to be done, done by form instead, counts; done badly, it does not. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Expectation, judge, type Standard, type Where } from '../src/engine/index.ts';
import { checkPackAlone, type Example, type LoadedPack, standardsFolder } from '../src/packs/index.ts';
import { ENTRY_FORMS } from '../src/record/entry-forms/index.ts';
import { getEntryType } from '../src/record/entry-types.ts';
import { isoOf } from '../src/calendar/index.ts';
import type { Entry, Fields } from '../src/record/types.ts';
import type { RecordingForm } from '../src/casework/index.ts';
import { readRecording } from '../src/web/pages/record/read-recording.ts';
import { datePairs, pairsOf } from './support/filled-forms.ts';

const PACKS = ['barnet', 'england', 'herefordshire', 'middlesbrough', 'northamptonshire', 'st-helens'];
/** So many standards of each shape in each pack, the first that can be tried. */
const OF_EACH = 4;
const AT_LEAST = 50;

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

const tried = PACKS.flatMap((authority) => {
  const loaded = checkPackAlone(join(standardsFolder(), authority)).loaded ?? assert.fail(`${authority} does not load`);
  const found = loaded.pack.standards.flatMap((standard) => triedBy(loaded, standard) ?? []);
  const byShape = Map.groupBy(found, ({ standard }) => standard.versions.at(-1)?.shape);
  return [...byShape.values()].flatMap((some) => some.slice(0, OF_EACH));
});

function triedBy(loaded: LoadedPack, standard: Standard): Tried | undefined {
  for (const example of loaded.examples.get(standard.id) ?? []) {
    for (const met of judged(loaded, standard, example, example.record.entries)) {
      const by = example.record.entries.find(({ id }) => id === met.metBy);
      const version = standard.versions.find(({ from }) => from === met.version);
      if (by === undefined || version === undefined || !ENTRY_FORMS.has(by.type) || by.supersedes !== undefined) continue;
      const matchers = version.shape === 'shows' ? [...version.or] : 'metBy' in version ? version.metBy : [];
      const wheres = matchers.flatMap(({ entry, where }) => (entry === by.type && where !== undefined ? [where] : []));
      const must = version.shape === 'shows' && version.of.some(({ entry }) => entry === by.type) ? [version.must] : wheres;
      return { loaded, standard, example, met, by, asked: must.flatMap(fieldsIn).filter((name) => Object.hasOwn(by.fields, name)) };
    }
  }
  return undefined;
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

/** What the form makes of these answers, in place of the entry that the example gives. */
function byForm({ example, by }: Tried, fields: Fields, day = by.occurred.day): Entry {
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
    fields: { ...recording.together, ...child?.fields },
  };
}

function keyMetBy(one: Tried, entry: Entry | undefined): string | undefined {
  const { loaded, standard, example, by, met } = one;
  const entries = example.record.entries.flatMap((other) => (other.id === by.id ? (entry ?? []) : other));
  return judged(loaded, standard, example, entries).find(({ key }) => key === met.key)?.metBy;
}

test('enough standards of enough shapes are tried, well and badly', () => {
  assert.ok(tried.filter(({ asked }) => asked.length > 0).length >= AT_LEAST);
  assert.ok(tried.length >= AT_LEAST, `${tried.length} of them`);
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
