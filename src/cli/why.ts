/** `sightline why`: the working of one expectation, in words, so that it can be redone by hand. */
import { Command } from 'commander';
import { expectationInWords, explain, type Standard, stepsInWords } from '../engine/index.ts';
import type { LoadedPack } from '../packs/index.ts';
import { asJson } from './expectation-text.ts';
import { addJudgingOptions, askOf, type JudgingOptions, packOf, recordsFor } from './judging.ts';
import { ExitCode, Refusal } from './refusal.ts';
import { folded } from './standards/print.ts';

type Options = JudgingOptions & { readonly json?: boolean };

export function whyCommand(): Command {
  return addJudgingOptions(new Command('why'))
    .description('the working of one expectation, step by step')
    .argument('<expectation>', 'its key, as `sightline judge --format jsonl` prints it: standard:subject:opened')
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      `
Example:
  $ sightline why herefordshire.visiting.child-protection-first:ash:2026-03-26 --standards herefordshire --on 2026-04-14 --input ash.yaml`,
    )
    .action(why);
}

/** Statute's standards answer to its own provisions, a council's to its document. */
function documentOf({ authority }: Standard, { pack, beneath }: LoadedPack): string {
  return (beneath?.pack.authority === authority ? beneath : { pack }).pack.document;
}

async function why(key: string, options: Options): Promise<void> {
  const loaded = packOf(options);
  const ask = askOf(options, loaded);
  for await (const record of recordsFor(options)) {
    if (!key.includes(`:${record.subject.id}:`)) continue;
    const explained = explain(record, loaded.judged, ask, key);
    if (explained === undefined) continue;
    if (options.json === true) return console.log(JSON.stringify(asJson(explained, record, loaded.calendar), undefined, 2));
    const { standard } = explained;
    const words = { entry: (id: string) => record.entries.find((entry) => entry.id === id), calendar: loaded.calendar };
    console.log(folded(expectationInWords(explained), ''));
    console.log(
      `\n${standard.id}\n${documentOf(standard, loaded)}, ${standard.clauses.length === 1 ? 'clause' : 'clauses'} ${standard.clauses.join(', ')}\n`,
    );
    stepsInWords(explained, words).forEach((step, i) => console.log(`${String(i + 1).padStart(2)}. ${folded(step, '    ').trimStart()}`));
    if (standard.reading !== undefined) console.log(`\n${folded(`How the text was read: ${standard.reading}`, '')}`);
    return;
  }
  throw new Refusal(
    `No expectation has the key ${key} on that day. \`sightline judge --format jsonl\` prints the keys there are.`,
    ExitCode.faults,
  );
}
