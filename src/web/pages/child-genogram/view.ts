import { isoOf } from '../../../calendar/index.ts';
import { familyWithoutPlace, generationsShown, type PeopleAnswer } from '../../../casework/index.ts';
import { genogramView, type GenogramView } from '../../drawings/genogram/drawing.ts';
import { type GenogramRow, genogramRows } from '../../drawings/genogram/table.ts';
import { nameIn, personName } from '../../drawings/person-words.ts';
import { childHeadView, type ChildHeadView } from '../../layout/child-head-view.ts';
import { fullDate } from '../../words/dates.ts';
import { listed } from '../../words/plural.ts';

export interface ChildGenogramView {
  readonly head: ChildHeadView;
  readonly lead: string;
  readonly iso: string;
  readonly day: string;
  readonly peopleHref: string;
  readonly drawing: GenogramView;
  readonly rows: readonly GenogramRow[];
  /** Family that is not drawn, because nobody has said whose parent or child they are. */
  readonly notDrawn: string;
  /** When it was last kept. */
  readonly kept: string;
  /** Where it can be kept as it is today; absent where it may not, or another day is shown. */
  readonly keep?: { readonly action: string; readonly key: string; readonly says: string };
}

/** The family drawn, and the same in words. */
export function childGenogramView(answer: PeopleAnswer, key: string): ChildGenogramView {
  const { head, network, may, asOf, kept } = answer;
  const base = `/children/${encodeURIComponent(head.child.id)}/people`;
  const last = kept.find(({ type }) => type === 'genogram');
  return {
    head: childHeadView(head, 'people', asOf),
    lead: `The family of ${nameIn(network, 'child')}${network.on === asOf ? '' : ` as it was on ${fullDate(network.on)}, by what is known now`}.`,
    iso: isoOf(network.on),
    day: fullDate(network.on),
    peopleHref: base,
    drawing: genogramView(network),
    rows: genogramRows(network),
    notDrawn: listed(familyWithoutPlace(network).map(personName)),
    kept:
      last === undefined
        ? 'No genogram has been kept in the record yet.'
        : `A genogram was last kept in the record on ${fullDate(last.on)}.`,
    ...(may.write && network.on === asOf && { keep: { action: `${base}/keep`, key, says: generationsSaid(answer) } }),
  };
}

function generationsSaid({ network }: PeopleAnswer): string {
  const n = generationsShown(network);
  if (n >= 3) return `It shows ${n} generations, and the record will say so.`;
  return `It shows ${n === 1 ? 'one generation' : 'two generations'}: the standards ask for three, so add grandparents first if you can.`;
}
