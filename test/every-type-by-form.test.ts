/** Every entry type there is a form for, filled in as a browser would, over a real database: saved, amended, read on its page, struck out. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, beforeEach, test } from 'node:test';
import { isoOf } from '../src/calendar/index.ts';
import { ENTRY_FORMS, type EntryForm, withWhatItTells } from '../src/record/entry-forms/index.ts';
import { getEntryType } from '../src/record/entry-types.ts';
import { standing } from '../src/record/standing.ts';
import type { FieldKind, Fields, FieldValue, SubjectKind } from '../src/record/types.ts';
import { AMENDING } from '../src/web/pages/amend-entry/read-amendment.ts';
import type { Web } from '../src/web/server.ts';
import { entryHref } from '../src/web/words/home-of.ts';
import { type Browser, browserAt, filledFormOn, formOn, type Reply, tokenOn } from './support/browser.ts';
import { answersTo, datePairs, pairsOf } from './support/filled-forms.ts';
import { type InventedCouncil, inventedCouncil, NOW, workers } from './support/invented-council.ts';

const DAY = NOW.day;
const forms = [...ENTRY_FORMS.values()];

let council: InventedCouncil;
/** More pages are asked for here in a minute than one person can read: they are shared out. */
const SERVERS = 5;
const EVERY_SO_MANY = 10;
const webs: Web[] = [];
let browser: Browser;
before(async () => {
  council = await inventedCouncil({
    standards: 'middlesbrough',
    subjects: [
      ...workers('ada'),
      ...forms.map(({ type }) => ({ id: subjectOf(type), kind: kindOf(type), name: 'Ash Notreal', born: DAY - 4000 })),
    ],
    entries: [
      { id: 'ada-joined', type: 'employment-started', subjects: ['ada'], occurred: { day: DAY - 900 }, fields: { role: 'social-worker' } },
      ...forms.flatMap(({ type, tied }) =>
        (tied?.to ?? []).map((to, index) => ({
          id: `${type}-${to}`,
          type: to,
          subjects: [subjectOf(type)],
          occurred: { day: DAY - 60 + index },
          fields: {},
        })),
      ),
    ],
  });
  const person = await council.person({ name: 'Ada Invented', roles: ['social-worker', 'head-of-service'], worker: 'ada' });
  for (let n = 0; n < SERVERS; n += 1) webs.push(await council.servedTo(person));
});
let turn = 0;
beforeEach(() => {
  turn += 1;
  browser = browserAt(webs[turn % SERVERS]?.url ?? assert.fail());
});
after(() => council.close());

function kindOf(type: string): SubjectKind {
  const { about } = getEntryType(type);
  return about.includes('child') ? 'child' : (about[0] ?? 'child');
}

function subjectOf(type: string): string {
  return `of-${type}`;
}

/** Kinds that are chosen from what the page offers. */
const CHOSEN: ReadonlySet<FieldKind> = new Set(['yes-no', 'choice', 'choices', 'role', 'worker'] as const);

interface Filled {
  readonly page: string;
  readonly sent: URLSearchParams;
}

/** Opens the form and fills it in; every name and option that is sent is one that stands on the page. */
async function filled(form: EntryForm, answers: Fields): Promise<Filled> {
  const { page, status } = await browser.get(`/record/${form.type}?child=${subjectOf(form.type)}`);
  assert.equal(status, 200);
  const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id);
  assert.deepEqual(
    ids.filter((id, n) => ids.indexOf(id) !== n),
    [],
    'a name that stands twice leads a label, or an error, to the wrong place',
  );
  const sent = formOn(page, 'record');
  const pairs = pairsOf(getEntryType(form.type), form, answers);
  for (const [name] of pairs) sent.delete(name);
  for (const [name, value] of pairs) {
    assert.ok(page.includes(`name="${name}"`), `${name} is on the page`);
    const declared = getEntryType(form.type).fields[name.replace(/^(?:all|child-1)-/, '')];
    if (declared !== undefined && CHOSEN.has(declared.kind)) assert.ok(page.includes(`value="${value}"`), `${name} offers ${value}`);
    sent.append(name, value);
  }
  const tie = form.tied && `${form.type}-${form.tied.to[0] ?? ''}`;
  if (tie !== undefined) {
    assert.ok(page.includes(`<option value="${tie}"`), 'the tie is offered');
    sent.set('child-1--tie', tie);
  }
  return { page, sent };
}

