import type { FormChild, RecordingForm } from '../../../casework/index.ts';
import type { FieldView } from '../../forms/field-view.ts';
import { type FileSlotView, fileSlotViews, saysOfFiles, slotNames } from '../../forms/file-slots.ts';
import { fieldView } from '../../forms/field-view.ts';
import type { DraftsView } from '../../layout/drafts-view.ts';
import type { FormPart } from '../../../record/entry-forms/index.ts';
import { partView, type PartView } from '../../forms/part-view.ts';
import { namesInRows, rowsView, type RowsView } from '../../forms/rows.ts';
import { type Sent, textOf } from '../../forms/sent.ts';
import type { AdviceView } from '../../words/advice-view.ts';
import { type AgreedView, agreedView, meetingLink } from '../../words/agreed-view.ts';
import { agedWords } from '../../words/ages.ts';
import { expectationView, type ExpectationView } from '../../words/expectation-view.ts';
import { inSentence, listed } from '../../words/plural.ts';
import type { DraftOfFormView } from '../../kept-forms/draft-view.ts';
import { aboutNameOf, type Errors, isAbout, NAMES, prefixOf, tieNameOf } from './read-recording.ts';
import { takesFiles } from './files-sent.ts';
import { rowGroups } from './row-groups.ts';
import { tieView } from './tie-view.ts';
import { type EarlierView, earlierView } from './earlier.ts';
import { type FormWordsView, formWordsView } from './form-words-view.ts';
import { homeOf } from '../../words/home-of.ts';
import { shownName } from '../../words/shown-name.ts';

export interface RecordView {
  readonly title: string;
  readonly help: string;
  readonly action: string;
  readonly back: { readonly href: string; readonly text: string };
  readonly key: string;
  readonly took: string;
  readonly summary: readonly { readonly text: string; readonly href: string }[];
  readonly when: FieldView;
  readonly time: FieldView;
  readonly together: readonly PartView[];
  /** That it happened is all that is written. */
  readonly asksNothing: boolean;
  /** What repeats, is the same for all and stands in none of their parts. */
  readonly rows: readonly RowsView[];
  readonly children: readonly ChildView[];
  /** Of the headings within one child's part: below the child's name, which is one lower where there are several. */
  readonly level: 3 | 4;
  readonly who: WhoView;
  /** Files that may come with it; absent where it is about no child. */
  readonly files?: { readonly open: boolean; readonly slots: readonly FileSlotView[] };
  /** What is said of words written in sentences; absent where the form asks for none. */
  readonly words?: FormWordsView | undefined;
  /** The records are judged as on a day before today. */
  readonly judgedBefore: boolean;
  readonly draft: DraftOfFormView;
  /** Others that were begun of the same child. */
  readonly drafts: DraftsView;
}

/** What a form is shown with, besides its answers. */
interface Shown {
  readonly errors?: Errors;
  readonly told?: readonly string[];
  readonly draft: DraftOfFormView;
  readonly drafts: DraftsView;
  /** Advice on its words, where it was asked for. */
  readonly advice?: ReadonlyMap<string, AdviceView>;
}

interface ChildView {
  readonly id: string;
  readonly about: string;
  readonly name: string;
  readonly age: string;
  readonly ticked: boolean;
  readonly error?: string;
  readonly owed: readonly PromptView[];
  readonly shows: readonly PromptView[];
  /** Which of the child's own entries it is about. */
  readonly tie?: FieldView;
  readonly parts: readonly PartView[];
  readonly rows: readonly RowsView[];
  readonly earlier?: EarlierView;
  /** What was agreed the last time, to be gone through before anything else. */
  readonly lastTime?: { readonly title: string; readonly actions: readonly AgreedView[] };
}

interface PromptView {
  /** As the script is told of it when the form would meet it. */
  readonly mark: string;
  readonly line: ExpectationView;
  readonly says: string;
}

export interface WhoView {
  readonly name: string;
  /** Each role that they can sign in. */
  readonly roles: readonly { readonly value: string; readonly text: string; readonly checked: boolean }[];
  readonly error?: string;
}

const NONE: Errors = new Map();

