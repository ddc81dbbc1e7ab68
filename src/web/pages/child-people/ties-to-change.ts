import { type Network } from '../../../casework/index.ts';
import { COUPLE_TIES, FEELING_TIES, PARENT_TIES, SIBLING_TIES } from '../../../record/codes/network.ts';
import { nameIn, yearsWords } from '../../drawings/person-words.ts';
import { inSentence } from '../../words/plural.ts';

/** How two people are to one another, as somebody wrote it. */
export interface TieLine {
  readonly words: string;
  readonly years: string;
  readonly changeHref?: string;
}

const KINDS: Readonly<Record<string, string>> = { ...PARENT_TIES, ...COUPLE_TIES, ...SIBLING_TIES, ...FEELING_TIES };

/** What was written of how people are to one another: not what only follows from it. */
export function tiesToChange(network: Network, base: string | undefined): readonly TieLine[] {
  return [...network.feelings, ...network.couples, ...network.parents, ...network.siblings].flatMap((tie) => {
    if (tie.entry === undefined) return [];
    return [
      {
        words: `${nameIn(network, tie.one)}: ${inSentence(KINDS[tie.kind] ?? tie.kind)} ${nameIn(network, tie.other)}`,
        years: yearsWords('from' in tie || 'to' in tie ? tie : {}),
        ...(base !== undefined && { changeHref: `${base}/change/${encodeURIComponent(tie.entry)}` }),
      },
    ];
  });
}
