/** Sightline's own engine, on a pack; its answers stay in columns, as the product keeps them. */
import { Answers, dayAt, judgment, type Pack, STATES } from '../../src/engine/index.ts';
import { arranged } from '../../src/record/arranged-record.ts';
import type { Answer } from '../answers.ts';
import { CHOSEN } from '../standards/chosen.ts';
import { ColumnsOfAnswers } from './engine/columns-of-answers.ts';
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

export function engine(pack: Pack, { asOf, calendar }: Asked): System {
  const ask = { asOf, calendar, asIfAlways: true };
  const answers = new Answers();
  return {
    inBatches: true,
    prepare: async (records) => {
      const batch = Array.from(records, arranged);
      return {
        run: async () => {
          const kept = new ColumnsOfAnswers();
          for (const [child, record] of batch.entries()) {
            judgment(record, pack, ask, answers);
            kept.take(child, answers);
          }
          return { expectations: kept.length, answers: () => answersIn(kept, pack, (child) => batch[child]?.subject.id ?? '') };
        },
        close: async () => undefined,
      };
    },
    close: async () => undefined,
  };
}

function* answersIn(kept: ColumnsOfAnswers, pack: Pack, subjectOf: (child: number) => string): Generator<Answer> {
  for (let row = 0; row < kept.length; row++) {
    const state = STATES[kept.state[row] ?? -1];
    const standard = pack.standards[kept.standard[row] ?? -1];
    const opened = dayAt(kept.opened, row);
    if (state === undefined || standard === undefined || opened === undefined)
      throw new Error(`Row ${row} of the engine's answers holds no expectation.`);
    yield {
      subject: subjectOf(kept.child[row] ?? -1),
      standard: standard.id,
      opened,
      due: dayAt(kept.due, row),
      state,
      met: dayAt(kept.metOn, row),
      late: dayAt(kept.late, row),
    };
  }
}
