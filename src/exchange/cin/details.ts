/** What the census says of a child without saying since when: sex, ethnicity, pupil number, disability. */
import { quoted } from '../../record/plain-text.ts';
import type { Day } from '../../calendar/index.ts';
import { DISABILITIES, ETHNICITIES, NO_PUPIL_NUMBER_REASONS, SEXES } from '../../record/codes/child-details.ts';
import type { Fields } from '../../record/types.ts';
import type { ChildEntries } from '../child-entries.ts';
import type { ChildValues } from './child-values.ts';
import { allWithin, type Element, findWithin } from './element.ts';
import { type CinReading, firstDayOfYear, lastDay } from './reading.ts';

interface About {
  /** The referral dates that could be used. */
  readonly referred: readonly (Day | undefined)[];
  readonly values: ChildValues;
  readonly entries: ChildEntries;
  readonly reading: CinReading;
}

const PUPIL_NUMBER = /^[A-Za-z]\d{11}[\dA-Za-z]$/;
// Until 2023 the census asked for gender by these numbers.
const SEX_BY_NUMBER: Readonly<Record<string, string>> = { 1: 'M', 2: 'F', 0: 'U', 9: 'U' };

/** Adds the child's details and disability, as known from the day this census begins to speak of the child; nothing where it gives no day at all. */
export function addDetails(child: Element, identifiers: Element, about: About): void {
  const { values, entries } = about;
  const characteristics = findWithin(child, 'childcharacteristics');
  const day = sinceWhen(about);
  if (day === undefined) return;
  const fields = detailsOf(identifiers, characteristics, values);
  if (Object.keys(fields).length > 0) entries.add({ type: 'child-details', day, fields });
  const disability = characteristics && disabilityOf(characteristics, values);
  if (disability !== undefined) entries.add({ type: 'disability', day, fields: disability });
}

// Judged by the reference date they would come after everything they bear on; by the birth date, a later census could never change them.
function sinceWhen({ referred, entries, reading }: About): Day | undefined {
  const days = referred.filter((day) => day !== undefined);
  const first = days.length > 0 ? Math.min(...days) : entries.all()[0]?.occurred.day;
  const start = firstDayOfYear(reading);
  if (start === undefined) return first;
  return Math.min(Math.max(first ?? start, start), lastDay(reading));
}

function detailsOf(identifiers: Element, characteristics: Element | undefined, values: ChildValues): Fields {
  const sex = sexOf(identifiers, values);
  const ethnicity = characteristics && values.code(characteristics, 'ethnicity', ETHNICITIES, 'ethnicity');
  const upn = pupilNumber(identifiers, 'upn', values);
  const former = pupilNumber(identifiers, 'formerupn', values);
  const none = values.code(identifiers, ['upnunknown', 'upnunknowntype'], NO_PUPIL_NUMBER_REASONS, 'reason there is no pupil number');
  return {
    ...(sex !== undefined && { sex }),
    ...(ethnicity !== undefined && { ethnicity }),
    ...(upn !== undefined && { upn }),
    ...(upn === undefined && none !== undefined && { 'no-upn-reason': none }),
    ...(former !== undefined && { 'former-upn': former }),
  };
}

function sexOf(identifiers: Element, values: ChildValues): string | undefined {
  const element = values.find(identifiers, ['sex', 'gendercurrent']);
  return element && (SEX_BY_NUMBER[element.text] ?? values.codeOf(element, SEXES, 'sex'));
}

function pupilNumber(identifiers: Element, name: string, values: ChildValues): string | undefined {
  const element = values.find(identifiers, name);
  if (element === undefined || PUPIL_NUMBER.test(element.text)) return element?.text.toUpperCase();
  values.fault(
    'skips',
    'codes',
    element,
    `${element.written} is written as ${quoted(element.text, 40)}, which is not a pupil number. It is left out.`,
    'A pupil number is a letter, eleven digits, and a digit or letter.',
  );
  return undefined;
}

function disabilityOf(characteristics: Element, values: ChildValues): Fields | undefined {
  const list = findWithin(characteristics, 'disabilities');
  const written = list === undefined ? [] : allWithin(list, 'disability').filter((one) => one.text !== '');
  const codes = [...new Set(written.map((one) => values.codeOf(one, DISABILITIES, 'disability')))].filter((code) => code !== undefined);
  const has = codes.filter((code) => code !== 'NONE');
  const [first] = written;
  if (first !== undefined && has.length > 0 && has.length < codes.length) {
    values.fault(
      'note',
      'known',
      first,
      'Both a disability and no disability are given. The disability is taken.',
      'Take NONE out where the child is disabled.',
    );
  }
  if (codes.length === 0) return undefined;
  return has.length > 0 ? { disabled: true, codes: has } : { disabled: false };
}
