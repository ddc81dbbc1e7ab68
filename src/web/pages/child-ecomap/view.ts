import { isoOf } from '../../../calendar/index.ts';
import type { EcomapTie, PeopleAnswer } from '../../../casework/index.ts';
import { TIE_DIRECTIONS, TIE_STRENGTHS } from '../../../record/codes/network.ts';
import { type EcomapView, ecomapView, nameOfTie } from '../../drawings/ecomap/drawing.ts';
import { nameIn } from '../../drawings/person-words.ts';
import { childHeadView, type ChildHeadView } from '../../layout/child-head-view.ts';
import { fullDate } from '../../words/dates.ts';
import { shownName } from '../../words/shown-name.ts';

export interface ChildEcomapView {
  readonly head: ChildHeadView;
  readonly lead: string;
  readonly iso: string;
  readonly peopleHref: string;
  readonly addHref?: string;
  /** Absent where no tie is written. */
  readonly drawing?: EcomapView;
  readonly rows: readonly EcomapRow[];
  readonly kept: string;
  readonly keep?: { readonly action: string; readonly key: string };
}

/** A tie in words. */
export interface EcomapRow {
  readonly name: string;
  readonly strength: string;
  readonly direction: string;
  readonly words?: string;
  readonly changeHref?: string;
}

/** Who and what is around the child, drawn and in words. */
export function childEcomapView(answer: PeopleAnswer, key: string): ChildEcomapView {
  const { head, network, may, asOf, kept } = answer;
  const base = `/children/${encodeURIComponent(head.child.id)}/people`;
  const last = kept.find(({ type }) => type === 'ecomap');
  const day = network.on === asOf ? '' : ` on ${fullDate(network.on)}, by what is known now`;
  return {
    head: childHeadView(head, 'people', asOf),
    lead: `What holds ${nameIn(network, 'child')}, and what is hard${day}.`,
    iso: isoOf(network.on),
    peopleHref: base,
    ...(may.write && { addHref: `${base}/add/tie` }),
    ...(network.ties.length > 0 && { drawing: ecomapView(network) }),
    rows: network.ties.map((tie) => ecomapRow(tie, nameOfTie(network, tie), may.write ? base : undefined)),
    kept:
      last === undefined ? 'No ecomap has been kept in the record yet.' : `An ecomap was last kept in the record on ${fullDate(last.on)}.`,
    ...(may.write && network.ties.length > 0 && network.on === asOf && { keep: { action: `${base}/keep`, key } }),
  };
}

const STRENGTHS: Readonly<Record<string, string>> = TIE_STRENGTHS;
const DIRECTIONS: Readonly<Record<string, string>> = TIE_DIRECTIONS;

function ecomapRow({ entry, strength, strained, direction, childWords }: EcomapTie, name: string, base: string | undefined): EcomapRow {
  return {
    name,
    strength: `${STRENGTHS[strength] ?? strength}${strained ? ', under strain' : ''}`,
    direction: DIRECTIONS[direction] ?? direction,
    ...(childWords !== undefined && { words: shownName(childWords) }),
    ...(base !== undefined && { changeHref: `${base}/change/${encodeURIComponent(entry)}` }),
  };
}
