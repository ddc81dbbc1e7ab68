/** What is kept up while a family is worked with: supervision, case summary, chronology, genogram. */
import { type Day, isoOf } from '../../calendar/index.ts';
import { each, eldest, type Family, note } from '../family.ts';
import { follow, recurring, sees } from '../habits.ts';
import { wordsOf } from '../words/child-words.ts';
import { sayWhatItMeant, seeThePattern, storyParts, warn } from './telling-the-story.ts';
import { ACTIONS, AUTHORISING, DECISIONS, DIRECTIONS, EVENTS, SUMMARIES } from '../words/worker-words.ts';

/** Everything that recurs for as long as the children are open to their worker; supervision at this interval, in days. */
export function keepRecord(family: Family, from: Day, to: Day, supervised = 27): void {
  const { chance } = family;
  begin(family, from);
  recurring(family, from, to, supervised, (day) => supervise(family, day), 'team-manager');
  recurring(family, from, to, 88, (day) =>
    note(family, 'case-summary', day, { summary: chance.pick(SUMMARIES), ...storyParts(family, day) }),
  );
  recurring(family, from, to, 88, (day) => {
    note(family, 'chronology-updated', day, { started: false });
    seeThePattern(family, day, { from: isoOf(day - 180), to: isoOf(day) });
  });
  recurring(family, from, to, 120, (day) => each(family, (one) => directWork(one, day)));
  recurring(family, from, to, 75, (day) =>
    note(family, 'case-note', day, {
      kind: chance.pick(['call', 'message', 'meeting']),
      with: [chance.pick(['mother', 'school', 'health'])],
      notes: 'What was said, and what each of us will do.',
    }),
  );
  recurring(family, from, to, 130, (day) => {
    const event = note(family, 'significant-event', day, {
      what: chance.pick(EVENTS),
      impact: 'What it meant for the children',
      emergency: chance.happens(0.1),
      crisis: chance.happens(0.08),
    });
    sayWhatItMeant(family, event);
  });
  recurring(
    family,
    from,
    to,
    160,
    (day) =>
      note(
        family,
        'management-decision',
        day,
        { decision: chance.pick(DECISIONS), ...(sees(family, day, 'team-manager') && { rationale: chance.pick(AUTHORISING) }) },
        { by: 'team-manager' },
      ),
    'team-manager',
  );
  recurring(
    family,
    from,
    to,
    90,
    (day) =>
      note(
        family,
        'management-oversight',
        day,
        { direction: chance.pick(DIRECTIONS), 'visit-frequency-agreed': 'As in the plan' },
        { by: 'team-manager' },
      ),
    'team-manager',
  );
}

function begin(family: Family, from: Day): void {
  const { chance } = family;
  note(
    family,
    'management-oversight',
    from,
    { direction: chance.pick(DIRECTIONS), 'visit-frequency-agreed': 'Weekly until the first meeting' },
    { by: 'team-manager' },
  );
  follow(family, 'case-summary', from, 5, { summary: chance.pick(SUMMARIES), ...storyParts(family, from) });
  warn(family, from);
  follow(family, 'chronology-updated', from, 6, { started: true });
  follow(family, 'genogram', from, 15, {});
  if (chance.happens(0.6)) follow(family, 'ecomap', from, 20, {});
}

export function supervise(family: Family, day: Day): void {
  const { chance } = family;
  const does = () => sees(family, day, 'team-manager');
  note(
    family,
    'case-supervision',
    day,
    {
      reflective: does(),
      actions: chance.pick(ACTIONS),
      'last-actions-reviewed': does(),
      'visit-frequency-discussed': does(),
      covered: does() ? ['child-views'] : [],
    },
    { by: 'team-manager' },
  );
}

function directWork(family: Family, day: Day): void {
  const { chance } = family;
  const years = eldest(family, day);
  if (years < 4) return;
  const words = wordsOf(chance, years);
  if (chance.happens(0.5))
    note(family, 'wishes-and-feelings', day, { words, how: chance.pick(['Talking in the car', 'Three islands', 'A drawing']) });
  else
    note(family, 'direct-work', day, {
      tool: chance.pick(['Three houses', 'Feelings cards', 'A walk to the park', 'Safe hands']),
      'child-words': words,
    });
}
