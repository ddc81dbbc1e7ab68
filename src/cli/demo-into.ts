/** `sightline demo --into`: the invented council written into the record. */
import type { Day } from '../calendar/index.ts';
import { chosenPacks } from './standards/choose.ts';
import { Refusal } from './refusal.ts';
import { followed, withDesk } from './with-store.ts';

export async function demonstrateInto(
  council: string,
  made: { readonly children: number; readonly seed: string; readonly asOf?: Day },
): Promise<void> {
  const [chosen, ...more] = chosenPacks(council);
  if (chosen === undefined || more.length > 0) throw new Refusal('Choose one council with --into, for example --into herefordshire.');
  await withDesk(
    chosen.pack.authority,
    async (open) => {
      await followed(open, await open.desk.startDemonstration({ children: made.children, seed: made.seed }));
      const { children } = await open.desk.situation();
      console.log(
        `${children} invented children are in the record, judged by the ${chosen.pack.name} standards. \`npm start\` shows them.`,
      );
    },
    made.asOf,
  );
}