/** The form with what was typed so far, and what is wrong with it. */
export function recordView(asked: RecordingForm, sent: Sent, { errors = NONE, told = [], draft, drafts, advice }: Shown): RecordView {
  const { type, form, people } = asked;
  const shared = { type, sent, errors, people, ...(advice !== undefined && { advice }) };
  const rows = rowGroups(asked, 'all').map((group) => ({
    of: group.rows.type,
    view: rowsView(group.rows, { ...shared, prefix: group.prefix }),
  }));
  const together = form.together.map((part) => ({
    ...partView(part, { ...shared, prefix: 'all', network: asked.network, lookedFor: lookedForIn(asked) }),
    ...rowsBelow(part, rows),
  }));
  const placed = form.together.map((part) => part.rows);
  return {
    title: form.title,
    help: type.help,
    action: `/record/${type.name}`,
    back: backTo(asked),
    key: textOf(sent, NAMES.key),
    took: form.took,
    summary: summaryOf(asked, sent, errors, draft.other === undefined ? told : [...told, OTHER_VERSION]),
    ...whenViews(sent, errors),
    together,
    asksNothing: Object.keys(type.fields).length === 0,
    rows: rows.filter(({ of }) => !placed.includes(of)).map(({ view }) => view),
    children: asked.children.map((one, index) => childView(one, index, asked, sent, { errors, advice })),
    level: asked.children.length > 1 ? 4 : 3,
    words: formWordsView(asked, sent, advice),
    ...(takesFiles(asked) && { files: filesView(asked, sent, errors) }),
    who: whoView(asked, sent, errors),
    judgedBefore: asked.asOf < asked.today,
    drafts,
    draft,
  };
}

function rowsBelow(part: FormPart, all: readonly { readonly of: string; readonly view: RowsView }[]): Pick<PartView, 'rows'> {
  const rows = all.find(({ of }) => of === part.rows)?.view;
  return rows === undefined ? {} : { rows };
}

/** When it happened, as a day and a time. */
export function whenViews(sent: Sent, errors: Errors): Pick<RecordView, 'when' | 'time'> {
  return {
    when: fieldView({ kind: 'date', label: 'What day was it?' }, { name: NAMES.occurred, sent, ...errorIn(errors, NAMES.occurred) }),
    time: fieldView(
      { kind: 'text', label: 'What time?', help: 'When it began, such as 3:30pm. Leave it empty if you do not know.' },
      { name: NAMES.time, sent, ...errorIn(errors, NAMES.time) },
    ),
  };
}

function childView(
  one: FormChild,
  index: number,
  asked: RecordingForm,
  sent: Sent,
  { errors, advice }: { readonly errors: Errors; readonly advice: Shown['advice'] },
): ChildView {
  const { child, kind, prompts, lookedFor, mayBeTiedTo } = one;
  const prefix = prefixOf(index);
  const about = aboutNameOf(index);
  const { type, people, form } = asked;
  const promptView = ({ line, says, open }: FormChild['prompts'][number]): PromptView => ({
    mark: open ? line.expectation.key : line.expectation.standard,
    line: expectationView(line, asked.asOf),
    says,
  });
  const { earlier, before } = earlierView(one, index, asked, sent);
  const name = tieNameOf(index);
  const tie = tieView(asked, mayBeTiedTo, { name, sent, ...errorIn(errors, name) });
  return {
    id: child.id,
    about,
    name: shownName(child.name),
    age: kind === 'child' ? agedWords(child, asked.asOf) : '',
    ...(tie !== undefined && { tie }),
    ticked: isAbout(sent, index),
    ...errorIn(errors, about),
    owed: prompts.filter(({ open }) => open).map(promptView),
    shows: prompts.filter(({ open }) => !open).map(promptView),
    ...(earlier !== undefined && { earlier }),
    ...lastTimeView(one, asked),
    rows: rowGroups(asked, index).map(({ rows }) => rowsView(rows, { prefix, sent, errors, people })),
    parts: form.apart.map((part) =>
      partView(part, {
        type,
        people,
        sent,
        errors,
        prefix,
        lookedFor,
        network: one.network,
        ...(advice !== undefined && { advice }),
        ...(before !== undefined && { before }),
      }),
    ),
  };
}

function lastTimeView({ child, lastTime }: FormChild, { asOf, people, signers }: RecordingForm): Pick<ChildView, 'lastTime'> {
  if (lastTime === undefined) return {};
  const { at, actions } = lastTime;
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const reader = signers[0]?.id;
  const reading = { child: child.id, asOf, names, mayWrite: true, hasPlan: false, under: at, ...(reader !== undefined && { reader }) };
  return {
    lastTime: {
      title: `Agreed last time, at the ${meetingLink(at, child.id, asOf).text}`,
      actions: actions.map((action) => agreedView(action, reading)),
    },
  };
}

