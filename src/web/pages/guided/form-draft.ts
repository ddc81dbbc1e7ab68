/** What ties a guided page to the draft that is kept of it. */
import { type Draft, type GuidedAnswer, todayInEngland } from '../../../casework/index.ts';
import { SCALED_BY } from '../../../casework/guided/map-questions.ts';
import { GUIDED_QUESTIONS } from '../../../casework/guided/questions.ts';
import type { GuidedTool } from '../../../casework/guided/tools.ts';
import type { Sent } from '../../forms/sent.ts';
import { fromWords, savedWords } from '../../words/draft-words.ts';
import { toolHref } from '../../words/guided-href.ts';
import { type DifferenceView, differencesIn, questionOf } from '../record/differences.ts';
import { declaredFor, nameOf, NAMES } from './read-guided.ts';
import { whoseWords } from './whose.ts';

export interface GuidedDraft {
  /** The version it is shown as; 0 where it was never kept. */
  readonly version: number;
  /** The id of this page alone. */
  readonly page: string;
  /** Whose copies on this device the script may look at. */
  readonly mark: string;
  /** What stands in it is kept nowhere yet. */
  readonly unkept: boolean;
  readonly kept?: Draft;
  /** What another page kept of it since. */
  readonly other?: Draft;
}

export interface DraftOfFormView extends Pick<GuidedDraft, 'version' | 'page' | 'mark' | 'unkept'> {
  readonly action: string;
  readonly said: string;
  readonly other?: { readonly from: string; readonly version: number; readonly differences: readonly DifferenceView[] };
}

export function draftView(answer: GuidedAnswer, tool: GuidedTool, sent: Sent, { kept, other, ...tying }: GuidedDraft): DraftOfFormView {
  return {
    ...tying,
    action: `${toolHref(answer.head.child.id, tool)}/new/draft`,
    said: kept === undefined ? '' : savedWords(kept.savedAt),
    ...(other !== undefined && {
      other: {
        from: fromWords(other.savedAt, todayInEngland()),
        version: other.version,
        differences: differencesIn(questionsOf(answer, tool), sent, other),
      },
    }),
  };
}

function questionsOf({ head }: GuidedAnswer, tool: GuidedTool): Parameters<typeof differencesIn>[0] {
  const asked = (GUIDED_QUESTIONS.get(tool) ?? []).flatMap(({ asks }) => asks);
  return [
    questionOf(NAMES.on, '', { kind: 'date', label: 'When was this?' }),
    ...asked.map((question) => {
      const whose = SCALED_BY.includes(question.part) ? `${whoseWords({ whose: question.part }, head.child.name)}: ` : '';
      return questionOf(nameOf(question), whose, {
        ...declaredFor(question),
        ...(question.label !== undefined && { label: question.label }),
      });
    }),
  ];
}
