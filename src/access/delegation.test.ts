import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dayOf } from '../calendar/index.ts';
import { type Role, ROLES } from '../record/types.ts';
import {
  type AboutDecision,
  type Absent,
  type Decider,
  linesSpeaking,
  mayDecide,
  type SchemeLine,
  signedAs,
  type ToDecide,
} from './delegation.ts';
import { objectionsTo } from './proposed-line.ts';

const TODAY = dayOf('2026-04-14');
const SIGN_OFF: ToDecide = {
  standard: 'testshire.assessments.signed-off',
  entry: 'assessment-authorised',
  by: ['team-manager', 'practice-manager', 'head-of-service'],
  owner: 'team-manager',
};
/** A standard that names nobody: it is its owner’s. */
const REVIEW: ToDecide = { standard: 'testshire.reviews.agreed', entry: 'care-review-decisions-agreed', owner: 'team-manager' };
const ABOUT: AboutDecision = { on: TODAY, teams: ['North'], workers: ['ada'], workOf: ['ada'], own: true };

function person(roles: readonly Role[], coversFor: readonly Absent[] = []): Decider {
  return { account: 'a-1', worker: 'di', roles, coversFor };
}

function line(id: string, by: readonly Role[], more: Partial<SchemeLine> = {}): SchemeLine {
  return { id, decision: SIGN_OFF.standard, by, whenAbsent: { roles: [], accounts: [] }, from: TODAY - 10, ...more };
}

function whyNot(scheme: readonly SchemeLine[], who: Decider, about: Partial<AboutDecision> = {}, decision = SIGN_OFF): string {
  const may = mayDecide(scheme, who, decision, { ...ABOUT, ...about });
  return may.allowed ? `as ${may.role}${may.onBehalfOf === undefined ? '' : ` for ${may.onBehalfOf}`} by ${may.line.id}` : may.why;
}

test('where a council has said nothing, the roles that the standard names decide', () => {
  assert.equal(whyNot([], person(['team-manager'])), 'as team-manager by standard');
  assert.equal(whyNot([], person(['service-manager'])), 'role');
  assert.equal(whyNot([], person(['social-worker'])), 'role');
});

test('where the standard names nobody either, it is its owner’s', () => {
  assert.equal(whyNot([], person(['team-manager']), {}, REVIEW), 'as team-manager by standard');
  assert.equal(whyNot([], person(['practice-manager']), {}, REVIEW), 'role');
});

test('nobody decides their own work, as the worker they are or as an account that is no worker’s', () => {
  assert.equal(whyNot([], person(['team-manager']), { workOf: ['ada', 'di'] }), 'own-work');
  assert.equal(whyNot([], person(['team-manager']), { workOf: ['account-a-1'] }), 'own-work');
});

test('a council narrows who decides, from one day until another', () => {
  const narrowed = [line('heads', ['head-of-service'], { until: TODAY + 1 })];
  assert.equal(whyNot(narrowed, person(['team-manager'])), 'role');
  assert.equal(whyNot(narrowed, person(['head-of-service'])), 'as head-of-service by heads');
  assert.equal(whyNot(narrowed, person(['team-manager']), { on: TODAY + 1 }), 'as team-manager by standard');
  assert.equal(
    whyNot([line('soon', ['practice-manager'], { from: TODAY + 5 }), ...narrowed], person(['practice-manager'])),
    'not-in-force',
  );
});

test('a council widens who decides where the standard names nobody, and never beyond whom it names', () => {
  const wide = (decision: string): readonly SchemeLine[] => [line('wide', ['practice-manager', 'service-manager'], { decision })];
  assert.equal(whyNot(wide(REVIEW.standard), person(['service-manager']), {}, REVIEW), 'as service-manager by wide');
  assert.equal(whyNot(wide(SIGN_OFF.standard), person(['service-manager'])), 'role', 'such a decision would not count');
});

test('a line for a team holds for that team’s children, and stands before one for all', () => {
  const scheme = [line('all', ['team-manager']), line('north', ['practice-manager'], { teams: ['North'] })];
  assert.equal(whyNot(scheme, person(['practice-manager'])), 'as practice-manager by north');
  assert.equal(whyNot(scheme, person(['team-manager'])), 'team');
  assert.equal(whyNot(scheme, person(['team-manager']), { teams: ['South'] }), 'as team-manager by all');
  assert.equal(whyNot(scheme, person(['practice-manager']), { teams: ['South'] }), 'team');
});

