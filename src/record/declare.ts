/** The words an entry type is declared in: one builder for each kind of field. Every field is given help where it is declared. */
import type { EntryType, FieldDeclaration, FieldKind, SubjectKind } from './types.ts';

/** Stored code to the words shown. */
export type Options = Readonly<Record<string, string>>;
type Required = Pick<FieldDeclaration, 'required'>;
type Bounds = Required & Pick<FieldDeclaration, 'min' | 'max'>;
type Declared = Omit<EntryType, 'about' | 'fields'> & Partial<Pick<EntryType, 'about' | 'fields'>>;

const CHILD: readonly SubjectKind[] = ['child'];

/** Declares an entry type: about a child, and with no fields of its own, unless said otherwise. */
export function entryType(declared: Declared): EntryType {
  return { about: CHILD, fields: {}, ...declared };
}

/** A question answered yes or no; an unanswered one is neither. */
export function yesNo(label: string, help: string, more: Required = {}): FieldDeclaration {
  return field('yes-no', label, help, more);
}

/** A line of text. */
export function text(label: string, help: string, more: Required = {}): FieldDeclaration {
  return field('text', label, help, more);
}

/** Text of any number of paragraphs. */
export function longText(label: string, help: string, more: Required = {}): FieldDeclaration {
  return field('long-text', label, help, more);
}

/** One of the options. */
export function choice(label: string, options: Options, help: string, more: Required = {}): FieldDeclaration {
  return field('choice', label, help, { ...more, options });
}

/** Any number of the options. */
export function choices(label: string, options: Options, help: string, more: Required = {}): FieldDeclaration {
  return field('choices', label, help, { ...more, options });
}

/** A date, written YYYY-MM-DD. */
export function date(label: string, help: string, more: Required = {}): FieldDeclaration {
  return field('date', label, help, more);
}

/** A number from `min` to `max`, both included. */
export function number(label: string, help: string, more: Bounds = {}): FieldDeclaration {
  return field('number', label, help, more);
}

/** One of the roles people work in. */
export function role(label: string, help: string, more: Required = {}): FieldDeclaration {
  return field('role', label, help, more);
}

/** The id of a worker. */
export function worker(label: string, help: string, more: Required = {}): FieldDeclaration {
  return field('worker', label, help, more);
}

/** A length of time, such as '6 weeks'. */
export function limit(label: string, help: string, more: Required = {}): FieldDeclaration {
  return field('limit', label, help, more);
}

/** The id of a standard in a pack. */
export function standard(label: string, help: string, more: Required = {}): FieldDeclaration {
  return field('standard', label, help, more);
}

/** People of the child's network, by name, beside the field whose codes tell the same. */
export function network(label: string, help: string, codes: string): FieldDeclaration {
  return field('network', label, help, { codes });
}

function field(kind: FieldKind, label: string, help: string, more: Partial<FieldDeclaration>): FieldDeclaration {
  return { kind, label, help, ...more };
}
