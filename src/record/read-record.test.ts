import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { load } from 'js-yaml';
import { dayOf } from '../calendar/index.ts';
import { readRecordFile } from './read-record.ts';
import type { Entry, SubjectRecord } from './types.ts';

function faults(yaml: string): readonly string[] {
  const read = readRecordFile(load(yaml));
  return read.ok ? [] : read.faults.map(({ path, message }) => `${path}: ${message}`);
}

function records(yaml: string): readonly SubjectRecord[] {
  const read = readRecordFile(load(yaml));
  assert.ok(read.ok, read.ok ? '' : JSON.stringify(read.faults));
  return read.records;
}

function entries(yaml: string): readonly Entry[] {
  return records(yaml).flatMap((record) => record.entries);
}

test('a few lines written by hand become a child’s record, in order, with ids by their place', () => {
  const [record] = records(`
    subjects: [{ id: c1, name: Robin Example, born: 2016-05-03 }]
    entries:
      - { type: visit, occurred: 2026-01-15 16:30, by: w7, child-seen: yes, place: home }
      - { type: referral, occurred: 2026-01-12, source: 2A }
  `);
  assert.deepEqual(record?.subject, { id: 'c1', kind: 'child', name: 'Robin Example', born: dayOf('2016-05-03') });
  assert.deepEqual(record.sources, []);
  assert.deepEqual(record.entries, [
    { id: 'e0002', type: 'referral', subjects: ['c1'], occurred: { day: dayOf('2026-01-12') }, fields: { source: '2A' } },
    {
      id: 'e0001',
      type: 'visit',
      subjects: ['c1'],
      occurred: { day: dayOf('2026-01-15'), minute: 990 },
      by: 'w7',
      fields: { 'child-seen': true, place: 'home' },
    },
  ]);
});

test('the example of the page about records is read as it stands', () => {
  const page = readFileSync(new URL('../../docs/record.md', import.meta.url), 'utf8');
  const example = /```yaml\n([\s\S]*?)```/.exec(page)?.[1];
  assert.ok(example !== undefined);
  const [record] = records(example);
  assert.equal(record?.entries.length, 4);
  assert.equal(record.sources.length, 1);
});

test('yes and no, one choice for a list, and numbers for codes are read as people write them', () => {
  const [entry] = entries(`
    subjects: [{ id: c1 }]
    entries:
      - { type: assessment-completed, occurred: 2026-03-02, child-seen: Yes, genogram: "no", tools-used: "3", factors: 20 }
  `);
  assert.deepEqual(entry?.fields, { 'child-seen': true, genogram: false, 'tools-used': 3, factors: ['20'] });
});

test('fields may stand under fields, on the entry, or some in each', () => {
  const [entry] = entries(`
    subjects: [{ id: c1 }]
    entries: [{ type: visit, occurred: 2026-03-02, place: home, fields: { child-seen: no } }]
  `);
  assert.deepEqual(entry?.fields, { 'child-seen': false, place: 'home' });
});

test('a field given in both places is refused rather than guessed', () => {
  assert.deepEqual(
    faults(`
    subjects: [{ id: c1 }]
    entries: [{ type: visit, occurred: 2026-03-02, place: home, fields: { place: school } }]
  `),
    ['entries[0].place: "place" is given twice: on the entry and under "fields". Keep one.'],
  );
});

test('the role and reason on a flat entry are the fields of types that have them, else the entry’s own', () => {
  const [allocation, closure, correction, own] = entries(`
    subjects: [{ id: c1 }]
    entries:
      - { type: allocation, occurred: 2026-01-05, role: social-worker, worker: w1 }
      - { id: closed, type: case-closed, occurred: 2026-02-05, reason: RC8 }
      - { type: case-closed, occurred: 2026-02-05, supersedes: closed, reason: Wrong code, fields: { reason: RC9 } }
      - { type: visit, occurred: 2026-03-05, role: social-worker }
  `).toSorted((a, b) => a.occurred.day - b.occurred.day || (a.id === 'closed' ? -1 : 1));
  assert.deepEqual([allocation?.role, allocation?.fields['role']], [undefined, 'social-worker']);
  assert.deepEqual([closure?.reason, closure?.fields['reason']], [undefined, 'RC8']);
  assert.deepEqual([correction?.reason, correction?.fields['reason']], ['Wrong code', 'RC9']);
  assert.equal(own?.role, 'social-worker');
});

test('a visit to two brothers goes into the record of each, and nothing else does', () => {
  const both = records(`
    subjects: [{ id: amber }, { id: basil }]
    entries:
      - { type: visit, subjects: [amber, basil], occurred: 2026-03-02 }
      - { type: case-note, subject: basil, occurred: 2026-03-01 }
  `);
  assert.deepEqual(
    both.map(({ subject, entries: own }) => [subject.id, own.map((entry) => entry.type)]),
    [
      ['amber', ['visit']],
      ['basil', ['case-note', 'visit']],
    ],
  );
});

