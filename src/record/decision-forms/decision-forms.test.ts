import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getEntryType } from '../entry-types.ts';
import { DECISION_FORMS } from './index.ts';

for (const { type, work, outcome, answers } of DECISION_FORMS.values()) {
  test(`what can be said to ${type} becomes an entry that holds the reasons, and for whom it was said`, () => {
    for (const { type: becomes, fields, asks } of answers) {
      const declared = getEntryType(becomes).fields;
      for (const name of ['rationale', 'on-behalf-of', ...Object.keys(fields), ...asks.map((one) => one.name)])
        assert.ok(Object.hasOwn(declared, name), `${becomes} has no ${name}`);
      for (const [name, value] of Object.entries(fields))
        assert.ok(
          typeof value === 'boolean' ? declared[name]?.kind === 'yes-no' : Object.hasOwn(declared[name]?.options ?? {}, String(value)),
        );
      for (const { name, first = [] } of asks) for (const one of first) assert.ok(Object.hasOwn(declared[name]?.options ?? {}, one));
    }
  });

  test(`only agreeing, or objecting where that is asked for, is the decision ${type} itself; and each answer can be told from the others`, () => {
    assert.equal(answers[0]?.answer, 'agree');
    assert.equal(answers[0]?.type, type);
    assert.ok(answers.every((one) => one.answer !== 'send-back' || one.type !== type));
    assert.equal(new Set(answers.map((one) => `${one.answer}-${one.type}`)).size, answers.length);
  });

  test(`what ${type} is taken on, and what may be decided by it, is declared`, () => {
    for (const one of work) assert.ok(getEntryType(one).about.includes('child'));
    if (outcome !== undefined) assert.equal(getEntryType(type).fields[outcome]?.kind, 'choice');
  });
}
