import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { dayOf } from '../../../calendar/index.ts';
import { CaseworkError, type Desk } from '../../index.ts';
import { child, entry, LEAD, OFFICER, type RightsDesk, rightsDesk, SECOND } from '../test-support/rights-desk.ts';
import type { NewDecision } from './prepare.ts';

let all: RightsDesk;
let desk: Desk;
before(async () => {
  all = await rightsDesk('2026-04-14');
  ({ desk } = all);
  await all.write(
    [
      child('ash', 'Ash Notreal', '2008-02-29'),
      child('birch', 'Birch Notreal', '2011-05-04'),
      { id: 'ada', kind: 'worker', name: 'Ada Invented' },
    ],
    [
      entry('moved-in', 'address', '2019-02-01', ['ash', 'birch'], { address: '4 Invented Row' }),
      entry('sent-on', 'case-note', '2019-02-03', ['ash'], { notes: 'The letter went to 4 Invented Row on Sunday.' }),
      entry('mother', 'family-member', '2019-02-01', ['ash'], { relation: 'mother', name: 'Willow Pretend' }),
      entry('care', 'period-of-care-started', '2019-03-02', ['ash'], { 'legal-status': 'C2' }),
      entry('visit-1', 'visit', '2019-03-25', ['ash'], {
        'child-seen': true,
        'child-words': 'I miss Birch.',
        notes: 'Willow rang from 01632 960123 and wrote to ada@invented.example. Birch was not there.',
      }),
      entry(
        'visit-2',
        'visit',
        '2019-03-25',
        ['ash'],
        { 'child-seen': true, notes: 'Willow rang. She was calm.' },
        {
          supersedes: 'visit-1',
          reason: 'The number was not for the record.',
        },
      ),
      entry('wrong-child', 'case-note', '2020-01-05', ['ash'], { notes: 'Written here by mistake.' }),
      entry(
        'wrong-child-out',
        'case-note',
        '2020-01-06',
        ['ash'],
        {},
        { strikesOut: 'wrong-child', reason: 'It was about another child.' },
      ),
      entry('birch-words', 'visit', '2020-02-02', ['birch'], { 'child-seen': true, 'child-words': 'Only Birch may read this.' }),
    ],
  );
});
after(() => all.close());

async function asked(more: { receivedOn?: string } = {}): Promise<string> {
  const id = randomUUID();
  await desk.rights.receiveRequest(OFFICER, {
    id,
    subject: 'ash',
    kind: 'care-leaver',
    askedBy: 'Ash Notreal',
    askedAs: 'Everything about my time in care.',
    receivedOn: dayOf(more.receivedOn ?? '2026-03-31'),
  });
  return id;
}

async function step(
  id: string,
  kind: Parameters<Desk['rights']['takeStep']>[2]['kind'],
  who = OFFICER,
  because = 'As it is done.',
): Promise<void> {
  const { steps } = (await desk.rights.request(id)) ?? assert.fail();
  await desk.rights.takeStep(who, id, { kind, because, after: steps.length });
}

async function choose(id: string, decision: NewDecision, who = OFFICER): Promise<void> {
  const { decisions } = (await desk.rights.toPrepare(id)) ?? assert.fail();
  await desk.rights.decide(who, id, decision, decisions);
}

/** Decides everything that is suggested, one after another, until nothing is left. */
async function decideAll(id: string, decision: 'hide' | 'show' = 'hide', who = OFFICER): Promise<void> {
  for (let rounds = 0; rounds < 100; rounds += 1) {
    const shown = (await desk.rights.toPrepare(id)) ?? assert.fail();
    const [first] = [...shown.record, ...shown.entries.flatMap(({ whole, passages }) => [whole, ...passages])].flatMap(
      (one) => one.suggestions,
    );
    if (first === undefined) return;
    const { entry: of, part, from, to, reason } = first;
    await choose(id, { entry: of, part, decision, words: { from, to }, ...(decision === 'hide' && { reason }) }, who);
  }
  assert.fail('suggestions go on without end');
}

const refused = (message: RegExp) => (error: unknown) => error instanceof CaseworkError && message.test(error.message);

