/** A council's own words over a real database: added and ended by leaders alone, kept for good, and advised on from then. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { type InventedCouncil, inventedCouncil } from '../../../test/support/invented-council.ts';
import type { Role } from '../../record/types.ts';
import { type Desk, NotAllowedError } from '../index.ts';

let council: InventedCouncil;
before(async () => {
  council = await inventedCouncil({ standards: 'herefordshire' });
});
after(() => council.close());

function as(role: Role): Desk {
  return council.deskOf({ account: randomUUID(), name: 'Hap Invented', roles: [role], teams: [], covering: [] }, 'none');
}

const HUB = { word: 'Zed Hub', kind: 'jargon', instead: 'the drop-in\n on Invented Row ', because: '' };
const TEXT = { notes: 'Seen at the zed hub; hard to reach.' };

async function advised(): Promise<readonly string[]> {
  return (await as('social-worker').adviceOn(TEXT))['notes']?.advice.map(({ words }) => words) ?? [];
}

test('a word that the council adds is advised on at once, and one that it ends is not, each said by whom', async () => {
  const lead = as('principal-social-worker');
  assert.deepEqual(await advised(), ['hard to reach']);
  assert.deepEqual(await lead.addWord(HUB), {});
  assert.deepEqual(await advised(), ['hard to reach', 'zed hub']);
  assert.match((await lead.addWord(HUB)).word ?? '', /advised on already/);
  assert.deepEqual(await as('head-of-service').endWord('Hard to Reach'), {});
  assert.deepEqual(await lead.endWord('zed  HUB'), {});
  assert.deepEqual(await advised(), []);
  assert.match((await lead.endWord('zed hub')).word ?? '', /not advised on/);
  const { changes, words, mayChange } = await lead.words();
  assert.deepEqual(
    changes.map(({ act, word }) => [act, word]),
    [
      ['end', 'Zed Hub'],
      ['end', 'hard to reach'],
      ['add', 'Zed Hub'],
    ],
  );
  assert.equal(mayChange, true);
  assert.ok(words.every(({ from }) => from === 'sightline'));
  assert.ok(
    words.some(({ words: ways }) => ways.includes('hard-to-reach')),
    'the other way of writing it stays',
  );
});

test('whoever is no leader reads the list and changes nothing in it', async () => {
  const worker = as('social-worker');
  await assert.rejects(worker.addWord(HUB), NotAllowedError);
  await assert.rejects(worker.endWord('peers'), NotAllowedError);
  assert.equal((await worker.words()).mayChange, false);
});

test('what is no word, says nothing better or is too long is told by its field, and kept nowhere', async () => {
  const lead = as('principal-social-worker');
  const earlier = (await lead.words()).changes.length;
  assert.deepEqual(Object.keys(await lead.addWord({ word: ' ', kind: 'rude', instead: '\n', because: 'x'.repeat(501) })), [
    'word',
    'kind',
    'instead',
    'because',
  ]);
  assert.ok((await lead.addWord({ ...HUB, word: 'turned \u202eround' })).word);
  assert.ok((await lead.addWord({ ...HUB, word: 'x'.repeat(81) })).word);
  assert.equal((await lead.words()).changes.length, earlier);
});

test('what was said is never altered, whatever asks', async () => {
  await assert.rejects(council.database.asSuperuser(`update sightline.council_word set word = 'other'`), /may not|only be added|never/);
  await assert.rejects(council.database.asSuperuser('delete from sightline.council_word'));
});
