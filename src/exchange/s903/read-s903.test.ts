import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { dayOf, isoOf } from '../../calendar/index.ts';
import { faultLines, linesOf, readAll, readFiles } from '../test-support.ts';

const FIXTURE = join(import.meta.dirname, '../fixtures/s903-2026');
const HEADER = 'CHILD,SEX,DOB,ETHNIC,UPN\nA1,M,04/05/2014,WBRI,UN2\n';
const EPISODES = 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE\n';
const IN_CARE = `${EPISODES}A1,02/06/2025,S,V2,N1,U6,PR1,,,\n`;
const readReturn = (tables: Readonly<Record<string, string>>) => readFiles({ 'header.csv': HEADER, 'episodes.csv': IN_CARE, ...tables });

test('a child in care: status, placement, a plan of adoption made and unmade, a home that becomes permanent, a change of worker', async () => {
  const { entries } = await readAll(FIXTURE);
  assert.deepEqual(linesOf(entries, 'ACORN1'), [
    '2025-05-12 allocation worker=SW990001 role=social-worker reason=FCONTA',
    '2025-05-12 child-details sex=F ethnicity=WBRI upn=D999000000014',
    '2025-05-12 period-of-care-started legal-status=L2 reason=N1 previous-permanence=P2',
    '2025-05-12 placement-started kind=foster provider=own code=U6 provider-code=PR1 regulator-number=SC990001',
    '2025-05-20 legal-status-changed legal-status=C1',
    '2025-06-06 care-review child-took-part=PN6 child-attended=no',
    '2025-07-01 adoption-decision decision=should-be-placed',
    '2025-08-20 adoption-decision decision=no-longer reason=RD3',
    '2025-08-28 care-review child-took-part=PN1 child-attended=yes',
    '2025-09-01 legal-status-changed legal-status=C2',
    '2025-09-01 placement-agreed-permanent',
    '2025-09-15 allocation worker=SW990002 role=social-worker reason=LEFTRL',
  ]);
});

test('an unaccompanied child moves, and goes missing and comes back within a day', async () => {
  const { entries } = await readAll(FIXTURE);
  assert.deepEqual(linesOf(entries, 'ACORN2'), [
    '2025-03-03 period-of-care-started legal-status=V2 reason=N8 previous-permanence=Z1',
    '2025-03-03 placement-started kind=residential provider=agency code=K2 provider-code=PR4 regulator-number=SC990002',
    '2025-03-03 unaccompanied-status started=yes',
    '2025-04-01 child-details sex=M ethnicity=AOTH no-upn-reason=UN2',
    '2025-07-07 missing-started kind=missing',
    '2025-07-07 missing-ended',
    '2025-10-14 placement-ended reason=STAND',
    '2025-10-14 placement-started kind=semi-independent provider=agency code=K3 provider-code=PR5',
    '2025-12-20 missing-started kind=away',
    '2026-01-02 missing-ended',
  ]);
});

test('a child adopted, and a young mother home with her parents, both in care since before this return', async () => {
  const read = await readAll(FIXTURE);
  assert.deepEqual(linesOf(read.entries, 'ACORN4'), [
    '2025-01-10 adoption-decision decision=should-be-placed',
    '2025-03-21 adoption-decision decision=match',
    '2025-04-02 child-details sex=M ethnicity=MWBC upn=F999000000016',
    '2025-04-02 legal-status-changed legal-status=E1',
    '2025-04-02 placed-for-adoption with-foster-carers=no matched-on=2025-03-21 number-of-adopters=2 adopters-sex=FF adopters-legal-status=L12',
    '2025-04-02 placement-started kind=adoption provider=own code=A6 provider-code=PR1 regulator-number=SC990003',
    '2025-09-11 care-review child-took-part=PN0',
    '2026-01-15 period-of-care-ended reason=E12',
    '2026-01-15 adoption-order',
  ]);
  assert.deepEqual(linesOf(read.entries, 'ACORN3'), [
    '2024-04-01 placement-started kind=mother-and-baby code=R3 provider-code=PR3',
    '2025-04-01 allocation worker=SW990001 role=social-worker reason=MANAGE',
    '2025-04-01 child-details sex=F ethnicity=BAFR upn=E999000000015 mother-of-child=yes',
    '2025-06-10 allocation-ended role=social-worker',
    '2025-06-10 period-of-care-ended reason=E4A',
  ]);
  assert.equal(faultLines(read, 'note').filter((line) => line.includes('already looked after')).length, 2);
});

