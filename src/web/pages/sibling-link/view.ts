import type { Day } from '../../../calendar/index.ts';
import type { AlreadyThere, SiblingToLink } from '../../../casework/index.ts';
import { choice } from '../../../record/declare.ts';
import { fieldView, type FieldView } from '../../forms/field-view.ts';
import { type Sent, textOf } from '../../forms/sent.ts';
import { childHeadView, type ChildHeadView } from '../../layout/child-head-view.ts';
import { agedWords } from '../../words/ages.ts';
import { shownName } from '../../words/shown-name.ts';
import { NAMES, QUESTIONS, SOMEBODY_NEW } from './form.ts';

export interface SiblingLinkView {
  readonly title: string;
  readonly head: ChildHeadView;
  readonly action: string;
  readonly backHref: string;
  readonly find: string;
  readonly findError?: string;
  /** What was found; absent before anything was looked for. */
  readonly found?: readonly { readonly name: string; readonly age: string; readonly href?: string }[];
  readonly form?: LinkFormView;
  readonly summary: readonly { readonly text: string; readonly href: string }[];
}

interface LinkFormView {
  readonly key: string;
  readonly other: { readonly id: string; readonly name: string; readonly age: string };
  /** Which parent is asked under the answer it belongs to. */
  readonly kind: FieldView;
  /** Who each may be in the other's network already; none where nobody there may be. */
  readonly already: readonly FieldView[];
  /** What is written, in so many words. */
  readonly writes: readonly string[];
}

/** The box that a child is looked for by; the one at the head of every page has the plainer name. */
const SEARCH_BOX = 'look';

/** A brother or sister with a record here: looked for, then said how they are related, in one page. */
export function siblingLinkView(
  { head, found, other }: SiblingToLink,
  find: string,
  sent: Sent,
  errors: ReadonlyMap<string, string>,
  asOf: Day,
): SiblingLinkView {
  const people = `/children/${encodeURIComponent(head.child.id)}/people`;
  const action = `${people}/brother-or-sister`;
  const form = other && formView(head.child.name, other, sent, errors, asOf);
  const fields = form === undefined ? [] : [form.kind, ...form.kind.items.flatMap(({ under }) => under), ...form.already];
  const findError = errors.get(NAMES.find);
  return {
    title: 'Link a brother or sister who has a record here',
    head: childHeadView(head, 'people', asOf),
    action,
    backHref: people,
    find: shownName(find),
    ...(findError !== undefined && { findError }),
    ...(found !== undefined && {
      found: found.map(({ child, mayLink }) => ({
        name: shownName(child.name),
        age: agedWords(child, asOf),
        ...(mayLink && { href: `${action}?${new URLSearchParams({ other: child.id }).toString()}` }),
      })),
    }),
    ...(form !== undefined && { form }),
    summary: [...errors].map(([name, text]) => ({ text, href: `#${fields.find((field) => field.name === name)?.focus ?? SEARCH_BOX}` })),
  };
}

function formView(
  child: string,
  { child: other, here, there }: NonNullable<SiblingToLink['other']>,
  sent: Sent,
  errors: ReadonlyMap<string, string>,
  asOf: Day,
): LinkFormView {
  const [mine, theirs] = [shownName(child), shownName(other.name)];
  const shown = (name: string) => ({ name, sent, ...(errors.has(name) && { error: errors.get(name) ?? '' }) });
  const already = (name: string, who: string, whose: string, people: readonly AlreadyThere[]): readonly FieldView[] => {
    if (people.length === 0) return [];
    const options = Object.fromEntries([
      ...people.map(({ id, name: called }) => [id, shownName(called)]),
      [SOMEBODY_NEW, 'None of these: add them'],
    ]);
    const likely = people.find((one) => one.likely)?.id ?? SOMEBODY_NEW;
    const filled = textOf(sent, name) === '' ? new Map([...sent, [name, [likely]]]) : sent;
    const asks = choice(
      `Is ${who} among the people of ${whose} already?`,
      options,
      'Chosen where the name is the same. The same person is not written twice.',
    );
    return [fieldView(asks, { ...shown(name), sent: filled, first: Object.keys(options) })];
  };
  const through = fieldView(QUESTIONS.through, { ...shown(NAMES.through), first: Object.keys(QUESTIONS.through.options ?? {}) });
  const kind = fieldView(QUESTIONS.kind, { ...shown(NAMES.kind), first: Object.keys(QUESTIONS.kind.options ?? {}) });
  return {
    key: textOf(sent, NAMES.key),
    other: { id: other.id, name: theirs, age: agedWords(other, asOf) },
    kind: { ...kind, items: kind.items.map((item) => (item.value === 'half' ? { ...item, under: [through] } : item)) },
    already: [...already(NAMES.here, theirs, mine, here), ...already(NAMES.there, mine, theirs, there)],
    writes: [
      `In the record of ${mine}: that ${theirs} is their brother or sister, so related, and has a record of their own.`,
      `In the record of ${theirs}: the same of ${mine}.`,
      'Nothing else goes from one record into the other. Whoever may read only one of them sees the name and how they are related, and no way to the other record.',
    ],
  };
}
