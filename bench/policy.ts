/** `node bench/policy.ts`: what a decision of the policy costs, over every role, action, relation and sensitivity in turn. */
import { ACTIONS, type Action } from '../src/access/actions.ts';
import { decide } from '../src/access/policy.ts';
import { RELATIONS, type RecordSeen, type Relation, SENSITIVITIES } from '../src/access/relations.ts';
import { ROLES } from '../src/record/types.ts';

const ROUNDS = 200;
const isAction = (name: string): name is Action => name in ACTIONS;
const isRelation = (name: string): name is Relation => name in RELATIONS;

const people = ROLES.map((role) => ({ roles: [role] }));
const actions = Object.keys(ACTIONS).filter(isAction);
const records: RecordSeen[] = SENSITIVITIES.flatMap((sensitivity) =>
  ['nothing', ...Object.keys(RELATIONS)].map((relation) => ({ sensitivity, relations: new Set(isRelation(relation) ? [relation] : []) })),
);

let allowed = 0;
decideAll();
allowed = 0;
const began = performance.now();
for (let round = 0; round < ROUNDS; round += 1) decideAll();
const took = performance.now() - began;
const n = ROUNDS * people.length * actions.length * records.length;
console.log(`${n} decisions, ${allowed} of them to allow: ${((took * 1000) / n).toFixed(2)} µs each`);

function decideAll(): void {
  for (const person of people)
    for (const action of actions) for (const record of records) if (decide(person, action, record).allowed) allowed += 1;
}
