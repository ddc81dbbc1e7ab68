/** Sightline's own engine, on a pack. */
import { type Expectation, judge, type Pack } from '../../src/engine/index.ts';
import type { SubjectRecord } from '../../src/record/types.ts';
import type { Answer } from '../answers.ts';
import { CHOSEN } from '../standards/chosen.ts';
import type { Asked, System } from './system.ts';

/** The pack cut down to the standards that every system answers. Throws where it lacks one. */
export function chosenOf(pack: Pack): Pack {
  const byId = new Map(pack.standards.map((standard) => [standard.id, standard]));
  return {
    ...pack,
    standards: CHOSEN.map(({ id }) => {
      const standard = byId.get(id);
      if (standard === undefined)
        throw new Error(`${pack.name} has no standard ${id}, which the benchmark compares. Choose another in bench/standards/chosen.ts.`);
      return standard;
    }),
  };
}

export function engine(name: string, pack: Pack, { asOf, calendar }: Asked): System {
  const ask = { asOf, calendar, asIfAlways: true };
  return {
    name,
    inBatches: true,
    prepare: async (records) => {
      const batch: readonly SubjectRecord[] = [...records];
      return {
        run: async () => {
          const found = batch.map((record) => judge(record, pack, ask));
          return {
            expectations: found.reduce((sum, { length }) => sum + length, 0),
            answers: () => found.flat().map(answerOf),
          };
        },
        close: async () => undefined,
      };
    },
    close: async () => undefined,
  };
}

function answerOf({ subject, standard, opened, due, state, metOn, late }: Expectation): Answer {
  return { subject, standard, opened: opened.day, due: due?.day, state, met: metOn?.day, late };
}