test('a request received on the last day of March is due on the last of April, and with more time at the end of June', async () => {
  const id = await asked();
  assert.equal((await desk.rights.request(id))?.standing.due, dayOf('2026-04-30'));
  await step(id, 'extended', OFFICER, 'There are eleven years of it.');
  assert.equal((await desk.rights.request(id))?.standing.due, dayOf('2026-06-30'));
  await assert.rejects(step(id, 'extended'), refused(/extended already/));
});

test('an answer whose month ends on a bank holiday is due on the next working day', async () => {
  // 3 April 2026 is Good Friday; Easter Monday follows.
  const id = await asked({ receivedOn: '2026-03-03' });
  assert.equal((await desk.rights.request(id))?.standing.due, dayOf('2026-04-07'));
  await assert.rejects(step(id, 'extended'), refused(/first month is over/));
});

test('nothing is hidden by itself, and an answer cannot be prepared before every suggestion is decided', async () => {
  const id = await asked();
  const { html } = (await desk.rights.answerFile(id)) ?? assert.fail();
  assert.match(html, /Willow Pretend/);
  const before = (await desk.rights.request(id)) ?? assert.fail();
  assert.ok(before.undecided >= 7, String(before.undecided));
  await assert.rejects(step(id, 'prepared'), refused(/suggestions are not decided/));
});

test('what was amended or taken out is in the answer, and says so; brothers’ and sisters’ own words are not', async () => {
  const id = await asked();
  const { html } = (await desk.rights.answerFile(id)) ?? assert.fail();
  assert.match(html, /2019, when you were 10 and then 11/);
  assert.match(html, /Written here by mistake/);
  assert.match(html, /taken out of the record later/);
  assert.match(html, /The number was not for the record/);
  assert.doesNotMatch(html, /Only Birch may read this|birch-words|visit-1|herefordshire/);
});

test('however brothers and sisters are recorded together, the answer to one holds nothing that another said', async () => {
  const spoken: string[] = [];
  for (let visits = 0; visits < 8; visits += 1) {
    const [ours, theirs] = [`Ours-${randomUUID()}`, `Theirs-${randomUUID()}`];
    spoken.push(theirs);
    const saved = await desk.record({
      key: randomUUID(),
      type: 'visit',
      by: { name: `Bo Pretend ${visits}`, role: 'social-worker' },
      occurred: { day: dayOf('2026-04-01') + visits },
      together: { place: 'home' },
      children: [
        { id: 'ash', fields: { 'child-seen': true, 'child-words': ours } },
        { id: 'birch', fields: { 'child-seen': true, 'child-words': theirs } },
      ],
    });
    assert.ok(saved.saved);
    const { html } = (await desk.rights.answerFile(await asked())) ?? assert.fail();
    assert.ok(html.includes(ours));
    assert.deepEqual(
      spoken.filter((words) => html.includes(words)),
      [],
    );
  }
});

test('an answer is prepared, checked by a second person, and sent; what was sent comes out again to the letter', async () => {
  const id = await asked();
  await decideAll(id);
  await step(id, 'prepared');
  await assert.rejects(step(id, 'released'), refused(/second person/));
  await assert.rejects(step(id, 'checked', OFFICER), refused(/Somebody else must check/));
  await step(id, 'checked', SECOND);
  await assert.rejects(step(id, 'released'), refused(/Check who they are/));
  await step(id, 'identity-checked', OFFICER, 'Passport seen.');
  await step(id, 'released', OFFICER, 'By secure email.');
  const sent = (await desk.rights.answerFile(id)) ?? assert.fail();
  assert.equal(sent.sha256, sent.preparedAs);
  assert.doesNotMatch(sent.html, /Willow|Birch|01632|ada@invented/);
  assert.match(sent.html, /This is about another child/);
  await all.write(
    [{ id: 'ada', kind: 'worker', name: 'Ada Invented-Married' }],
    [entry('later', 'case-note', '2026-04-14', ['ash'], { notes: 'Written after it was sent.' })],
  );
  await desk.rights.noteCorrection(OFFICER, 'ash', {
    id: randomUUID(),
    entry: 'visit-2',
    says: 'She was not calm.',
    saidBy: 'Ash Notreal',
    saidOn: dayOf('2026-04-14'),
  });
  const again = (await desk.rights.answerFile(id)) ?? assert.fail();
  assert.equal(again.html, sent.html);
  assert.match(
    (await desk.rights.answerFile(await asked()))?.html ?? '',
    /Written after it was sent[^]*She was not calm|She was not calm[^]*Written after it was sent/,
  );
  await assert.rejects(step(id, 'withdrawn'), refused(/has ended/));
});

