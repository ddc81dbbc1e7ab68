import type { FaultGroup, ImportPreview } from '../../../casework/index.ts';
import { fullDate } from '../../words/dates.ts';
import { count, plural } from '../../words/plural.ts';
import { visible } from '../../../record/plain-text.ts';
import { shownName } from '../../words/shown-name.ts';

export interface ImportPreviewView {
  readonly heading: string;
  readonly lead: string;
  readonly takeHref?: string;
  readonly files: readonly { readonly name: string; readonly size: string; readonly form: string }[];
  readonly counts: readonly { readonly label: string; readonly n: string }[];
  readonly faults: readonly FaultView[];
  readonly faultsWords: string;
  readonly cannotTell: readonly string[];
  readonly sample: ImportPreview['sample'];
}

interface FaultView {
  readonly what: string;
  readonly toDo: string;
  readonly n: string;
  readonly effect: string;
  readonly places: readonly { readonly where: string; readonly text: string }[];
  readonly more?: string;
}

const EFFECTS: Readonly<Record<FaultGroup['effect'], string>> = {
  stops: 'Until this is mended nothing can be taken.',
  skips: 'Left out if you take the files as they are.',
  note: 'Taken as it stands.',
};
const MEGABYTE = 1024 * 1024;

/** What is in the files, what is wrong with them, and what taking them will add. */
export function importPreviewView(preview: ImportPreview): ImportPreviewView {
  const entries = preview.counts.reduce((sum, kind) => sum + kind.n, 0);
  const found = `${plural(preview.children, 'child', 'children')} and ${plural(entries, 'entry', 'entries')}`;
  return {
    heading: preview.takeable ? `We found ${found}` : 'These files cannot be taken yet',
    lead: preview.takeable ? takeableWords(preview) : 'Nothing has entered the record. What stops them is listed first.',
    ...(preview.takeable ? { takeHref: `/import/${encodeURIComponent(preview.batch)}/take` } : {}),
    files: preview.files.map(({ name, bytes, form }) => ({ name: shownName(name), form, size: sizeWords(bytes) })),
    counts: preview.counts.map(({ label, n }) => ({ label, n: count(n) })),
    faults: preview.faults.map(faultView),
    faultsWords:
      preview.faults.length === 0
        ? 'Nothing looks wrong'
        : plural(
            preview.faults.reduce((sum, group) => sum + group.n, 0),
            'thing to know about',
            'things to know about',
          ),
    cannotTell: preview.cannotTell,
    sample: preview.sample,
  };
}

function takeableWords({ takenOn }: ImportPreview): string {
  return takenOn === undefined
    ? 'Nothing has entered the record. Look through what follows, then take it.'
    : `The same content was taken on ${fullDate(takenOn)}. Taking it again changes nothing.`;
}

function faultView(group: FaultGroup): FaultView {
  const left = group.n - group.places.length;
  return {
    what: group.what,
    toDo: group.toDo,
    n: count(group.n),
    effect: EFFECTS[group.effect],
    places: group.places.map(({ file, line, text }) => ({
      where: line === undefined ? shownName(file) : `${shownName(file)}, line ${count(line)}`,
      text: visible(text),
    })),
    ...(left > 0 ? { more: `and ${count(left)} more like ${group.places.length === 1 ? 'it' : 'these'}` } : {}),
  };
}

function sizeWords(bytes: number): string {
  return bytes < MEGABYTE ? `${count(Math.ceil(bytes / 1024))} KB` : `${(bytes / MEGABYTE).toFixed(1)} MB`;
}
