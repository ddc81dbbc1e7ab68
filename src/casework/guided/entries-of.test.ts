/** What a guided page writes, judged by the standards that ask for it. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { dayOf } from '../../calendar/index.ts';
import { judge } from '../../engine/index.ts';
import { checkPackAlone, type LoadedPack, standardsFolder } from '../../packs/index.ts';
import { checkEntry } from '../../record/check-entry.ts';
import type { Entry, Fields } from '../../record/types.ts';
import { drawingsIn, storiesIn } from './childs-own.ts';
import { entriesOf, type GuidedEntry } from './entries-of.ts';

const DAY = dayOf('2026-04-14');
const KEY = 'k';
const FIRST = `${KEY}.1`;

const WORK: Fields = {
  purpose: 'Nights at home',
  analysis: 'The house of worries is the stairs: the light is the first step.',
  made: 'kept',
  'shared-with-parents': 'told',
  'suited-to-child': true,
  'place-felt-safe': true,
};
const HOUSES = new Map<string, Fields>([
  ['house-of-worries', { words: 'The dark on the stairs' }],
  ['house-of-dreams', { words: 'A dog called Biscuit' }],
  ['own-words', { 'checked-with-child': true }],
  ['work', { ...WORK, covered: ['talking'] }],
]);

test('three houses are direct work with the tool named, and each house the child’s own words', () => {
  const entries = entriesOf('three-houses', HOUSES, { first: FIRST });
  assert.deepEqual(
    entries.map(({ type, fields, links }) => [type, fields['words'] ?? fields['tool'], fields['drawn-in'], links?.[0]?.to]),
    [
      ['direct-work', 'Three houses', undefined, undefined],
      ['wishes-and-feelings', 'The dark on the stairs', 'house-of-worries', FIRST],
      ['wishes-and-feelings', 'A dog called Biscuit', 'house-of-dreams', FIRST],
    ],
  );
  assert.deepEqual(entries[0]?.fields['covered'], ['child-views', 'aspirations', 'talking']);
  assert.ok(inTheRecord(entries).length === 3, 'all can be recorded');
});

for (const [authority, standard] of [
  ['st-helens', 'st-helens.voice.direct-work-analysed'],
  ['st-helens', 'st-helens.voice.direct-work-kept'],
  ['barnet', 'barnet.recording.direct-work'],
  ['barnet', 'barnet.recording.words-checked'],
  ['middlesbrough', 'middlesbrough.working-with-children.direct-work'],
] as const)
  test(`three houses saved on their page meet ${standard}`, () => {
    const states = statesOf(authority, standard, inTheRecord(entriesOf('three-houses', HOUSES, { first: FIRST })));
    assert.ok(states.length > 0);
    assert.ok(
      states.every((state) => state === 'met'),
      states.join(),
    );
  });

test('words and pictures meet what is asked of a child protection plan; a story of which nothing is told is not written', () => {
  const plan: Entry = {
    id: 'plan',
    type: 'child-protection-plan-started',
    subjects: ['ivy'],
    occurred: { day: DAY - 30 },
    fields: { category: 'NEG' },
  };
  const story = entriesOf(
    'words-and-pictures',
    new Map<string, Fields>([
      ['step-2', { words: 'Miss was worried.', picture: 'worry' }],
      ['work', WORK],
    ]),
    {
      first: FIRST,
    },
  );
  const standard = 'northamptonshire.child-protection.words-and-pictures';
  assert.deepEqual(statesOf('northamptonshire', standard, [plan, ...inTheRecord(story)]), ['met']);
  assert.deepEqual(statesOf('northamptonshire', standard, [plan]), ['upcoming']);
  assert.deepEqual(entriesOf('words-and-pictures', new Map<string, Fields>([['step-1', { part: 'what-is-good' }]]), { first: FIRST }), []);
});

test('a resilience map says of itself what it sets out, and no more', () => {
  const [entry] = entriesOf(
    'resilience',
    new Map<string, Fields>([['resilience', { resilience: 'Laughs', adversity: 'Money is short' }]]),
    {
      first: FIRST,
    },
  );
  assert.deepEqual(entry?.fields['sets-out'], ['resilience', 'adversity']);
});

test('numbers given with a map are part of it, and without one stand by themselves', () => {
  const scale = ['mother', { number: 6 }] as const;
  const withMap = entriesOf('map', new Map<string, Fields>([['map', { strengths: 'Gran helps' }], scale]), {
    first: FIRST,
    before: 'earlier',
  });
  assert.deepEqual(
    withMap.map(({ type, links }) => [type, links]),
    [
      ['signs-of-safety-mapping', [{ rel: 'follows', to: 'earlier' }]],
      ['safety-scale', [{ rel: 'of', to: FIRST }]],
    ],
  );
  assert.deepEqual(entriesOf('map', new Map<string, Fields>([['map', { 'worked-out-with': ['mother'] }], scale]), { first: FIRST }), [
    { part: 'mother', type: 'safety-scale', fields: { whose: 'mother', number: 6 } },
  ]);
});

test('what was written is read back as it was drawn and told', () => {
  const [drawing] = drawingsIn(inTheRecord(entriesOf('three-houses', HOUSES, { first: FIRST })), made);
  assert.deepEqual(drawing, {
    id: FIRST,
    on: DAY,
    tool: 'three-houses',
    words: [
      { drawnIn: 'house-of-worries', words: 'The dark on the stairs' },
      { drawnIn: 'house-of-dreams', words: 'A dog called Biscuit' },
    ],
    checkedWithChild: true,
  });
  const steps = new Map<string, Fields>([
    ['step-1', { part: 'what-is-good', words: 'You are loved.', picture: 'heart' }],
    ['step-3', { words: 'Miss was worried.' }],
  ]);
  assert.deepEqual(storiesIn(inTheRecord(entriesOf('words-and-pictures', steps, { first: FIRST })), made)[0]?.steps, [
    { part: 'what-is-good', words: 'You are loved.', picture: 'heart' },
    { words: 'Miss was worried.' },
  ]);
});

function made({ id, occurred }: Entry) {
  return { id, on: occurred.day };
}

/** As writing them would keep them; fails where one could not be kept. */
function inTheRecord(entries: readonly GuidedEntry[]): readonly Entry[] {
  return entries.map(({ part: _part, ...asked }, index) => {
    const given = {
      ...asked,
      id: `${KEY}.${index + 1}`,
      subjects: ['ivy'],
      occurred: { day: DAY },
      recorded: { day: DAY },
      by: 'ada',
      role: 'social-worker',
    };
    const checked = checkEntry(given, { today: DAY });
    return checked.ok ? checked.entry : assert.fail(JSON.stringify(checked.faults));
  });
}

const packs = new Map<string, LoadedPack>();

function statesOf(authority: string, standard: string, entries: readonly Entry[]): readonly string[] {
  const loaded =
    packs.get(authority) ?? checkPackAlone(join(standardsFolder(), authority)).loaded ?? assert.fail(`${authority} does not load`);
  packs.set(authority, loaded);
  const record = { subject: { id: 'ivy', kind: 'child', born: dayOf('2017-05-04') } as const, entries, sources: [] };
  const { pack, calendar } = loaded;
  return judge(record, pack, { asOf: DAY, calendar, asIfAlways: true })
    .filter((one) => one.standard === standard)
    .map(({ state }) => state);
}
