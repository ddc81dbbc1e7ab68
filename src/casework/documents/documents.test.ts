import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { COUNCIL, type InventedCouncil, inventedCouncil, NOW } from '../../../test/support/invented-council.ts';
import type { Person } from '../../access/person.ts';
import { DOCUMENT_KINDS, documentHtml, documentPdf, makesPdf } from '../../documents/index.ts';
import { getEntryType } from '../../record/entry-types.ts';
import { readRecord, whoLooked } from '../../store/index.ts';
import { asAt } from '../child/child-facts.ts';
import { type Desk, NotAllowedError } from '../index.ts';

const OWN = '# About {{child.first-name}}\n\nRing 01632 960 000. {{child.name}} is {{child.age}}.\n';
const WHY = 'Our own telephone number.';

let council: InventedCouncil;
let head: Person;
let children: readonly string[];

/** A small invented council, with somebody who leads it. */
before(async () => {
  council = await inventedCouncil({ standards: 'herefordshire' });
  await council.opened.desk.startDemonstration({ children: 24, seed: 'documents' });
  await council.opened.settled();
  head = await council.person({ name: 'Hap Invented', roles: ['head-of-service'] });
  const { families } = await deskAs(head).worklist({ page: 1 });
  children = families.flatMap(({ lines }) => lines.map(({ child }) => child.id));
});
after(() => council.close());

function deskAs(person: Person): Desk {
  return council.deskOf(person, 'exported');
}

test('every document can be made of every invented child, and says whose it is', async () => {
  const desk = deskAs(head);
  assert.ok(children.length >= 10);
  for (const child of children.slice(0, 4)) {
    const choices = await desk.documents.choices(child);
    assert.ok(choices !== undefined);
    for (const { name } of DOCUMENT_KINDS) {
      const answer = await desk.documents.make(child, name, {});
      assert.ok(answer !== undefined);
      assert.equal(answer.made.council, 'Herefordshire');
      const html = documentHtml(answer.made);
      assert.ok(html.includes(choices.head.child.name) || name === 'childs-plan' || name === 'pathway-plan', `${name} of ${child}`);
    }
  }
});

test('what the record holds reaches the documents: workers, plans, events in order and the child’s words', async () => {
  const desk = deskAs(head);
  const found = new Set<string>();
  for (const id of children) {
    const known = await desk.child(id);
    const chronology = documentHtml((await desk.documents.make(id, 'chronology', {}))?.made ?? assert.fail(id));
    const summary = documentHtml((await desk.documents.make(id, 'case-summary', {}))?.made ?? assert.fail(id));
    for (const { value } of known?.plans ?? []) {
      assert.ok(summary.includes(value), `${id}: ${value}`);
      found.add('plan');
    }
    for (const { name } of known?.workers ?? []) {
      assert.ok(summary.includes(name), `${id}: ${name}`);
      found.add('worker');
    }
    if (known?.words !== undefined) found.add('words');
    const record = (await readRecord(council.database.store.read, COUNCIL, id)) ?? assert.fail(id);
    const events = asAt(record, NOW.day)
      .entries.map(({ type }) => getEntryType(type))
      .filter(({ significant }) => significant === true)
      .map(({ label }) => label);
    const told = [...chronology.matchAll(/<tr><td>[^<]+<\/td><td>([^<]+)<\/td>/g)].map(([, label]) => label);
    assert.deepEqual(told, events, id);
    if (told.length > 2) found.add('events');
  }
  assert.deepEqual([...found].toSorted(), ['events', 'plan', 'words', 'worker']);
});

test('a letter says what was asked for it, and who wrote it', async () => {
  const [child = ''] = children;
  const letter = await deskAs(head).documents.make(child, 'meeting-invitation', {
    to: 'Sam Pretend',
    when: 'Tuesday at 2pm',
    place: 'The library',
  });
  const html = documentHtml(letter?.made ?? assert.fail('no letter'));
  for (const words of ['Sam Pretend', 'Tuesday at 2pm', 'The library', 'Hap Invented', 'Head of service'])
    assert.ok(html.includes(words), words);
});

test('a document that is made is in the log as taken out, by whoever took it', async () => {
  const [child = ''] = children;
  await deskAs(head).documents.make(child, 'chronology', {});
  const [line] = await whoLooked(council.database.store.read, COUNCIL, child, { limit: 1 });
  assert.equal(line?.event, 'exported');
  assert.equal(line?.account, head.account);
});

test('somebody who may not read a record makes no document of it', async () => {
  const [child = ''] = children;
  const stranger = await council.person({ name: 'Cy Invented', roles: ['social-worker'] });
  await assert.rejects(deskAs(stranger).documents.make(child, 'chronology', {}), NotAllowedError);
  assert.equal(await deskAs(head).documents.make('nobody', 'chronology', {}), undefined);
  assert.equal(await deskAs(head).documents.make(child, 'nothing', {}), undefined);
});

test('the council puts its own words in, every version stays, and it can go back', async () => {
  const { documents } = deskAs(head);
  const [child = ''] = children;
  const name = 'case-summary';
  const html = async (): Promise<string> => documentHtml((await documents.make(child, name, {}))?.made ?? assert.fail('no document'));
  assert.ok(!(await html()).includes('01632'));
  assert.deepEqual(await documents.saveTemplate({ name, template: OWN, reason: WHY, version: 0 }), { saved: true });
  assert.ok((await html()).includes('Ring 01632 960 000.'));
  assert.deepEqual(await documents.saveTemplate({ name, template: OWN, reason: WHY, version: 0 }), { saved: false, why: 'changed since' });
  assert.deepEqual(await documents.saveTemplate({ name, template: OWN, reason: ' ', version: 1 }), { saved: false, why: 'reason' });
  const wrong = await documents.saveTemplate({ name, template: '# T\n\nAbout {{child.nmae}}', reason: WHY, version: 1 });
  assert.ok(wrong?.saved === false && wrong.why === 'template');
  assert.deepEqual([wrong.faults[0]?.line, wrong.faults[0]?.column], [3, 7]);
  assert.equal((await documents.templates()).find(({ kind }) => kind.name === name)?.own?.by, 'Hap Invented');
  assert.deepEqual(await documents.saveTemplate({ name, reason: 'Theirs reads better.', version: 1 }), { saved: true });
  assert.ok(!(await html()).includes('01632'));
  const shown = await documents.template(name);
  assert.deepEqual(
    shown?.history.map(({ version, by, back }) => [version, by, back]),
    [
      [2, 'Hap Invented', true],
      [1, 'Hap Invented', false],
    ],
  );
  assert.equal(shown.isOwn, false);
});

test('whoever may not change templates does not see them either', async () => {
  const worker = await council.person({ name: 'Di Invented', roles: ['social-worker'] });
  for (const ask of ['templates', 'template', 'saveTemplate'] as const) {
    const { documents } = deskAs(worker);
    const asked = {
      templates: documents.templates,
      template: () => documents.template('chronology'),
      saveTemplate: () => documents.saveTemplate({ name: 'chronology', template: OWN, reason: WHY, version: 0 }),
    };
    await assert.rejects(asked[ask](), NotAllowedError);
  }
});

test('a PDF of an invented child keeps PDF/UA-1', async (t) => {
  if (!makesPdf()) return t.skip('there is no PDF compiler for this machine');
  for (const child of children.slice(0, 3)) {
    const answer = await deskAs(head).documents.make(child, 'conference-report', {});
    const pdf = documentPdf(answer?.made ?? assert.fail('no document'), 0);
    assert.ok(pdf?.includes('pdfuaid:part'), child);
  }
});