function filesView({ children }: RecordingForm, sent: Sent, errors: Errors): NonNullable<RecordView['files']> {
  const whose = children.map(({ child }) => ({ id: child.id, name: shownName(child.name) }));
  return {
    open: saysOfFiles(sent) || slotNames().some((name) => errors.has(name)),
    slots: fileSlotViews(whose, sent, errors),
  };
}

function backTo({ children: [first] }: RecordingForm): RecordView['back'] {
  if (first === undefined) return { href: '/children', text: 'Children' };
  return { href: homeOf(first.child.id, first.kind), text: shownName(first.child.name) };
}

const OTHER_VERSION = 'This draft was changed in another window as well. Nothing is lost: look at what differs, then save again';

/** What any of these children's standards look for. */
function lookedForIn({ children }: RecordingForm): Readonly<Record<string, readonly string[]>> {
  const all: Record<string, readonly string[]> = {};
  for (const [field, options] of children.flatMap(({ lookedFor }) => Object.entries(lookedFor)))
    all[field] = [...(all[field] ?? []), ...options];
  return all;
}

/** Who signs, and in which role. */
export function whoView({ signers }: RecordingForm, sent: Sent, errors: Errors): WhoView {
  const who = textOf(sent, NAMES.who);
  return {
    name: shownName(signers[0]?.name ?? ''),
    roles: signers.map((one) => {
      const value = `${one.role} ${one.id}`;
      return { value, text: one.roleName, checked: value === who };
    }),
    ...errorIn(errors, NAMES.who),
  };
}

function errorIn(errors: Errors, name: string): { readonly error?: string } {
  const error = errors.get(name);
  return error === undefined ? {} : { error };
}

/** Every error once, in the order of the page, each leading to where it is mended. */
export function summaryOf(asked: RecordingForm, sent: Sent, errors: Errors, told: readonly string[]): RecordView['summary'] {
  const { type, form, children } = asked;
  const inRows = (whose: 'all' | number) => rowGroups(asked, whose).flatMap(({ rows, prefix }) => namesInRows(rows, prefix, sent));
  const rows = new Map([...inRows('all'), ...children.flatMap((_one, index) => inRows(index))].map((one) => [one.name, one]));
  const order = [
    NAMES.occurred,
    NAMES.time,
    ...form.together.flatMap((part) => [
      ...part.fields.map(({ name }) => `all-${name}`),
      ...(part.rows === undefined ? [] : inRows('all').map(({ name }) => name)),
    ]),
    ...inRows('all').map(({ name }) => name),
    ...children.flatMap((_one, index) => [
      aboutNameOf(index),
      tieNameOf(index),
      ...form.apart.flatMap((part) => part.fields.map(({ name }) => `${prefixOf(index)}-${name}`)),
      ...inRows(index).map(({ name }) => name),
    ]),
    ...slotNames(),
  ];
  const several = children.length > 1;
  const lines = [...errors].toSorted(([one], [other]) => placeOf(order, one) - placeOf(order, other));
  return [
    ...told.map((text) => ({ text, href: text === OTHER_VERSION ? '#other-version' : '#main-content' })),
    ...lines.map(([name, message]) => {
      const index = children.findIndex((_one, n) => name.startsWith(`${prefixOf(n)}-`) && name !== aboutNameOf(n));
      const child = children[index]?.child;
      const whose = several && child !== undefined ? shownName(child.name) : undefined;
      const declared = type.fields[name.replace(/^(?:all|child-\d+)-/, '')];
      const row = rows.get(name);
      const isDate = name === NAMES.occurred || declared?.kind === 'date' || row?.isDate === true;
      const said = row !== undefined ? `${row.row}: ${inSentence(message)}` : labelled(message, declared);
      return { text: whose === undefined ? said : `${whose}: ${inSentence(said)}`, href: `#${name}${isDate ? '-day' : ''}` };
    }),
  ];
}

function labelled(message: string, declared: { readonly label: string } | undefined): string {
  return declared !== undefined && !message.includes(declared.label) ? `${declared.label} ${message}` : message;
}

function placeOf(order: readonly string[], name: string): number {
  const at = order.indexOf(name);
  return at === -1 ? order.length : at;
}

/** 'Ash Notreal, Birch Notreal and Cedar Notreal' */
export function namesOf(children: readonly { readonly child: { readonly name: string } }[]): string {
  return listed(children.map(({ child }) => shownName(child.name)));
}
