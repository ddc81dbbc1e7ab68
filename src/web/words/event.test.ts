import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ENTRY_TYPES } from '../../record/entry-types.ts';
import { happenedWords, metItWords } from './event.ts';

test('a thing is on a day; what was done to one was done on it', () => {
  assert.equal(happenedWords('Visit', 'Friday'), 'the visit was on Friday');
  assert.equal(happenedWords('Assessment started', 'Friday'), 'the assessment started on Friday');
  assert.equal(happenedWords('Conference arranged', 'Friday'), 'the conference was arranged on Friday');
  assert.equal(happenedWords('Core group minutes sent', 'Friday'), 'the core group minutes were sent on Friday');
  assert.equal(happenedWords('Child in need', 'Friday'), 'the child in need was on Friday');
  assert.equal(metItWords('Visit', 'Friday'), 'the visit on Friday met it');
  assert.equal(metItWords('Referral acknowledged', 'Friday'), 'the referral was acknowledged on Friday, which met it');
});

test('no label that can be recorded leaves two verbs beside each other', () => {
  const clumsy = [...ENTRY_TYPES.values()]
    .map((type) => happenedWords(type.label, 'Friday'))
    .filter((words) => /(ed| sent) (was|were) on Friday$/.test(words));
  assert.deepEqual(clumsy, []);
});
