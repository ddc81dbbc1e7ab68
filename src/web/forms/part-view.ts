/** A part of an entry's form: its questions in order, those that hang on another under the answer they hang on. */
import type { AskedField, FormPart } from '../../record/entry-forms/index.ts';
import type { InNetwork } from '../../casework/index.ts';
import type { EntryType, Fields, FieldValue } from '../../record/types.ts';
import { OWN_WORDS } from '../../record/own-words.ts';
import type { AdviceView } from '../words/advice-view.ts';
import { type BeforeView, fieldView, type FieldView } from './field-view.ts';
import { readField } from './read-field.ts';
import type { RowsView } from './rows.ts';
import { type Sent, textOf } from './sent.ts';

export interface PartView {
  readonly folded?: string;
  readonly heading?: string;
  readonly intro?: string;
  /** Something in it was answered or is wrong, so that it stands open. */
  readonly open: boolean;
  readonly fields: readonly FieldView[];
  /** What repeats, and stands below its questions. */
  readonly rows?: RowsView;
}

/** What the parts of a form have in common: whose answers they are, by how their names begin. */
export interface Asking {
  readonly type: EntryType;
  /** 'all', 'child-1' */
  readonly prefix: string;
  readonly sent: Sent;
  /** By the name of the field in the form. */
  readonly errors: ReadonlyMap<string, string>;
  readonly lookedFor: Readonly<Record<string, readonly string[]>>;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** Of the network of the child, or of all the children, who can be named; a question for them is not asked where there is nobody. */
  readonly network?: readonly InNetwork[];
  /** Advice on what stands in them, by the name of the field in the form; none where nobody asked. */
  readonly advice?: ReadonlyMap<string, AdviceView>;
  /** What was answered before, by the field itself, where an earlier entry is brought up to date. */
  readonly before?: ReadonlyMap<string, BeforeView>;
}

/** The name of a field in the form. */
function nameIn({ prefix }: Pick<Asking, 'prefix'>, field: string): string {
  return `${prefix}-${field}`;
}

export function partView(part: FormPart, asking: Asking): PartView {
  const fields = part.fields
    .filter((asked) => asked.onlyIf === undefined && hasAnswers(asked, asking))
    .map((asked) => viewOf(asked, part, asking));
  const touched = part.fields.some(({ name }) => {
    const inForm = nameIn(asking, name);
    return (
      asking.errors.has(inForm) || [...asking.sent].some(([key, values]) => key.startsWith(inForm) && values.some((one) => one !== ''))
    );
  });
  const { folded, heading, intro } = part;
  return {
    ...(folded !== undefined && { folded }),
    ...(heading !== undefined && { heading }),
    ...(intro !== undefined && { intro }),
    open: touched,
    fields,
  };
}

function hasAnswers({ name }: AskedField, { type, network = [] }: Asking): boolean {
  return type.fields[name]?.kind !== 'network' || network.length > 0;
}

function viewOf(asked: AskedField, part: FormPart, asking: Asking): FieldView {
  const declared = asking.type.fields[asked.name];
  if (declared === undefined) throw new Error(`An entry “${asking.type.name}” has no field “${asked.name}”.`);
  const name = nameIn(asking, asked.name);
  const error = asking.errors.get(name);
  const advice = asking.advice?.get(name);
  const before = asking.before?.get(asked.name);
  const under = Map.groupBy(
    part.fields.filter(({ onlyIf }) => onlyIf?.field === asked.name),
    ({ onlyIf }) => optionOf(onlyIf?.is ?? ''),
  );
  return fieldView(declared, {
    name,
    sent: asking.sent,
    first: [...(asked.first ?? []), ...(asking.lookedFor[asked.name] ?? [])],
    people: asking.people,
    ...(asking.network !== undefined && { network: asking.network }),
    asSaid: OWN_WORDS.has(asked.name),
    ...(advice !== undefined && { advice }),
    ...(before !== undefined && { before }),
    ...(error !== undefined && { error }),
    under: new Map([...under].map(([value, fields]) => [value, fields.map((field) => viewOf(field, part, asking))])),
  });
}

/** A value as the option that stands for it. */
function optionOf(value: FieldValue): string {
  return value === true ? 'yes' : value === false ? 'no' : String(value);
}

/** What was answered in these parts; what is wrong is told by the name of its field. */
export function readParts(
  parts: readonly FormPart[],
  asking: Pick<Asking, 'type' | 'prefix' | 'sent'>,
  wrong: (name: string, message: string) => void,
): Fields {
  const fields: Record<string, FieldValue> = {};
  for (const { name, needed, onlyIf } of parts.flatMap((part) => part.fields)) {
    const declared = asking.type.fields[name];
    const inForm = nameIn(asking, name);
    if (declared === undefined || (onlyIf !== undefined && textOf(asking.sent, nameIn(asking, onlyIf.field)) !== optionOf(onlyIf.is)))
      continue;
    const answered = readField(asking.sent, inForm, declared);
    if ('wrong' in answered) wrong(inForm, declared.kind === 'date' ? A_REAL_DATE : answered.wrong);
    else if (answered.value !== undefined) fields[name] = answered.value;
    else if (needed === true) wrong(inForm, `Answer “${declared.label}”`);
  }
  return fields;
}

const A_REAL_DATE = 'Write a real date, such as 14 4 2026, or leave all three empty';
