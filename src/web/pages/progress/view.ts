import type { Progress } from '../../../casework/index.ts';
import { count } from '../../words/plural.ts';

export interface ProgressView {
  readonly heading: string;
  readonly words: string;
  readonly state: Progress['state'];
  /** How far along, of 100; absent while it is not known. */
  readonly percent?: number;
  readonly problem?: string;
}

const DOING: Readonly<Record<Progress['doing'], { underWay: string; failed: string }>> = {
  import: { underWay: 'Taking the files into the record', failed: 'The files could not be taken' },
  demonstration: { underWay: 'Making the demonstration council', failed: 'The demonstration could not be made' },
  comparing: { underWay: 'Judging each child by both standards', failed: 'The children could not be judged by both standards' },
  judging: { underWay: 'Judging each child', failed: 'The children could not be judged' },
};

/** How far something under way has come. */
export function progressView(progress: Progress): ProgressView {
  const doing = DOING[progress.doing];
  const share =
    progress.total === undefined || progress.total === 0 ? undefined : Math.min(100, Math.floor((100 * progress.done) / progress.total));
  return {
    heading: progress.state === 'failed' ? doing.failed : doing.underWay,
    words: progress.total === undefined ? `${progress.step}.` : `${progress.step}: ${count(progress.done)} of ${count(progress.total)}.`,
    state: progress.state,
    ...(share === undefined ? {} : { percent: share }),
    ...(progress.problem === undefined ? {} : { problem: progress.problem }),
  };
}
