import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dayOf } from '../calendar/index.ts';
import { deriveEpisodes } from './derive-episodes.ts';
import { EPISODE_KINDS } from './episode-kinds.ts';
import { inOrder } from './order.ts';
import type { Entry, EpisodeCue, Episode, FieldValue, Fields } from './types.ts';

const FIRST = dayOf('2026-01-01');
const CUES: readonly EpisodeCue[] = [...EPISODE_KINDS.values()].flatMap((kind) => [
  ...kind.opens,
  ...kind.closes,
  ...Object.values(kind.attributes)
    .flat()
    .map(({ entry }) => ({ entry })),
]);
const ROLES = ['social-worker', 'personal-adviser'];

function fieldsOf(cue: EpisodeCue, role: string): Fields {
  const fields: Record<string, FieldValue> = { ...cue.where };
  return cue.entry.startsWith('allocation') ? { ...fields, role } : fields;
}

// Few days, so that endings and beginnings often fall on the same one.
const anEntry = fc
  .record({
    cue: fc.constantFrom(...CUES),
    day: fc.nat(12),
    minute: fc.option(fc.nat(1439), { nil: undefined }),
    role: fc.constantFrom(...ROLES),
    id: fc.uuid(),
  })
  .map(({ cue, day, minute, role, id }): Entry => ({
    id,
    type: cue.entry,
    subjects: ['child-1'],
    fields: fieldsOf(cue, role),
    occurred: minute === undefined ? { day: FIRST + day } : { day: FIRST + day, minute },
  }));
const entriesInOrder = fc.array(anEntry, { maxLength: 40 }).map(inOrder);

/** Episodes of one kind that may not run side by side. */
function lines(episodes: readonly Episode[]): readonly (readonly Episode[])[] {
  return [...Map.groupBy(episodes, (episode) => `${episode.kind} ${String(episode.opened.fields['role'])}`).values()];
}

test('whatever is recorded, an episode never ends before it begins', () => {
  fc.assert(
    fc.property(entriesInOrder, (entries) => {
      for (const { from, to } of deriveEpisodes(entries)) assert.ok(to === undefined || from <= to);
    }),
  );
});

test('whatever is recorded, episodes of a kind never overlap unless they run side by side', () => {
  fc.assert(
    fc.property(entriesInOrder, (entries) => {
      for (const line of lines(deriveEpisodes(entries))) {
        line.slice(1).forEach((next, index) => {
          const before = line[index];
          assert.ok(before?.to !== undefined && before.to <= next.from, `${next.kind}: ${before?.from}-${before?.to} then ${next.from}`);
        });
      }
    }),
  );
});

test('whatever is recorded, an attribute changes within its episode, once a day at most, in order', () => {
  fc.assert(
    fc.property(entriesInOrder, (entries) => {
      for (const { attributes, from, to = Infinity } of deriveEpisodes(entries)) {
        for (const changes of Object.values(attributes)) {
          changes.forEach((change, index) => {
            assert.ok(change.from >= from && change.from <= to);
            assert.ok(index === 0 || change.from > (changes[index - 1]?.from ?? Infinity));
          });
        }
      }
    }),
  );
});

test('what is recorded later never changes an episode that had already ended', () => {
  fc.assert(
    fc.property(entriesInOrder, fc.nat(12), (entries, cut) => {
      const upTo = FIRST + cut;
      const ended = (all: readonly Entry[]): readonly Episode[] =>
        deriveEpisodes(all).filter((episode) => episode.to !== undefined && episode.to <= upTo);
      assert.deepEqual(ended(entries.filter((entry) => entry.occurred.day <= upTo)), ended(entries));
    }),
  );
});
