import { isoOf, parts, tryDayOf } from '../../../calendar/index.ts';
import type { PeopleAnswer } from '../../../casework/index.ts';
import { getEntryType } from '../../../record/entry-types.ts';
import type { Fields } from '../../../record/types.ts';
import type { FieldView } from '../../forms/field-view.ts';
import { partView, type PartView } from '../../forms/part-view.ts';
import { type Sent, textOf } from '../../forms/sent.ts';
import { childHeadView, type ChildHeadView } from '../../layout/child-head-view.ts';
import { shownName } from '../../words/shown-name.ts';
import type { PeopleForm } from './forms.ts';
import { pickerView } from './options.ts';
import { type Errors, NAMES, PREFIX } from './read-form.ts';

export interface PeopleFormView {
  readonly head: ChildHeadView;
  readonly title: string;
  readonly lead: string;
  readonly action: string;
  /** The entry that is changed, as it stood when the form was opened. */
  readonly stood: string;
  readonly pickers: readonly FieldView[];
  readonly parts: readonly PartView[];
  readonly summary: readonly { readonly text: string; readonly href: string }[];
  readonly backHref: string;
  readonly backText: string;
}

/** One of the forms, with what was typed so far and what is wrong with it. `about` is whom or what it changes. */
export function peopleFormView(
  form: PeopleForm,
  answer: PeopleAnswer,
  action: string,
  sent: Sent,
  errors: Errors,
  about?: string,
): PeopleFormView {
  const pickers = form.pickers.flatMap((picker) => pickerView(picker, answer, sent, errors.get(picker.name)) ?? []);
  const type = getEntryType(form.type);
  const drawn = form.parts.map((part) => partView(part, { type, prefix: PREFIX, sent, errors, lookedFor: {}, people: [] }));
  const fields = [...pickers, ...drawn.flatMap((part) => part.fields)];
  return {
    head: childHeadView(answer.head, 'people', answer.asOf),
    title: about === undefined ? form.title : `Change or end: ${about}`,
    lead: form.lead,
    action,
    stood: textOf(sent, NAMES.stood),
    pickers,
    parts: drawn,
    summary: [...errors].map(([name, text]) => ({ text, href: `#${fields.find((field) => field.name === name)?.focus ?? name}` })),
    backHref: `/children/${encodeURIComponent(answer.head.child.id)}/people`,
    backText: `People of ${shownName(answer.head.child.name)}`,
  };
}

/** What an entry said, as the fields of a form would have been filled in. */
export function sentFromFields(fields: Fields): Sent {
  return new Map(
    Object.entries(fields).flatMap(([field, value]): (readonly [string, readonly string[]])[] => {
      const name = `${PREFIX}-${field}`;
      if (typeof value === 'boolean') return [[name, [value ? 'yes' : 'no']]];
      if (typeof value === 'object') return [[name, value]];
      const day = typeof value === 'string' ? tryDayOf(value) : undefined;
      if (day === undefined || isoOf(day) !== value) return [[name, [String(value)]]];
      const date = parts(day);
      return [
        [`${name}-day`, [String(date.day)]],
        [`${name}-month`, [String(date.month)]],
        [`${name}-year`, [String(date.year)]],
      ];
    }),
  );
}
