import type { DocumentAnswer } from '../../../casework/index.ts';
import { ASKED, documentHtml, makesPdf } from '../../../documents/index.ts';
import { fieldView, type FieldView } from '../../forms/field-view.ts';
import { type Sent, textOf } from '../../forms/sent.ts';
import { type ChildHeadView, childHeadView } from '../../layout/child-head-view.ts';
import { inSentence } from '../../words/plural.ts';

export interface DocumentView {
  readonly head: ChildHeadView;
  readonly title: string;
  readonly label: string;
  readonly help: string;
  readonly href: string;
  readonly back: string;
  /** What no record says, with what was answered so far; none where nothing is asked. */
  readonly fields: readonly FieldView[];
  /** The same answers, to be sent along when a file is asked for. */
  readonly answers: readonly { readonly name: string; readonly value: string }[];
  readonly summary: readonly { readonly text: string; readonly href: string }[];
  /** The document itself, written by our own renderer: everything in it is escaped there. */
  readonly html: string;
  /** Asked for, and nothing said yet: there is nothing to send. */
  readonly isBlank: boolean;
  readonly pdf: boolean;
  readonly thenRecord?: { readonly text: string; readonly href: string };
}

/** A document as a page, with what it asks of whoever makes it. */
export function documentView(answer: DocumentAnswer, sent: Sent, errors: ReadonlyMap<string, string>): DocumentView {
  const { head, asOf, kind, made, thenRecord } = answer;
  const child = encodeURIComponent(head.child.id);
  const back = `/children/${child}/documents`;
  const errorAt = (name: string) => {
    const error = errors.get(name);
    return error === undefined ? {} : { error };
  };
  return {
    head: childHeadView(head, 'documents', asOf),
    title: made.title,
    label: kind.label,
    help: kind.help,
    href: `${back}/${kind.name}`,
    back,
    fields: kind.asks.map((name) => {
      const { label, help, long } = ASKED[name];
      return fieldView({ kind: long ? 'long-text' : 'text', label, help }, { name, sent, ...errorAt(name) });
    }),
    answers: kind.asks.map((name) => ({ name, value: textOf(sent, name) })),
    summary: [...errors].map(([name, text]) => ({ text, href: `#${name}` })),
    html: documentHtml(made),
    isBlank: kind.asks.length > 0 && kind.asks.every((name) => textOf(sent, name) === ''),
    pdf: makesPdf(),
    ...(thenRecord !== undefined && {
      thenRecord: { text: inSentence(thenRecord.label), href: `/record/${thenRecord.type}?child=${child}` },
    }),
  };
}
