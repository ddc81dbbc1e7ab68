import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Role, ROLES } from '../record/types.ts';
import { ACTIONS, type Action } from './actions.ts';
import { COMMANDS, ROUTES } from './doors.ts';
import { decide, mayEver } from './policy.ts';
import { RELATIONS, type Relation, SENSITIVITIES, type Sensitivity } from './relations.ts';

const ALL_ACTIONS = Object.keys(ACTIONS).flatMap((name) => (isAction(name) ? [name] : []));
const ABOUT_A_RECORD = ALL_ACTIONS.filter((action) => ACTIONS[action].about === 'record');
const ALL_RELATIONS = Object.keys(RELATIONS).flatMap((name) => (isRelation(name) ? [name] : []));

function isAction(name: string): name is Action {
  return name in ACTIONS;
}

function isRelation(name: string): name is Relation {
  return name in RELATIONS;
}

function ask(role: Role, action: Action, relations: readonly Relation[], sensitivity: Sensitivity = 'ordinary') {
  return decide({ roles: [role] }, action, { sensitivity, relations: new Set(relations) });
}

const REFUSED = (why: string) => ({ allowed: false, why });
const ALLOWED = { allowed: true };

test('a social worker reads the record of a child allocated to her, and not of one who is not', () => {
  assert.deepEqual(ask('social-worker', 'read-record', ['allocated']), ALLOWED);
  assert.deepEqual(ask('social-worker', 'read-record', []), REFUSED('relation'));
});

test('a social worker may break the glass of an ordinary record, and is told nothing of a restricted one', () => {
  assert.deepEqual(ask('social-worker', 'break-glass', []), ALLOWED);
  assert.deepEqual(ask('social-worker', 'break-glass', [], 'restricted'), REFUSED('sensitivity'));
  assert.deepEqual(ask('social-worker', 'read-record', ['glass']), ALLOWED);
});

test('the night desk opens what it must, a restricted record only by breaking the glass', () => {
  assert.deepEqual(ask('emergency-duty-worker', 'read-record', []), ALLOWED);
  assert.deepEqual(ask('emergency-duty-worker', 'read-record', [], 'restricted'), REFUSED('sensitivity'));
  assert.deepEqual(ask('emergency-duty-worker', 'break-glass', [], 'restricted'), ALLOWED);
  assert.deepEqual(ask('emergency-duty-worker', 'read-record', ['glass'], 'restricted'), ALLOWED);
});

test('being in the team is not enough for a record that is restricted', () => {
  assert.deepEqual(ask('team-manager', 'read-record', ['in-the-team']), ALLOWED);
  assert.deepEqual(ask('team-manager', 'read-record', ['in-the-team'], 'restricted'), REFUSED('sensitivity'));
  assert.deepEqual(ask('team-manager', 'read-record', ['in-the-team', 'named'], 'restricted'), ALLOWED);
});

test('nobody sees what is sealed but who is named, whatever their role', () => {
  for (const role of ROLES)
    for (const action of ABOUT_A_RECORD) {
      const others = ALL_RELATIONS.filter((relation) => relation !== 'named');
      assert.equal(ask(role, action, others, 'sealed').allowed, false, `${role} ${action}`);
    }
});

test('nobody does anything to the record of a child of their own family, by whatever other way they stand to it', () => {
  for (const role of ROLES)
    for (const action of ABOUT_A_RECORD)
      for (const sensitivity of SENSITIVITIES)
        assert.equal(ask(role, action, ALL_RELATIONS, sensitivity).allowed, false, `${role} ${action}`);
});

test('a system administrator looks after people and the server, and sees no child', () => {
  assert.ok(mayEver({ roles: ['system-administrator'] }, 'manage-people'));
  for (const action of ABOUT_A_RECORD) assert.equal(ask('system-administrator', action, ALL_RELATIONS).allowed, false, action);
});

test('standing nearer to a child, or holding one role more, never takes a right away', () => {
  const nearer = ALL_RELATIONS.filter((relation) => relation !== 'own-relative');
  for (const role of ROLES)
    for (const action of ABOUT_A_RECORD)
      for (const sensitivity of SENSITIVITIES) {
        if (!ask(role, action, [], sensitivity).allowed) continue;
        for (const relation of nearer) assert.ok(ask(role, action, [relation], sensitivity).allowed, `${role} ${action} ${relation}`);
        for (const other of ROLES)
          assert.ok(decide({ roles: [role, other] }, action, { sensitivity, relations: new Set() }).allowed, `${role}, ${other} ${action}`);
      }
});

test('who holds no role may do nothing', () => {
  for (const action of ALL_ACTIONS) assert.equal(mayEver({ roles: [] }, action), false, action);
});

test('every door asks for an action that somebody may do', () => {
  for (const [name, { may }] of Object.entries({ ...ROUTES, ...COMMANDS }))
    assert.ok(may === 'anyone' || ROLES.some((role) => mayEver({ roles: [role] }, may)), name);
});

function ofWorker(role: Role, action: Action, relations: readonly Relation[]) {
  return decide({ roles: [role] }, action, { kind: 'worker', sensitivity: 'ordinary', relations: new Set(relations) });
}

test('a worker’s own record is read by the worker, their managers, and those who lead or govern; not by whoever works beside them', () => {
  assert.deepEqual(ofWorker('social-worker', 'read-record', ['allocated', 'in-the-team']), ALLOWED);
  assert.deepEqual(ofWorker('team-manager', 'write-record', ['in-the-team']), ALLOWED);
  assert.deepEqual(ofWorker('head-of-service', 'read-record', []), ALLOWED);
  for (const role of ['social-worker', 'business-support', 'emergency-duty-worker', 'independent-reviewing-officer'] as const)
    for (const action of ['read-record', 'write-record'] as const)
      assert.deepEqual(ofWorker(role, action, ['in-the-team', 'covering']), REFUSED('relation'), `${role} ${action}`);
});
