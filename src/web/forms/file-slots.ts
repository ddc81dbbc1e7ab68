/** Files that a form may bring with it: what is asked of each, and what came of taking them in. */
import type { FileOfForm } from '../../casework/index.ts';
import { FILE_KINDS, LONGEST_DESCRIPTION } from '../../record/codes/files.ts';
import { fieldView, type FieldView } from './field-view.ts';
import { type Sent, textOf } from './sent.ts';

/** So many with one form; more go with the entry once it is written. */
export const MOST_FILES = 3;
const SLOTS = Array.from({ length: MOST_FILES }, (_, place) => `file--${place + 1}`);
const CHOOSE_AGAIN = 'Choose this file again: it is kept only once the whole form can be saved';

export interface FileSlotView {
  /** The name of the control in which the file is chosen. */
  readonly name: string;
  readonly error?: string;
  readonly kind: FieldView;
  readonly shows: FieldView;
  /** With whose entry it goes, where the form is about several. */
  readonly whose?: FieldView;
}

/** Whom a form is about, by their ids; the first where it says nothing else. */
export type Whose = readonly { readonly id: string; readonly name: string }[];

const kindOf = (slot: string): string => `${slot}-kind`;
const showsOf = (slot: string): string => `${slot}-shows`;
const whoseOf = (slot: string): string => `${slot}-whose`;

export function fileSlotViews(whose: Whose, sent: Sent, errors: ReadonlyMap<string, string>): readonly FileSlotView[] {
  const children = Object.fromEntries(whose.map(({ id, name }) => [id, name]));
  return SLOTS.map((slot) => ({
    name: slot,
    ...errorIn(errors, slot),
    kind: select(
      fieldView(
        { kind: 'choice', label: 'What is it?', options: FILE_KINDS },
        { name: kindOf(slot), sent, ...errorIn(errors, kindOf(slot)) },
      ),
    ),
    shows: fieldView(
      { kind: 'text', label: 'What does it show?', help: 'In a few words. A picture is read out by these words.' },
      { name: showsOf(slot), sent, ...errorIn(errors, showsOf(slot)) },
    ),
    ...(whose.length > 1 && {
      whose: select(
        fieldView(
          { kind: 'choice', label: 'In whose record?', options: children },
          { name: whoseOf(slot), sent, ...errorIn(errors, whoseOf(slot)) },
        ),
      ),
    }),
  }));
}

function select(view: FieldView): FieldView {
  return { ...view, as: 'select', focus: view.name };
}

/** Whether anything was said of a file. */
export function saysOfFiles(sent: Sent): boolean {
  return SLOTS.some((slot) => [kindOf, showsOf, whoseOf].some((of) => textOf(sent, of(slot)) !== ''));
}

/** The control of a slot; undefined for any other name. */
export function isSlot(control: string): boolean {
  return SLOTS.includes(control);
}

/** The names of every control in order, for what is wrong to be told in the order of the page. */
export function slotNames(): readonly string[] {
  return SLOTS.flatMap((slot) => [kindOf(slot), showsOf(slot), whoseOf(slot), slot]);
}

/** What came of a file that was sent: taken in, or why it is not kept. */
export type Taken = Omit<FileOfForm, 'kind' | 'description' | 'at'> | { readonly problem: string };

/** Each file with what was said of it, by whose it is; what is wrong is told by the name of its control. */
export function readFiles(
  taken: ReadonlyMap<string, Taken>,
  whose: readonly string[],
  sent: Sent,
  wrong: (name: string, message: string) => void,
): ReadonlyMap<string, readonly FileOfForm[]> {
  const files = SLOTS.flatMap((slot) => {
    const file = taken.get(slot);
    const [kind, description] = [textOf(sent, kindOf(slot)), textOf(sent, showsOf(slot))];
    const [only, ...others] = whose;
    const said = textOf(sent, whoseOf(slot));
    const child = others.length === 0 ? only : whose.find((one) => one === said);
    if (file === undefined) {
      if (kind !== '' || description !== '') wrong(slot, 'Choose the file, or empty what you said of it: a draft does not keep it');
      return [];
    }
    if (!Object.hasOwn(FILE_KINDS, kind)) wrong(kindOf(slot), 'Choose what the file is');
    if (description.length > LONGEST_DESCRIPTION) wrong(showsOf(slot), `Say what it shows in at most ${LONGEST_DESCRIPTION} characters`);
    if (child === undefined) wrong(whoseOf(slot), 'Choose in whose record the file is kept, of those whom this is about');
    if ('problem' in file) wrong(slot, file.problem);
    return child === undefined || 'problem' in file ? [] : [{ child, file: { ...file, kind, description, at: slot } }];
  });
  return new Map([...Map.groupBy(files, ({ child }) => child)].map(([child, some]) => [child, some.map(({ file }) => file)]));
}

/** Where a form is not saved, what was taken in with it must be chosen again: a browser does not send it a second time by itself. */
export function toChooseAgain(taken: ReadonlyMap<string, Taken>, wrong: (name: string, message: string) => void): void {
  for (const slot of taken.keys()) wrong(slot, CHOOSE_AGAIN);
}

function errorIn(errors: ReadonlyMap<string, string>, name: string): { readonly error?: string } {
  const error = errors.get(name);
  return error === undefined ? {} : { error };
}
