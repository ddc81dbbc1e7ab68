import type { Fact, Facts } from '../../documents/index.ts';
import { wordsFor } from '../../record/passages.ts';

/** Facts as they may leave the office: what was marked to be kept back is, wherever it stands, and it shows that something was. */
export function toShare(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, factToShare(fact)]));
}

function factToShare(fact: Fact): Fact {
  if (typeof fact === 'string') return wordsFor('family', fact);
  return typeof fact === 'object' ? fact.map(toShare) : fact;
}
