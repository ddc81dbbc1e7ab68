import type { Day } from '../../../calendar/index.ts';
import type { AmendForm, Meanwhile, RecordingForm } from '../../../casework/index.ts';
import { fieldView, type FieldView } from '../../forms/field-view.ts';
import { partView, type PartView } from '../../forms/part-view.ts';
import type { Sent } from '../../forms/sent.ts';
import { headView, type ChildHeadView } from '../../layout/child-head-view.ts';
import type { ActView } from '../../words/acts.ts';
import { entryView } from '../../words/entry-view.ts';
import { expectationView, type ExpectationView } from '../../words/expectation-view.ts';
import { entryHref } from '../../words/home-of.ts';
import { shownName } from '../../words/shown-name.ts';
import { type RowsView, rowViews } from '../entry/rows-view.ts';
import { entryNamed, factView, type FactView, sameActView, WHY_NOT_CHANGED } from '../entry/view.ts';
import type { AskedOnPage, DifferenceView } from '../../kept-forms/differences-in.ts';
import { differences } from '../record/differences.ts';
import { type Errors, NAMES, prefixOf, tieNameOf } from '../record/read-recording.ts';
import { summaryOf, whenViews, whoView, type WhoView } from '../record/view.ts';
import { tieView } from '../record/tie-view.ts';
import { keptAside, sentFrom } from './fill.ts';
import { AMENDING } from './read-amendment.ts';

export interface AmendView {
  readonly title: string;
  readonly head: ChildHeadView;
  readonly back: { readonly href: string; readonly text: string };
  readonly written: string;
  /** Why it cannot be amended, and what stands; absent where it can. */
  readonly not?: {
    readonly words: string;
    readonly standsHref?: string;
    /** What had been typed, for whoever typed it to use elsewhere. */
    readonly typed: readonly DifferenceView[];
  };
  readonly form?: FormView;
  readonly conflict?: ConflictView;
  readonly told?: string;
  readonly summary: readonly { readonly text: string; readonly href: string }[];
}

interface FormView {
  readonly action: string;
  readonly child: string;
  readonly when: FieldView;
  readonly time: FieldView;
  readonly tie?: FieldView;
  readonly parts: readonly PartView[];
  /** What it says besides, and its form cannot show. */
  readonly kept: readonly FactView[];
  readonly others?: FieldView;
  readonly reason: FieldView;
  readonly who: WhoView;
  /** What standards ask it to show, and it does not. */
  readonly notShown: readonly { readonly line: ExpectationView; readonly says: string }[];
  /** What repeats in it, each line with the ways to put it right. */
  readonly rows: readonly RowsView[];
}

interface ConflictView {
  readonly written: string;
  readonly reason?: string;
  readonly differences: readonly DifferenceView[];
}

interface Shown {
  readonly asked: AmendForm;
  readonly form: RecordingForm;
  readonly entry: string;
  readonly sent: Sent;
  readonly errors: ReadonlyMap<string, string>;
  readonly told?: string;
  readonly conflict?: Meanwhile;
}

const CHILD = 0;

/** The form of an entry filled with what stands, or with what was typed so far. */
export function amendView({ asked, form, entry, sent, errors: wrong, conflict, told }: Shown, asOf: Day): AmendView {
  const errors: Errors = new Map(wrong);
  const { type, people, network } = form;
  const [child] = form.children;
  const shared = { type, sent, errors, people, network, lookedFor: child?.lookedFor ?? {} };
  const tieName = tieNameOf(CHILD);
  const tie = child && tieView(form, child.mayBeTiedTo, { name: tieName, sent, ...errorAt(errors, tieName) });
  const kept = new Set(Object.keys(keptAside(form, asked)));
  return {
    ...headOf(asked, asOf),
    form: {
      action: `${entryHref(asked.head.child.id, entry)}/amend`,
      child: asked.head.child.id,
      ...whenViews(sent, errors),
      ...(tie !== undefined && { tie }),
      parts: [
        ...form.form.together.map((part) => partView(part, { ...shared, prefix: 'all' })),
        ...form.form.apart.map((part) => partView(part, { ...shared, prefix: prefixOf(CHILD) })),
      ],
      kept: asked.facts.filter(({ name }) => kept.has(name)).map(factView),
      ...(asked.others.length > 0 && form.form.together.length > 0 && { others: othersView(asked, sent, errors) }),
      reason: fieldView(
        { kind: 'long-text', label: 'Why is it changed?', help: 'A sentence, for whoever reads both versions later: one day the child.' },
        { name: AMENDING.reason, sent, ...errorAt(errors, AMENDING.reason) },
      ),
      who: whoView(form, sent, errors),
      notShown: asked.notShown.map(({ line, says }) => ({ line: expectationView(line, asOf), says })),
      rows: rowViews({ ...asked, asOf }, true, (id) => actsOfRow(entryHref(asked.head.child.id, id))),
    },
    ...(told !== undefined && { told }),
    ...(conflict !== undefined && { conflict: conflictView(asked, form, { theirs: conflict, yours: sent }, asOf) }),
    summary: [...(conflict === undefined ? [] : [{ text: CONFLICT, href: '#conflict' }]), ...summaryOf(form, sent, errors, [])],
  };
}

