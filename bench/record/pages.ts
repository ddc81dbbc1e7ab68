/** Every page about one child: what it is called in the table, and its address. */
import { DOCUMENT_KINDS } from '../../src/documents/index.ts';
import { GUIDED_TOOLS } from '../../src/casework/guided/tools.ts';

/** What the record holds that pages are about. */
export interface Held {
  readonly child: string;
  /** The last entry of each type. */
  readonly entries: ReadonlyMap<string, string>;
  /** The key of something that is expected of the child. */
  readonly why: string;
  /** An outcome of the plan that is in force. */
  readonly outcome: string;
  /** The key of what was recorded by a form. */
  readonly recorded: string;
}

export const FRONT = 'front page';

export function pagesOf({ child, entries, why, recorded, outcome }: Held): ReadonlyMap<string, string> {
  const about = `/children/${child}`;
  const entry = (type: string): string => `/records/${child}/entries/${entries.get(type) ?? 'none'}`;
  return new Map([
    [FRONT, about],
    ['front page, visits', `${about}?kind=visit`],
    ['front page, page 50', `${about}?page=50`],
    ['expected', `${about}/expected`],
    ['why', `/why/${encodeURIComponent(why)}`],
    ['people', `${about}/people`],
    ['genogram', `${about}/people/genogram`],
    ['ecomap', `${about}/people/ecomap`],
    ['people, the form', `${about}/people/add/family`],
    ['people, a change', `${about}/people/change/${entries.get('family-member') ?? 'none'}`],
    ['plans', `${about}/plans`],
    ['plan for the child', `${about}/plans/for-the-child`],
    ['plan, what changed', `${about}/plans/child-protection/changes`],
    ['plan, a new version', `${about}/plans/child-protection/version`],
    ['plan, keep safe', `${about}/plans/child-protection/keep-safe`],
    ['plan, an outcome', `${about}/plans/child-protection/outcomes/${outcome}`],
    ['plan, a review', `${about}/plans/child-protection/review/${outcome}`],
    ['Signs of Safety', `${about}/signs-of-safety`],
    ...GUIDED_TOOLS.flatMap((tool): [string, string][] => [
      [`Signs of Safety, ${tool}`, `${about}/signs-of-safety/${tool}`],
      [`Signs of Safety, ${tool}, new`, `${about}/signs-of-safety/${tool}/new`],
    ]),
    ['chronology', `${about}/chronology`],
    ['chronology to print', `${about}/chronology/print`],
    ['chronology as CSV', `${about}/chronology/csv`],
    ['chronology, a note', `${about}/chronology/note?entry=${entries.get('significant-event') ?? 'none'}`],
    ['chronology, a pattern', `${about}/chronology/pattern`],
    ['meetings', `${about}/meetings`],
    ['meeting', `${about}/meetings/${entries.get('meeting-arranged') ?? 'none'}`],
    ['meeting, arrange', `${about}/meetings/arrange`],
    ['documents', `${about}/documents`],
    ...DOCUMENT_KINDS.map(({ name }): [string, string] => [`document, ${name}`, `${about}/documents/${name}`]),
    ['files', `${about}/files`],
    ['search, one word', `${about}/search?words=home`],
    ['search, two words', `${about}/search?words=what+said`],
    ['corrections', `${about}/corrections`],
    ['record, whole', `/records/${child}`],
    ['entry', entry('visit')],
    ['entry, amend', `${entry('visit')}/amend`],
    ['entry, strike out', `${entry('visit')}/strike-out`],
    ['what to record', `/record?child=${child}`],
    ...['visit', 'core-group', 'assessment-completed'].map((type): [string, string] => [
      `record, ${type}`,
      `/record/${type}?child=${child}`,
    ]),
    ['recorded', `/recorded/${recorded}`],
  ]);
}
