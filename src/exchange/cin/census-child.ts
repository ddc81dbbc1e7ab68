/** One child of the census: who they are, then everything the census says happened. */
import type { Entry, Subject } from '../../record/types.ts';
import { inLine, quoted } from '../../record/plain-text.ts';
import { childEntries } from '../child-entries.ts';
import { CHILD_ID_RULE, isChildId } from '../child-id.ts';
import { type ChildValues, childValues } from './child-values.ts';
import { addDetails } from './details.ts';
import { allWithin, type Element, findWithin } from './element.ts';
import { type CinReading, lastDay, placeOf } from './reading.ts';
import { addReferral } from './referral.ts';
import { reportUnknown } from './known-names.ts';

export interface CensusChild {
  readonly subject: Subject;
  readonly entries: readonly Entry[];
}

// A child can be referred before birth, and a pregnancy lasts some forty weeks: the census draws the same line.
const DAYS_BEFORE_BIRTH = 280;
const DAYS_AHEAD_EXPECTED = 300;
const LEFT_OUT = 'The child is left out until this is mended.';

/** Reads one Child element; undefined where it cannot be told which child it is. Faults go to the log. */
export function readCensusChild(element: Element, reading: CinReading): CensusChild | undefined {
  const identifiers = findWithin(element, 'childidentifiers');
  const id = identifiers && usableId(identifiers, element, reading);
  if (identifiers === undefined || id === undefined) {
    if (identifiers === undefined)
      reading.faults.add(
        'skips',
        'children',
        placeOf(reading, element),
        'A child has no ChildIdentifiers, so nothing says which child it is.',
        LEFT_OUT,
      );
    return undefined;
  }
  reportUnknown(element, reading, id);
  const subject = readSubject(identifiers, id, reading);
  const values = childValues(reading, id, boundsOf(subject, reading));
  const entries = childEntries('cin', id);
  const died = values.day(identifiers, 'persondeathdate', 'date of death');
  if (died !== undefined) entries.add({ type: 'death', day: died, comesLast: true });
  const details = allWithin(element, 'cindetails');
  if (details.length === 0)
    values.fault(
      'note',
      'missing',
      element,
      'The child has no CINdetails: nothing that happened is given.',
      'Check that the export holds this child’s referral.',
    );
  const referred = details.map((one) => addReferral(one, values, entries));
  addDetails(element, identifiers, { referred, values, entries, reading });
  return { subject, entries: entries.all() };
}

function usableId(identifiers: Element, child: Element, reading: CinReading): string | undefined {
  const element = findWithin(identifiers, 'lachildid');
  const id = element?.text ?? '';
  const at = placeOf(reading, element ?? identifiers, id === '' ? undefined : inLine(id, 40));
  if (id === '') {
    reading.faults.add('skips', 'children', at, 'A child has no LAchildID, so nothing says which child it is.', LEFT_OUT);
  } else if (!isChildId(id)) {
    reading.faults.add('skips', 'children', at, `The LAchildID ${quoted(id, 40)} cannot stand as an id. ${CHILD_ID_RULE}`, LEFT_OUT);
  } else if (reading.seen.has(id)) {
    reading.faults.add(
      'skips',
      'children',
      placeOf(reading, child, id),
      `The child id ${id} stands more than once in the file. Only the first child with it is taken, so that two children are never mixed.`,
      'Give each child an id of their own, or bring the child’s details together in one place.',
    );
  } else {
    reading.seen.add(id);
    return id;
  }
  return undefined;
}

function readSubject(identifiers: Element, id: string, reading: CinReading): Subject {
  const lived: ChildValues = childValues(reading, id, { last: lastDay(reading), lastIs: lastIs(reading) });
  const awaited: ChildValues = childValues(reading, id, {
    last: lastDay(reading) + DAYS_AHEAD_EXPECTED,
    lastIs: 'later than any child now expected can be born',
  });
  const born = lived.day(identifiers, 'personbirthdate', 'date of birth');
  const expected = awaited.day(identifiers, 'expectedpersonbirthdate', 'expected date of birth');
  if (born !== undefined && expected !== undefined) {
    lived.fault(
      'note',
      'known',
      identifiers,
      'Both a date of birth and an expected date of birth are given. The date of birth is taken.',
      'Take the expected date out once the child is born.',
    );
  }
  if (born !== undefined) return { id, kind: 'child', born };
  if (expected !== undefined) return { id, kind: 'child', expected };
  lived.fault(
    'skips',
    'missing',
    identifiers,
    'The child has no date of birth that can be used. The child is taken without one, so nothing that depends on age can be judged.',
    'Give the date of birth, or the expected date for a child not yet born.',
  );
  return { id, kind: 'child' };
}

function boundsOf({ born, expected }: Subject, reading: CinReading) {
  const birth = born ?? expected;
  return {
    last: lastDay(reading),
    lastIs: lastIs(reading),
    ...(birth !== undefined && { first: birth - DAYS_BEFORE_BIRTH, firstIs: 'forty weeks before the child was born or was due' }),
  };
}

function lastIs(reading: CinReading): string {
  const { referenceDate } = reading.header;
  return referenceDate !== undefined && referenceDate <= reading.today
    ? 'the last day this census speaks for'
    : 'and that has not come yet';
}
