import type { ExpectationLine, StrikeOutForm } from '../../../casework/index.ts';
import { fieldView, type FieldView } from '../../forms/field-view.ts';
import { type Sent, textOf } from '../../forms/sent.ts';
import { headView, type ChildHeadView } from '../../layout/child-head-view.ts';
import { entryView } from '../../words/entry-view.ts';
import { expectationView, type ExpectationView } from '../../words/expectation-view.ts';
import { entryHref } from '../../words/home-of.ts';
import { plural } from '../../words/plural.ts';
import { entryNamed, sameActView, WHY_NOT_CHANGED } from '../entry/view.ts';

/** Names of the parts of the form. */
export const NAMES = { key: 'key', reason: 'reason' } as const;

export interface StrikeOutView {
  readonly title: string;
  readonly head: ChildHeadView;
  readonly back: { readonly href: string; readonly text: string };
  readonly written: string;
  /** Why it is not for whoever reads this. */
  readonly not?: string;
  readonly follows: readonly FollowsView[];
  /** That rows go with it. */
  readonly withIt?: string;
  readonly alsoOf: readonly { readonly name: string; readonly href: string }[];
  readonly form?: { readonly action: string; readonly key: string; readonly reason: FieldView };
  readonly summary: readonly { readonly text: string; readonly href: string }[];
}

interface FollowsView {
  readonly title: string;
  /** They are gone, so how they stand says nothing. */
  readonly gone: boolean;
  readonly lines: readonly ExpectationView[];
  readonly more?: string;
}

const MOST_SHOWN = 12;

/** What would follow, and why it is done. */
export function strikeOutView(asked: StrikeOutForm, sent: Sent, error: string | undefined): StrikeOutView {
  const { head, kind, asOf, entry, may } = asked;
  const here = entryHref(head.child.id, entry.id);
  return {
    title: `Strike out: ${entryNamed(entry, asOf)}`,
    head: headView(head, kind, asOf),
    back: { href: here, text: 'The entry as it stands' },
    written: entryView(entry, asOf).written,
    ...(!may.may && { not: WHY_NOT_CHANGED[may.why] }),
    follows: [
      followsView('It met these, and they would stand so instead', asked.unmet, asked),
      followsView('These would no longer be expected', asked.gone, asked, true),
      followsView('These would stand otherwise, or be expected anew', asked.otherwise, asked),
    ].filter(({ lines }) => lines.length > 0),
    ...(asked.withIt > 0 && { withIt: `What was written with it line by line (${asked.withIt}) is struck out with it.` }),
    alsoOf: asked.alsoOf.map(sameActView),
    ...(may.may && {
      form: {
        action: `${here}/strike-out`,
        key: textOf(sent, NAMES.key),
        reason: fieldView(
          {
            kind: 'long-text',
            label: 'Why is it struck out?',
            help: 'Written in the wrong record, say, or written twice. Where something in it is wrong, amend it instead.',
          },
          { name: NAMES.reason, sent, ...(error !== undefined && { error }) },
        ),
      },
    }),
    summary: error === undefined ? [] : [{ text: error, href: `#${NAMES.reason}` }],
  };
}

function followsView(title: string, lines: readonly ExpectationLine[], { asOf }: StrikeOutForm, gone = false): FollowsView {
  const left = lines.length - MOST_SHOWN;
  return {
    title,
    gone,
    lines: lines.slice(0, MOST_SHOWN).map((line) => expectationView(line, asOf)),
    ...(left > 0 && { more: `And ${plural(left, 'other')}.` }),
  };
}
