import { test } from 'node:test';
import { childPath, follow, open, picture, send, stage } from '../walker.ts';

test('before court the worker curates the chronology: what it meant, what is left out, what it comes to', async () => {
  await stage.isDay('2021-07-06', 21);
  const page = await open('worker', childPath('/chronology'));
  await picture(page, 'chronology');
  await follow(page, /^Say what it meant.*Strategy discussion/);
  await send(page, 'Save', {
    'said-place': 'in',
    'said-impact': 'Rowan waited a week to hear whether she had been believed.',
    'said-since': 'She asks each of us whether we will tell her what happens next, so we do.',
  });
  await follow(page, /^Say what it meant.*Assessment started/);
  await send(page, 'Save', { 'said-place': 'out', 'said-because': 'It repeats what the events say themselves.' });
  await follow(page, 'Say what pattern you see over a period');
  await send(page, 'Save', {
    'said-from': '2021-03-01',
    'said-to': '2021-07-05',
    'said-pattern': 'It is calm after each meeting, and Del drinks again within three weeks of it.',
    'said-meaning': 'Rowan has learnt that calm does not last, and keeps watch for her sister.',
    'said-follows': 'No plan that rests on Del not drinking is enough by itself.',
  });
  await send(page, 'I have brought the chronology up to date today');
  await picture(page, 'chronology-curated');
  await follow(page, 'For court or a meeting: numbered, to print');
  await picture(page, 'chronology-for-court');
});
