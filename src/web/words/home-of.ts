import type { SubjectKind } from '../../record/types.ts';

/** The page of somebody whom a record is about. */
export function homeOf(id: string, kind: SubjectKind): string {
  return `/${kind === 'child' ? 'children' : 'records'}/${encodeURIComponent(id)}`;
}

/** The page of one entry, in the record of whomever it is about. */
export function entryHref(subject: string, entry: string): string {
  return `/records/${encodeURIComponent(subject)}/entries/${encodeURIComponent(entry)}`;
}

/** Where everything stands that is to be put right in a child’s record. */
export function toPutRightHref(child: string): string {
  return `/children/${encodeURIComponent(child)}/expected#to-put-right`;
}
