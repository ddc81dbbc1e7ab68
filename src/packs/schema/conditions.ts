import { EPISODE_KINDS } from '../../record/episode-kinds.ts';
import { BOUND_KEYS, CONDITION_KEYS } from '../condition.ts';
import { type Definitions, group, list, named, oneOrMore, ref, type Schema, YES_NO } from './build.ts';

const EPISODES = [...EPISODE_KINDS.keys()];

/** What is asked of a subject on a day. */
export function conditionDefinitions(): Definitions {
  const matchers = ref('matchers');
  return {
    'bounds.age': bounds({ type: 'integer', minimum: 0 }),
    'bounds.length': bounds(ref('limit.plain')),
    condition: group(
      CONDITION_KEYS,
      {
        all: list(ref('condition')),
        any: list(ref('condition')),
        not: ref('condition'),
        age: ref('bounds.age', { description: 'Completed years on the day.' }),
        unborn: { ...YES_NO, description: 'The day is before the birth.' },
        in: { ...oneOrMore(ref('episode')), description: 'An episode of this kind is open.' },
        attribute: ref('attributes.any', { description: 'What the standard’s own episode holds on the day.' }),
        of: perEpisode((name) => ref(`attributes.${name}`), 'An open episode of that kind holds this.'),
        lasted: ref('bounds.length', { description: 'How long the standard’s own episode has lasted.' }),
        'of-lasted': perEpisode(() => ref('bounds.length'), 'How long another episode has lasted.'),
        ended: perEpisode(() => ref('bounds.length'), 'An episode that ended that day, by how long it had lasted.'),
        had: described(matchers, 'Such an entry was made within the standard’s own episode.'),
        'not-had': described(matchers, 'No such entry was made within the standard’s own episode.'),
        'had-in': perEpisode(() => matchers, 'Such an entry was made since that episode began.'),
        'not-had-in': perEpisode(() => matchers, 'No such entry was made since that episode began.'),
        ever: described(matchers, 'Such an entry was ever made.'),
        never: described(matchers, 'No such entry was ever made.'),
        latest: described(ref('matcher'), 'The latest entry of that type satisfies this.'),
        met: { anyOf: [{ enum: ['never', 'once'] }, ref('bounds.age')], description: 'How often the standard has been met so far.' },
        anchor: ref('where.any', { description: 'What the entry that started the clock holds.' }),
      },
      [],
      { minProperties: 1 },
    ),
  };
}

function bounds(of: Schema): Schema {
  return group(BOUND_KEYS, { from: of, under: of }, [], { minProperties: 1 });
}

function described(schema: Schema, description: string): Schema {
  return { ...schema, description };
}

function perEpisode(of: (name: string) => Schema, description: string): Schema {
  return { ...named(Object.fromEntries(EPISODES.map((name) => [name, of(name)]))), description };
}