test('with several children an entry says which it is about', () => {
  assert.deepEqual(
    faults(`
    subjects: [{ id: amber }, { id: basil }]
    entries: [{ type: visit, occurred: 2026-03-02 }]
  `),
    ['entries[0].subjects: An entry needs "subjects".'],
  );
});

test('each fault is found where the person wrote it', () => {
  assert.deepEqual(
    faults(`
    subjects: [{ id: c1, knd: child, born: 2016-02-31 }]
    entris: []
    entries:
      - { type: vist, occurred: 2026-01-01 }
      - { type: visit, occurred: 2026-01-01, child-sen: yes }
      - { type: visit, occurred: 2026-01-01, place: garden, subject: c 1 }
      - { type: allocation, occurred: 2026-01-01 }
      - { type: allocation, occurred: 2026-01-01, fields: {} }
      - visit
  `),
    [
      'entris: A record has no "entris". Did you mean "entries"?',
      'subjects[0].knd: A subject has no "knd". Did you mean "kind"?',
      'subjects[0].born: "2016-02-31" is not a date: February 2016 has 29 days.',
      'entries[0].type: There is no entry type "vist". Did you mean "visit"?',
      'entries[1].child-sen: An entry "visit" has no "child-sen". Did you mean "child-seen"?',
      'entries[2].subject: "c 1" is not an id. Use letters and digits, with . _ : @ / - between them.',
      'entries[2].place: "garden" is not one of the choices. Use one of: home, placement, school, elsewhere.',
      'entries[3].role: An entry "allocation" needs "role": In which role?',
      'entries[4].role: An entry "allocation" needs "role": In which role?',
      'entries[5]: Expected an entry such as { type: visit, occurred: 2026-03-02 }, but found "visit".',
    ],
  );
});

test('names of entries and subjects that are not there are refused, with the nearest', () => {
  assert.deepEqual(
    faults(`
    subjects: [{ id: robin }]
    entries:
      - { id: visit-1, type: visit, subject: robbin, occurred: 2026-03-02 }
      - { id: visit-1, type: visit, occurred: 2026-03-02, links: [{ rel: of, to: meeting }] }
      - { type: visit, occurred: 2026-03-02, strikes-out: visit-2, reason: Wrong child }
  `),
    [
      'entries[1].id: Two entries have the id "visit-1". Give each its own.',
      'entries[0].subjects: There is no subject "robbin" in this record. Did you mean "robin"?',
      'entries[1].links[0]: There is no entry "meeting" in this record.',
      'entries[2].strikes-out: There is no entry "visit-2" in this record. Did you mean "visit-1"?',
    ],
  );
});

test('versions that supersede one another in a circle are refused', () => {
  const [fault = ''] = faults(`
    subjects: [{ id: c1 }]
    entries:
      - { id: a, type: visit, occurred: 2026-03-02, supersedes: b, reason: Time }
      - { id: b, type: visit, occurred: 2026-03-02, supersedes: a, reason: Time }
  `);
  assert.match(fault, /^entries\[0\]\.supersedes: .*circle/);
});

test('sources say what they could hold, in names that exist', () => {
  const [record] = records(`
    subjects: [{ id: c1 }]
    entries: []
    sources:
      - { name: Census, from: 2025-04-01, to: 2026-03-31, holds: { referral: [source, recorded], section-47-started: } }
      - { name: Sightline, from: 2026-04-01, holds: everything }
  `);
  assert.deepEqual(record?.sources, [
    {
      name: 'Census',
      from: dayOf('2025-04-01'),
      to: dayOf('2026-03-31'),
      holds: { referral: ['source', 'recorded'], 'section-47-started': [] },
    },
    { name: 'Sightline', from: dayOf('2026-04-01'), holds: 'everything' },
  ]);
  assert.deepEqual(
    faults(`
    subjects: [{ id: c1 }]
    entries: []
    sources: [{ name: Census, from: 2026-04-01, to: 2026-03-31, holds: { refferal: [], visit: [child-sen] } }, { name: Other }]
  `),
    [
      'sources[0].holds.refferal: There is no entry type "refferal". Did you mean "referral"?',
      'sources[0].holds.visit[0]: "child-sen" is not a field of it. Did you mean "child-seen"?',
      'sources[0].to: It ends on 2026-03-31, before it begins on 2026-04-01. Look at both dates.',
      'sources[1].holds: Say what the source could hold: "everything", or entry types with their fields, such as { visit: [child-seen, recorded] }.',
    ],
  );
});

test('a record of nothing, of nobody, or of something else is refused', () => {
  for (const given of [null, [], 'record', { subjects: [], entries: [] }, { subjects: [{ id: 'c1' }] }, { entries: [] }]) {
    assert.equal(readRecordFile(given).ok, false, JSON.stringify(given));
  }
});

test('with today known, an entry of tomorrow is refused', () => {
  const read = readRecordFile({ subjects: [{ id: 'c1' }], entries: [{ type: 'visit', occurred: '2026-03-03' }] }, dayOf('2026-03-02'));
  assert.deepEqual(read.ok ? [] : read.faults.map(({ path }) => path), ['entries[0].occurred']);
});
