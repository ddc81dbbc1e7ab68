import type { Day } from '../../../calendar/index.ts';
import type { MayBeTiedTo, RecordedAnswer, RecordedOfChild } from '../../../casework/index.ts';
import { planOfMeeting } from '../../../casework/plans/kinds.ts';
import type { EntryForm } from '../../../record/entry-forms/index.ts';
import { momentWords } from '../../words/dates.ts';
import { expectationView, type ExpectationView } from '../../words/expectation-view.ts';
import { entryHref, homeOf } from '../../words/home-of.ts';
import { outcomes, type OutcomesView } from '../../words/outcomes-view.ts';
import { planAfterMeetingHref, plansHref } from '../../words/plan-hrefs.ts';
import { inSentence } from '../../words/plural.ts';
import { namesOf } from '../record/view.ts';
import { shownName } from '../../words/shown-name.ts';

export interface RecordedView {
  readonly heading: string;
  /** The key of the form it was. */
  readonly key: string;
  readonly lead: string;
  /** It happened after the day that the record is judged for. */
  readonly notYetJudged: boolean;
  readonly children: readonly OfChildView[];
  readonly again?: { readonly text: string; readonly href: string };
}

interface OfChildView {
  readonly name: string;
  readonly href: string;
  readonly entryHref: string;
  readonly amendHref: string;
  readonly anotherHref: string;
  /** Where what was agreed at this meeting is written. */
  readonly planHref?: string;
  /** Where whoever came from there goes on: the act it is of, or what else was agreed. */
  readonly goOn?: { readonly text: string; readonly href: string };
  readonly met: OutcomesView;
  readonly notMet: OutcomesView;
  readonly next: readonly ExpectationView[];
}

/** What an act that was saved met and did not, child by child. */
export function recordedView(answer: RecordedAnswer): RecordedView {
  const { asOf } = answer;
  const who = [answer.by === undefined ? undefined : shownName(answer.by), answer.role === undefined ? undefined : inSentence(answer.role)]
    .filter((one) => one !== undefined)
    .join(', ');
  return {
    key: answer.key,
    heading: `Saved: ${inSentence(answer.label)} of ${momentWords(answer.occurred, asOf)}`,
    lead: `For ${namesOf(answer.children)}, by ${who}${answer.onBehalfOf === undefined ? '' : `, deciding for ${shownName(answer.onBehalfOf)}`}.`,
    notYetJudged: answer.occurred.day > asOf,
    children: answer.children.map((one) => ofChild(one, asOf, answer.form?.type)),
    ...(answer.form !== undefined && { again: { text: `${answer.form.title} again`, href: againHref(answer.form, answer) } }),
  };
}

function againHref(form: EntryForm, { children }: RecordedAnswer): string {
  return `/record/${form.type}?${new URLSearchParams(children.map(({ child }) => ['child', child.id])).toString()}`;
}

/** Of what its record must show and does not, so many are shown open, for somebody to put right while it is fresh. */
const MOST_SHOWN = 3;

function ofChild({ child, kind, entry, of, met, notMet, next }: RecordedOfChild, asOf: Day, type: string | undefined): OfChildView {
  const plan = type === undefined ? undefined : planOfMeeting(type);
  const href = homeOf(child.id, kind);
  return {
    name: shownName(child.name),
    href,
    entryHref: entryHref(child.id, entry),
    amendHref: `${entryHref(child.id, entry)}/amend`,
    anotherHref: `/record?${new URLSearchParams({ child: child.id }).toString()}`,
    ...(plan !== undefined && { planHref: planAfterMeetingHref(child.id, plan, entry) }),
    ...(of !== undefined && { goOn: goOnTo(of, child.id, asOf, type) }),
    met: outcomes(met, 0, asOf),
    notMet: outcomes(notMet, MOST_SHOWN, asOf),
    next: next.map((line) => expectationView(line, asOf)),
  };
}

/** Pages on which the entries of a type are gone through one after another. */
const GONE_THROUGH: ReadonlyMap<string, (child: string) => NonNullable<OfChildView['goOn']>> = new Map([
  ['agreed-action-progress', (child) => ({ text: 'What else was agreed at meetings', href: `${plansHref(child)}#agreed` })],
]);

function goOnTo(
  { id, label, occurred }: MayBeTiedTo,
  child: string,
  asOf: Day,
  type: string | undefined,
): NonNullable<OfChildView['goOn']> {
  const page = GONE_THROUGH.get(type ?? '');
  return page?.(child) ?? { text: `Back to the ${inSentence(label)} of ${momentWords(occurred, asOf)}`, href: entryHref(child, id) };
}
