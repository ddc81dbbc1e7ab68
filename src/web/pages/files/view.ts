import type { Day } from '../../../calendar/index.ts';
import type { EntryNamed, FileLine, FilesOfChild } from '../../../casework/index.ts';
import { CONTENT_TYPES, FILE_KINDS, PICTURES } from '../../../record/codes/files.ts';
import { date } from '../../../record/declare.ts';
import { fieldView, type FieldView } from '../../forms/field-view.ts';
import { sentOfDate } from '../../forms/sent-of.ts';
import { type Sent, textOf } from '../../forms/sent.ts';
import { type ChildHeadView, childHeadView } from '../../layout/child-head-view.ts';
import { momentWords } from '../../words/dates.ts';
import { entryHref } from '../../words/home-of.ts';
import { entryView } from '../../words/entry-view.ts';
import { plural } from '../../words/plural.ts';
import { shownName } from '../../words/shown-name.ts';

export interface FilesView {
  readonly title: string;
  readonly head: ChildHeadView;
  readonly lead: string;
  readonly files: readonly FileView[];
  readonly chooseAction: string;
  /** Absent for whoever may not write here. */
  readonly form?: FileFormView;
  readonly summary: readonly { readonly text: string; readonly href: string }[];
  readonly errors: Readonly<Record<string, string>>;
}

export interface FileFormView {
  readonly action: string;
  readonly key: string;
  readonly description: string;
  readonly kinds: readonly Choice[];
  readonly entries: readonly Choice[];
}

interface Choice {
  readonly value: string;
  readonly text: string;
  readonly selected: boolean;
}

export interface FileView {
  readonly id: string;
  readonly href: string;
  readonly picture?: string;
  readonly name: string;
  readonly kind: string;
  readonly description: string;
  readonly form: string;
  readonly size: string;
  readonly written: string;
  /** When a photograph was taken. */
  readonly taken?: string;
  readonly of?: string;
  /** Where the photograph at the head of the record is taken off again. */
  readonly atHead?: string;
  /** For a photograph that may stand there, to whoever may write. */
  readonly choose?: { readonly key: string; readonly open: boolean; readonly taken: FieldView };
}

/** The files of a child, and the form that takes another. */
export function filesView(
  found: FilesOfChild,
  sent: Sent,
  newKey: () => string,
  asOf: Day,
  error?: { readonly field: string; readonly problem: string },
): FilesView {
  const { head, files, entries, mayWrite } = found;
  const here = `/children/${encodeURIComponent(head.child.id)}/files`;
  const chosen = (name: string, value: string): boolean => textOf(sent, name) === value;
  const errors = error === undefined ? {} : { [error.field]: error.problem };
  const form = {
    action: here,
    key: textOf(sent, 'key') === '' ? newKey() : textOf(sent, 'key'),
    description: textOf(sent, 'description'),
    kinds: Object.entries(FILE_KINDS).map(([value, text]) => ({ value, text, selected: chosen('kind', value) })),
    entries: entries.map((one) => ({ value: one.id, text: entryWords(one, asOf), selected: chosen('of', one.id) })),
  };
  return {
    title: `Files: ${shownName(head.child.name)}`,
    head: childHeadView(head, 'files', asOf),
    lead:
      files.length === 0 ? 'No file is kept of this child yet.' : `${plural(files.length, 'file is', 'files are')} kept, the newest first.`,
    files: files.map((file, n) => ({
      ...fileView(file, here, asOf),
      ...atHeadView(found, file, sent, { name: `taken-${n + 1}`, key: newKey(), errors }),
    })),
    chooseAction: `/children/${encodeURIComponent(head.child.id)}/photograph`,
    ...(mayWrite && { form }),
    summary: error === undefined ? [] : [{ text: error.problem, href: `#${focusOf(error.field)}` }],
    errors,
  };
}

const TAKEN = date(
  'When was it taken?',
  'It stands beside the photograph. Where its camera wrote a day, that is offered. Leave it empty for today.',
);

/** A photograph is at the head of the record, or may be put there. */
function atHeadView(
  { head, mayWrite }: FilesOfChild,
  { entry, isPhotograph, taken: byCamera }: FileLine,
  sent: Sent,
  { name, key, errors }: { readonly name: string; readonly key: string; readonly errors: Readonly<Record<string, string>> },
): Pick<FileView, 'atHead' | 'choose'> {
  if (head.photograph?.file === entry.id) return { atHead: `${entryHref(head.child.id, head.photograph.entry)}/strike-out` };
  if (!mayWrite || !isPhotograph) return {};
  const error = errors[name];
  const offered = byCamera === undefined || error !== undefined ? sent : new Map(sentOfDate(name, byCamera.day));
  const taken = fieldView(TAKEN, { name, sent: offered, ...(error !== undefined && { error }) });
  return { choose: { key, open: error !== undefined, taken } };
}

/** The first box of a date has an id of its own. */
function focusOf(field: string): string {
  return field.startsWith('taken-') ? `${field}-day` : field;
}

function fileView({ entry, name, kind, description = '', contentType, bytes, of, taken }: FileLine, here: string, asOf: Day): FileView {
  const href = `${here}/${encodeURIComponent(entry.id)}`;
  const forms: Readonly<Record<string, string>> = CONTENT_TYPES;
  return {
    id: entry.id,
    href,
    ...(PICTURES.has(contentType) && { picture: `${href}/picture` }),
    name: shownName(name),
    kind,
    description: shownName(description),
    form: forms[contentType] ?? contentType,
    size: sizeWords(bytes),
    written: entryView(entry, asOf).written,
    ...(taken !== undefined && { taken: `Taken ${momentWords(taken, asOf)}, by the camera’s clock` }),
    ...(of !== undefined && { of: entryWords(of, asOf) }),
  };
}

function entryWords({ label, occurred }: EntryNamed, asOf: Day): string {
  return `${label}, ${momentWords(occurred, asOf)}`;
}

function sizeWords(bytes: number): string {
  if (bytes < 1024) return plural(bytes, 'byte', 'bytes');
  return bytes < 1024 ** 2 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 ** 2).toFixed(1)} MB`;
}
