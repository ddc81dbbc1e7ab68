/** Every page with names and words that were written to do harm: shown as they are, run by nobody, turning nothing round. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startWeb } from './server.ts';
import { everyoneIs } from './test-support/everyone-is.ts';
import { TO_DECIDE } from './test-support/sample-decision.ts';
import { sampleDesk, why } from './test-support/sample-desk.ts';

interface Given {
  readonly words: string;
  /** Which words of the samples they are added to. */
  readonly to: RegExp;
}

/** What children, workers, teams, files and words of workers are called in the samples; what stands in packs is checked as they load. */
const PEOPLE = /Rowan|Wren|Ash |Madeup|Ada|Hill|the pens|Tried|cin_2025|Nobody answered|place was wrong/;
const EVERYTHING = /Rowan|Wren|Ash |Madeup|Ada|Hill|the pens|Tried|cin_2025|Nobody answered|place was wrong|Sampleshire|Exampleton|Visit/;
const MARKUP = `"'><script>alert(1)</script><img src=x onerror=alert(2)>{{ 7*7 }}\${7*7}</textarea></title><!--`;
const TURNED = 'Zq\u202Ezq\u2066zq\u200Bzq\u001b[31m';
const ARABIC = 'محمد';

const PAGES = [
  '/children',
  '/children?find=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E&worker=%22%3E%3Cscript%3E&team=%3Cscript%3E&by=seen',
  '/children/c-1',
  '/children/c-1?kind=%22%3E%3Cscript%3E',
  '/record/visit?child=c-1&child=c-2',
  '/recorded/3f2b8c1e-0000-4000-8000-000000000000',
  `/why/${encodeURIComponent(why.line.expectation.key)}`,
  `/decide/${encodeURIComponent(TO_DECIDE)}`,
  '/delegation',
  '/standards/sampleshire',
  '/standards/sampleshire/sampleshire.visits.child-protection',
  '/standards/compare',
  '/standards/compare?q=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E',
  '/standards/compare/protection-visits',
  '/standards/what-would-change',
  '/standards/what-would-change/try-1',
  '/import',
  '/import/b-1',
  '/progress/job-1?back=%22%3E%3Cscript%3E',
  '/how-days-are-counted',
  '/nothing/%3Cscript%3Ealert(1)%3C%2Fscript%3E',
];

/** The answers of the sample desk with these words added to every name and word in them that somebody could have given. */
function spoiltDesk(given: Given) {
  const plain = sampleDesk();
  return sampleDesk({
    situation: async () => spoilt(await plain.situation(), given),
    worklist: async (query) => spoilt(await plain.worklist(query), given),
    child: async (id) => spoilt(await plain.child(id), given),
    why: async (key) => spoilt(await plain.why(key), given),
    councils: async () => spoilt(await plain.councils(), given),
    standards: async (authority) => spoilt(await plain.standards(authority), given),
    standard: async (id) => spoilt(await plain.standard(id), given),
    whatWouldChange: async (result) => spoilt(await plain.whatWouldChange(result), given),
    importPreview: async (batch) => spoilt(await plain.importPreview(batch), given),
    recordingForm: async (asked) => spoilt(await plain.recordingForm(asked), given),
    decision: async (key) => spoilt(await plain.decision(key), given),
    delegation: async () => spoilt(await plain.delegation(), given),
    recorded: async (key) => spoilt(await plain.recorded(key), given),
  });
}

/** A copy of an answer with the words added; what is not made of plain objects, such as a calendar, is shared. */
function spoilt<T>(answer: T, given: Given): T;
function spoilt(answer: unknown, given: Given): unknown {
  if (typeof answer === 'string') return given.to.test(answer) && answer.length < 80 ? answer + given.words : answer;
  if (Array.isArray(answer)) return answer.map((one: unknown) => spoilt(one, given));
  if (typeof answer !== 'object' || answer === null || Object.getPrototypeOf(answer) !== Object.prototype) return answer;
  return Object.fromEntries(Object.entries(answer).map(([key, value]) => [key, spoilt<unknown>(value, given)]));
}

async function pagesWith(given: Given): Promise<ReadonlyMap<string, string>> {
  const web = await startWeb({ gate: everyoneIs(), port: 0, deskFor: () => spoiltDesk(given) });
  try {
    const pages = new Map<string, string>();
    for (const path of PAGES) {
      const reply = await fetch(web.url + path);
      assert.ok(reply.status === 200 || path.startsWith('/nothing'), `${path} ${reply.status}`);
      pages.set(path, await reply.text());
    }
    return pages;
  } finally {
    await web.stop();
  }
}

test('markup in a name, a word or an address is shown, and never becomes part of a page', async () => {
  let seen = 0;
  for (const [path, page] of await pagesWith({ words: MARKUP, to: EVERYTHING })) {
    assert.doesNotMatch(page, /<script>alert|<img src=x|onerror=alert\(2\)>|[^{]49[^\d]*<\/title|"'></, path);
    assert.equal([...page.matchAll(/<script/g)].length, 1, `${path}: the one script of ours`);
    if (page.includes('&lt;script&gt;')) seen += 1;
  }
  assert.ok(seen >= 14, `${seen} pages showed it`);
});

test('what would hide or turn letters round is shown as its number, on every page', async () => {
  let seen = 0;
  for (const [path, page] of await pagesWith({ words: TURNED, to: PEOPLE })) {
    assert.doesNotMatch(page.replaceAll(/value="[^"]*"/g, ''), /[\u202A-\u202E\u2066\u2067\u200B]|[^\P{Cc}\n]/u, path);
    if (/Zq(?:\\|&#92;)u202ezq(?:\\|&#92;)u2066/.test(page)) seen += 1;
  }
  assert.ok(seen >= 8, `${seen} pages showed it`);
});

test('a name written from right to left is set apart, so that it turns nothing beside it', async () => {
  let seen = 0;
  for (const [path, page] of await pagesWith({ words: ARABIC, to: PEOPLE })) {
    const text = page.replaceAll(/\s(?:value|href|id|for)="[^"]*"/g, '');
    for (const [piece] of text.matchAll(/[^<>]*محمد[^<>]*/g)) {
      const isolated = /\u2068[^\u2069]*محمد[^\u2069]*\u2069/.test(piece);
      // A piece of its own in a cell, a heading or a paragraph has nothing beside it to turn.
      assert.ok(isolated || /^[^\d]*$/.test(piece), `${path}: ${piece}`);
    }
    if (/\u2068[^\u2069]*محمد/.test(page)) seen += 1;
  }
  assert.ok(seen >= 8, `${seen} pages showed it`);
});
