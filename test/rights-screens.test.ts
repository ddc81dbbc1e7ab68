/** The pages of what people may ask of their records, and the file that is sent, in a browser: read by an accessibility checker and drawn. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { z } from 'zod';
import { printHtml } from '../src/book/index.ts';
import { dayOf } from '../src/calendar/index.ts';
import { child, entry, LEAD, OFFICER, type RightsDesk, rightsDesk } from '../src/casework/rights/test-support/rights-desk.ts';
import { type RightsWeb, rightsWeb } from '../src/web/test-support/rights-web.ts';
import { faultsOf } from './support/faults.ts';
import { inPage, SCREENSHOTS, SIZES } from './support/real-browser.ts';

const REQUEST = randomUUID();
const PAGES: Readonly<Record<string, string>> = {
  requests: '/requests',
  'request-new': '/requests/new?child=ash',
  request: `/requests/${REQUEST}`,
  'request-prepare': `/requests/${REQUEST}/prepare?year=2019&entry=note&part=notes`,
  'request-log': `/requests/${REQUEST}/log`,
  'request-answer': `/requests/${REQUEST}/answer`,
  corrections: '/children/ash/corrections?entry=note',
  'child-corrected': '/children/ash',
  keeping: '/keeping',
  kept: '/keeping/oak',
};

let all: RightsDesk;
let web: RightsWeb;
before(async () => {
  all = await rightsDesk('2026-04-14');
  await fill();
  web = await rightsWeb(all.desk);
  web.signIn(LEAD);
});
after(async () => {
  await web.stop();
  await all.close();
});

async function fill(): Promise<void> {
  await all.write(
    [
      child('ash', 'Ash Notreal', '2008-02-29'),
      child('birch', 'Birch Notreal', '2011-05-04'),
      child('oak', 'Oak Madeup', '1990-05-04'),
      { id: 'ada', kind: 'worker', name: 'Ada Invented' },
    ],
    [
      entry('moved-in', 'address', '2019-02-01', ['ash', 'birch'], { address: '4 Invented Row' }),
      entry('care', 'period-of-care-started', '2019-03-02', ['ash'], { 'legal-status': 'C2' }),
      entry('note', 'case-note', '2019-03-25', ['ash'], {
        notes: 'Birch was not there. The neighbour rang from 01632 960123 and told us.',
      }),
      entry('note-2', 'case-note', '2019-03-25', ['ash'], { notes: 'Birch was not there.' }, { supersedes: 'note', reason: 'Shorter.' }),
      entry('oak-contact', 'contact', '2010-03-02', ['oak'], { reason: 'A worry from school.' }),
    ],
  );
  const { rights } = all.desk;
  await rights.receiveRequest(OFFICER, {
    id: REQUEST,
    subject: 'ash',
    kind: 'care-leaver',
    askedBy: 'Ash Notreal',
    askedAs: 'Everything about my time in care.',
    receivedOn: dayOf('2026-03-31'),
  });
  const hide = { entry: 'note', part: 'notes', decision: 'hide', words: { exactly: 'The neighbour' }, reason: 'third-party' } as const;
  await rights.decide(OFFICER, REQUEST, hide, 0);
  const correction = randomUUID();
  await rights.noteCorrection(OFFICER, 'ash', {
    id: correction,
    entry: 'note-2',
    says: 'Birch was there.',
    saidBy: 'Ash Notreal',
    saidOn: dayOf('2026-04-02'),
  });
  await rights.answerCorrection(LEAD, 'ash', correction, { decision: 'stands-beside', because: 'Nobody can tell now.', after: 0 });
  await rights.workOutDates();
  await rights.hold(OFFICER, 'oak', { id: randomUUID(), reason: 'court', because: 'A claim was made.' });
}

for (const [size, viewport] of Object.entries(SIZES)) {
  test(`every page about rights passes the accessibility checks and fits a ${size}`, async (t) => {
    await inPage(t, { viewport, bypassCSP: true }, async (page) => {
      for (const [name, path] of Object.entries(PAGES)) {
        await page.goto(web.url + path);
        await page.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true; })');
        assert.deepEqual(await faultsOf(page), [], `${name} on a ${size}`);
        assert.equal(
          await page.evaluate('document.documentElement.scrollWidth > window.innerWidth'),
          false,
          `${name} is wider than a ${size}`,
        );
        await page.screenshot({ path: join(SCREENSHOTS, `rights-${name}-${size}.png`), fullPage: true });
      }
    });
  });
}

test('the file is let show its own style, and is printed as a PDF with a reason in place of what is hidden', async (t) => {
  await inPage(t, {}, async (page) => {
    await page.goto(`${web.url}${PAGES['request-answer'] ?? ''}`);
    assert.equal(await page.evaluate('getComputedStyle(document.querySelector(".hidden")).backgroundColor'), 'rgb(11, 12, 12)');
    const shown = z.string().parse(await page.evaluate('document.documentElement.textContent'));
    assert.doesNotMatch(shown, /neighbour/);
    const printed = await printHtml((await web.get(PAGES['request-answer'] ?? '')).html);
    assert.ok('pdf' in printed);
    assert.match(Buffer.from(printed.pdf).toString('latin1'), /^%PDF-[^]*\/StructTreeRoot/);
  });
});
