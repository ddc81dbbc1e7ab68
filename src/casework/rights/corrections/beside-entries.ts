import { readCorrections } from '../../../store/rights-of-people/index.ts';
import type { EntryLine } from '../../child/answers.ts';
import type { Room } from '../../room.ts';
import { CORRECTION_WORDS } from './words.ts';

/** The entries of one record, each with what somebody says is wrong in it. */
export async function withWhatIsSaid(
  { store, authority }: Room,
  subject: string,
  lines: readonly EntryLine[],
): Promise<readonly EntryLine[]> {
  const asked = Map.groupBy(await readCorrections(store.read, authority, subject), ({ entry }) => entry);
  return lines.map((line) => {
    const said = asked.get(line.id)?.map(({ says, saidBy, saidOn, answers }) => {
      const last = answers.at(-1);
      return { by: saidBy, on: saidOn, says, ...(last !== undefined && { decided: `${CORRECTION_WORDS[last.decision]} ${last.because}` }) };
    });
    return said === undefined ? line : { ...line, said };
  });
}