function actsOfRow(href: string): readonly ActView[] {
  return [
    { text: 'Put right', href: `${href}/amend` },
    { text: 'Strike out', href: `${href}/strike-out` },
  ];
}

/** Its questions, in the order of the page. */
export function askedOnForm({ form }: AmendView): readonly AskedOnPage[] {
  if (form === undefined) return [];
  const { when, time, tie, parts, reason, others } = form;
  const known = [tie, ...parts.flatMap(({ fields }) => fields), reason, others];
  return [{ whose: '', fields: [when, time, ...known.flatMap((field) => (field === undefined ? [] : [field]))] }];
}

const CONFLICT = 'Somebody else changed this entry while you did. Nothing is lost, and nothing of yours is saved yet: look at both';

function conflictView(
  asked: AmendForm,
  form: Shown['form'],
  { theirs, yours }: { readonly theirs: Meanwhile; readonly yours: Sent },
  asOf: Day,
): ConflictView {
  const view = entryView(theirs.entry, asOf);
  const reason = theirs.entry.replaces?.reason;
  return {
    written: view.written,
    ...(reason !== undefined && { reason: shownName(reason) }),
    differences: differences(form, yours, {
      sent: Object.fromEntries([...sentFrom(form, asked), [NAMES.who, yours.get(NAMES.who) ?? []]]),
    }),
  };
}

function othersView({ others }: AmendForm, sent: Sent, errors: Errors): FieldView {
  return fieldView(
    {
      kind: 'choices',
      label: 'Change it for the others too?',
      help: 'The same act was written in these records. Only what was asked of all together is changed there, as you change it here; what is each child’s own stays. Your reason stands there too.',
      options: Object.fromEntries(others.map((one) => [one.subject.id, sameActView(one).name])),
    },
    { name: AMENDING.others, sent, ...errorAt(errors, AMENDING.others) },
  );
}

/** The page where it cannot be amended, saying why and where to go. */
export function notAmendedView(asked: AmendForm, typed: readonly DifferenceView[], asOf: Day): AmendView {
  const { may, meanwhile, head } = asked;
  const standsHref = meanwhile === undefined || meanwhile.struckOut ? undefined : entryHref(head.child.id, meanwhile.entry.id);
  const struckOut =
    meanwhile?.struckOut === true
      ? `It was struck out. ${entryView(meanwhile.entry, asOf).written.replace(/^Written/, 'Struck out')}`
      : undefined;
  return {
    ...headOf(asked, asOf),
    not: {
      words: struckOut ?? WHY_NOT_CHANGED[may.may ? 'withdrawn' : may.why],
      typed,
      ...(standsHref !== undefined && { standsHref }),
    },
    summary: [],
  };
}

function headOf({ head, kind, entry }: AmendForm, asOf: Day): Pick<AmendView, 'title' | 'head' | 'back' | 'written'> {
  return {
    title: `Amend: ${entryNamed(entry, asOf)}`,
    head: headView(head, kind, asOf),
    back: { href: entryHref(head.child.id, entry.id), text: 'The entry as it stands' },
    written: entryView(entry, asOf).written,
  };
}

function errorAt(errors: Errors, name: string): { readonly error?: string } {
  const error = errors.get(name);
  return error === undefined ? {} : { error };
}
