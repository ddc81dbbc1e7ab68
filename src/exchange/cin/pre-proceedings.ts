import type { ChildEntries } from '../child-entries.ts';
import type { ChildValues } from './child-values.ts';
import type { Element } from './element.ts';
import { endNotBefore } from './ends.ts';

/** Adds the steps before court, which the census asks for from 2026. Its undated answers cannot be taken. */
export function addPreProceedings(element: Element, values: ChildValues, entries: ChildEntries): void {
  const began = values.day(element, 'ppstartdate', 'start of pre-proceedings');
  const id = began === undefined ? undefined : entries.add({ type: 'pre-proceedings-started', day: began });
  const letter = values.day(element, 'lbpsentdate', 'letter before proceedings');
  if (letter !== undefined) entries.add({ type: 'letter-before-proceedings', day: letter });
  const meeting = values.day(element, 'initialppmeetingdate', 'first pre-proceedings meeting');
  if (meeting !== undefined) entries.add({ type: 'pre-proceedings-meeting', day: meeting, fields: { kind: 'initial' } });
  const decided = values.day(element, 'stepdecisiondate', 'decision that ended pre-proceedings');
  const decidedElement = values.find(element, 'stepdecisiondate');
  if (decided !== undefined && decidedElement !== undefined) {
    const day = endNotBefore(
      decided,
      began,
      {
        element: decidedElement,
        ended: 'decision to end pre-proceedings was',
        began: 'they started',
        so: 'The decision is left out, so they show as still open.',
      },
      values,
    );
    if (day !== undefined)
      entries.add({
        type: 'pre-proceedings-ended',
        day,
        ends: began === undefined ? {} : { began },
        links: id === undefined ? [] : [{ rel: 'of', to: id }],
      });
  }
  const applied = values.day(element, 'courtappdate', 'application to court');
  if (applied !== undefined) entries.add({ type: 'proceedings-issued', day: applied });
}
