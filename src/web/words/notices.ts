import type { NoticeLine } from '../../casework/access/break-glass.ts';
import { instantWords } from './instants.ts';
import { shownName } from './shown-name.ts';

export interface NoticeView {
  readonly words: string;
  readonly reason: string;
  readonly action: string;
  readonly back: string;
}

/** What somebody is told of others opening records, to be shown until they say they have seen it. */
export function noticesView(notices: readonly NoticeLine[], back: string): readonly NoticeView[] {
  return notices.map(({ id, who, child, from, to, reason }) => ({
    words: `${shownName(who)} opened ${childWords(child.name)} on ${instantWords(from)}, until ${instantWords(to)}.`,
    reason,
    action: `/notices/${id}/seen`,
    back,
  }));
}

function childWords(name: string): string {
  return name === 'a restricted record' ? name : `the record of ${shownName(name)}`;
}
