/** What a guided page writes in the record: the one thing it is, and what it truthfully is as well. */
import type { Fields, Link } from '../../record/types.ts';
import { type Drawing, DIRECT_WORK, DRAWINGS, OWN_WORDS } from './drawing-questions.ts';
import { MAPPING, SCALE, SCALED_BY } from './map-questions.ts';
import { DOMAINS, MATRIX, OWN, RESILIENCE } from './resilience-questions.ts';
import { MOST_STEPS, partOfStep, STEP, WORDS_AND_PICTURES } from './story-questions.ts';
import type { GuidedTool } from './tools.ts';

/** An entry to be written, and the part of the page it comes from. */
export interface GuidedEntry {
  readonly part: string;
  readonly type: string;
  readonly fields: Fields;
  readonly links?: readonly Link[];
}

type Parts = ReadonlyMap<string, Fields>;

/** The entries of a page as it was filled in, the one that the others hang on first; none where nothing was said. */
export function entriesOf(
  tool: GuidedTool,
  parts: Parts,
  ids: { readonly first: string; readonly before?: string },
): readonly GuidedEntry[] {
  switch (tool) {
    case 'map':
      return mapEntries(parts, ids);
    case 'scale':
      return scaleEntries(parts);
    case 'words-and-pictures':
      return storyEntries(parts, ids.first);
    case 'resilience':
      return resilienceEntries(parts);
    default:
      return DRAWINGS.filter((drawing) => drawing.tool === tool).flatMap((drawing) => drawingEntries(drawing, parts, ids.first));
  }
}

function mapEntries(parts: Parts, { first, before }: { readonly first: string; readonly before?: string }): readonly GuidedEntry[] {
  const map = parts.get('map') ?? {};
  const scales = scaleEntries(parts);
  if (Object.keys(map).every((name) => name === 'worked-out-with')) return scales;
  const follows: readonly Link[] = before === undefined ? [] : [{ rel: 'follows', to: before }];
  return [
    { part: 'map', type: MAPPING, fields: map, ...(follows.length > 0 && { links: follows }) },
    ...scales.map((scale) => ({ ...scale, links: [{ rel: 'of', to: first }] as const })),
  ];
}

/** One entry for each person who gave a number. */
function scaleEntries(parts: Parts): readonly GuidedEntry[] {
  return SCALED_BY.flatMap((whose) => {
    const said = parts.get(whose) ?? {};
    return Object.keys(said).length === 0 ? [] : [{ part: whose, type: SCALE, fields: { whose, ...said } }];
  });
}

/** The note of the work holds all that was said; each part is kept as the child's own words as well, exactly as they were said. */
function drawingEntries({ name, parts: drawn }: Drawing, parts: Parts, first: string): readonly GuidedEntry[] {
  const own = parts.get('own-words') ?? {};
  const said = drawn.flatMap(({ drawnIn, heading }) => {
    const words = parts.get(drawnIn)?.['words'];
    return typeof words === 'string' ? [{ drawnIn, heading, words }] : [];
  });
  if (said.length === 0) return [];
  const isWish = said.some(({ drawnIn }) => drawnIn === 'house-of-dreams' || drawnIn === 'wand');
  const work = {
    ...parts.get('work'),
    tool: name,
    'child-words': said.map(({ heading, words }) => `${heading}: ${words}`).join('\n'),
    covered: withCovered(parts, ['child-views', ...(isWish ? ['aspirations'] : [])]),
  };
  return [
    { part: 'work', type: DIRECT_WORK, fields: work },
    ...said.map(({ drawnIn, words }) => ({
      part: drawnIn,
      type: OWN_WORDS,
      fields: { ...own, words, how: name, 'drawn-in': drawnIn },
      links: [{ rel: 'of', to: first }] as const,
    })),
  ];
}

function storyEntries(parts: Parts, first: string): readonly GuidedEntry[] {
  // What a step would tell, or show, is not told until there are words.
  const steps = Array.from({ length: MOST_STEPS }, (_, index) => partOfStep(index)).flatMap((part) => {
    const said = parts.get(part) ?? {};
    return said['words'] === undefined ? [] : [{ part, type: STEP, fields: said, links: [{ rel: 'of', to: first }] as const }];
  });
  if (steps.length === 0) return [];
  const work = { ...parts.get('work'), tool: WORDS_AND_PICTURES, covered: withCovered(parts, ['words-and-pictures']) };
  return [{ part: 'work', type: DIRECT_WORK, fields: work }, ...steps];
}

/** What a map sets out follows from what is written on it. */
function resilienceEntries(parts: Parts): readonly GuidedEntry[] {
  const said = parts.get(RESILIENCE_PART) ?? {};
  if (![...MATRIX, ...DOMAINS, ...OWN, 'analysis'].some((name) => Object.hasOwn(said, name))) return [];
  const setsOut = [...MATRIX, 'analysis', ...OWN].filter((name) => Object.hasOwn(said, name));
  return [{ part: RESILIENCE_PART, type: RESILIENCE, fields: { ...said, 'sets-out': setsOut } }];
}

const RESILIENCE_PART = 'resilience';

function withCovered(parts: Parts, more: readonly string[]): readonly string[] {
  const ticked = parts.get('work')?.['covered'];
  return [...new Set([...more, ...(Array.isArray(ticked) ? ticked.map(String) : [])])];
}
