/** One question of a form as a page shows it, with what was typed so far and what is wrong with it. */
import type { InNetwork } from '../../casework/index.ts';
import { RELATIONS } from '../../record/codes/network.ts';
import { type FieldDeclaration, type FieldKind, ROLES } from '../../record/types.ts';
import { DATE_PARTS } from './read-date.ts';
import { type Sent, typedIn } from './sent.ts';
import type { AdviceView } from '../words/advice-view.ts';
import type { PassageView } from '../words/passages-view.ts';
import { inSentence } from '../words/plural.ts';
import { shownName } from '../words/shown-name.ts';

export interface FieldView {
  readonly as: 'radios' | 'checkboxes' | 'select' | 'text' | 'long-text' | 'number' | 'date';
  /** Both its name and the id of the group; the first thing to fill in has `focus`. */
  readonly name: string;
  readonly focus: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string;
  /** As it was typed. */
  readonly value: string;
  /** Few and short enough to stand in one line. */
  readonly inline: boolean;
  readonly items: readonly ItemView[];
  /** Options that fold away, where there are many. */
  readonly more: readonly ItemView[];
  /** Somebody's own account in sentences: advised on as it is typed, and what was advised last. */
  readonly advised: boolean;
  readonly advice?: AdviceView;
  /** What was answered in the earlier entry that this one brings up to date. */
  readonly before?: BeforeView;
  readonly parts: readonly { readonly name: string; readonly label: string; readonly value: string; readonly width: 2 | 4 }[];
}

/** An earlier answer, in words, with the day it was given. */
export interface BeforeView {
  readonly on: string;
  readonly value: string;
  readonly passages?: readonly PassageView[];
}

export interface ItemView {
  readonly id: string;
  readonly value: string;
  readonly text: string;
  readonly checked: boolean;
  /** What is asked only where this is chosen. */
  readonly under: readonly FieldView[];
}

/** What a question is shown with, besides its declaration. */
export interface Shown {
  readonly name: string;
  readonly sent: Sent;
  readonly error?: string;
  /** The options to show first; all, where there are few. */
  readonly first?: readonly string[];
  /** Workers to choose from, where it asks for one. */
  readonly people?: readonly { readonly id: string; readonly name: string }[];
  /** People of the network to choose from, where it asks for them. */
  readonly network?: readonly InNetwork[];
  /** It is what a child said, and left as it is. */
  readonly asSaid?: boolean;
  readonly before?: BeforeView;
  readonly advice?: AdviceView;
  /** What is asked only where this one is answered so; 'yes' and 'no' for a question of yes or no. */
  readonly under?: ReadonlyMap<string, readonly FieldView[]>;
}

const AS: Readonly<Record<FieldKind, FieldView['as']>> = {
  'yes-no': 'radios',
  text: 'text',
  'long-text': 'long-text',
  choice: 'radios',
  choices: 'checkboxes',
  date: 'date',
  number: 'number',
  role: 'select',
  worker: 'select',
  limit: 'text',
  standard: 'text',
  network: 'checkboxes',
};
/** Up to so many options stand open; beyond, those that come first do and the others fold. */
const FEW = 8;

export function fieldView(declared: FieldDeclaration, shown: Shown): FieldView {
  const { name, sent, error } = shown;
  const kind = AS[declared.kind];
  const options = optionsOf(declared, shown);
  const as = kind === 'radios' && options.length > FEW ? 'select' : kind;
  const chosen = new Set(sent.get(name) ?? []);
  const items = options.map(([value, text], index) => ({
    id: index === 0 ? name : `${name}--${value}`,
    value,
    text,
    checked: chosen.has(value),
    under: shown.under?.get(value) ?? [],
  }));
  const [open, folded] =
    as === 'checkboxes' && items.length > FEW
      ? foldedAfter(items, declared.kind === 'network' ? nearest(items) : (shown.first ?? []))
      : [items, []];
  return {
    as,
    name,
    focus: as === 'date' ? `${name}-day` : (open[0]?.id ?? name),
    label: declared.label,
    ...(declared.help !== undefined && { hint: declared.help }),
    ...(error !== undefined && { error }),
    value: typedIn(sent, name),
    advised: as === 'long-text' && shown.asSaid !== true,
    ...(shown.advice !== undefined && { advice: shown.advice }),
    ...(shown.before !== undefined && { before: shown.before }),
    inline: as === 'radios' && items.length === 2 && items.every((item) => item.under.length === 0),
    items: open,
    more: folded,
    parts: as === 'date' ? DATE_PARTS.map((part) => partView(part, name, sent)) : [],
  };
}

function partView(part: (typeof DATE_PARTS)[number], name: string, sent: Sent): FieldView['parts'][number] {
  const id = `${name}-${part}`;
  return { name: id, label: `${part.charAt(0).toUpperCase()}${part.slice(1)}`, value: typedIn(sent, id), width: part === 'year' ? 4 : 2 };
}

function optionsOf({ kind, options = {} }: FieldDeclaration, { people = [], network = [] }: Shown): readonly (readonly [string, string])[] {
  if (kind === 'yes-no')
    return [
      ['yes', 'Yes'],
      ['no', 'No'],
    ];
  if (kind === 'role') return ROLES.map((role) => [role, role.replaceAll('-', ' ')]);
  if (kind === 'worker') return [...new Map(people.map(({ id, name }) => [id, shownName(name)]))];
  if (kind === 'network') return network.map((one) => [one.id, inNetworkWords(one)]);
  return Object.entries(options);
}

/** Of many people, those who stand first in a network: parents, then as relations go. */
function nearest(items: readonly ItemView[]): readonly string[] {
  return items.slice(0, FEW).map(({ value }) => value);
}

const RELATION_WORDS: Readonly<Record<string, string>> = RELATIONS;

/** 'Hazel Notreal, mother' */
export function inNetworkWords({ name, relation }: InNetwork): string {
  const said = relation === undefined || name.includes('not yet named') ? undefined : RELATION_WORDS[relation];
  return said === undefined ? shownName(name) : `${shownName(name)}, ${inSentence(said)}`;
}

/** Those named, and those chosen already, in their own order; then the rest. */
function foldedAfter(items: readonly ItemView[], first: readonly string[]): [readonly ItemView[], readonly ItemView[]] {
  const isFirst = ({ value, checked }: ItemView): boolean => checked || first.includes(value);
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}
