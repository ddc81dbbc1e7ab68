/** The schema says yes to every file of the packs, and no to what the reader of packs refuses. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { load } from 'js-yaml';
import { standardsFolder } from '../folder.ts';
import { checkChapter, SHEET, SOUND } from '../test-support.ts';
import { standardsSchema } from './schema.ts';

const holds = new Ajv2020({ inlineRefs: false, strict: true, strictTypes: false, strictRequired: false }).compile(standardsSchema());

/** Where the schema refuses a file; what deepest in it was refused comes first. */
function faultsOf(text: string): string {
  if (holds(load(text))) return '';
  const places = (holds.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
  return [...new Set(places)]
    .toSorted((one, other) => other.length - one.length)
    .slice(0, 5)
    .join('\n');
}

for (const file of globSync('*/*.yaml', { cwd: standardsFolder() })
  .filter((one) => !one.startsWith('calendars') && !one.startsWith('retention'))
  .toSorted()) {
  test(`${file} holds by the schema`, () => assert.equal(faultsOf(readFileSync(join(standardsFolder(), file), 'utf8')), ''));
}

const MATCHER = '{ entry: visit, where: { child-seen: true } }';

/** The sound chapter with one passage changed, each in a way that the reader refuses too. */
const WRONG: readonly (readonly [what: string, passage: string, instead: string])[] = [
  ['a shape that there is not', 'shape: every', 'shape: evry'],
  ['a key of another shape', 'interval: 10 working days', 'limit: 10 working days'],
  ['no limit at all', '        interval: 10 working days\n', ''],
  ['a limit and a table of limits', 'interval: 10 working days', 'interval: 10 working days\n        intervals: [{ limit: 5 days }]'],
  ['a limit in words', '10 working days\n', 'ten working days\n'],
  ['a limit in a unit that there is not', '10 working days\n', '10 fortnights\n'],
  ['a birthday for an interval', '10 working days\n', 'age 16\n'],
  ['an entry type that there is not', MATCHER, '{ entry: vist, where: { child-seen: true } }'],
  ['a field that belongs to another entry type', MATCHER, '{ entry: visit, where: { quorate: true } }'],
  ['a choice that the field does not have', MATCHER, '{ entry: visit, where: { place: moon } }'],
  ['a test that a field of its kind cannot be put to', MATCHER, '{ entry: visit, where: { child-seen: { at-least: 2 } } }'],
  ['several of a field that holds one', MATCHER, '{ entry: visit, where: { place: { all: [home] } } }'],
  ['two tests of one field', MATCHER, '{ entry: visit, where: { place: { not: home, present: true } } }'],
  ['an author in no role of ours', MATCHER, '{ entry: visit, where: { by: wizard } }'],
  ['an episode that there is not', 'while: child-protection-plan', 'while: protection-plan'],
  [
    'an attribute that the episode does not have',
    'while: child-protection-plan',
    'while: { episode: child-protection-plan, where: { kind: foster } }',
  ],
  ['a condition that there is not', 'shape: every', 'shape: every\n        applies: { aged: 5 }'],
  ['a condition that asks nothing', 'shape: every', 'shape: every\n        applies: {}'],
  ['an agreement by an entry that names no standard', 'shape: every', 'shape: every\n        varied-by: { entry: visit }'],
  ['a warning of a year', 'shape: every', 'shape: every\n        warn: 365'],
  ['a day that is no date', 'from: 2025-01-01', 'from: 1 January 2025'],
  ['an owner who is none of the roles', 'owner: social-worker', 'owner: socialworker'],
  ['a key that there is not', 'owner: social-worker', 'owner: social-worker\n    colour: red'],
  ['no owner', '    owner: social-worker\n', ''],
  ['no clause', '    clause: ["1.1"]\n', ''],
  ['a clause that is not text', '["1.1"]', '[1.1]'],
  ['what is no sentence', 'every ten working days.', 'every ten working days'],
  ['an id in capitals', 'id: testshire.visits.plan', 'id: Testshire.Visits'],
  ['a subject that no record is about', 'owner: social-worker', 'owner: social-worker\n    about: dog'],
  ['no example', 'examples:', 'example:'],
  ['an example that expects a state there is not', 'state: due-soon', 'state: late'],
  ['an example that expects what cannot be expected', 'rejected: 1', 'refused: 1'],
  ['a line of an example without a date', '2025-06-03 visit child-seen=no', 'visit child-seen=no'],
  ['a line of an example with an entry type that there is not', '2025-06-03 visit', '2025-06-03 vist'],
];

for (const [what, passage, instead] of WRONG) {
  test(`a chapter with ${what} is refused by the schema and by the reader`, (t) => {
    assert.ok(SOUND.includes(passage), passage);
    const text = SOUND.replace(passage, instead);
    assert.notEqual(faultsOf(text), '');
    assert.notDeepEqual(checkChapter(t, text).faults, []);
  });
}

const WRONG_BESIDE: Readonly<Record<string, string>> = {
  'a sheet without a document': SHEET.replace(/document: .*\n/, ''),
  'a sheet with a role that there is not': `${SHEET}roles: { wizard: Wizard }\n`,
  'a sheet whose clauses lie elsewhere': SHEET.replace('clauses.yaml', '../clauses.yaml'),
  'a clause without a topic': '"1.1": { chapter: Visits }',
  'a clause with more than its place and topic': '"1.1": { chapter: Visits, topic: visits, text: "All of it." }',
  'a scope line that says nothing': '- { clause: "1.1" }',
  'a scope line that says two things': '- { clause: "1.1", asked: Was it kind?, out-of-scope: Nobody can say. }',
  'a reason with a place to ask': '- { clause: "1.1", out-of-scope: Nobody can say., in: audit }',
  'a question put nowhere we know': '- { clause: "1.1", asked: Was it kind?, in: court }',
  'a question of something that there is not': '- { clause: "1.1", asked: Was it kind?, of: kindness }',
};

for (const [what, text] of Object.entries(WRONG_BESIDE)) {
  test(`${what} is refused`, () => assert.notEqual(faultsOf(text), ''));
}

const INDICATOR = `chapter: Measures
indicators:
  - id: testshire.measures.seen
    title: Children seen
    clause: "1.1"
    owner: performance-analyst
    says: Of the visits of the quarter, how many saw the child.
    over: quarter
    target: { at-least: 95 }
    entries: visit
    that: { child-seen: true }
    examples:
      - { name: one of two, given: [2026-01-05 visit child-seen], on: 2026-04-02, expect: { counted: 1, of: 2 } }
`;

test('an indicator takes its share of one thing, with a target that is one bound', () => {
  assert.equal(faultsOf(INDICATOR), '');
  assert.notEqual(faultsOf(INDICATOR.replace('that: { child-seen: true }', 'that: { quorate: true }')), '');
  assert.notEqual(faultsOf(INDICATOR.replace('    that: { child-seen: true }\n', '')), '');
  assert.notEqual(faultsOf(INDICATOR.replace('at-least: 95 }', 'at-least: 95, at-most: 99 }')), '');
  assert.notEqual(faultsOf(INDICATOR.replace('over: quarter', 'over: fortnight')), '');
  assert.notEqual(faultsOf(INDICATOR.replace('entries: visit', 'entries: visit\n    in-time: testshire.visits.plan')), '');
});
