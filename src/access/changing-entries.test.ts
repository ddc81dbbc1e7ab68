import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Role, ROLES } from '../record/types.ts';
import { mayChange } from './changing-entries.ts';
import { GROUP_OF } from './role-groups.ts';

function person(role: Role, worker?: string) {
  return { account: 'a-1', roles: [role], ...(worker !== undefined && { worker }) };
}

test('people put right and strike out what they signed themselves, as a worker or by their account', () => {
  for (const change of ['amend', 'strike-out'] as const) {
    assert.ok(mayChange(person('social-worker', 'ada'), change, ['ada']));
    assert.ok(mayChange(person('social-worker', 'ada'), change, ['ada', 'mo']), 'a manager amended it since');
    assert.ok(mayChange(person('business-support'), change, ['account-a-1']));
    assert.ok(!mayChange(person('social-worker', 'ada'), change, ['bo']));
  }
});

test('who answers for a team changes what anybody in it wrote; nobody else does', () => {
  for (const role of ROLES) {
    const answerable = ['managers', 'leaders'].includes(GROUP_OF[role]);
    assert.equal(mayChange(person(role, 'mo'), 'amend', ['ada']), answerable, role);
    assert.equal(mayChange(person(role, 'mo'), 'strike-out', ['ada']), answerable, role);
  }
});

test('what came from a file is put right by whoever may write there, and struck out by a manager', () => {
  assert.ok(mayChange(person('social-worker', 'ada'), 'amend', []));
  assert.ok(!mayChange(person('social-worker', 'ada'), 'strike-out', []));
  assert.ok(mayChange(person('team-manager', 'mo'), 'strike-out', []));
});