test('whoever decided what is hidden cannot check it, though another prepared it', async () => {
  const id = await asked();
  await decideAll(id, 'hide', SECOND);
  await step(id, 'prepared', OFFICER);
  await assert.rejects(step(id, 'checked', SECOND), refused(/Somebody else must check/));
  await step(id, 'checked', LEAD);
});

test('sent back, an answer can be changed, and is prepared and checked anew', async () => {
  const id = await asked();
  await decideAll(id, 'show');
  await step(id, 'prepared');
  const words: NewDecision = {
    entry: 'wrong-child',
    part: 'notes',
    decision: 'hide',
    words: { exactly: 'by mistake' },
    reason: 'third-party',
  };
  await assert.rejects(choose(id, words), refused(/Send it back/));
  await step(id, 'sent-back', SECOND, 'One note is not about Ash.');
  await choose(id, words);
  await step(id, 'prepared');
  assert.match((await desk.rights.answerFile(id))?.html ?? '', /Written here <span class="hidden">\[Hidden: /);
});

test('words hidden in one place are suggested wherever else they stand, and in other versions of the entry', async () => {
  const id = await asked();
  await choose(id, { entry: 'visit-2', part: 'notes', decision: 'hide', words: { exactly: 'rang' }, reason: 'third-party' });
  await choose(id, { entry: 'moved-in', part: 'address', decision: 'hide', words: 'all', reason: 'private-details' });
  const found = (await desk.rights.toPrepare(id, 2019))?.entries ?? [];
  const because = (of: string): string[] =>
    (found.find((one) => one.entry.id === of)?.passages ?? []).flatMap(({ suggestions }) => suggestions.map((one) => one.because));
  assert.deepEqual(because('visit-1').filter((one) => one.includes('another version')).length, 1);
  assert.deepEqual(because('sent-on'), ['The same words are hidden in another place']);
});

test('what somebody chose to show is not asked again, though the same words are hidden elsewhere later', async () => {
  const id = await asked();
  await decideAll(id, 'show');
  await choose(id, { entry: 'sent-on', part: 'notes', decision: 'show', words: 'all' });
  await choose(id, { entry: 'moved-in', part: 'address', decision: 'hide', words: 'all', reason: 'private-details' });
  assert.equal((await desk.rights.request(id))?.undecided, 0);
});

test('a decision taken while somebody else decided is refused, and nothing is written twice', async () => {
  const id = await asked();
  const hide: NewDecision = { entry: 'wrong-child', part: 'notes', decision: 'hide', words: 'all', reason: 'third-party' };
  const both = await Promise.allSettled([desk.rights.decide(OFFICER, id, hide, 0), desk.rights.decide(SECOND, id, hide, 0)]);
  assert.deepEqual(both.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
  assert.equal((await desk.rights.redactionLog(id))?.redactions.length, 1);
});

test('the office’s log holds the words, the reason, the law and who decided', async () => {
  const id = await asked();
  await choose(id, {
    entry: 'wrong-child',
    part: 'notes',
    decision: 'hide',
    words: 'all',
    reason: 'serious-harm',
    because: 'See the plan.',
  });
  const [line] = (await desk.rights.redactionLog(id))?.redactions ?? [];
  assert.deepEqual(
    [line?.words, line?.by, line?.because, line?.suggested],
    ['Written here by mistake.', 'Olu Pretend', 'See the plan.', false],
  );
  assert.match(line?.law ?? '', /Schedule 3, paragraph 11/);
});

test('a request, a step and a decision can be neither changed nor taken back, even by the tables’ owner', async () => {
  for (const table of ['access_request', 'access_request_step', 'redaction', 'correction_asked']) {
    await assert.rejects(sql`delete from ${sql.table(table)}`.execute(all.database.store.read), /permission denied/);
    await assert.rejects(all.database.asSuperuser(`delete from sightline.${table}`), /never changed or removed/);
    await assert.rejects(all.database.asSuperuser(`update sightline.${table} set by_name = 'Somebody else'`), /never changed or removed/);
  }
});
