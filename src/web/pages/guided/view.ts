import type { GuidedAnswer } from '../../../casework/index.ts';
import { GUIDED_TOOLS, type GuidedTool } from '../../../casework/guided/tools.ts';
import { childHeadView, type ChildHeadView } from '../../layout/child-head-view.ts';
import { agoWords, dayWords } from '../../words/dates.ts';
import { count, sentenceCase } from '../../words/plural.ts';
import { type ScaleView, scaleView } from './scale-view.ts';
import { toolHref } from '../../words/guided-href.ts';
import { madeWith } from './tool-view.ts';
import { TOOL_WORDS } from './tool-words.ts';

export interface GuidedView {
  readonly head: ChildHeadView;
  readonly lead: string;
  readonly scale?: ScaleView;
  readonly tools: readonly {
    readonly tool: GuidedTool;
    readonly title: string;
    readonly href: string;
    readonly teaches: readonly string[];
    /** 'Last made on Tuesday 3 March; 2 in all' */
    readonly made?: string;
    readonly begin?: { readonly text: string; readonly href: string };
  }[];
}

/** How safe is the child, who says so, and what has been made together? */
export function guidedView(answer: GuidedAnswer): GuidedView {
  const { head, asOf } = answer;
  const scale = scaleView(answer.scalings, head.child.name, asOf);
  const last = answer.scalings.at(-1)?.on;
  return {
    head: childHeadView(head, 'signs-of-safety', asOf),
    lead:
      scale === undefined || last === undefined
        ? 'Nobody has said yet, from 0 to 10, how safe things are.'
        : `How safe are things, from 0 to 10? ${sentenceCase(scale.says)} Last asked ${agoWords(last, asOf)}.`,
    ...(scale !== undefined && { scale }),
    tools: GUIDED_TOOLS.map((tool) => {
      const all = madeWith(answer, tool);
      const latest = all.at(-1);
      const words = TOOL_WORDS[tool];
      return {
        tool,
        title: words.title,
        href: toolHref(head.child.id, tool),
        teaches: words.teaches,
        ...(latest !== undefined && {
          made: `Last on ${dayWords(latest.on, asOf)}${all.length > 1 ? `; ${count(all.length)} in all` : ''}`,
        }),
        ...(answer.mayWrite && {
          begin: { text: latest === undefined ? words.begin : words.again, href: `${toolHref(head.child.id, tool)}/new` },
        }),
      };
    }),
  };
}
