import type { Entry } from '../../record/types.ts';
import type { Made, Scaling } from './answers.ts';
import { SCALE } from './map-questions.ts';
import { linkedTo, numberIn, textIn } from './said.ts';

/** What each person said of how safe the child is, in the order they said it. */
export function scalingsIn(entries: readonly Entry[], made: (entry: Entry) => Made): readonly Scaling[] {
  return entries.flatMap((entry) => {
    const whose = textIn(entry, 'whose');
    const number = numberIn(entry, 'number');
    if (entry.type !== SCALE || whose === undefined || number === undefined) return [];
    const [who, reason, mapping] = [textIn(entry, 'who'), textIn(entry, 'reason'), linkedTo(entry)];
    return [
      {
        ...made(entry),
        whose,
        number,
        ...(who !== undefined && { who }),
        ...(reason !== undefined && { reason }),
        ...(mapping !== undefined && { mapping }),
      },
    ];
  });
}
