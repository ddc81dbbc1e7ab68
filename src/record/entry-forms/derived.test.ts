import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MEETING_KINDS } from '../codes/meeting-kinds.ts';
import { ENTRY_TYPES, getEntryType } from '../entry-types.ts';
import { TIES } from '../entry-ties.ts';
import type { FieldKind } from '../types.ts';
import { ENTRY_FORMS, type EntryForm, type FormPart } from './index.ts';
import { DECISION_FORMS } from '../decision-forms/index.ts';
import { NOT_BY_FORM } from './not-by-form.ts';

const BY_HAND = [
  'visit',
  'case-summary',
  'assessment-completed',
  'early-help-assessment-completed',
  'needs-assessment',
  'risk-outside-home-assessment',
  'agreed-action-progress',
];
const derived = [...ENTRY_FORMS.values()].filter(({ type }) => !BY_HAND.includes(type));
const fieldsOf = (parts: readonly FormPart[]) => parts.flatMap(({ fields }) => fields);

function formOf(type: string): EntryForm {
  return ENTRY_FORMS.get(type) ?? assert.fail(type);
}

test('every entry type has a form, or a reason why not', () => {
  for (const name of ENTRY_TYPES.keys()) assert.notEqual(ENTRY_FORMS.has(name), NOT_BY_FORM.has(name), name);
  for (const name of ['variation-agreed', 'extension-agreed', 'exception-recorded', ...DECISION_FORMS.keys()])
    assert.ok(NOT_BY_FORM.has(name), name);
  for (const reason of NOT_BY_FORM.values()) assert.match(reason, /\.$/);
});

test('nothing that somebody writes in words, and nothing said of a child, is shared between brothers and sisters', () => {
  const never: ReadonlySet<FieldKind | undefined> = new Set(['text', 'long-text', 'limit', 'standard'] as const);
  for (const { type, together } of derived)
    for (const { name } of fieldsOf(together)) {
      assert.ok(!never.has(getEntryType(type).fields[name]?.kind), `${type}: ${name}`);
      assert.doesNotMatch(name, /^child-/, type);
    }
});

test('who came and who chaired a core group is written once; what was decided and said is each child’s own', () => {
  const { together, apart } = formOf('core-group');
  assert.deepEqual(
    fieldsOf(together).map(({ name }) => name),
    ['attended-by-name', 'attended', 'invited', 'written-contributions', 'quorate', 'chaired-by', 'all-heard-from', 'next-date'],
  );
  for (const name of ['child-views', 'plan-changed', 'risk-risen', 'notes']) assert.ok(fieldsOf(apart).some((one) => one.name === name));
});

test('what is no meeting shares nothing: one child’s health, status or placement never stands in another’s record', () => {
  for (const type of ['health-assessment', 'legal-status-changed', 'placement-started', 'child-details', 'disability'])
    assert.deepEqual(formOf(type).together, [], type);
});

test('what must be answered stands open and is needed, however far down it was declared', () => {
  for (const { type, together, apart } of derived)
    for (const part of [...together, ...apart])
      for (const { name, needed } of part.fields) {
        const required = getEntryType(type).fields[name]?.required === true;
        assert.equal(needed === true, required, `${type}: ${name}`);
        if (required) assert.equal(part.folded, undefined, `${type}: ${name}`);
      }
});

test('every question is asked once, in a part that says what it is about', () => {
  for (const { type, together, apart } of derived) {
    const asked = fieldsOf([...together, ...apart]).map(({ name }) => name);
    assert.deepEqual(asked.toSorted(), Object.keys(getEntryType(type).fields).toSorted(), type);
  }
  const { together, apart } = formOf('child-in-need-review');
  assert.deepEqual(
    [...together, ...apart].map(({ heading, folded }) => heading ?? folded),
    [
      'Who was there',
      'Others, not listed by name',
      'How it was held',
      undefined,
      'The child',
      'What was talked about',
      'What was decided',
      undefined,
    ],
  );
});

test('wherever people meet, they are written row by row first, and the codes that standards judge fold away behind them', () => {
  const meetings = derived.filter(({ rows = [] }) => rows.some(({ type }) => type === 'attendance'));
  assert.ok(meetings.length >= 28);
  for (const kind of Object.keys(MEETING_KINDS)) assert.ok(meetings.some(({ type }) => type === kind) || !ENTRY_FORMS.has(kind), kind);
  for (const { type, together } of meetings) {
    const [first, second, ...others] = together;
    assert.deepEqual([first?.rows, first?.folded], ['attendance', undefined], type);
    const codes = second?.fields.map(({ name }) => name) ?? [];
    assert.ok(codes.includes('attended') && second?.folded !== undefined, type);
    for (const { name } of fieldsOf(others)) assert.ok(!['attended', 'invited', 'written-contributions'].includes(name), type);
  }
});

test('what makes sense only after an answer is asked only after it, beside it, and long lists come behind the other questions', () => {
  const asked = (type: string) => fieldsOf(formOf(type).apart);
  const onlyIf = (type: string, field: string) => asked(type).find(({ name }) => name === field)?.onlyIf;
  assert.deepEqual(onlyIf('section-47-completed', 'child-seen-alone'), { field: 'child-seen', is: true });
  assert.deepEqual(onlyIf('pre-proceedings-meeting', 'decision'), { field: 'kind', is: 'review' });
  assert.deepEqual(onlyIf('contact', 'no-consent-reason'), { field: 'consent-sought', is: false });
  for (const type of ['pathway-plan', 'youth-justice-contact', 'section-47-completed'])
    assert.ok(['sets-out', 'covered'].includes(asked(type).at(-1)?.name ?? ''), type);
  assert.deepEqual(
    asked('transfer')
      .slice(0, 2)
      .map(({ name }) => name),
    ['to-team', 'rationale'],
  );
});

test('a question that hangs on another hangs on an answer that it has', () => {
  for (const { type, together, apart } of derived)
    for (const { name, onlyIf } of fieldsOf([...together, ...apart])) {
      const lead = getEntryType(type).fields[onlyIf?.field ?? ''];
      if (onlyIf === undefined) continue;
      assert.ok(
        lead?.kind === 'yes-no' ? typeof onlyIf.is === 'boolean' : Object.hasOwn(lead?.options ?? {}, String(onlyIf.is)),
        `${type}: ${name}`,
      );
    }
});

test('why the child was not invited is asked only of a child who did not come', () => {
  const why = fieldsOf(formOf('child-in-need-meeting').apart).find(({ name }) => name === 'not-invited-reason');
  assert.deepEqual(why?.onlyIf, { field: 'child-attended', is: false });
});

test('a tie is to entry types there are, about somebody that both can be about', () => {
  for (const [type, { to }] of TIES) {
    if (!NOT_BY_FORM.has(type)) assert.deepEqual(formOf(type).tied?.to, to);
    for (const other of to)
      assert.ok(
        getEntryType(other).about.some((kind) => getEntryType(type).about.includes(kind)),
        `${type} and ${other}`,
      );
  }
});

test('the names that a form keeps for itself are no field of any entry', () => {
  for (const { name, fields } of ENTRY_TYPES.values())
    for (const field of Object.keys(fields)) assert.ok(field !== 'id' && !field.startsWith('-'), `${name}: ${field}`);
});
