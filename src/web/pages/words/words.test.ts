import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browserAt, tokenOn, wordsOn } from '../../../../test/support/browser.ts';
import { startWeb, type Web } from '../../server.ts';
import { everyoneIs } from '../../test-support/everyone-is.ts';
import { sampleDesk } from '../../test-support/sample-desk.ts';
import { sampleWords } from '../../test-support/sample-words.ts';

let web: Web;
let mayChange = true;
const words = async () => ({ ...(await sampleWords().words()), mayChange });
before(async () => {
  web = await startWeb({ gate: everyoneIs(), port: 0, deskFor: () => sampleDesk({ words }) });
});
after(() => web.stop());

test('the list says what could stand there instead, what is the council’s own, and who added it', async () => {
  const { page } = await browserAt(web.url).get('/words');
  const read = wordsOn(page);
  for (const said of [
    'failed to engage',
    'It tells what we felt.',
    'Zed Hub Ours',
    'the drop-in on Invented Row',
    '“Zed Hub” was added by Hap Invented, 30 March 2026',
  ])
    assert.ok(read.includes(said), said);
});

test('whoever may not change it is told who does, and is shown no form', async (t) => {
  mayChange = false;
  t.after(() => (mayChange = true));
  const { page } = await browserAt(web.url).get('/words');
  assert.match(page, /principal social worker/);
  assert.doesNotMatch(page, /action="\/words"/);
});

test('a word that is wrong comes back with what was typed, one that is ended leads back to the list', async () => {
  const browser = browserAt(web.url);
  const token = tokenOn((await browser.get('/words')).page);
  const wrong = await browser.post('/words', new URLSearchParams({ token, word: '', because: 'So typed.' }));
  assert.equal(wrong.status, 400);
  assert.match(wrong.page, /<a href="#word">Write the word<\/a>/);
  assert.match(wrong.page, /value="So typed\."/);
  assert.match(
    (await browser.post('/words/end', new URLSearchParams({ token, end: 'peers' }))).page,
    /<a href="#end">This word is not advised on/,
  );
  assert.equal((await browser.post('/words/end', new URLSearchParams({ token, end: 'Zed Hub' }))).to, '/words');
});

test('advice on a text answers a page, from which the script takes what it shows; nothing written, nothing advised', async () => {
  const browser = browserAt(web.url);
  const token = tokenOn((await browser.get('/words')).page);
  const { page } = await browser.post('/advice', new URLSearchParams({ token, text: 'Mum failed to engage.' }));
  assert.match(page, /<p class="advice__summary" role="status">Reads most easily from about the age of 17\. 5 things to look at\.<\/p>/);
  assert.match(page, /<b>failed to engage \(2 times\)<\/b>.*Perhaps: what was offered; or what got in the way\./s);
  assert.equal((await browser.post('/advice', new URLSearchParams({ text: 'From elsewhere.' }))).status, 403);
});

test('without a script, looking at the words keeps the draft and shows the form again with advice beside each text', async () => {
  const browser = browserAt(web.url);
  const { page: form } = await browser.get('/record/case-note?child=c-1');
  const key = /name="key" value="([^"]+)"/.exec(form)?.[1] ?? assert.fail();
  for (const said of ['Look at my words', '[third party: words]', 'Would you say this to the child?', 'I have read it as Rowan Madeup'])
    assert.ok(form.includes(said), said);
  const sent = {
    token: tokenOn(form),
    key,
    'child-1-id': 'c-1',
    'child-1--about': 'yes',
    'child-1-notes': 'Mum failed to engage.',
    look: 'words',
  };
  const { to } = await browser.post('/record/case-note/draft', new URLSearchParams(sent));
  assert.equal(to, `/record/case-note?draft=${key}&look=words`);
});
