import { ENTRY_FORMS } from '../../record/entry-forms/index.ts';
import { draftTypeOf, GUIDED_TOOLS, type GuidedTool } from '../guided/tools.ts';

const OF_GUIDED: Readonly<Record<GuidedTool, string>> = {
  map: 'a Signs of Safety map with',
  scale: 'a safety scale with',
  'three-houses': 'three houses with',
  fairy: 'a fairy with',
  wizard: 'a wizard with',
  'words-and-pictures': 'words and pictures for',
  resilience: 'a resilience map with',
};

/** Types that drafts of pages of their own are kept under, with what each is a draft of. */
const OF_PAGES = {
  'page.plan-outcome': 'an outcome in a plan for',
  'page.plan-review': 'a review of a plan for',
  'page.plan-version': 'a new version of a plan for',
  'page.plan-keep-safe': 'how to keep safe, in a plan for',
  'page.amend-entry': 'an amendment in the record of',
  'page.people-form': 'what is said of the people of',
  'page.chronology-note': 'a note in the chronology of',
  'page.chronology-pattern': 'what events come to, in the chronology of',
} as const;

/** The type that a draft of a page of its own is kept under. */
export type PageDraftType = keyof typeof OF_PAGES | `guided.${GuidedTool}`;

const OF: ReadonlyMap<string, string> = new Map([
  ...GUIDED_TOOLS.map((tool) => [draftTypeOf(tool), OF_GUIDED[tool]] as const),
  ...Object.entries(OF_PAGES),
]);

/** What a draft kept under this type is of, before the names: 'a visit to'; undefined where no form of ours is kept so. */
export function draftedAs(type: string): string | undefined {
  return ENTRY_FORMS.get(type)?.of ?? OF.get(type);
}