function send(form: EntryForm, sent: URLSearchParams): Promise<Reply> {
  return browser.post(`/record/${form.type}`, sent);
}

/** In one order, as choices are ticked in the order of the page. */
function sorted(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, typeof value === 'object' ? value.toSorted() : value]));
}

for (const [index, form] of forms.entries()) {
  const { type, tied } = form;
  const declared = getEntryType(type);
  const needed = [...form.together, ...form.apart].flatMap(({ fields }) => fields).filter((asked) => asked.needed === true);

  test(`what is filled in of a ${type} is what the record holds; it is amended, read whole on its page and struck out`, async () => {
    const answers = answersTo(declared, form, index + 1);
    const { sent } = await filled(form, answers);
    const reply = await send(form, sent);
    assert.deepEqual([reply.status, reply.status === 303 ? '' : summaryOf(reply.page)], [303, '']);
    const key = sent.get('key') ?? '';
    const entry = (await council.entriesOf(subjectOf(type))).find(({ id }) => id === `${key}.1`);
    const kept = withWhatItTells(form, answers);
    assert.deepEqual(sorted(entry?.fields ?? {}), sorted(kept));
    assert.equal(entry?.type, type);
    assert.equal(entry.by, 'ada');
    assert.deepEqual(entry.links, tied && [{ rel: tied.rel, to: `${type}-${tied.to[0] ?? ''}` }]);
    assert.equal((await browser.get(reply.to)).status, 200);
    await isAmendedAndStruckOut(`${key}.1`, type, kept);
  });

  if (needed.length > 0)
    test(`a ${type} is refused beside each question that must be answered, and all that was typed stays`, async () => {
      const answers = answersTo(declared, form, 1000 + index);
      for (const { name, onlyIf } of needed) {
        if (onlyIf !== undefined && answers[onlyIf.field] !== onlyIf.is) continue;
        const { sent } = await filled(form, Object.fromEntries(Object.entries(answers).filter(([one]) => one !== name)));
        const { status, page } = await send(form, sent);
        assert.equal(status, 400);
        const together = form.together.some(({ fields }) => fields.some((one) => one.name === name));
        const at = `${together ? 'all' : 'child-1'}-${name}`;
        assert.match(page, new RegExp(`href="#${at}(?:-day)?"`), `${name} in the summary`);
        assert.ok(page.includes(`id="${at}-error"`), `${name} has its error beside it`);
        for (const [field, value] of sent) if (/^(?:all|child-1|occurred|who)/.test(field)) assert.ok(keeps(page, field, value), field);
      }
    });
}

test('half of a form that was derived is kept as a draft, and goes on with all that was typed and what it was tied to', async () => {
  const form = ENTRY_FORMS.get('core-group-minutes-sent') ?? assert.fail();
  const { sent } = await filled(form, { to: ['parents'], comments: 'They had not seen it before, and' });
  const kept = await browser.post(`/record/${form.type}/draft`, sent);
  assert.deepEqual([kept.status, kept.to], [303, `/children/${subjectOf(form.type)}`]);
  assert.match((await browser.get(kept.to)).page, /You have a draft of “Core group notes sent” for Ash Notreal/);
  const { page } = await browser.get(`/record/${form.type}?draft=${sent.get('key') ?? ''}`);
  assert.match(page, /They had not seen it before, and/);
  assert.match(page, /<option value="core-group-minutes-sent-core-group" selected/);
  assert.equal(formOn(page, 'record').get('child-1-to'), 'parents');
});

test('a tie to what stands in another child’s record is refused beside the question', async () => {
  const form = ENTRY_FORMS.get('core-group-minutes-sent') ?? assert.fail();
  const { sent } = await filled(form, { to: ['parents'] });
  sent.set('child-1--tie', 'conference-minutes-sent-initial-conference');
  const { status, page } = await send(form, sent);
  assert.equal(status, 400);
  assert.match(page, /href="#child-1--tie"/);
});

