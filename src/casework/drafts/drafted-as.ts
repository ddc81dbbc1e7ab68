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

const GUIDED: ReadonlyMap<string, string> = new Map(GUIDED_TOOLS.map((tool) => [draftTypeOf(tool), OF_GUIDED[tool]]));

/** What a draft kept under this type is of, before the names: 'a visit to'; undefined where no form of ours is kept so. */
export function draftedAs(type: string): string | undefined {
  return ENTRY_FORMS.get(type)?.of ?? GUIDED.get(type);
}