test('where two lines say different things, only who is let by both decides, and it is said', () => {
  const scheme = [line('one', ['team-manager', 'practice-manager']), line('two', ['practice-manager', 'head-of-service'])];
  assert.equal(whyNot(scheme, person(['practice-manager'])), 'as practice-manager by one');
  assert.equal(whyNot(scheme, person(['team-manager'])), 'conflict');
  const may = mayDecide(scheme, person(['head-of-service']), SIGN_OFF, ABOUT);
  assert.deepEqual(may.allowed ? [] : may.lines.map(({ id }) => id), ['one', 'two']);
});

test('some outcomes are for somebody further up', () => {
  const scheme = [line('up-to', ['team-manager'], { upTo: ['child-in-need', 'early-help'] })];
  assert.equal(whyNot(scheme, person(['team-manager'])), 'as team-manager by up-to', 'before it is known what is decided');
  assert.equal(whyNot(scheme, person(['team-manager']), { outcome: 'early-help' }), 'as team-manager by up-to');
  assert.equal(whyNot(scheme, person(['team-manager']), { outcome: 'looked-after' }), 'outcome');
});

const BO: Absent = { worker: 'bo', roles: ['team-manager'], teams: ['North'] };

test('while a manager is away another manager who covers decides for her, and not for her own work', () => {
  const covering = person(['service-manager'], [BO]);
  assert.equal(whyNot([], covering, { own: false }), 'as team-manager for bo by standard');
  assert.equal(whyNot([], covering, { own: false, workOf: ['bo'] }), 'absent-work');
  assert.equal(whyNot([], covering, { own: false, teams: ['South'] }), 'role', 'nor for children whom she would not decide for');
});

test('who works with children does not stand in for a manager', () => {
  assert.equal(whyNot([], person(['social-worker'], [BO]), { own: false }), 'absence');
});

test('a council says who stands in, by role or by name', () => {
  const covering = person(['practice-manager'], [BO]);
  const by = (whenAbsent: SchemeLine['whenAbsent']): readonly SchemeLine[] => [line('l', ['team-manager'], { whenAbsent })];
  assert.equal(whyNot(by({ roles: [], accounts: [] }), covering, { own: false }), 'absence');
  assert.equal(whyNot(by({ roles: ['practice-manager'], accounts: [] }), covering, { own: false }), 'as team-manager for bo by l');
  assert.equal(whyNot(by({ roles: [], accounts: ['a-1'] }), covering, { own: false }), 'as team-manager for bo by l');
});

test('who reaches a child only by covering does not decide in a role of their own', () => {
  assert.equal(whyNot([], person(['team-manager']), { own: false }), 'team');
});

test('a line is refused that nobody asks for, that names nobody, or whom the standards do not count', () => {
  const why = (proposed: SchemeLine): readonly string[] => objectionsTo(proposed, [SIGN_OFF, REVIEW], []).map((one) => one.why);
  assert.deepEqual(why(line('l', ['team-manager'])), []);
  assert.deepEqual(why(line('l', ['team-manager'], { decision: 'testshire.nothing' })), ['nothing-asked']);
  assert.deepEqual(why(line('l', [])), ['nobody']);
  assert.deepEqual(why(line('l', ['service-manager'])), ['beyond']);
  assert.deepEqual(why(line('l', ['service-manager'], { decision: REVIEW.standard })), []);
  assert.deepEqual(why(line('l', ['social-worker'], { decision: REVIEW.standard })), ['never']);
  assert.deepEqual(why(line('l', ['team-manager'], { until: TODAY - 10 })), ['ends-first']);
});

test('a line is refused that says otherwise than another for the same children at the same time', () => {
  const there = line('there', ['team-manager'], { until: TODAY });
  const clash = (more: Partial<SchemeLine>): boolean =>
    objectionsTo(line('new', ['head-of-service'], more), [SIGN_OFF], [there]).length > 0;
  assert.ok(clash({}));
  assert.ok(!clash({ by: ['team-manager'] }), 'it says the same');
  assert.ok(!clash({ from: TODAY }), 'the other has ended');
  assert.ok(!clash({ teams: ['North'] }), 'it is narrower, and stands before the other');
  assert.ok(!clash({ decision: SIGN_OFF.entry }), 'the other is narrower');
});