test('the preview names the tables, the year and the days the return speaks for', async () => {
  const { preview } = await readAll(FIXTURE);
  const { form, year, children, stopped, from, to, severityCounts } = preview;
  assert.deepEqual(
    { form, year, children, stopped, from: from && isoOf(from), to: to && isoOf(to) },
    { form: 's903', year: 2026, children: 4, stopped: false, from: '2025-04-01', to: '2026-03-31' },
  );
  assert.deepEqual(severityCounts, { stops: 0, skips: 0, note: 2 });
  assert.equal(preview.tables.length, 11);
});

test('of a year not yet over, a return speaks up to the last thing in it', async () => {
  const read = await readFiles(
    { 'header.csv': HEADER, 'episodes.csv': IN_CARE, 'reviews.csv': 'CHILD,DOB,REVIEW,REVIEW_CODE\nA1,04/05/2014,27/06/2025,PN1\n' },
    { today: dayOf('2025-10-01') },
  );
  assert.equal(read.preview.to, dayOf('2025-06-27'));
});

test('the year may be given where it cannot be worked out', async () => {
  const read = await readFiles({ 'header.csv': HEADER, 'episodes.csv': IN_CARE }, { year: 2025 });
  assert.equal(read.preview.year, 2025);
  assert.ok(faultLines(read, 'skips')[0]?.includes('is after 31 March 2025, the last day of the year this return is for'));
});

test('a table is known by its headings, whatever its file is called, in capitals or not, in any order', async () => {
  const read = await readFiles({
    'one.txt': HEADER.toLowerCase().replace('a1,m', 'A1,M'),
    'two.CSV': IN_CARE,
    three: 'review_code,child,dob,review\nPN1,A1,04/05/2014,27/06/2025\n',
  });
  assert.deepEqual(read.preview.tables.toSorted(), ['episodes', 'header', 'reviews']);
  assert.deepEqual(linesOf(read.entries, 'A1').at(-1), '2025-06-27 care-review child-took-part=PN1 child-attended=yes');
});

test('rows may come in any order and be split over files', async () => {
  const rows = ['A1,02/06/2025,S,V2,N1,U6,PR1,10/07/2025,X1,CARPL', 'A1,10/07/2025,P,V2,N1,K2,PR4,20/12/2025,E4A,'] as const;
  const together = await readReturn({ 'episodes.csv': `${EPISODES}${rows.join('\n')}\n` });
  const apart = await readReturn({ 'episodes.csv': `${EPISODES}${rows[1]}\n`, 'more.csv': `${EPISODES}${rows[0]}\n` });
  assert.deepEqual(apart.entries, together.entries);
  assert.ok(linesOf(together.entries, 'A1').includes('2025-07-10 placement-ended reason=CARPL planned=yes'));
});

test('a column the return does not have is passed over and noted', async () => {
  const read = await readReturn({ 'header.csv': 'CHILD,SEX,DOB,ETHNIC,UPN,SHOE\nA1,M,04/05/2014,WBRI,UN2,3\n' });
  assert.ok(faultLines(read, 'note')[0]?.includes('SHOE'));
  assert.equal(read.preview.severityCounts.skips, 0);
});

test('a table without a heading it needs is left out, and the rest is taken', async () => {
  const read = await readReturn({ 'reviews.csv': 'CHILD,DOB,REVIEW\nA1,04/05/2014,27/06/2025\n' });
  assert.deepEqual(faultLines(read, 'skips'), [
    '1 This looks like the reviews table, but it has no heading REVIEW_CODE. The table is left out.',
  ]);
  assert.equal(read.preview.counts['care-review'], undefined);
  assert.equal(read.preview.children, 1);
});

test('dates the return cannot have: two-digit years, American order, days that never were, the other form’s way of writing', async () => {
  const cases = [
    ['27/06/25', 'a year of two digits'],
    ['06/27/2025', 'no day 6 of month 27'],
    ['31/06/2025', 'no day 31 of month 6'],
    ['2025-06-27', 'DD/MM/YYYY'],
    ['27/06/0202', 'in the year 202'],
    ['01/04/2026', 'is after 31 March 2026'],
    ['03/05/2014', 'is before 4 May 2014, when the child was born'],
  ] as const;
  for (const [review, why] of cases) {
    const read = await readReturn({
      'reviews.csv': `CHILD,DOB,REVIEW,REVIEW_CODE\nA1,04/05/2014,${review},PN1\nA1,04/05/2014,28/06/2025,PN1\n`,
    });
    const [fault] = faultLines(read, 'skips');
    assert.ok(fault?.startsWith('2:REVIEW ') && fault.includes(why), `${review}: ${fault}`);
    assert.equal(read.preview.counts['care-review'], 1);
  }
});

