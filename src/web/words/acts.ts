import { ENTRY_FORMS } from '../../record/entry-forms/index.ts';
import { findEntryType } from '../../record/entry-types.ts';
import type { SubjectKind } from '../../record/types.ts';

/** Something that can be written down on a page, and where. */
export interface ActView {
  readonly text: string;
  readonly href: string;
}

/** What people write down most, to begin with. */
const FIRST = ['visit'];

/** What can be recorded of a child: the usual things first, then the way to everything else. */
export function actsFor(child: string): readonly ActView[] {
  return [...FIRST.flatMap((type) => actOf(child, type) ?? []), everythingElse(child)];
}

/** The way to everything else that can be written of somebody. */
export function everythingElse(subject: string): ActView {
  return { text: 'Record something else', href: `/record?${new URLSearchParams({ child: subject }).toString()}` };
}

/** The form that would settle what is expected of somebody: of the types of entry that would, the first that has one. */
export function actSettling(subject: string, settledBy: readonly string[], kind: SubjectKind = 'child'): ActView | undefined {
  const type = typeSettling(settledBy, kind);
  return type === undefined ? undefined : actOf(subject, type);
}

/** The first of these types that can be recorded of such a subject on a page. */
export function typeSettling(settledBy: readonly string[], kind: SubjectKind): string | undefined {
  return settledBy.find((one) => ENTRY_FORMS.has(one) && findEntryType(one)?.about.includes(kind) === true);
}

function actOf(child: string, type: string): ActView | undefined {
  const form = ENTRY_FORMS.get(type);
  return form && { text: form.title, href: recordHref(type, child) };
}

/** Where an entry of this type is written down for one. */
export function recordHref(type: string, subject: string): string {
  return `/record/${type}?${new URLSearchParams({ child: subject }).toString()}`;
}
