import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { findEntryType } from '../record/entry-types.ts';
import { isHeld } from '../record/holds.ts';
import { sourceOf } from './index.ts';
import { readAll, readFiles } from './test-support.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
// Says what the census does not tell; no council's own rationale is ever in it.
const NOT_FROM_THE_FORM = ['conference-not-required rationale'];

for (const chosen of ['cin-2026.xml', 's903-2026']) {
  test(`all that ${chosen} holds is declared in the record, and all that is taken from it is held`, async () => {
    const { preview, entries } = await readAll(join(FIXTURES, chosen));
    const { holds } = sourceOf(preview.form, preview);
    assert.ok(holds !== 'everything');
    for (const [type, fields] of Object.entries(holds)) {
      for (const field of fields) assert.ok(findEntryType(type)?.fields[field] !== undefined, `${type} ${field}`);
    }
    for (const { type, fields } of entries) {
      for (const field of Object.keys(fields)) {
        if (!NOT_FROM_THE_FORM.includes(`${type} ${field}`))
          assert.ok(holds[type]?.includes(field), `${type} ${field} is taken but not held`);
      }
      assert.ok(holds[type] !== undefined, `${type} is taken but not held`);
    }
  });
}

test('no form holds visits, who wrote an entry, or when', async () => {
  for (const chosen of ['cin-2026.xml', 's903-2026']) {
    const { preview, subjects } = await readAll(join(FIXTURES, chosen));
    const [subject] = subjects;
    assert.ok(subject !== undefined && preview.to !== undefined);
    const record = { subject, entries: [], sources: [sourceOf(preview.form, preview)] };
    assert.equal(isHeld(record, 'visit', preview.to), false);
    for (const type of Object.keys(preview.counts)) {
      assert.equal(isHeld(record, type, preview.to), true);
      assert.equal(isHeld(record, type, preview.to + 1), false);
      for (const field of ['recorded', 'by']) assert.equal(isHeld(record, type, preview.to, field), false);
    }
    assert.ok(preview.cannotHold.length > 5);
  }
});

test('a return without a table of missing episodes does not hold them', async () => {
  const read = await readFiles({ 'e.csv': 'CHILD,DECOM,RNE,LS,PLACE,DEC,REC\nA1,02/06/2025,S,V2,U6,,\n' });
  const { holds } = sourceOf('s903', read.preview);
  assert.ok(holds !== 'everything');
  assert.equal(holds['missing-started'], undefined);
  assert.deepEqual(holds['period-of-care-started'], ['legal-status', 'reason']);
});

function census(year: number, details: string): string {
  return `<Message><Header><CollectionDetails><ReferenceDate>${year}-03-31</ReferenceDate></CollectionDetails></Header><Children><Child><ChildIdentifiers><LAchildID>A1</LAchildID></ChildIdentifiers><CINdetails><CINreferralDate>${year}-02-01</CINreferralDate>${details}</CINdetails></Child></Children></Message>`;
}

async function holdsStepsBeforeCourt(xml: string): Promise<boolean> {
  const { preview } = await readFiles({ 'c.xml': xml });
  const { holds } = sourceOf('cin', preview);
  return holds !== 'everything' && holds['pre-proceedings-started'] !== undefined;
}

test('the steps before court are held from the census of 2026 on, and where an earlier file gives them', async () => {
  assert.equal(await holdsStepsBeforeCourt(census(2025, '')), false);
  assert.equal(await holdsStepsBeforeCourt(census(2026, '')), true);
  assert.equal(
    await holdsStepsBeforeCourt(census(2025, '<PreProceedingsandFGDM><PPStartDate>2025-02-02</PPStartDate></PreProceedingsandFGDM>')),
    true,
  );
});