test('an episode that ends before it starts keeps its start', async () => {
  const read = await readReturn({ 'episodes.csv': `${EPISODES}A1,02/06/2025,S,V2,N1,U6,PR1,01/06/2025,E4A,\n` });
  assert.ok(faultLines(read, 'skips')[0]?.startsWith('2:DEC The end of the episode, 1 June 2025, is before its start, 2 June 2025.'));
  assert.equal(read.preview.counts['period-of-care-started'], 1);
  assert.equal(read.preview.counts['period-of-care-ended'], undefined);
});

test('an end without its reason, or a reason without its day, is left out', async () => {
  const noReason = await readReturn({ 'episodes.csv': `${EPISODES}A1,02/06/2025,S,V2,N1,U6,PR1,01/07/2025,,\n` });
  assert.deepEqual(faultLines(noReason, 'skips'), ['2:REC The reason the episode ended is blank.']);
  const noDay = await readReturn({ 'episodes.csv': `${EPISODES}A1,02/06/2025,S,V2,N1,U6,PR1,,E4A,\n` });
  assert.ok(faultLines(noDay, 'skips')[0]?.includes('no usable day'));
});

test('a bad code costs its field, and the placement is still taken', async () => {
  const read = await readReturn({ 'episodes.csv': `${EPISODES}A1,02/06/2025,S,V2,N1,Q9,PR1,,,\n` });
  assert.deepEqual(faultLines(read, 'skips'), [
    '2:PLACE The placement type is written as "Q9", which is not one of the return\'s codes. It is left out.',
  ]);
  assert.ok(linesOf(read.entries, 'A1').includes('2025-06-02 placement-started provider=own provider-code=PR1'));
});

test('a row whose values may stand under the wrong headings is left out', async () => {
  const read = await readReturn({
    'reviews.csv':
      'CHILD,DOB,REVIEW,REVIEW_CODE\nA1,04/05/2014,27/06/2025\nA1,04/05/2014,27/06/2025,PN1,PN2\nA1,04/05/2014,28/06/2025,PN1,\n',
  });
  assert.deepEqual(
    faultLines(read, 'skips').map((line) => line.slice(0, 22)),
    ['2 The row has 3 values', '3 The row has 5 values'],
  );
  assert.equal(read.preview.counts['care-review'], 1);
});

test('two dates of birth for one id in the header: nobody can say whose the rows are', async () => {
  const read = await readReturn({ 'header.csv': `${HEADER}A1,F,05/05/2015,WBRI,UN2\nA2,F,05/05/2015,WBRI,UN2\n` });
  assert.deepEqual(
    read.subjects.map((subject) => subject.id),
    ['A2'],
  );
  assert.ok(faultLines(read, 'skips')[0]?.includes('4 May 2014, 5 May 2015'));
});

test('the same child twice in the header with one date of birth is one child', async () => {
  const read = await readReturn({ 'header.csv': `${HEADER}A1,M,04/05/2014,WBRI,UN2\n` });
  assert.equal(read.preview.children, 1);
  assert.equal(read.preview.severityCounts.skips, 0);
  assert.ok(faultLines(read, 'note')[0]?.includes('2 times'));
});

test('a row whose date of birth is not the header’s may be another child’s and is left out', async () => {
  const read = await readReturn({ 'reviews.csv': 'CHILD,DOB,REVIEW,REVIEW_CODE\nA1,04/05/2004,27/06/2025,PN1\n' });
  assert.ok(faultLines(read, 'skips')[0]?.startsWith('2:DOB The row gives the date of birth 4 May 2004'));
  assert.equal(read.preview.counts['care-review'], undefined);
});

test('a child with no header row takes the date of birth the other tables agree on', async () => {
  const read = await readFiles({ 'episodes.csv': IN_CARE, 'reviews.csv': 'CHILD,DOB,REVIEW,REVIEW_CODE\nA1,04/05/2014,27/06/2025,PN1\n' });
  assert.deepEqual(read.subjects, [{ id: 'A1', kind: 'child', born: dayOf('2014-05-04') }]);
  const without = await readFiles({ 'episodes.csv': IN_CARE });
  assert.deepEqual(without.subjects, [{ id: 'A1', kind: 'child' }]);
  assert.ok(faultLines(without, 'skips')[0]?.includes('no date of birth'));
});

test('a date of birth after the year the return is for is not believed', async () => {
  const read = await readReturn({ 'header.csv': HEADER.replace('2014', '2026') });
  assert.deepEqual(read.subjects, [{ id: 'A1', kind: 'child' }]);
  assert.ok(faultLines(read, 'skips')[0]?.startsWith('2:DOB The date of birth, 4 May 2026, is after 31 March 2026'));
});

