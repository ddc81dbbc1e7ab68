/** A question that cannot be understood is refused where it stands, with how to mend it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultText } from '../fault.ts';
import { readQuestions } from './read-questions.ts';

const KNOWN = { authorities: ['testshire'], ids: ['testshire.visits.plan'] };
const SOUND = `- subject: Visits
  questions:
    - id: plan-visits
      asks: How often is a child on a plan seen?
      kind: how-often
      find: { shape: every, while: child-protection-plan, met-by: visit }
`;

function faults(text: string): string[] {
  return readQuestions(text, 'questions.yaml', KNOWN).faults.map(faultText);
}

function changed(from: string, to: string): string {
  assert.ok(SOUND.includes(from), from);
  return SOUND.replace(from, to);
}

test('a sound question is read with its subject', () => {
  const { questions } = readQuestions(SOUND, 'questions.yaml', KNOWN);
  assert.deepEqual(faults(SOUND), []);
  assert.deepEqual(
    questions.map(({ id, subject, kind }) => [id, subject, kind]),
    [['plan-visits', 'Visits', 'how-often']],
  );
});

test('an unknown word is refused with its line, its column and the nearest word', () => {
  const refused: readonly (readonly [string, string, RegExp])[] = [
    ['kind: how-often', 'kind: how-oftn', /^questions\.yaml:5:13 There is no kind of question "how-oftn"\. Did you mean "how-often"\?/],
    ['shape: every', 'shape: evry', /^questions\.yaml:6:22 There is no shape "evry"\. Did you mean "every"\?/],
    [
      'while: child-protection-plan',
      'while: child-protecton-plan',
      /^questions\.yaml:6:36 There is no episode .* Did you mean "child-protection-plan"\?/,
    ],
    ['met-by: visit', 'met-by: vist', /^questions\.yaml:6:67 There is no entry type "vist"\. Did you mean "visit"\?/],
    ['while:', 'whilst:', /There is no key in the selector "whilst"\. Did you mean "while"\?/],
    [
      'met-by: visit',
      'met-by: { entry: visit, where: { child-sen: true } }',
      /There is no field of `visit` "child-sen"\. Did you mean "child-seen"\?/,
    ],
    ['met-by: visit', 'of: visit, shows: child-sen', /There is no field of `visit` "child-sen"\. Did you mean "child-seen"\?/],
    ['met-by: visit', 'shows: child-seen', /nothing says of which entries/],
    ['seen?', 'seen.', /`asks` is not a question/],
    ['id: plan-visits', 'id: Plan visits', /is not an id/],
    ['find: { shape: every, while: child-protection-plan, met-by: visit }', 'find: {}', /every standard would answer/],
    ['      find: { shape: every, while: child-protection-plan, met-by: visit }\n', '', /Nothing says how the question is answered/],
  ];
  for (const [from, to, fault] of refused) assert.match(faults(changed(from, to)).join('\n'), fault, to);
});

test('a standard named that no pack holds is refused, and one of a pack that could not be read is not', () => {
  const naming = (id: string): string => `${SOUND}      include: [${id}]\n`;
  assert.deepEqual(faults(naming('testshire.visits.plan')), []);
  assert.match(
    faults(naming('testshire.visits.plans')).join(),
    /There is no standard "testshire\.visits\.plans"\. Did you mean "testshire\.visits\.plan"\?/,
  );
  assert.deepEqual(faults(naming('elsewhere.visits.plan')), []);
});

test('two questions cannot have one address', () => {
  const twice = SOUND + SOUND.slice(SOUND.indexOf('    - id'));
  assert.match(faults(twice).join(), /^questions\.yaml:7:7 Two questions have the id "plan-visits"/);
});
