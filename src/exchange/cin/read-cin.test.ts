import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { dayOf, isoOf } from '../../calendar/index.ts';
import { faultLines, linesOf, readAll, readFiles, TODAY } from '../test-support.ts';

const FIXTURE = join(import.meta.dirname, '../fixtures/cin-2026.xml');
const HEADER =
  '<Header><CollectionDetails><Collection>CIN</Collection><Year>2026</Year><ReferenceDate>2026-03-31</ReferenceDate></CollectionDetails><Source><LEA>999</LEA></Source></Header>';
const BORN = '<PersonBirthDate>2015-01-01</PersonBirthDate><Sex>M</Sex>';
const REFERRED = '<CINreferralDate>2025-05-01</CINreferralDate><ReferralSource>6</ReferralSource><ReferralNFA>0</ReferralNFA>';

const census = (...children: readonly string[]) => `<Message>${HEADER}<Children>${children.join('\n')}</Children></Message>`;
const child = (id: string, identifiers: string, details: string, characteristics = '') =>
  `<Child><ChildIdentifiers><LAchildID>${id}</LAchildID>${identifiers}</ChildIdentifiers><ChildCharacteristics>${characteristics}</ChildCharacteristics><CINdetails>${details}</CINdetails></Child>`;
const readCensus = (xml: string) => readFiles({ 'census.xml': xml });

test('a child goes from referral to a child protection plan and off it again', async () => {
  const { entries } = await readAll(FIXTURE);
  assert.deepEqual(linesOf(entries, 'PEBBLE1'), [
    '2025-02-10 assessment-started kind=child-and-family',
    '2025-02-10 referral source=2A primary-need=N1 no-further-action=no',
    '2025-02-24 assessment-checkpoint',
    '2025-04-01 child-details sex=F ethnicity=MWAS upn=A999000000011 former-upn=B999000000012',
    '2025-04-01 disability disabled=yes codes=HEAR+AUT',
    '2025-04-08 assessment-authorised',
    '2025-04-08 assessment-completed factors=3B+16A',
    '2025-04-14 section-47-started',
    '2025-04-14 strategy-discussion section-47-initiated=yes',
    '2025-05-06 child-protection-plan-started category=NEG',
    '2025-05-06 initial-conference kind=initial outcome=plan category=NEG',
    '2025-07-29 review-conference outcome=continue',
    '2026-01-20 child-protection-plan-ended',
    '2026-01-20 review-conference outcome=end',
  ]);
});

test('an unborn child has an expected date; an enquiry needs no conference; the steps before court are taken', async () => {
  const { entries, subjects } = await readAll(FIXTURE);
  assert.deepEqual(subjects[1], { id: 'PEBBLE2', kind: 'child', expected: dayOf('2026-06-14') });
  assert.deepEqual(
    linesOf(entries, 'PEBBLE2').map((line) => line.replace(/ rationale=.*/, ' and why')),
    [
      '2026-01-12 child-details sex=U ethnicity=NOBT no-upn-reason=UN1',
      '2026-01-12 referral source=3D primary-need=N3 no-further-action=no',
      '2026-01-19 section-47-started',
      '2026-01-19 strategy-discussion section-47-initiated=yes',
      '2026-01-19 conference-not-required and why',
      '2026-02-02 pre-proceedings-started',
      '2026-02-04 letter-before-proceedings',
      '2026-02-12 pre-proceedings-meeting kind=initial',
      '2026-03-16 pre-proceedings-ended',
      '2026-03-20 proceedings-issued',
    ],
  );
});

test('a child has two referrals, moves here on a plan elsewhere, and dies', async () => {
  const { entries } = await readAll(FIXTURE);
  assert.deepEqual(linesOf(entries, 'PEBBLE3'), [
    '2025-06-03 child-details sex=M ethnicity=BCRB upn=C999000000013',
    '2025-06-03 disability disabled=no',
    '2025-06-03 referral source=6 no-further-action=yes',
    '2025-09-01 referral source=5C primary-need=N5 no-further-action=no',
    '2025-09-15 initial-conference kind=transfer-in outcome=no-plan',
    '2025-09-16 child-in-need-plan-started',
    '2026-02-27 case-closed reason=RC2',
    '2026-02-27 child-in-need-plan-ended',
    '2026-02-27 death',
  ]);
});

test('the preview says whose census it is, for which year, and up to which day it speaks', async () => {
  const { preview } = await readAll(FIXTURE, { name: 'Spring census' });
  const { form, name, year, authorityCode, children, stopped, from, to, severityCounts } = preview;
  assert.deepEqual(
    { form, name, year, authorityCode, children, stopped, from: from && isoOf(from), to: to && isoOf(to), severityCounts },
    {
      form: 'cin',
      name: 'Spring census',
      year: 2026,
      authorityCode: '999',
      children: 3,
      stopped: false,
      from: '2025-04-01',
      to: '2026-03-31',
      severityCounts: { stops: 0, skips: 0, note: 0 },
    },
  );
  assert.equal(preview.counts['referral'], 4);
  assert.equal(preview.earliest, dayOf('2025-02-10'));
  assert.equal(preview.latest, dayOf('2026-03-20'));
});

