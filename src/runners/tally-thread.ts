/** A thread that judges shares and counts how everyone in them stands. */
import { BeyondCalendarError } from '../calendar/index.ts';
import { judge, STATES } from '../engine/index.ts';
import { answerShares } from './answer-shares.ts';
import { openShareReader, type Share } from './share.ts';
import { BEFORE_COUNTS, type ShareTally, tallySize } from './tally.ts';
import { askedOfThread, type ThreadAsk } from './thread-ask.ts';

answerShares<ThreadAsk, Share, ShareTally>((asked) => {
  const { loaded, ask } = askedOfThread(asked);
  const { judged } = loaded;
  const placeOf = new Map(judged.standards.map(({ id }, n) => [id, BEFORE_COUNTS + n * STATES.length]));
  const stateOf = new Map(STATES.map((state, n) => [state, n]));
  const reader = openShareReader(loaded);
  return async (share, say) => {
    const tally = new Float64Array(tallySize(judged.standards.length));
    const add = (place: number, n: number): void => void (tally[place] = (tally[place] ?? 0) + n);
    for await (const record of reader.records(share)) {
      add(0, 1);
      add(1, record.entries.length);
      try {
        const expectations = judge(record, judged, ask);
        add(2, expectations.length);
        for (const { standard, state } of expectations) add((placeOf.get(standard) ?? 0) + (stateOf.get(state) ?? 0), 1);
      } catch (error) {
        if (!(error instanceof BeyondCalendarError)) throw error;
        add(3, 1);
      }
    }
    await say(tally, [tally.buffer]);
  };
});
