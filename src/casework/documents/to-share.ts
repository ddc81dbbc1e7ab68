import type { Fact, Facts } from '../../documents/index.ts';

/** What somebody marked as about another person, or as not to be shared yet. */
const KEPT_BACK = /\[(?:third party|not yet shared)\b[^[\]:\n]{0,100}:/iy;
const IN_ITS_PLACE = '[kept back]';

/** Facts as they may leave the office: what was marked to be kept back is, wherever it stands, and it shows that something was. */
export function toShare(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, factToShare(fact)]));
}

function factToShare(fact: Fact): Fact {
  if (typeof fact === 'string') return textToShare(fact);
  return typeof fact === 'object' ? fact.map(toShare) : fact;
}

/** A mark that is never closed goes on to the end: nothing that was meant to be kept back is shown. */
export function textToShare(text: string): string {
  let shown = '';
  let from = 0;
  for (let at = text.indexOf('['); at >= 0; at = text.indexOf('[', at + 1)) {
    KEPT_BACK.lastIndex = at;
    if (at < from || !KEPT_BACK.test(text)) continue;
    shown += text.slice(from, at) + IN_ITS_PLACE;
    from = endOf(text, at);
  }
  return shown + text.slice(from);
}

function endOf(text: string, opening: number): number {
  let open = 0;
  for (let at = opening; at < text.length; at += 1) {
    if (text[at] === '[') open += 1;
    else if (text[at] === ']') open -= 1;
    if (open === 0) return at + 1;
  }
  return text.length;
}