test('a census made before its reference date speaks only up to the day it was made', async () => {
  const early = HEADER.replace('<LEA>999</LEA>', '<LEA>999</LEA><DateTime>2025-11-03T08:00:00</DateTime>');
  const { preview } = await readCensus(`<Message>${early}<Children>${child('A1', BORN, REFERRED)}</Children></Message>`);
  assert.equal(preview.to, dayOf('2025-11-03'));
});

test('links tie a conference to its discussion, an authorisation to its assessment, a review to its plan', async () => {
  const { entries } = await readAll(FIXTURE);
  const linked = (type: string) =>
    entries.find((entry) => entry.type === type && entry.subjects[0] === 'PEBBLE1')?.links?.map((link) => link.to.split(':').at(-1));
  assert.deepEqual(linked('initial-conference'), ['section-47-started', 'strategy-discussion']);
  assert.deepEqual(linked('assessment-authorised'), ['assessment-started', 'assessment-completed']);
  assert.deepEqual(linked('review-conference'), ['child-protection-plan-started']);
});

test('an assessment authorised before it started keeps its start, and the end is listed as left out', async () => {
  const read = await readCensus(
    census(
      child(
        'A1',
        BORN,
        `${REFERRED}
<Assessments><AssessmentActualStartDate>2025-06-01</AssessmentActualStartDate><AssessmentAuthorisationDate>2025-05-20</AssessmentAuthorisationDate></Assessments>`,
      ),
    ),
  );
  assert.deepEqual(faultLines(read, 'skips'), [
    '2:107 The assessment was authorised on 20 May 2025, before it started on 1 June 2025. The authorisation is left out, so the assessment shows as still open.',
  ]);
  assert.deepEqual(read.preview.counts['assessment-started'], 1);
  assert.deepEqual(read.preview.counts['assessment-authorised'], undefined);
});

test('one bad date costs that fact alone', async () => {
  const cases = [
    ['<CINPlanStartDate>2025-02-30</CINPlanStartDate>', 'February 2025 has 28 days'],
    ['<CINPlanStartDate>30/06/2025</CINPlanStartDate>', 'YYYY-MM-DD'],
    ['<CINPlanStartDate>1066-10-14</CINPlanStartDate>', 'in the year 1066'],
    ['<CINPlanStartDate>2026-04-01</CINPlanStartDate>', 'is after 31 March 2026, the last day this census speaks for'],
    ['<CINPlanStartDate>2014-03-26</CINPlanStartDate>', 'is before 27 March 2014, forty weeks before the child was born or was due'],
  ] as const;
  for (const [plan, why] of cases) {
    const read = await readCensus(census(child('A1', BORN, `${REFERRED}<CINPlanDates>${plan}</CINPlanDates>`)));
    const [fault] = faultLines(read, 'skips');
    assert.ok(fault?.includes(why), `${plan}: ${fault}`);
    assert.equal(read.preview.severityCounts.skips, 1);
    assert.equal(read.preview.counts['child-in-need-plan-started'], undefined);
    assert.equal(read.preview.counts['referral'], 1);
  }
});

test('a date on the very edge is believed: the reference date, and forty weeks before birth', async () => {
  const read = await readCensus(
    census(
      child(
        'A1',
        BORN,
        `${REFERRED}
<CINPlanDates><CINPlanStartDate>2014-03-27</CINPlanStartDate><CINPlanEndDate>2026-03-31</CINPlanEndDate></CINPlanDates>`,
      ),
    ),
  );
  assert.equal(read.preview.severityCounts.skips, 0);
  assert.equal(read.preview.counts['child-in-need-plan-started'], 1);
  assert.equal(read.preview.counts['child-in-need-plan-ended'], 1);
});

test('where the reference date is still ahead, nothing after today is believed', async () => {
  const xml = census(child('A1', BORN, `${REFERRED}<CINPlanDates><CINPlanStartDate>2025-12-02</CINPlanStartDate></CINPlanDates>`));
  const read = await readFiles({ 'census.xml': xml }, { today: dayOf('2025-12-01') });
  assert.ok(faultLines(read, 'skips')[0]?.includes('2 December 2025, is after 1 December 2025, and that has not come yet'));
  assert.equal(read.preview.to, dayOf('2025-12-01'));
});

