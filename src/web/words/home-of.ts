import type { SubjectKind } from '../../record/types.ts';

/** The page of somebody whom a record is about; those who are no children have none of their own yet, and the list stands in for it. */
export function homeOf(id: string, kind: SubjectKind): string {
  return kind === 'child' ? `/children/${encodeURIComponent(id)}` : '/children';
}
