import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { dayOf } from '../../../calendar/index.ts';
import type { ChildAnswer } from '../../../casework/index.ts';
import { startWeb, type Web } from '../../server.ts';
import { everyoneIs } from '../../test-support/everyone-is.ts';
import { child, sampleDesk } from '../../test-support/sample-desk.ts';
import { sampleNetwork } from '../../test-support/sample-people.ts';

let web: Web;
let answer: ChildAnswer = child;
before(async () => {
  web = await startWeb({ gate: everyoneIs(), port: 0, deskFor: () => sampleDesk({ child: async () => answer }) });
});
after(() => web.stop());

async function pageOf(of: ChildAnswer): Promise<string> {
  answer = of;
  const page = await (await fetch(`${web.url}/children/c-1`)).text();
  return page.slice(page.indexOf('<main'));
}

function wordsIn(markup: string): string {
  return markup.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
}

async function shown(of: ChildAnswer): Promise<string> {
  return wordsIn(await pageOf(of));
}

test('the page says who this is, what is happening and what is next in the order in which somebody on the way needs it', async () => {
  const [line = assert.fail()] = child.expectations;
  const page = await pageOf({ ...child, expectations: Array.from({ length: 5 }, () => line) });
  const headings = [...page.matchAll(/<h([12])[^>]*>(.*?)<\/h\1>/gs)].map(([, level, text = '']) => `${level} ${wordsIn(text).trim()}`);
  assert.deepEqual(headings, [
    '1 Rowan Madeup aged 7',
    '2 Know this first',
    '2 The story 3 weeks old, of Tuesday 24 March',
    '2 What is expected next',
    '2 Last seen',
    '2 What the plan is to change',
    '2 Where things stand',
    '2 People',
    '2 What happened 2 entries, newest first',
    '2 Whose record this is',
  ]);
  const next = page.slice(page.indexOf('id="expected"'), page.indexOf('id="all-open"'));
  assert.equal(next.match(/Why this date\?/g)?.length, 3, 'three are expected next, and the others fold');
  const words = page.indexOf('class="own-words"');
  assert.ok(page.indexOf('id="seen"') < words && words < page.indexOf('id="episodes"'), 'the child’s own words beside when they were seen');
});

test('a stranger reads the warning, who this is, the story with its age, what is next and when the child was seen, in that order', async () => {
  const page = await shown(child);
  const order = [
    'A large dog, loose in the yard.',
    'Interim care order',
    'Team manager',
    'The story 3 weeks old',
    'Rowan should be with the foster carer.',
    'What is expected next',
    'Last seen',
    'I like it when you bring the pens.',
    'Rowan sleeps',
    'Where things stand',
    'Maple Madeup grandparent',
    'What happened',
  ];
  const places = order.map((words) => page.indexOf(words));
  assert.ok(
    places.every((place) => place !== -1),
    JSON.stringify(order.filter((_, n) => places[n] === -1)),
  );
  assert.deepEqual(
    places,
    places.toSorted((one, other) => one - other),
  );
  assert.match(page, /Drinking at weekends.*More : What worries us/, 'a long part folds');
});

test('where nobody has written the story, the page says what it would spare and offers to write it, to whoever may', async () => {
  const { story: _story, ...without } = child;
  assert.match(await shown(without), /Nobody has written this child’s story yet\..*Write the case summary/);
  assert.doesNotMatch(
    await shown({ ...without, may: { write: false, seeWhoLooked: false } }),
    /Write the case summary|Bring it up to date/,
  );
});

test('a child who is missing now is said to be so at the head of the page and first on it', async () => {
  const since = dayOf('2026-04-13');
  const told = { entry: 'm-1', label: 'Missing', occurred: { day: since, minute: 1290 }, by: 'Ada Invented' };
  const page = await shown({
    ...child,
    head: { ...child.head, warnings: [{ kind: 'missing', since }] },
    warnings: [{ kind: 'missing', since, told }],
  });
  assert.match(page, /aged 7.*Missing since Monday 13 April.*Ring the police and the duty manager first/);
  assert.match(page, /Missing, Monday 13 April at 9:30pm; written by Ada Invented; the source does not say when it was written down\./);
});

test('a child not yet born is expected on a day, and nothing pretends to an age', async () => {
  const unborn = { id: 'c-1', name: 'Ash Notreal', expected: dayOf('2026-06-30') };
  const page = await shown({ ...child, child: unborn, head: { ...child.head, child: unborn } });
  assert.match(page, /unborn, expected 30 June.*Expected 30 June 2026 not yet born/);
  assert.doesNotMatch(page, /\baged\b(?! 1)/);
});

test('the nearest family is drawn with everybody named beside it; who is far is on the page of the whole drawing', async () => {
  answer = child;
  const page = await (await fetch(`${web.url}/children/c-1`)).text();
  const drawn = /<svg [^>]*class="genogram[^]*?<\/svg>/.exec(page)?.[0] ?? assert.fail('nothing is drawn');
  assert.match(drawn, /role="img"[^]*Genogram of the family of Rowan Madeup[^]*9 people in 3 generations/);
  assert.match(drawn, />Flint Notreal</);
  assert.doesNotMatch(drawn, /Clover|Sorrel/, 'an aunt and a great-grandmother are not near');
  assert.match(page, /href="\/children\/c-1\/people\/genogram"/);
  assert.match(page, /Flint Notreal <span class="quiet">step-parent or partner, lives with the child/);
  assert.match(page, /3 more people in the child’s life/);
});

test('where nobody is known nothing is drawn, and the page says whom to begin with to whoever may', async () => {
  const nobody = { ...child, network: sampleNetwork(dayOf('2026-04-14'), []) };
  assert.match(await shown(nobody), /Nobody is written down yet in this child’s life\..*Add the first/);
  const page = await (await fetch(`${web.url}/children/c-1`)).text();
  assert.doesNotMatch(page, /class="genogram/);
  assert.doesNotMatch(await shown({ ...nobody, may: { write: false, seeWhoLooked: false } }), /Add the first/);
});

test('a brother or sister with a record is named once: with the way to it where they stand among the people', async () => {
  const flint = { id: 'c-9', name: 'Flint Notreal' };
  answer = { ...child, family: [flint] };
  const page = await (await fetch(`${web.url}/children/c-1`)).text();
  const [, list = ''] = page.split('class="glance__people"');
  const [people = ''] = list.split('</ul>');
  assert.equal(people.split('Flint Notreal').length - 1, 1);
  assert.match(people, /href="\/children\/c-9">Flint Notreal<\/a> <span class="quiet">step-parent/);
});

test('words that were typed in quotation marks are not quoted twice; what is quoted within them stays', async () => {
  const { words = assert.fail() } = child;
  const quoteOf = async (text: string): Promise<string | undefined> =>
    /<blockquote>(.*?)<\/blockquote>/s.exec(await pageOf({ ...child, words: { ...words, text } }))?.[1];
  assert.equal(await quoteOf('“Nan always picks up.”'), 'Nan always picks up.');
  assert.equal(await quoteOf('“Go” and “stop”'), '“Go” and “stop”');
});