test('a child id used twice is taken once, so that two children are never mixed', async () => {
  const read = await readCensus(
    census(child('A1', BORN, REFERRED), child('A1', BORN.replace('2015', '2017'), REFERRED.replace('05-01', '06-01'))),
  );
  assert.equal(read.preview.children, 1);
  assert.deepEqual(
    linesOf(read.entries, 'A1').filter((line) => line.includes('referral')),
    ['2025-05-01 referral source=6 no-further-action=no'],
  );
  assert.ok(faultLines(read, 'skips')[0]?.startsWith('2:7 The child id A1 stands more than once'));
});

test('a child with no id, or one that cannot stand as an id, is left out and the others are taken', async () => {
  const read = await readCensus(census(child('', BORN, REFERRED), child('a b', BORN, REFERRED), child('A3', BORN, REFERRED)));
  assert.deepEqual(
    read.subjects.map((subject) => subject.id),
    ['A3'],
  );
  assert.equal(read.preview.severityCounts.skips, 2);
});

test('a child with no date of birth is taken without one, and that is said', async () => {
  const read = await readCensus(census(child('A1', '<Sex>F</Sex>', REFERRED)));
  assert.deepEqual(read.subjects, [{ id: 'A1', kind: 'child' }]);
  assert.ok(faultLines(read, 'skips')[0]?.includes('no date of birth'));
});

test('a referral without a date is left out, and what followed from it is taken', async () => {
  const read = await readCensus(
    census(
      child('A1', BORN, '<ReferralSource>6</ReferralSource><CINPlanDates><CINPlanStartDate>2025-07-01</CINPlanStartDate></CINPlanDates>'),
    ),
  );
  assert.deepEqual(linesOf(read.entries, 'A1'), ['2025-07-01 child-details sex=M', '2025-07-01 child-in-need-plan-started']);
  assert.ok(faultLines(read, 'skips')[0]?.includes('The referral has no date'));
});

test('a code that is not the census’s is left out by itself', async () => {
  const read = await readCensus(
    census(
      child(
        'A1',
        BORN,
        REFERRED.replace('>6<', '>66<').replace('>0<', '>maybe<'),
        '<Ethnicity>XXXX</Ethnicity><Disabilities><Disability>LD</Disability><Disability>EYES</Disability></Disabilities>',
      ),
    ),
  );
  assert.deepEqual(linesOf(read.entries, 'A1'), [
    '2025-05-01 child-details sex=M',
    '2025-05-01 disability disabled=yes codes=LD',
    '2025-05-01 referral',
  ]);
  assert.equal(read.preview.faultCounts['Correct the codes'], 4);
});

test('factors of an assessment not yet authorised have no day to stand on', async () => {
  const read = await readCensus(
    census(
      child(
        'A1',
        BORN,
        `${REFERRED}<Assessments><AssessmentActualStartDate>2025-06-01</AssessmentActualStartDate><FactorsIdentifiedAtAssessment><AssessmentFactors>4A</AssessmentFactors></FactorsIdentifiedAtAssessment></Assessments>`,
      ),
    ),
  );
  assert.ok(faultLines(read, 'skips')[0]?.includes('Factors are given, but not the day'));
  assert.equal(read.preview.counts['assessment-completed'], undefined);
});

test('a conference recorded both with its enquiry and beside it is one conference', async () => {
  const read = await readCensus(
    census(
      child(
        'A1',
        BORN,
        `${REFERRED}<DateOfInitialCPC>2025-06-20</DateOfInitialCPC>
<Section47><S47ActualStartDate>2025-06-01</S47ActualStartDate><DateOfInitialCPC>2025-06-20</DateOfInitialCPC><ICPCnotRequired>0</ICPCnotRequired></Section47>`,
      ),
    ),
  );
  assert.deepEqual(
    linesOf(read.entries, 'A1').filter((line) => line.includes('conference')),
    ['2025-06-20 initial-conference kind=initial outcome=no-plan'],
  );
});

test('what a conference decided is left open where the plan’s own start cannot be used', async () => {
  const read = await readCensus(
    census(
      child(
        'A1',
        BORN,
        `${REFERRED}
<Section47><S47ActualStartDate>2025-06-01</S47ActualStartDate><DateOfInitialCPC>2025-06-20</DateOfInitialCPC></Section47>
<ChildProtectionPlans><CPPstartDate>20 June</CPPstartDate><InitialCategoryOfAbuse>EMO</InitialCategoryOfAbuse></ChildProtectionPlans>`,
      ),
    ),
  );
  assert.ok(linesOf(read.entries, 'A1').includes('2025-06-20 initial-conference kind=initial'));
});

