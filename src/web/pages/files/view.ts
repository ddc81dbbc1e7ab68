import type { Day } from '../../../calendar/index.ts';
import type { EntryNamed, FileLine, FilesOfChild } from '../../../casework/index.ts';
import { CONTENT_TYPES, FILE_KINDS, PICTURES } from '../../../record/codes/files.ts';
import { type Sent, textOf } from '../../forms/sent.ts';
import { type ChildHeadView, childHeadView } from '../../layout/child-head-view.ts';
import { momentWords } from '../../words/dates.ts';
import { entryView } from '../../words/entry-view.ts';
import { plural } from '../../words/plural.ts';
import { shownName } from '../../words/shown-name.ts';

export interface FilesView {
  readonly title: string;
  readonly head: ChildHeadView;
  readonly lead: string;
  readonly files: readonly FileView[];
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
  readonly of?: string;
}

/** The files of a child, and the form that takes another. */
export function filesView(
  found: FilesOfChild,
  sent: Sent,
  key: string,
  asOf: Day,
  error?: { readonly field: string; readonly problem: string },
): FilesView {
  const { head, files, entries, mayWrite } = found;
  const here = `/children/${encodeURIComponent(head.child.id)}/files`;
  const chosen = (name: string, value: string): boolean => textOf(sent, name) === value;
  const form = {
    action: here,
    key: textOf(sent, 'key') === '' ? key : textOf(sent, 'key'),
    description: textOf(sent, 'description'),
    kinds: Object.entries(FILE_KINDS).map(([value, text]) => ({ value, text, selected: chosen('kind', value) })),
    entries: entries.map((one) => ({ value: one.id, text: entryWords(one, asOf), selected: chosen('of', one.id) })),
  };
  return {
    title: `Files: ${shownName(head.child.name)}`,
    head: childHeadView(head, 'files', asOf),
    lead:
      files.length === 0 ? 'No file is kept of this child yet.' : `${plural(files.length, 'file is', 'files are')} kept, the newest first.`,
    files: files.map((file) => fileView(file, here, asOf)),
    ...(mayWrite && { form }),
    summary: error === undefined ? [] : [{ text: error.problem, href: `#${error.field}` }],
    errors: error === undefined ? {} : { [error.field]: error.problem },
  };
}

function fileView({ entry, name, kind, description = '', contentType, bytes, of }: FileLine, here: string, asOf: Day): FileView {
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