test('unaccompanied status that has ended, and that lasts until a birthday still to come', async () => {
  const ended = await readReturn({ 'uasc.csv': 'CHILD,SEX,DOB,DUC\nA1,M,04/05/2014,01/12/2025\n' });
  assert.deepEqual(
    linesOf(ended.entries, 'A1').filter((line) => line.includes('unaccompanied')),
    ['2025-06-02 unaccompanied-status started=yes', '2025-12-01 unaccompanied-status started=no'],
  );
  const lasting = await readReturn({ 'uasc.csv': 'CHILD,SEX,DOB,DUC\nA1,M,04/05/2014,04/05/2032\n' });
  assert.deepEqual(
    linesOf(lasting.entries, 'A1').filter((line) => line.includes('unaccompanied')),
    ['2025-06-02 unaccompanied-status started=yes'],
  );
  assert.equal(lasting.preview.severityCounts.skips, 0);
});

test('short breaks may leave the placement blank; other care may not', async () => {
  const breaks = await readReturn({ 'episodes.csv': `${EPISODES}A1,02/06/2025,S,V4,N2,,,,,\n` });
  assert.ok(linesOf(breaks.entries, 'A1').includes('2025-06-02 placement-started kind=respite'));
  assert.equal(breaks.preview.severityCounts.skips, 0);
  const other = await readReturn({ 'episodes.csv': `${EPISODES}A1,02/06/2025,S,V2,N2,,,,,\n` });
  assert.deepEqual(faultLines(other, 'skips'), ['2:PLACE The placement type is blank.']);
});

test('a child who dies in care, and one who leaves under special guardianship', async () => {
  const died = await readReturn({ 'episodes.csv': `${EPISODES}A1,02/06/2025,S,V2,N1,U6,PR1,03/07/2025,E2,\n` });
  assert.deepEqual(linesOf(died.entries, 'A1').slice(-2), ['2025-07-03 period-of-care-ended reason=E2', '2025-07-03 death']);
  const guarded = await readReturn({ 'episodes.csv': `${EPISODES}A1,02/06/2025,S,C2,N1,U1,PR1,03/07/2025,E45,\n` });
  assert.deepEqual(linesOf(guarded.entries, 'A1').slice(-2), [
    '2025-07-03 period-of-care-ended reason=E45',
    '2025-07-03 special-guardianship-order',
  ]);
});

test('episodes that do not follow one another are taken as written, and noted', async () => {
  const read = await readReturn({
    'episodes.csv': `${EPISODES}A1,02/06/2025,S,V2,N1,U6,PR1,10/06/2025,E4A,\nA1,20/06/2025,P,V2,N1,U6,PR1,30/06/2025,X1,\nA1,28/06/2025,S,V2,N1,K2,PR4,,,\n`,
  });
  assert.deepEqual(
    faultLines(read, 'note').map((line) => line.replace(/\..*/, '')),
    [
      '3:RNE The child had left care in the episode before, yet this one does not start a new period of care',
      '4:RNE This episode starts a period of care, yet the one before did not end one',
      '4:RNE The episode began before the one before it ended',
    ],
  );
});

test('two years that overlap come together: what both hold has one id', async () => {
  const first = await readFiles({ 'header.csv': HEADER, 'e.csv': `${EPISODES}A1,02/06/2024,S,V2,N1,U6,PR1,,,\n` });
  const second = await readFiles({
    'header.csv': HEADER,
    'e.csv': `${EPISODES}A1,02/06/2024,S,V2,N1,U6,PR1,10/07/2025,X1,CHILD\nA1,10/07/2025,P,V2,N1,K2,PR4,,,\n`,
  });
  const known = new Set(first.entries.map((entry) => entry.id));
  assert.deepEqual(
    second.entries.filter((entry) => !known.has(entry.id)).map((entry) => entry.id),
    ['s903:A1:2025-04-01:2:child-details', 's903:A1:2025-07-10:1:placement-ended', 's903:A1:2025-07-10:2:placement-started'],
  );
});

test('an id with more rows than any child has is cut off', async () => {
  const reviews = 'A1,04/05/2014,27/06/2025,PN1\n'.repeat(5_000);
  const read = await readReturn({ 'reviews.csv': `CHILD,DOB,REVIEW,REVIEW_CODE\n${reviews}` });
  assert.equal(read.preview.counts['care-review'], 1);
  assert.equal(read.preview.faultCounts['Check who the child is'], 2);
});

test('more rows than may be held are refused', async () => {
  const read = await readFiles({ 'header.csv': HEADER, 'episodes.csv': IN_CARE }, { maxRows: 1 });
  assert.equal(read.preview.stopped, true);
  assert.ok(faultLines(read, 'stops')[0]?.includes('more than 1 rows'));
  assert.deepEqual(read.entries, []);
});