/** Its own page, on which every question and every answer stands, on the screen and on paper: what is not printed has a class that says so. */
async function isOnThePage(address: string, type: string, answers: Fields): Promise<string> {
  const { page, status } = await browser.get(address);
  assert.equal(status, 200);
  const shown = page.slice(page.indexOf('<article class="one-entry"'), page.indexOf('</article>'));
  assert.doesNotMatch(shown, /not-printed/);
  const { fields } = getEntryType(type);
  for (const [name, value] of Object.entries(answers)) {
    const { label, kind, options = {} } = fields[name] ?? assert.fail(name);
    assert.ok(shown.includes(`<dt>${escaped(label)}</dt>`), label);
    for (const words of wordsOf(kind, options, value)) assert.ok(shown.includes(escaped(words)), `${name}: ${words}`);
  }
  return page;
}

function wordsOf(kind: FieldKind, options: Readonly<Record<string, string>>, value: FieldValue): readonly string[] {
  switch (kind) {
    case 'yes-no':
      return [value === true ? 'Yes' : 'No'];
    case 'choice':
    case 'choices':
      return [value].flat().map((one) => options[String(one)] ?? '');
    case 'text':
    case 'number':
      return [String(value)];
    case 'long-text':
      return String(value).split('\n\n');
    case 'worker':
      return ['Ada Invented'];
    default:
      return [];
  }
}

/**
 * The form comes filled with all that stands: saved as it came, with nothing but another day, nothing else is changed. The page shows both versions.
 * Then it is struck out, on the page that says what would follow.
 */
async function isAmendedAndStruckOut(entry: string, type: string, answers: Fields): Promise<void> {
  const subject = subjectOf(type);
  const at = entryHref(subject, entry);
  const amend = await formAt(`${at}/amend`);
  for (const [name, value] of datePairs('occurred', isoOf(DAY - 1))) amend.set(name, value);
  amend.set(AMENDING.reason, 'It was the day before.');
  const amended = await browser.post(`${at}/amend`, amend);
  assert.deepEqual([amended.status, amended.status === 303 ? '' : summaryOf(amended.page)], [303, '']);
  // A line of an act leads back to the act.
  const now = `${amend.get('key') ?? ''}.1`;
  const standsAt = entryHref(subject, now);
  const page = await isOnThePage(standsAt, type, answers);
  for (const words of ['As first written', 'and as it stands', 'It was the day before.']) assert.ok(page.includes(words), words);
  // The page that asks why is the same for every type: what would follow is judged twice for it, so it is looked at for some.
  const strike =
    turn % EVERY_SO_MANY === 0 ? await formAt(`${standsAt}/strike-out`) : new URLSearchParams({ token: tokenOn(page), key: randomUUID() });
  strike.set('reason', 'It was somebody else.');
  const struck = await browser.post(`${standsAt}/strike-out`, strike);
  assert.equal(struck.status, 303);
  const entries = await council.entriesOf(subject);
  const [before, stood] = [entry, now].map((id) => entries.find((one) => one.id === id));
  assert.equal(stood?.supersedes, entry);
  assert.deepEqual(sorted(stood.fields), sorted(answers));
  assert.equal(stood.occurred.day, DAY - 1);
  assert.deepEqual(stood.links ?? [], before?.links ?? []);
  assert.ok(!standing(entries).some((one) => one.type === type && one.by === 'ada'));
}

/** A form as it stands on its page. */
async function formAt(address: string): Promise<URLSearchParams> {
  const { page, status } = await browser.get(address);
  assert.equal(status, 200, address);
  return filledFormOn(page, 'record');
}

function keeps(page: string, name: string, value: string): boolean {
  const control = page.split('name="').filter((part) => part.startsWith(`${name}"`));
  return control.some((part) => part.includes(escaped(value.replaceAll('\r\n', '\n'))));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
}

function summaryOf(page: string): string {
  return /<div class="govuk-error-summary[\s\S]*?<\/ul>/.exec(page)?.[0].replace(/<[^>]+>/g, ' ') ?? page.slice(0, 300);
}
