import type { Condition, FieldTest } from '../../engine/index.ts';
import { daysIn, hadName, metName, openName, type Situation, UNBORN, type Value } from './facts.ts';

/** Whether a condition holds in a situation that tells of all that it turns on. */
export function holdsIn(condition: Condition | undefined, own: string | undefined, situation: Situation): boolean {
  if (condition === undefined) return true;
  const number = (name: string): number => Number(situation.get(name) ?? 0);
  switch (condition.kind) {
    case 'all':
      return condition.of.every((one) => holdsIn(one, own, situation));
    case 'any':
      return condition.of.some((one) => holdsIn(one, own, situation));
    case 'not':
      return !holdsIn(condition.of, own, situation);
    case 'age':
      return number('age') >= (condition.from ?? 0) && number('age') < (condition.under ?? Infinity);
    case 'unborn':
      return number('age') === UNBORN;
    case 'met':
      return number(metName(own)) >= (condition.from ?? 0) && number(metName(own)) < (condition.under ?? Infinity);
    case 'in':
      return condition.episodes.some((one) => situation.get(openName(one)) === true);
    case 'attribute':
      return testsHold(condition.tests, `of ${own ?? ''}`, situation);
    case 'of':
      return situation.get(openName(condition.episode)) === true && testsHold(condition.tests, `of ${condition.episode}`, situation);
    case 'lasted':
    case 'of-lasted': {
      const episode = condition.kind === 'lasted' ? (own ?? '') : condition.episode;
      const lasted = number(`lasted ${episode}`);
      return (
        situation.get(openName(episode)) === true &&
        lasted >= (condition.from === undefined ? 0 : daysIn(condition.from)) &&
        lasted < (condition.under === undefined ? Infinity : daysIn(condition.under))
      );
    }
    case 'had':
    case 'had-in':
      return situation.get(hadName(condition, own)) === true;
    case 'ended':
      return situation.get(`ended ${JSON.stringify(condition)}`) === true;
    case 'latest':
      return situation.get(`latest ${JSON.stringify(condition.matcher)}`) === true;
    case 'anchor':
      return situation.get(`anchor ${JSON.stringify(condition.where)}`) === true;
  }
}

function testsHold(tests: Readonly<Record<string, FieldTest>>, prefix: string, situation: Situation): boolean {
  return Object.entries(tests).every(([name, test]) => testHolds(test, situation.get(`${prefix} ${name}`)));
}

/** Whether a value passes a test; `undefined` where nothing is recorded. */
export function testHolds(test: FieldTest, value: Value): boolean {
  switch (test.kind) {
    case 'any-of':
      return value !== undefined && test.values.includes(value);
    case 'none-of':
      return value === undefined || !test.values.includes(value);
    case 'present':
      return (value !== undefined) === test.present;
    case 'at-least':
      return typeof value === 'number' && value >= test.n;
    case 'at-most':
      return typeof value === 'number' && value <= test.n;
    case 'all-of':
    case 'some':
      return false;
  }
}
