/** The names a census uses, so that anything else in a file is noticed. */
import { quoted } from '../../record/plain-text.ts';
import type { Element } from './element.ts';
import { type CinReading, placeOf } from './reading.ts';

const NAMES: Readonly<Record<string, readonly string[]>> = {
  child: ['childidentifiers', 'childcharacteristics', 'cindetails'],
  childidentifiers: [
    'lachildid',
    'upn',
    'formerupn',
    'upnunknown',
    'upnunknowntype',
    'personbirthdate',
    'expectedpersonbirthdate',
    'sex',
    'gendercurrent',
    'persondeathdate',
  ],
  childcharacteristics: ['ethnicity', 'disabilities'],
  disabilities: ['disability'],
  cindetails: [
    'cinreferraldate',
    'referralsource',
    'primaryneedcode',
    'cinclosuredate',
    'reasonforclosure',
    'dateofinitialcpc',
    'dateofinitialicpc',
    'assessments',
    'cinplandates',
    'section47',
    'referralnfa',
    'childprotectionplans',
    'preproceedingsandfgdm',
  ],
  assessments: [
    'assessmentactualstartdate',
    'assessmentinternalreviewdate',
    'assessmentauthorisationdate',
    'factorsidentifiedatassessment',
  ],
  factorsidentifiedatassessment: ['assessmentfactors'],
  cinplandates: ['cinplanstartdate', 'cinplanenddate'],
  section47: ['s47actualstartdate', 'initialcpctarget', 'dateofinitialcpc', 'icpcnotrequired', 'icpcrequired'],
  childprotectionplans: ['cppstartdate', 'cppenddate', 'initialcategoryofabuse', 'latestcategoryofabuse', 'numberofpreviouscpp', 'reviews'],
  reviews: ['cppreviewdate'],
  preproceedingsandfgdm: [
    'ppstartdate',
    'lbpsentdate',
    'fgdmmeetingoffer',
    'fgdmmeetingfac',
    'initialppmeetingdate',
    'reviewmeetingscount',
    'stepdecisiondate',
    'ppoutcome',
    'courtappdate',
    'letterinitcpdate',
  ],
};

const KNOWN: ReadonlyMap<string, ReadonlySet<string>> = new Map(Object.entries(NAMES).map(([name, within]) => [name, new Set(within)]));
const MOST_REPORTED = 200;

/** Notes each kind of unknown element once for the whole file, and every piece of text that stands between elements. */
export function reportUnknown(element: Element, reading: CinReading, child: string): void {
  const known = KNOWN.get(element.name);
  if (known === undefined) return;
  if (element.text !== '') {
    reading.faults.add(
      'note',
      'known',
      placeOf(reading, element, child),
      `${element.written} has text of its own, ${quoted(element.text, 40)}, where only elements belong. The text is passed over.`,
      'Take the text out, or ask your supplier to.',
    );
  }
  for (const inner of element.within) {
    if (known.has(inner.name)) {
      reportUnknown(inner, reading, child);
      continue;
    }
    const path = `${element.name}/${inner.name}`;
    if (!reading.unknown.has(path) && reading.unknown.size < MOST_REPORTED) {
      reading.unknown.add(path);
      reading.faults.add(
        'note',
        'known',
        placeOf(reading, inner, child),
        `${inner.written} is not part of the census as it is known here. It is passed over, here and wherever else it stands in ${element.written}.`,
        'Nothing, unless it holds something that should be in the record.',
      );
    }
  }
}
