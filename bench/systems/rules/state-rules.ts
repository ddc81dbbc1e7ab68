/** How an expectation stands, as json-rules-engine has it: one rule a state, the first that holds speaks. */
import { Engine, type RuleProperties } from 'json-rules-engine';
import type { Chosen } from '../../standards/chosen.ts';
import type { RowRule } from '../../standards/rows-as-rules.ts';

/** Each day is a number; a day that is not is null. */
export type Days = 'met' | 'due' | 'agreed' | 'ended' | 'asOf' | 'soon' | 'last';

const given = (fact: string) => ({ fact, operator: 'notEqual', value: null });
const absent = (fact: string) => ({ fact, operator: 'equal', value: null });
const by = (fact: string, other: string) => ({ fact, operator: 'lessThanInclusive', value: { fact: other } });

/** The rules of one standard; those that an expectation cannot need are left out. */
export function stateRules({ also }: Chosen): Engine {
  const rules: Omit<RuleProperties, 'priority'>[] = [
    ...(also === 'excused'
      ? [{ conditions: { all: [{ fact: 'excused', operator: 'equal', value: true }] }, event: { type: 'excused' } }]
      : []),
    { conditions: { all: [given('met'), { any: [absent('due'), by('met', 'due')] }] }, event: { type: 'met' } },
    ...(also === 'agreed'
      ? [{ conditions: { all: [given('met'), given('agreed'), by('met', 'agreed')] }, event: { type: 'varied' } }]
      : []),
    { conditions: { all: [given('met')] }, event: { type: 'met-late' } },
    { conditions: { all: [given('ended')] }, event: { type: 'lapsed' } },
    { conditions: { all: [given('last'), { fact: 'last', operator: 'lessThan', value: { fact: 'asOf' } }] }, event: { type: 'overdue' } },
    { conditions: { all: [given('last'), by('last', 'soon')] }, event: { type: 'due-soon' } },
    { conditions: { all: [absent('met')] }, event: { type: 'upcoming' } },
  ];
  return firstThatHolds(rules);
}

/** The rules of one table of rows. */
export function rowRules(rows: readonly RowRule[]): Engine {
  return firstThatHolds(rows.map(({ row, when }) => ({ conditions: when, event: { type: String(row) } })));
}

/** Rules tried in order until one holds. */
function firstThatHolds(rules: readonly Omit<RuleProperties, 'priority'>[]): Engine {
  const engine: Engine = new Engine(
    rules.map((rule, index) => ({ ...rule, priority: rules.length - index, onSuccess: () => void engine.stop() })),
    { allowUndefinedFacts: true },
  );
  return engine;
}