const role = fc.constantFrom<Role>(
  'team-manager',
  'practice-manager',
  'service-manager',
  'head-of-service',
  'social-worker',
  'child-protection-chair',
);
const roles = fc.uniqueArray(role, { maxLength: 4 });
const team = fc.constantFrom('North', 'South', 'East');
const worker = fc.constantFrom('ada', 'bo', 'cy', 'di');
const day = fc.integer({ min: -5, max: 5 }).map((n) => TODAY + n);
const anyLine: fc.Arbitrary<SchemeLine> = fc
  .record({
    id: fc.uuid(),
    decision: fc.constantFrom(SIGN_OFF.standard, SIGN_OFF.entry, REVIEW.standard, REVIEW.entry),
    by: roles,
    whenAbsent: fc.record({ roles, accounts: fc.subarray(['a-1', 'a-2']) }),
    from: day,
    teams: fc.option(fc.uniqueArray(team, { minLength: 1 }), { nil: undefined }),
    upTo: fc.option(fc.subarray(['early-help', 'looked-after'], { minLength: 1 }), { nil: undefined }),
    until: fc.option(day, { nil: undefined }),
  })
  .map(({ teams, upTo, until, ...rest }) => ({
    ...rest,
    ...(teams !== undefined && { teams }),
    ...(upTo !== undefined && { upTo }),
    ...(until !== undefined && { until }),
  }));
const anyPerson: fc.Arbitrary<Decider> = fc
  .record({
    account: fc.constantFrom('a-1', 'a-2', 'a-3'),
    worker: fc.option(worker, { nil: undefined }),
    roles,
    coversFor: fc.array(fc.record({ worker, roles, teams: fc.uniqueArray(team) }), { maxLength: 2 }),
  })
  .map(({ worker: own, ...rest }) => ({ ...rest, ...(own !== undefined && { worker: own }) }));
const anyAbout: fc.Arbitrary<AboutDecision> = fc
  .record({
    on: day,
    teams: fc.uniqueArray(team),
    workers: fc.uniqueArray(worker),
    workOf: fc.uniqueArray(fc.oneof(worker, fc.constantFrom('account-a-1', 'account-a-2'))),
    own: fc.boolean(),
    outcome: fc.option(fc.constantFrom('early-help', 'looked-after'), { nil: undefined }),
  })
  .map(({ outcome, ...rest }) => ({ ...rest, ...(outcome !== undefined && { outcome }) }));

test('whatever the scheme and whoever asks: nobody decides their own work, nor by a role that the standard or any line in force leaves out', () => {
  let decided = 0;
  fc.assert(
    fc.property(
      fc.array(anyLine, { maxLength: 4 }),
      anyPerson,
      fc.constantFrom(SIGN_OFF, REVIEW),
      anyAbout,
      (scheme, who, decision, about) => {
        const may = mayDecide(scheme, who, decision, about);
        if (!may.allowed) return;
        decided += 1;
        assert.ok(signedAs(who).every((id) => !about.workOf.includes(id)));
        assert.ok(decision.by?.includes(may.role) ?? true);
        const speaking = linesSpeaking(scheme, decision, about);
        assert.ok(speaking.length > 0 && speaking.includes(may.line) === scheme.includes(may.line));
        for (const one of speaking) {
          assert.ok(one.by.includes(may.role));
          assert.ok(one.upTo === undefined || about.outcome === undefined || one.upTo.includes(about.outcome));
          assert.ok(one.from <= about.on && (one.until === undefined || about.on < one.until));
        }
        if (may.onBehalfOf === undefined) {
          assert.ok(who.roles.includes(may.role) && about.own);
          return;
        }
        const absent = who.coversFor.filter((one) => one.worker === may.onBehalfOf && one.roles.includes(may.role));
        assert.ok(absent.length > 0 && !about.workOf.includes(may.onBehalfOf));
        for (const { whenAbsent } of speaking)
          assert.ok(whenAbsent.accounts.includes(who.account) || who.roles.some((held) => whenAbsent.roles.includes(held)));
      },
    ),
    { numRuns: 3000 },
  );
  assert.ok(decided > 100, `only ${decided} were let: this would prove nothing`);
});

test('lines that were let into a scheme one after another never stand against one another', () => {
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 6 }), anyPerson, anyAbout, (proposed, who, about) => {
      const scheme: SchemeLine[] = [];
      for (const one of proposed) if (objectionsTo(one, [SIGN_OFF, REVIEW], scheme).length === 0) scheme.push(one);
      // A child of one team: over a child of two, lines for each may differ, and it is said.
      const may = mayDecide(scheme, who, SIGN_OFF, { ...about, teams: about.teams.slice(0, 1) });
      assert.ok(may.allowed || may.why !== 'conflict');
    }),
    { numRuns: 1500 },
  );
});

test('every role is of a kind whose stand-ins are known', () => {
  for (const one of ROLES) assert.ok(linesSpeaking([], { ...REVIEW, owner: one }, ABOUT)[0]?.whenAbsent.roles.includes(one));
});