test('a change of category with no day is noted, and the first category taken', async () => {
  const read = await readCensus(
    census(
      child(
        'A1',
        BORN,
        `${REFERRED}<ChildProtectionPlans><CPPstartDate>2025-06-20</CPPstartDate><InitialCategoryOfAbuse>EMO</InitialCategoryOfAbuse><LatestCategoryOfAbuse>PHY</LatestCategoryOfAbuse></ChildProtectionPlans>`,
      ),
    ),
  );
  assert.ok(linesOf(read.entries, 'A1').includes('2025-06-20 child-protection-plan-started category=EMO'));
  assert.ok(faultLines(read, 'note')[0]?.includes('changed from EMO to PHY'));
});

test('a file of another make: no header, other spellings, True and False, gender by number, the conference question turned round', async () => {
  const read =
    await readCensus(`<CINdetailsCollection><Child><ChildIdentifiers><LAchildID>A1</LAchildID><PersonBirthDate>2015-01-01</PersonBirthDate><GenderCurrent>2</GenderCurrent></ChildIdentifiers>
<CINdetails><CINreferralDate>2023-05-01</CINreferralDate><ReferralNFA>False</ReferralNFA><CINClosureDate>2023-09-01</CINClosureDate>
<Section47><S47ActualStartDate>2023-05-02</S47ActualStartDate><ICPCRequired>False</ICPCRequired></Section47></CINdetails></Child></CINdetailsCollection>`);
  assert.deepEqual(
    linesOf(read.entries, 'A1').map((line) => line.replace(/ rationale=.*/, '')),
    [
      '2023-05-01 child-details sex=F',
      '2023-05-01 referral no-further-action=no',
      '2023-05-02 section-47-started',
      '2023-05-02 strategy-discussion section-47-initiated=yes',
      '2023-05-02 conference-not-required',
      '2023-09-01 case-closed',
    ],
  );
  assert.deepEqual(faultLines(read, 'skips'), []);
  assert.deepEqual([read.preview.from, read.preview.to], [dayOf('2023-05-01'), dayOf('2023-09-01')]);
});

test('text between elements and elements no census has are passed over and noted, each kind once', async () => {
  const shoes = `${BORN}stray<ShoeSize>3</ShoeSize>`;
  const read = await readCensus(census(child('A1', shoes, REFERRED), child('A2', BORN + '<ShoeSize>4</ShoeSize>', REFERRED)));
  assert.equal(read.preview.children, 2);
  assert.deepEqual(
    faultLines(read, 'note').map((line) => line.replace(/^\S+ /, '').split(',')[0]),
    ['ChildIdentifiers has text of its own', 'ShoeSize is not part of the census as it is known here. It is passed over'],
  );
});

test('an element that stands twice and disagrees is read once and noted once', async () => {
  const read = await readCensus(
    census(child('A1', BORN, `${REFERRED}<CINclosureDate>2025-09-01</CINclosureDate><CINclosureDate>2025-09-02</CINclosureDate>`)),
  );
  assert.ok(linesOf(read.entries, 'A1').includes('2025-09-01 case-closed'));
  assert.equal(faultLines(read, 'note').length, 1);
});

test('namespace prefixes and CDATA change nothing', async () => {
  const read = await readCensus(
    '<c:Message xmlns:c="urn:x"><c:Children><c:Child><c:ChildIdentifiers><c:LAchildID><![CDATA[A1]]></c:LAchildID><c:PersonBirthDate>2015-01-01Z</c:PersonBirthDate></c:ChildIdentifiers><c:CINdetails><c:CINreferralDate>2025-05-01T00:00:00</c:CINreferralDate></c:CINdetails></c:Child></c:Children></c:Message>',
  );
  assert.deepEqual(linesOf(read.entries, 'A1'), ['2025-05-01 referral']);
});

test('the same file taken twice gives the same ids, and a later census adds only what is new', async () => {
  const earlier = census(
    child('A1', BORN, `${REFERRED}<Assessments><AssessmentActualStartDate>2025-05-02</AssessmentActualStartDate></Assessments>`),
  );
  const later = earlier.replace(
    '</AssessmentActualStartDate>',
    '</AssessmentActualStartDate><AssessmentAuthorisationDate>2025-06-20</AssessmentAuthorisationDate>',
  );
  const ids = async (xml: string) => (await readCensus(xml)).entries.map((entry) => entry.id);
  const [first, again, grown] = [await ids(earlier), await ids(earlier), await ids(later)];
  assert.deepEqual(again, first);
  assert.deepEqual(
    grown.filter((id) => !first.includes(id)),
    ['cin:A1:2025-06-20:1:assessment-authorised', 'cin:A1:2025-06-20:1:assessment-completed'],
  );
  assert.ok(first.every((id) => grown.includes(id)));
});

test('what a sink throws comes out unchanged', async () => {
  const { readExchange } = await import('../index.ts');
  const full = new Error('the disk is full');
  await assert.rejects(readExchange(FIXTURE, { subject: () => Promise.reject(full), entry: () => undefined }, { today: TODAY }), full);
});
