import type { GuidedAnswer } from '../../../casework/index.ts';
import { SCALED_BY } from '../../../casework/guided/map-questions.ts';
import { STEP } from '../../../casework/guided/story-questions.ts';
import { getEntryType } from '../../../record/entry-types.ts';
import { GUIDED_QUESTIONS } from '../../../casework/guided/questions.ts';
import type { GuidedQuestion, GuidedThought, GuidedTool } from '../../../casework/guided/tools.ts';
import type { FieldDeclaration } from '../../../record/types.ts';
import { fieldView, type FieldView, type Shown } from '../../forms/field-view.ts';
import type { Sent } from '../../forms/sent.ts';
import { childHeadView, type ChildHeadView } from '../../layout/child-head-view.ts';
import { declaredFor, NAMES, nameOf } from './read-guided.ts';
import type { AskedOnPage } from '../../kept-forms/differences-in.ts';
import { TOOL_WORDS } from './tool-words.ts';
import { toolHref } from '../../words/guided-href.ts';
import { whoseWords } from './whose.ts';

export interface GuidedFormView {
  readonly head: ChildHeadView;
  readonly tool: GuidedTool;
  readonly title: string;
  readonly asks: string;
  readonly action: string;
  readonly back: string;
  readonly on: FieldView;
  readonly columns: readonly { readonly heading?: string; readonly thoughts: readonly ThoughtView[] }[];
  readonly summary: readonly { readonly text: string; readonly href: string }[];
  readonly told?: string;
  /** The pictures that a story may have, to choose from. */
  readonly pictures: readonly { readonly name: string; readonly shows: string }[];
  /** What is not finished may be saved as it is. */
  readonly beginsFromBefore: boolean;
}

export interface ThoughtView {
  readonly id: string;
  readonly heading: string;
  readonly help?: string;
  /** 'Thought 2 of 9' */
  readonly place: string;
  /** The thoughts before and after, on a telephone. */
  readonly before?: string;
  readonly next?: string;
  readonly groups: readonly { readonly heading?: string; readonly fields: readonly GuidedField[] }[];
}

const BEGINS_FROM_BEFORE: ReadonlySet<GuidedTool> = new Set(['map', 'resilience', 'words-and-pictures']);

/** A question; one of a number is answered on a line from 0 to 10. */
type GuidedField = FieldView & { readonly onLine?: true };

/** A guided page to be filled in, with what was typed so far and what is wrong. */
export function guidedFormView(
  answer: GuidedAnswer,
  tool: GuidedTool,
  sent: Sent,
  errors: ReadonlyMap<string, string>,
  told?: string,
): GuidedFormView {
  const thoughts = GUIDED_QUESTIONS.get(tool) ?? [];
  const on = fieldView({ kind: 'date', label: 'When was this?' }, { name: NAMES.on, sent, ...errorAt(errors, NAMES.on) });
  const views = thoughts.map((thought, index) => thoughtView(answer, thoughts, thought, index, sent, errors));
  const focus = new Map([
    [NAMES.on as string, on.focus],
    ...views.flatMap(({ groups }) => groups.flatMap(({ fields }) => fields.map((field) => [field.name, field.focus] as const))),
  ]);
  return {
    head: childHeadView(answer.head, 'signs-of-safety', answer.asOf),
    tool,
    title: TOOL_WORDS[tool].title,
    asks: TOOL_WORDS[tool].asks,
    action: `${toolHref(answer.head.child.id, tool)}/new`,
    pictures: tool === 'words-and-pictures' ? pictures() : [],
    beginsFromBefore: BEGINS_FROM_BEFORE.has(tool),
    back: toolHref(answer.head.child.id, tool),
    on,
    columns: columnsOf(views),
    summary: [...errors].map(([name, text]) => ({ text, href: `#${focus.get(name) ?? name}` })),
    ...(told !== undefined && { told }),
  };
}

/** Its questions; those of one person are told by the name they stand under. */
export function askedOnForm({ on, columns }: GuidedFormView): readonly AskedOnPage[] {
  const groups = columns.flatMap(({ thoughts }) => thoughts.flatMap((thought) => thought.groups));
  return [
    { whose: '', fields: [on] },
    ...groups.map(({ heading, fields }) => ({ whose: heading === undefined ? '' : `${heading}: `, fields })),
  ];
}

function pictures(): GuidedFormView['pictures'] {
  return Object.entries(getEntryType(STEP).fields['picture']?.options ?? {}).map(([name, shows]) => ({ name, shows }));
}

/** Thoughts under one heading stand together, as the three columns of a map do. */
function columnsOf(views: readonly ThoughtView[]): GuidedFormView['columns'] {
  return [...Map.groupBy(views, ({ heading }) => heading)].map(([heading, thoughts]) => ({
    ...(thoughts.length > 1 && { heading }),
    thoughts,
  }));
}

function thoughtView(
  answer: GuidedAnswer,
  thoughts: readonly GuidedThought[],
  thought: GuidedThought,
  index: number,
  sent: Sent,
  errors: ReadonlyMap<string, string>,
): ThoughtView {
  const [before, next] = [thoughts[index - 1], thoughts[index + 1]];
  return {
    id: thought.id,
    heading: thought.heading,
    ...(thought.help !== undefined && { help: thought.help }),
    place: `${index + 1} of ${thoughts.length}`,
    ...(before !== undefined && { before: `#thought-${before.id}` }),
    ...(next !== undefined && { next: `#thought-${next.id}` }),
    groups: groupsOf(answer, thought, (question) => questionView(question, sent, errors)),
  };
}

/** What is asked of one person stands together under their name. */
function groupsOf({ head }: GuidedAnswer, { asks }: GuidedThought, view: (question: GuidedQuestion) => FieldView): ThoughtView['groups'] {
  return [...Map.groupBy(asks, ({ part }) => part)].map(([part, asked]) => ({
    ...(SCALED_BY.includes(part) && { heading: whoseWords({ whose: part }, head.child.name) }),
    fields: asked.map(view),
  }));
}

function questionView(question: GuidedQuestion, sent: Sent, errors: ReadonlyMap<string, string>): GuidedField {
  const declared = { ...declaredFor(question), ...(question.label !== undefined && { label: question.label }) };
  const name = nameOf(question);
  const shown = { name, sent, ...errorAt(errors, name), ...(question.first !== undefined && { first: question.first }) };
  if (declared.kind === 'number') return numberView(declared, shown);
  const view = fieldView({ ...declared, ...(question.help !== undefined && { help: question.help }) }, shown);
  // What each step tells comes eight times over: it takes one line.
  return question.type === STEP && view.as === 'radios' ? { ...view, as: 'select' } : view;
}

/** A number from 0 to 10 is chosen on a line, as it is on paper. */
function numberView(declared: FieldDeclaration, shown: Shown): GuidedField {
  const options = Object.fromEntries(Array.from({ length: 11 }, (_, n) => [String(n), String(n)]));
  return { ...fieldView({ ...declared, kind: 'choice', options }, shown), as: 'radios', onLine: true };
}

function errorAt(errors: ReadonlyMap<string, string>, name: string): { readonly error?: string } {
  const error = errors.get(name);
  return error === undefined ? {} : { error };
}
