import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textToShare, toShare } from './to-share.ts';

test('what is marked as about somebody else, or not to be shared yet, is kept back, and shows that it was', () => {
  assert.equal(textToShare('Mum is well. [third party: Her brother drinks.] Home is warm.'), 'Mum is well. [kept back] Home is warm.');
  assert.equal(textToShare('[Not yet shared by the police: an arrest] on Monday'), '[kept back] on Monday');
  assert.equal(textToShare('a [third party: b [opinion of Gran: c] d] e [third party: f] g'), 'a [kept back] e [kept back] g');
});

test('a mark that is never closed keeps back all that follows', () => {
  assert.equal(textToShare('Home is warm. [third party: her brother [drinks] and'), 'Home is warm. [kept back]');
});

test('other brackets stay as they were written', () => {
  for (const text of ['Seen [twice] today', '[opinion: tired]', 'party: none [', ']third party: x]', '[third partying: x'])
    assert.equal(textToShare(text), text);
});

test('it is kept back in every line of every list', () => {
  assert.deepEqual(toShare({ a: 'x', b: true, c: undefined, events: [{ more: '[third party: y]' }] }), {
    a: 'x',
    b: true,
    c: undefined,
    events: [{ more: '[kept back]' }],
  });
});
