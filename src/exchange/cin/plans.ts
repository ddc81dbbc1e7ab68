import type { Day } from '../../calendar/index.ts';
import { CATEGORIES_OF_ABUSE } from '../../record/codes/category-of-abuse.ts';
import type { ChildEntries } from '../child-entries.ts';
import { saidDate } from '../said-date.ts';
import type { ChildValues } from './child-values.ts';
import { allWithin, type Element } from './element.ts';
import { endNotBefore } from './ends.ts';

/** A child protection plan as the census gives it; no days where they could not be used. */
export interface ProtectionPlan {
  readonly began?: Day;
  readonly ended?: Day;
  readonly category?: string;
}

/** Adds a child in need plan. */
export function addChildInNeedPlan(element: Element, values: ChildValues, entries: ChildEntries): void {
  addSpan(
    element,
    { start: 'cinplanstartdate', end: 'cinplanenddate', plan: 'child in need plan', type: 'child-in-need-plan' },
    values,
    entries,
  );
}

/** Adds a child protection plan and its review conferences. */
export function addProtectionPlan(element: Element, values: ChildValues, entries: ChildEntries): ProtectionPlan {
  const category = values.code(element, 'initialcategoryofabuse', CATEGORIES_OF_ABUSE, 'initial category of abuse');
  const latest = values.code(element, 'latestcategoryofabuse', CATEGORIES_OF_ABUSE, 'latest category of abuse');
  if (category !== undefined && latest !== undefined && category !== latest) {
    values.fault(
      'note',
      'known',
      element,
      `The category of the plan changed from ${category} to ${latest}, but the census does not say when. The first is taken.`,
      'Record the change of category on the day it was decided.',
    );
  }
  const span = addSpan(
    element,
    {
      start: 'cppstartdate',
      end: 'cppenddate',
      plan: 'child protection plan',
      type: 'child-protection-plan',
      fields: category === undefined ? {} : { category },
    },
    values,
    entries,
  );
  for (const reviews of allWithin(element, 'reviews')) {
    for (const review of allWithin(reviews, 'cppreviewdate')) addReview(review, reviews, span, values, entries);
  }
  return {
    ...(span.began !== undefined && { began: span.began }),
    ...(span.ended !== undefined && { ended: span.ended }),
    ...(category !== undefined && { category }),
  };
}

interface SpanNames {
  readonly start: string;
  readonly end: string;
  readonly plan: string;
  readonly type: string;
  readonly fields?: Readonly<Record<string, string>>;
}

interface Span {
  readonly began: Day | undefined;
  readonly ended: Day | undefined;
  readonly id: string | undefined;
}

function addSpan(element: Element, { start, end, plan, type, fields = {} }: SpanNames, values: ChildValues, entries: ChildEntries): Span {
  const began = values.day(element, start, `start of the ${plan}`);
  const id = began === undefined ? undefined : entries.add({ type: `${type}-started`, day: began, fields });
  const written = values.day(element, end, `end of the ${plan}`);
  const endElement = values.find(element, end);
  if (written === undefined || endElement === undefined) return { began, ended: undefined, id };
  const ended = endNotBefore(
    written,
    began,
    { element: endElement, ended: `${plan} ended`, began: 'it started', so: 'The end is left out, so the plan shows as still open.' },
    values,
  );
  if (ended !== undefined)
    entries.add({
      type: `${type}-ended`,
      day: ended,
      ends: began === undefined ? {} : { began },
      links: id === undefined ? [] : [{ rel: 'of', to: id }],
    });
  return { began, ended, id };
}

function addReview(element: Element, reviews: Element, plan: Span, values: ChildValues, entries: ChildEntries): void {
  // Read as if it stood alone, so that one unreadable date does not hide the others.
  const day = values.day({ ...reviews, within: [element] }, 'cppreviewdate', 'review conference');
  if (day === undefined) return;
  if (plan.began !== undefined && day < plan.began) {
    values.fault(
      'skips',
      'order',
      element,
      `The review conference on ${saidDate(day)} was before the plan started on ${saidDate(plan.began)}. It is left out.`,
      'Correct whichever date is wrong, and make the file again.',
    );
    return;
  }
  entries.add({
    type: 'review-conference',
    day,
    // A plan that goes on past the review was continued by it, and one that ends with it was ended by it.
    fields:
      plan.began === undefined
        ? {}
        : plan.ended === undefined || plan.ended > day
          ? { outcome: 'continue' }
          : plan.ended === day
            ? { outcome: 'end' }
            : {},
    links: plan.id === undefined ? [] : [{ rel: 'for', to: plan.id }],
  });
}
