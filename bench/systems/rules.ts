/**
 * json-rules-engine, as its users would: facts for each expectation, rules for each standard. What a rules engine cannot do (find the starts, walk a
 * chain, count days) is done by the bare loop's own code, at next to no cost; the rules say which row of a table holds and how each expectation stands.
 */
import type { Engine } from 'json-rules-engine';
import { type State, STATES } from '../../src/engine/index.ts';
import type { Answer } from '../answers.ts';
import { CHOSEN } from '../standards/chosen.ts';
import { ROW_RULES } from '../standards/rows-as-rules.ts';
import { judgesOf } from './bare.ts';
import { columnsOf, NONE } from './bare/columns.ts';
import { daysOf } from './bare/days.ts';
import type { Facts } from './bare/judging.ts';
import { ofAChild } from './bare/of-a-child.ts';
import { Drafts } from './rules/drafts.ts';
import { rowRules, stateRules } from './rules/state-rules.ts';
import type { Asked, System } from './system.ts';

interface RowAsked {
  readonly standard: number;
  readonly row: number;
  readonly facts: Facts;
}

export function rules({ asOf, calendar }: Asked): System {
  const days = daysOf(asOf, calendar);
  const states = CHOSEN.map((standard) => stateRules(standard));
  const tables = CHOSEN.map(({ name }) => {
    const rows = name in ROW_RULES ? ROW_RULES[name] : undefined;
    return rows && rowRules(rows);
  });
  return {
    inBatches: true,
    prepare: async (records) => {
      const council = columnsOf(records, asOf);
      const drafts = new Drafts(days);
      const asked: RowAsked[] = [];
      const of = ofAChild(council);
      const onRow = (standard: number, row: number, facts: Facts): void => void asked.push({ standard, row, facts });
      const judges = judgesOf({ council, days, found: drafts, of, onRow });
      return {
        run: async () => {
          const answers: Answer[] = [];
          for (let child = 0; child < council.children; child++) {
            of.read(child);
            for (const judge of judges) judge(child);
            for (const row of asked.splice(0)) await chooseRow(tables[row.standard], row);
            for (const draft of drafts.take()) {
              const state = await stateBy(states[draft.standard], draft.facts);
              answers.push(draft.answer(council.subjects[child] ?? '', state));
            }
          }
          return { expectations: answers.length, answers: () => answers };
        },
        close: async () => undefined,
      };
    },
    close: async () => undefined,
  };
}

/** Chooses a row by the rules; throws where it is another than the one that the clock was counted by. */
async function chooseRow(engine: Engine | undefined, { standard, row, facts }: RowAsked): Promise<void> {
  const { events } = engine === undefined ? { events: [] } : await engine.run({ ...facts });
  const chosen = Number(events[0]?.type ?? NONE);
  if (chosen !== (row === 0 ? NONE : row))
    throw new Error(`By the rules of ${CHOSEN[standard]?.name} row ${chosen} holds, and not ${row}, where ${JSON.stringify(facts)}.`);
}

async function stateBy(engine: Engine | undefined, facts: Facts): Promise<State> {
  const { events } = engine === undefined ? { events: [] } : await engine.run({ ...facts });
  const state = STATES.find((one) => one === events[0]?.type);
  if (state === undefined) throw new Error(`No rule says how an expectation stands where ${JSON.stringify(facts)}.`);
  return state;
}
