import { type Day, isoOf } from '../../calendar/index.ts';
import { type Fault, type Preview, type Sink } from '../../exchange/index.ts';
import { getEntryType } from '../../record/entry-types.ts';
import type { Entry } from '../../record/types.ts';
import type { FaultGroup, ImportPreview } from './answers.ts';
import { entryPlural } from '../child/entry-lines.ts';

const SAMPLE_ENTRIES = 8;
const PLACES_A_GROUP = 20;

const FORM_NAMES: Readonly<Record<Preview['form'], string>> = {
  cin: 'Children in need census',
  s903: 'Looked after children return (SSDA903)',
};

/** A sink that keeps the first few entries, to show what would be taken. */
export function sampleSink(): { sink: Sink; sample(): Entry[] } {
  const entries: Entry[] = [];
  return {
    sink: { subject: () => undefined, entry: (entry) => void (entries.length < SAMPLE_ENTRIES && entries.push(entry)) },
    sample: () => entries,
  };
}

/** What was found in the files, as pages show it. */
export function importPreview(
  batch: string,
  files: readonly { readonly name: string; readonly bytes: number }[],
  read: Preview,
  sample: readonly Entry[],
): ImportPreview {
  const form = read.stopped ? '' : FORM_NAMES[read.form];
  return {
    batch,
    files: files.map((file) => ({ ...file, form })),
    children: read.children,
    counts: Object.entries(read.counts)
      .map(([type, n]) => ({ label: entryPlural(type), n }))
      .toSorted((one, other) => other.n - one.n),
    faults: faultGroups(read),
    cannotTell: read.stopped ? [] : read.cannotHold,
    sample: sample.map((entry) => ({ text: `${getEntryType(entry.type).label}, ${dayText(entry.occurred.day)}` })),
    takeable: !read.stopped && read.children > 0,
  };
}

function faultGroups({ faults, faultCounts }: Preview): FaultGroup[] {
  const byGroup = [...Map.groupBy(faults, (fault) => fault.group)];
  return byGroup
    .map(([what, those]) => ({
      what,
      toDo: commonest(those.map((fault) => fault.mend)),
      n: faultCounts[what] ?? those.length,
      effect: effectOf(those),
      places: those
        .slice(0, PLACES_A_GROUP)
        .map(({ file, line, message }) => ({ file, text: message, ...(line !== undefined && { line }) })),
    }))
    .toSorted((one, other) => EFFECTS.indexOf(one.effect) - EFFECTS.indexOf(other.effect) || other.n - one.n);
}

const EFFECTS = ['stops', 'skips', 'note'] as const;

function effectOf(faults: readonly Fault[]): (typeof EFFECTS)[number] {
  return EFFECTS.find((effect) => faults.some((fault) => fault.severity === effect)) ?? 'note';
}

function commonest(texts: readonly string[]): string {
  const counted = [...Map.groupBy(texts, (text) => text)].toSorted(([, one], [, other]) => other.length - one.length);
  return counted[0]?.[0] ?? '';
}

function dayText(day: Day): string {
  return isoOf(day).split('-').toReversed().join('/');
}
