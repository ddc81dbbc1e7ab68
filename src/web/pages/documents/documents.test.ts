import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Documents, Said, TemplateWritten } from '../../../casework/index.ts';
import { DOCUMENT_KINDS, makesPdf } from '../../../documents/index.ts';
import { startWeb, type Web } from '../../server.ts';
import { everyoneIs } from '../../test-support/everyone-is.ts';
import { sampleDesk } from '../../test-support/sample-desk.ts';
import { sampleDocuments } from '../../test-support/sample-documents.ts';

const HERE = '/children/c-1/documents';
const LETTER = `${HERE}/letter-before-proceedings`;
const TEMPLATE = '/templates/childs-plan';

let web: Web;
const said: Said[] = [];
const written: TemplateWritten[] = [];
before(async () => {
  const documents: Documents = {
    ...sampleDocuments,
    make: async (child, kind, told) => {
      said.push(told);
      return sampleDocuments.make(child, kind, told);
    },
    saveTemplate: async (asked) => {
      written.push(asked);
      return asked.reason === '' ? { saved: false, why: 'reason' } : sampleDocuments.saveTemplate(asked);
    },
  };
  web = await startWeb({ gate: everyoneIs(), port: 0, deskFor: () => sampleDesk({ documents }) });
});
after(() => web.stop());

async function shown(path: string): Promise<string> {
  return (await fetch(web.url + path)).text();
}

async function send(path: string, fields: Readonly<Record<string, string>>): Promise<Response> {
  const opened = await fetch(web.url + path);
  const token = /name="token" value="([^"]*)"/.exec((await opened.text()).split('<main')[1] ?? '')?.[1] ?? '';
  const cookie = opened.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return fetch(web.url + path, {
    method: 'POST',
    headers: { cookie },
    body: new URLSearchParams({ token, ...fields }),
    redirect: 'manual',
  });
}

test('every document is offered once, those that fit first, and each opens', async () => {
  const page = await shown(HERE);
  for (const { name } of DOCUMENT_KINDS) {
    assert.equal(page.split(`href="${HERE}/${name}"`).length, 2, name);
    assert.equal((await fetch(`${web.url}${HERE}/${name}`)).status, 200, name);
  }
  assert.ok(page.indexOf('The plan, for the child') < page.lastIndexOf('>Plans<'));
  assert.equal((await fetch(`${web.url}${HERE}/nothing`)).status, 404);
  assert.equal((await fetch(`${web.url}/children/nobody/documents`)).status, 404);
});

test('a document is taken for Word, and as PDF where this machine makes them, under a plain name', async (t) => {
  const word = await send(`${HERE}/conference-report`, { as: 'word' });
  assert.equal(word.headers.get('content-disposition'), 'attachment; filename="Social-worker-s-report-to-conference-Rowan-Madeup.docx"');
  assert.equal(word.headers.get('cache-control'), 'no-store');
  assert.equal(Buffer.from(await word.arrayBuffer()).toString('latin1', 0, 2), 'PK');
  if (!makesPdf()) return t.skip('there is no PDF compiler for this machine');
  const pdf = await send(`${HERE}/conference-report`, { as: 'pdf' });
  assert.equal(pdf.headers.get('content-type'), 'application/pdf');
  assert.ok(Buffer.from(await pdf.arrayBuffer()).includes('pdfuaid:part'));
});

test('a letter asks first, says what was answered, and sends it along with the file; none of it stands in an address', async () => {
  const asked = await shown(LETTER);
  assert.ok(!asked.includes('class="document"'), 'nothing is shown of a letter that says nothing yet');
  said.length = 0;
  const worries = 'No food in the house.\n<b>Twice</b> this month.';
  const page = await (await send(LETTER, { as: 'page', to: 'Sam Pretend', worries })).text();
  assert.equal(said.at(-1)?.['worries'], worries);
  assert.ok(page.includes('<p>No food in the house.<br>&lt;b&gt;Twice&lt;/b&gt; this month.</p>'));
  assert.match(page, /<input type="hidden" name="worries" value="No food in the house\.\n&lt;b&gt;Twice/);
  const long = await send(LETTER, { as: 'word', worries: 'x'.repeat(10_001) });
  assert.equal(long.status, 400);
  assert.match(await long.text(), /Write at most 10000 letters/);
});

test('what is taken is asked for by a form of ours', async () => {
  const reply = await fetch(`${web.url}${HERE}/chronology`, { method: 'POST', body: new URLSearchParams({ as: 'word' }) });
  assert.equal(reply.status, 403);
});

test('a template is checked where it stands, shown on an invented child, and saved with its reason', async () => {
  const page = await shown(TEMPLATE);
  for (const words of ['{{child.name}}', '{{#each plans}}', 'As it looks, on an invented child', 'Hap Invented: Our own telephone number.'])
    assert.ok(page.includes(words), words);
  const wrong = await send(TEMPLATE, { do: 'check', template: '# Hello\r\n\r\n{{child.nmae}} <i>is</i> here', version: '1' });
  assert.equal(wrong.status, 400);
  const told = await wrong.text();
  assert.match(told, /Line 3, column 1: Nothing is called &quot;child\.nmae&quot; here\. Did you mean &quot;child\.name&quot;\?/);
  assert.match(told, /Line 3, column 16: Marks of a web page/);
  assert.ok(told.includes('{{child.nmae}} &lt;i&gt;is&lt;/i&gt; here'), 'what was typed is kept');
  const good = await (await send(TEMPLATE, { do: 'check', template: '# Hello {{child.name}}', version: '1' })).text();
  assert.match(good, /Nothing is wrong in it/);
  assert.match(good, /<h1 class="document__h1">Hello Rowan Madeup<\/h1>/);
  assert.deepEqual(written, [], 'nothing is saved by looking');
  const saved = await send(TEMPLATE, { do: 'save', template: '# Hello', reason: 'Shorter.', version: '1' });
  assert.deepEqual([saved.status, saved.headers.get('location')], [303, TEMPLATE]);
  assert.deepEqual(written, [{ name: 'childs-plan', template: '# Hello\n', reason: 'Shorter.', version: 1 }]);
  const why = await send(TEMPLATE, { do: 'ours', template: '# Hello', reason: '', version: '1' });
  assert.match(await why.text(), /href="#reason"/);
  assert.deepEqual(written.at(-1), { name: 'childs-plan', reason: '', version: 1 });
});
