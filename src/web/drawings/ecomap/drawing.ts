/** An ecomap as its template draws it: the child in the middle, everybody and everything that matters around. */
import type { EcomapTie, Network } from '../../../casework/index.ts';
import { THE_CHILD } from '../../../casework/index.ts';
import { plural } from '../../words/plural.ts';
import { shownName } from '../../words/shown-name.ts';
import { jagged, pathThrough, short, type Spot, wrapped } from '../lines.ts';
import { nameIn } from '../person-words.ts';

interface CircleView extends Spot {
  readonly r: number;
  readonly lines: readonly string[];
  readonly kind: 'child' | 'person' | 'place' | 'organisation';
}

interface TieView {
  readonly path: string;
  readonly strength: string;
  readonly strained: boolean;
  /** Heads of arrows: at the end by the child, at the other, at both. */
  readonly arrows: readonly string[];
}

export interface EcomapView {
  readonly size: number;
  readonly title: string;
  readonly desc: string;
  readonly circles: readonly CircleView[];
  readonly ties: readonly TieView[];
}

const CHILD = 52;
const OTHER = 46;
const GAP = 26;
const NEAREST = 190;

/** Who or what a tie goes to, by the name it has now. */
export function nameOfTie(network: Network, { to, name }: EcomapTie): string {
  const place = network.places.find(({ id }) => id === to);
  if (place !== undefined) return shownName(place.name);
  const person = network.people.find(({ id }) => id === to);
  return person === undefined ? shownName(name) : nameIn(network, person.id);
}

/** Draws the ties of a network round the child, in the order in which they were written. */
export function ecomapView(network: Network): EcomapView {
  const { ties } = network;
  const round = Math.max(NEAREST, ((OTHER * 2 + GAP) * ties.length) / (2 * Math.PI));
  const middle = round + OTHER + 12;
  const centre = { x: middle, y: middle };
  const spots = ties.map((_, index) => onCircle(centre, round, index / ties.length));
  const child = nameIn(network, THE_CHILD);
  return {
    size: short(middle) * 2,
    title: `Ecomap of ${child}`,
    desc: `${child} in the middle, with ${plural(ties.length, 'tie')} around. The table after the drawing says all of it in words.`,
    circles: [
      { ...rounded(centre), r: CHILD, lines: wrapped(child, 12, 3), kind: 'child' },
      ...ties.map((tie, index) => ({
        ...rounded(spots[index] ?? centre),
        r: OTHER,
        lines: wrapped(nameOfTie(network, tie), 11, 4),
        kind: kindOf(network, tie),
      })),
    ],
    ties: ties.map((tie, index) => tieView(tie, centre, spots[index] ?? centre)),
  };
}

function kindOf({ places, people }: Network, { to }: EcomapTie): CircleView['kind'] {
  if (places.some(({ id }) => id === to)) return 'place';
  return people.some(({ id }) => id === to) ? 'person' : 'organisation';
}

function tieView({ strength, strained, direction }: EcomapTie, centre: Spot, other: Spot): TieView {
  const from = towards(centre, other, CHILD + 3);
  const to = towards(other, centre, OTHER + 3);
  const heads = [...(direction === 'from-child' ? [] : [headAt(from, to)]), ...(direction === 'to-child' ? [] : [headAt(to, from)])];
  return { path: strained ? jagged(from, to) : pathThrough([from, to]), strength, strained, arrows: heads };
}

function onCircle(centre: Spot, round: number, share: number): Spot {
  const angle = share * 2 * Math.PI - Math.PI / 2;
  return { x: centre.x + round * Math.cos(angle), y: centre.y + round * Math.sin(angle) };
}

function towards(from: Spot, to: Spot, far: number): Spot {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return length === 0 ? from : { x: from.x + ((to.x - from.x) * far) / length, y: from.y + ((to.y - from.y) * far) / length };
}

const HEAD = 12;

/** A head whose tip is here and which comes from there. */
function headAt(tip: Spot, from: Spot): string {
  const back = towards(tip, from, HEAD);
  const side = { x: (back.y - tip.y) / 2.4, y: (tip.x - back.x) / 2.4 };
  return `${pathThrough([tip, { x: back.x + side.x, y: back.y + side.y }, { x: back.x - side.x, y: back.y - side.y }])}Z`;
}

function rounded({ x, y }: Spot): Spot {
  return { x: short(x), y: short(y) };
}
