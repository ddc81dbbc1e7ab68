import type { GuidedAnswer, Made } from '../../../casework/index.ts';
import type { GuidedTool } from '../../../casework/guided/tools.ts';
import { childHeadView, type ChildHeadView } from '../../layout/child-head-view.ts';
import { dayWords } from '../../words/dates.ts';
import { shownName } from '../../words/shown-name.ts';
import { type DrawingView, drawingView, type StoryView, storyView } from './childs-own-view.ts';
import { type MapView, mapView } from './map-view.ts';
import { type ResilienceView, resilienceView } from './resilience-view.ts';
import { type ScaleView, scaleView } from './scale-view.ts';
import { guidedHref, toolHref } from '../../words/guided-href.ts';
import { TOOL_WORDS } from './tool-words.ts';

export interface ToolView {
  readonly head: ChildHeadView;
  readonly tool: GuidedTool;
  readonly title: string;
  readonly teaches: readonly string[];
  readonly listHref: string;
  readonly begin?: { readonly text: string; readonly href: string };
  readonly askAgain?: { readonly text: string; readonly href: string };
  /** Absent where nothing was made yet. */
  readonly made?: { readonly on: string; readonly by?: string; readonly earlier: boolean };
  /** The newest first, where there is more than one. */
  readonly history: readonly { readonly on: string; readonly href: string; readonly by?: string; readonly shown: boolean }[];
  /** The key of the form that it was saved by, so that what the device still had of it is forgotten. */
  readonly savedAs?: string;
  readonly map?: MapView;
  readonly scale?: ScaleView;
  readonly drawing?: DrawingView;
  readonly story?: StoryView;
  readonly resilience?: ResilienceView;
}

/** What was made with one tool: the latest, or the one that is asked for, and those beside it. */
export function toolView(answer: GuidedAnswer, tool: GuidedTool, asked?: string): ToolView {
  const { head, asOf } = answer;
  const all = madeWith(answer, tool);
  const shown = all.find(({ id }) => id === asked) ?? all.at(-1);
  const words = TOOL_WORDS[tool];
  const newOf = (one: GuidedTool, text: string) => ({ text, href: `${toolHref(head.child.id, one)}/new` });
  return {
    head: childHeadView(head, 'signs-of-safety', asOf),
    tool,
    title: words.title,
    teaches: words.teaches,
    listHref: guidedHref(head.child.id),
    ...(answer.mayWrite && { begin: newOf(tool, all.length === 0 ? words.begin : words.again) }),
    ...(answer.mayWrite && tool === 'map' && all.length > 0 && { askAgain: newOf('scale', TOOL_WORDS.scale.again) }),
    ...(shown !== undefined && { made: { ...madeWords(shown, answer), earlier: shown !== all.at(-1) } }),
    history:
      all.length < 2
        ? []
        : all.map((one) => ({ ...madeWords(one, answer), href: toolHref(head.child.id, tool, one.id), shown: one === shown })).toReversed(),
    ...(asked !== undefined && shown?.id === asked && { savedAs: asked.replace(/\.1$/, '') }),
    ...bodyOf(answer, tool, shown),
  };
}

/** Everything made with a tool, in the order it was made. */
export function madeWith(answer: GuidedAnswer, tool: GuidedTool): readonly Made[] {
  switch (tool) {
    case 'map':
      return answer.mappings;
    case 'scale':
      return [...new Map(answer.scalings.map((one) => [one.on, one])).values()];
    case 'words-and-pictures':
      return answer.stories;
    case 'resilience':
      return answer.resilience;
    default:
      return answer.drawings.filter((one) => one.tool === tool);
  }
}

function bodyOf(answer: GuidedAnswer, tool: GuidedTool, shown: Made | undefined): Partial<ToolView> {
  if (shown === undefined) return {};
  const { asOf, head } = answer;
  const isLatest = shown === madeWith(answer, tool).at(-1);
  const upTo = answer.scalings.filter(({ on }) => isLatest || on <= shown.on);
  const mapping = answer.mappings.find((one) => one === shown);
  const drawing = answer.drawings.find((one) => one === shown);
  const story = answer.stories.find((one) => one === shown);
  const resilience = answer.resilience.find((one) => one === shown);
  const scale = mapping !== undefined || tool === 'scale' ? scaleView(upTo, head.child.name, asOf) : undefined;
  return {
    ...(mapping !== undefined && { map: mapView(mapping, asOf) }),
    ...(scale !== undefined && { scale }),
    ...(drawing !== undefined && { drawing: drawingView(drawing) }),
    ...(story !== undefined && { story: storyView(story) }),
    ...(resilience !== undefined && {
      resilience: resilienceView(resilience, answer.resilience.slice(0, answer.resilience.indexOf(resilience) + 1), asOf),
    }),
  };
}

function madeWords({ on, by }: Made, { asOf }: GuidedAnswer): { readonly on: string; readonly by?: string } {
  return { on: dayWords(on, asOf), ...(by !== undefined && { by: shownName(by) }) };
}
