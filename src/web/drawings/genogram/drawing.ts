/** A genogram as its template draws it. */
import { parts } from '../../../calendar/index.ts';
import { type Couple, type DrawnSex, generationsShown, type Network, type NetworkPerson, THE_CHILD } from '../../../casework/index.ts';
import { count } from '../../words/plural.ts';
import { shownName } from '../../words/shown-name.ts';
import { jagged, pathThrough, short, wrapped } from '../lines.ts';
import { lifeWords, nameIn, personName } from '../person-words.ts';
import { type Bar, type DescentLine, type FeelingLine, genogramLayout } from './layout.ts';
import { type Placed, type Point, SYMBOL } from './measures.ts';

export interface SymbolView {
  readonly x: number;
  readonly y: number;
  readonly shape: 'square' | 'circle' | 'diamond';
  readonly died: boolean;
  readonly isChild: boolean;
  readonly lines: readonly string[];
  /** What is said of them under the name. */
  readonly life: readonly string[];
}

export interface LineView {
  readonly path: string;
  /** 'married', 'violent', 'adoptive-parent' */
  readonly kind: string;
  readonly label?: { readonly text: string; readonly x: number; readonly y: number };
  /** Slashes through the line: one for separated, two for divorced. */
  readonly slashes: readonly string[];
}

export interface GenogramView {
  readonly width: number;
  readonly height: number;
  /** Told instead of the drawing by what reads pages aloud; the table says all of it. */
  readonly title: string;
  readonly desc: string;
  readonly symbols: readonly SymbolView[];
  readonly lines: readonly LineView[];
  readonly household: readonly { readonly x: number; readonly y: number; readonly width: number; readonly height: number }[];
  readonly half: number;
  /** Small, for the side of another page. */
  readonly small: boolean;
}

const LETTERS = 14;
const LETTERS_OF_LIFE = 19;

/** Draws the family of a network by the standard symbols. `small` is the same drawing, to stand on another page. */
export function genogramView(network: Network, { small = false }: { readonly small?: boolean } = {}): GenogramView {
  const layout = genogramLayout(network);
  const people = new Map(network.people.map((one) => [one.id, one]));
  const generations = generationsShown(network);
  return {
    width: short(layout.width),
    height: short(layout.height),
    title: `Genogram of the family of ${nameIn(network, THE_CHILD)}`,
    desc: `${count(layout.people.length)} people in ${count(generations)} ${generations === 1 ? 'generation' : 'generations'}, the oldest at the top. ${small ? 'Their names stand in the list with the drawing.' : 'The table after the drawing says all of it in words.'}`,
    symbols: layout.people.map((placed) => symbolView(placed, network, people.get(placed.id))),
    lines: [
      // Those that run across the drawing lie beneath everything else.
      ...layout.feelings.map(feelingView),
      ...layout.descents.map(descentView),
      ...layout.couples.map(({ couple, ...bar }) => coupleView(bar, couple)),
    ],
    household: layout.household,
    half: SYMBOL / 2,
    small,
  };
}

const SHAPES: Readonly<Record<DrawnSex, SymbolView['shape']>> = { male: 'square', female: 'circle', unknown: 'diamond' };

function symbolView({ x, y }: Placed, { child, on }: Network, person: NetworkPerson | undefined): SymbolView {
  const at = { x: short(x), y: short(y) };
  if (person === undefined) {
    const unborn = child.born === undefined || child.born > on;
    const life = unborn ? 'not born yet' : lifeWords({ ...child, died: false }, on);
    return {
      ...at,
      shape: unborn ? 'diamond' : SHAPES[child.sex],
      died: false,
      isChild: true,
      lines: wrapped(shownName(child.name), LETTERS, 3),
      life: wrapped(life, LETTERS_OF_LIFE, 2),
    };
  }
  return {
    ...at,
    shape: SHAPES[person.sex],
    died: person.died,
    isChild: false,
    lines: wrapped(personName(person), LETTERS, 3),
    life: wrapped(lifeWords(person, on), LETTERS_OF_LIFE, 2),
  };
}

function descentView({ kind, from, y, to }: DescentLine): LineView {
  const xs = [from.x, ...to.map(({ x }) => x)];
  const along = pathThrough([
    { x: Math.min(...xs), y },
    { x: Math.max(...xs), y },
  ]);
  const path = [pathThrough([from, { x: from.x, y }]), along, ...to.map((top) => pathThrough([{ x: top.x, y }, top]))].join('');
  return { path, kind, slashes: [] };
}

function coupleView(bar: Bar, couple: Couple | undefined): LineView {
  const kind = couple === undefined ? 'not-said' : couple.kind;
  const middle = (bar.left.x + bar.right.x) / 2;
  const parted = couple !== undefined && (couple.ended || couple.kind === 'separated' || couple.kind === 'divorced');
  const n = couple?.kind === 'divorced' ? 2 : parted ? 1 : 0;
  const label = couple === undefined ? undefined : shortYears(couple);
  return {
    path: under(bar),
    kind,
    ...(label !== undefined && { label: { text: label, x: short(middle), y: short(bar.y - 5) } }),
    slashes: Array.from({ length: n }, (_, slash) => slashAt({ x: bar.left.x + 26 + slash * 8, y: bar.y })),
  };
}

const SHORT: Readonly<Record<Couple['kind'], string>> = {
  married: 'm.',
  'living-together': 'together',
  'couple-apart': 'couple',
  separated: 'sep.',
  divorced: 'div.',
};

/** 'm. 2010', 'sep. 2018'; as genograms have it. */
function shortYears({ kind, from, to, ended }: Couple): string | undefined {
  const years = [from, ended ? to : undefined].flatMap((day) => (day === undefined ? [] : [String(parts(day).year)])).join('–');
  return years === '' ? SHORT[kind] : `${SHORT[kind]} ${years}`;
}

const JAGGED: ReadonlySet<string> = new Set(['violent', 'hostile']);

function feelingView({ feeling: { kind }, along, across }: FeelingLine): LineView {
  const isJagged = JAGGED.has(kind);
  if (across !== undefined) {
    const [one, other] = across;
    return { path: isJagged ? jagged(one, other) : pathThrough(across), kind, slashes: [] };
  }
  if (along === undefined) return { path: '', kind, slashes: [] };
  if (!isJagged) return { path: under(along), kind, slashes: [] };
  const low = { x: along.left.x, y: along.y };
  const high = { x: along.right.x, y: along.y };
  return { path: [pathThrough([along.left, low]), jagged(low, high), pathThrough([high, along.right])].join(''), kind, slashes: [] };
}

function under({ left, right, y }: Bar): string {
  return pathThrough([left, { x: left.x, y }, { x: right.x, y }, right]);
}

function slashAt({ x, y }: Point): string {
  return pathThrough([
    { x: x - 4, y: y + 8 },
    { x: x + 4, y: y - 8 },
  ]);
}
