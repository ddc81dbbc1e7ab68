/** The tables of rows as json-rules-engine has them: the rule of the highest priority whose conditions hold names the row. */
import type { TopLevelCondition } from 'json-rules-engine';
import type { StandardName } from './chosen.ts';

export interface RowRule {
  readonly row: number;
  readonly when: TopLevelCondition;
}

const is = (fact: string, value: unknown = true) => ({ fact, operator: 'equal', value });
const among = (fact: string, ...values: readonly string[]) => ({ fact, operator: 'in', value: values });
const notAmong = (fact: string, ...values: readonly string[]) => ({ fact, operator: 'notIn', value: values });

const LIVE = [is('elsewhere', false), notAmong('legalStatus', 'V3', 'V4')];
const HOMES = among('kind', 'residential', 'secure-welfare', 'residential-school');
const DETAINED = among('kind', 'young-offender', 'health-setting');
const SHORT_BREAKS = ['short-breaks', 'short-breaks-section-2', 'overnight-short-breaks'] as const;

/** By standard, in the order of the document: the first that holds speaks. */
export const ROW_RULES: Readonly<Partial<Record<StandardName, readonly RowRule[]>>> = {
  'care-visits': [
    { row: 1, when: { all: [...LIVE, is('kind', 'unregistered')] } },
    { row: 2, when: { all: [...LIVE, DETAINED, is('lastedAYear', false)] } },
    { row: 3, when: { all: [...LIVE, DETAINED] } },
    {
      row: 4,
      when: {
        all: [
          ...LIVE,
          is('reviewed', false),
          { any: [is('approval', 'temporary'), { all: [is('kind', 'placed-with-parents'), is('legalStatus', 'C1')] }] },
        ],
      },
    },
    { row: 5, when: { all: [...LIVE, is('reviewed', false)] } },
    { row: 6, when: { all: [...LIVE, HOMES, is('proceedings')] } },
    { row: 7, when: { all: [...LIVE, HOMES] } },
    { row: 8, when: { all: [...LIVE, is('kind', 'placed-with-parents'), is('legalStatus', 'C1')] } },
    { row: 9, when: { all: [...LIVE, is('kind', 'placed-with-parents'), is('legalStatus', 'C2')] } },
    { row: 10, when: { all: [...LIVE, is('approval', 'temporary')] } },
    {
      row: 11,
      when: {
        all: [
          ...LIVE,
          {
            any: [
              is('approval', 'awaiting'),
              { all: [is('kind', 'connected-carer'), notAmong('approval', 'approved', 'not-needed')] },
              is('proceedings'),
            ],
          },
        ],
      },
    },
    { row: 12, when: { all: [...LIVE, is('permanent'), is('lastedAYear')] } },
    { row: 13, when: { all: LIVE } },
  ],
  'case-supervision': [
    { row: 1, when: { any: [is('protectionPlan'), is('proceedings')] } },
    { row: 2, when: { all: [is('care'), notAmong('legalStatus', 'V3', 'V4')] } },
    { row: 3, when: { all: [is('need'), notAmong('needKind', ...SHORT_BREAKS)] } },
    { row: 4, when: { all: [is('earlyHelp')] } },
    {
      row: 5,
      when: {
        all: [is('leaving'), is('onList', false), { fact: 'leavingStatus', operator: 'notEqual', value: 'qualifying' }, is('adult')],
      },
    },
    { row: 6, when: { any: [is('need'), is('care')] } },
  ],
  'visits-recorded': [
    { row: 1, when: { any: [is('protectionPlan'), is('assessment')] } },
    { row: 2, when: { all: [is('protectionPlan', false)] } },
  ],
  'significant-events': [
    { row: 1, when: { all: [is('emergency')] } },
    { row: 2, when: { all: [is('emergency', false)] } },
  ],
};
