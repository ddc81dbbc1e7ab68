import type { EntryForm } from './form.ts';
import { visitForm } from './visit.ts';

export type { AskedField, EntryForm, FormPart } from './form.ts';

/** The entry types that can be recorded on a page, by name. */
export const ENTRY_FORMS: ReadonlyMap<string, EntryForm> = new Map([visitForm].map((form) => [form.type, form]));
