import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startWeb, type Web } from '../../server.ts';
import { everyoneIs } from '../../test-support/everyone-is.ts';
import { child, sampleDesk, why } from '../../test-support/sample-desk.ts';

let web: Web;
before(async () => {
  web = await startWeb({ gate: everyoneIs(), port: 0, deskFor: () => sampleDesk() });
});
after(() => web.stop());

async function pageAt(path: string): Promise<string> {
  return (await fetch(web.url + path)).text();
}

/** Where the links of a page lead that begin so. */
function linksTo(page: string, start: string): readonly string[] {
  return [...page.matchAll(/<a [^>]*href="([^"]*)"/g)].flatMap(([, href = '']) => (href.startsWith(start) ? [href] : []));
}

test('what is expected of the child comes first, with its day, then every kind of entry by area', async () => {
  const page = await pageAt('/record?child=c-1');
  assert.match(page, /What do you want to record\?/);
  const expected = page.slice(page.indexOf('Expected now'), page.indexOf('First contact and allocation'));
  assert.match(expected, /Visit<\/a>[\s\S]*Visit, child protection plan[\s\S]*1 working day/);
  const links = linksTo(page, '/record/');
  assert.equal(links[0], '/record/visit?child=c-1');
  for (const type of ['core-group', 'pathway-plan', 'legal-gateway-meeting', 'return-interview'])
    assert.ok(links.includes(`/record/${type}?child=c-1`), type);
  assert.ok(!links.includes('/record/variation-agreed?child=c-1'), 'what is decided is not typed into a form');
});

test('a kind of entry is found by a word of its name, its area or what it is for', async () => {
  const links = linksTo(await pageAt('/record?child=c-1&word=core+GROUP'), '/record/');
  assert.ok(links.includes('/record/core-group?child=c-1'));
  assert.ok(!links.includes('/record/pathway-plan?child=c-1'));
  const nothing = await pageAt('/record?child=c-1&word=zebra');
  assert.match(nothing, /Nothing is called that/);
  assert.match(nothing, /id="find" name="find" type="search" value=""/, 'the search for a child is another');
});

test('the child’s page and the page that says why lead to the form that would settle it, and to everything else', async () => {
  for (const path of ['/children/c-1', `/why/${encodeURIComponent(why.line.expectation.key)}`]) {
    const page = await pageAt(path);
    assert.ok(linksTo(page, '/record').includes('/record?child=c-1'), path);
    assert.ok(linksTo(page, '/record').includes('/record/visit?child=c-1'), path);
  }
  assert.match(await pageAt('/children/c-1'), /Record it<span class="govuk-visually-hidden">: /);
});

test('whoever may not write in a record is led to no form', async (t) => {
  const reader = await startWeb({
    gate: everyoneIs(),
    port: 0,
    deskFor: () => sampleDesk({ child: async () => ({ ...child, may: { write: false, seeWhoLooked: false } }) }),
  });
  t.after(() => reader.stop());
  assert.deepEqual(
    linksTo(await (await fetch(`${reader.url}/children/c-1`)).text(), '/record').filter((href) => !href.startsWith('/records/')),
    [],
  );
});
