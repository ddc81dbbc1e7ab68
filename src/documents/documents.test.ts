/** One tree, three forms: what is said reads the same in each, whatever it is made of, and each can be followed by whoever cannot see it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SaxesParser } from 'saxes';
import {
  checkTemplate,
  DOCUMENT_KINDS,
  documentHtml,
  documentPdf,
  documentWord,
  INVENTED_FACTS,
  KNOWN_PLACES,
  type MadeDocument,
  makeDocument,
  makesPdf,
  PICTURE_NAMES,
  templateThatComes,
} from './index.ts';
import { picturePng, pictureSvg } from './pictures.ts';
import { pdfText } from './test-support/pdf-text.ts';
import { sampleDocument } from './test-support/sample-document.ts';
import { wordXml } from './test-support/word-xml.ts';

const BY = { author: 'Ada Invented', council: 'Sampleshire' };
const AT = 1_776_000_000;
const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '#read("/etc/passwd") #import "@preview/x:1.0.0": y',
  '] #panic("x") [ $ x $ `raw` @label <label> // gone',
  '</w:t></w:r></w:p><w:p>&amp; &lt; "\'',
  '\u202Eturned \u0000\u0007\uFFFE\uFFFF round',
  'שלום עולם',
  '{{author.name}} \uE0000\uE001',
];

test('every template that comes with Sightline holds, and can be filled whole and with nothing known', () => {
  for (const kind of DOCUMENT_KINDS) {
    const template = templateThatComes(kind);
    assert.deepEqual(checkTemplate(template), [], kind.name);
    assert.ok(documentHtml(makeDocument(template, INVENTED_FACTS, BY)).length > 500, kind.name);
    const empty = makeDocument(template, {}, BY);
    assert.equal(empty.blocks[0]?.kind, 'heading', kind.name);
  }
});

test('every place that may be named is filled on the invented child, or is nothing there', () => {
  const unnamed = Object.keys(INVENTED_FACTS).filter((name) => KNOWN_PLACES[name] === undefined);
  assert.deepEqual(unnamed, []);
  const unfilled = Object.keys(KNOWN_PLACES).filter((name) => INVENTED_FACTS[name] === undefined);
  assert.deepEqual(unfilled, []);
});

test('nothing that somebody wrote acts in a page', () => {
  const html = documentHtml(hostile());
  assert.ok(!/<(?:script|img)/i.test(html));
  assert.ok(html.includes('&lt;script&gt;alert(1)&lt;/script&gt;'));
  assert.ok(html.includes('\\u202eturned \\u0000\\u0007'));
  assert.ok(html.includes('{{author.name}}'), 'a place within what was written stays as it was written');
});

test('nothing that somebody wrote acts in a Word file, and it is well formed', async () => {
  const xml = wordXml(await documentWord(hostile()));
  assert.deepEqual(
    wordTexts(xml).filter((text) => text.includes('script') || text.includes('w:t')),
    [HOSTILE[0], HOSTILE[4]],
  );
  for (const one of ['\u0000', '\u0007', '\uFFFE', '\uFFFF']) assert.ok(!xml.includes(one));
});

test('nothing that somebody wrote is read as Typst, and it stands in the PDF as it was written', (t) => {
  const pdf = pdfOf(hostile(), t);
  if (pdf === undefined) return;
  const text = pdfText(pdf).replaceAll(' ', '');
  for (const one of HOSTILE.slice(0, 5)) assert.ok(text.includes(one.replaceAll(' ', '')), one);
});

test('a PDF says the words of the page in their order, is tagged, says its language and title, and keeps PDF/UA-1', (t) => {
  const made = sampleDocument();
  const pdf = pdfOf(made, t);
  if (pdf === undefined) return;
  const raw = pdf.toString('latin1');
  for (const part of ['/StructTreeRoot', 'pdfuaid:part', '/Lang (en-GB)', '/H1', '/H2', '/TH', 'Social worker'])
    assert.ok(raw.includes(part), part);
  const running = new RegExp(`Sampleshire – ${made.title} page \\d+ of \\d+`, 'g');
  assert.equal(bare(pdfText(pdf).replaceAll(running, '').replaceAll('• ', '')), bare(textOf(documentHtml(made))));
});

test('letters that no font of the machine has do not keep a PDF from being made, tagged', (t) => {
  const pdf = pdfOf(makeDocument('# T\n\n{{child.name}}', { 'child.name': '\u{10FFFD} \u{1E030} 漢' }, BY), t);
  assert.ok(pdf === undefined || pdf.includes('/StructTreeRoot'));
});

test('a Word file has real headings, heads of tables, its language and its title', async () => {
  const made = sampleDocument();
  const file = await documentWord(made);
  const xml = wordXml(file);
  assert.match(xml, /<w:pStyle w:val="Heading1"\/>/);
  assert.match(xml, /<w:pStyle w:val="Heading2"\/>/);
  assert.match(xml, /<w:tblHeader\/>/);
  assert.match(wordXml(file, 'word/styles.xml'), /<w:lang w:val="en-GB"\/>/);
  assert.ok(wordXml(file, 'docProps/core.xml').includes(`<dc:title>${made.title}</dc:title>`));
  assert.equal(bare(wordTexts(xml).join('')), bare(textOf(documentHtml(made))));
});

test('the same document twice is the same PDF', (t) => {
  const made = sampleDocument();
  assert.deepEqual(pdfOf(made, t), pdfOf(made, t));
});

test('every picture is drawn, runs nothing, and has points for Word', () => {
  for (const name of PICTURE_NAMES) {
    assert.match(pictureSvg(name), /^<svg [^>]+>(?:<(?:path|circle)[^<>]*\/>)+<\/svg>\n$/);
    assert.equal(picturePng(name).toString('latin1', 1, 4), 'PNG');
  }
});

function hostile(): MadeDocument {
  const template = '# {{child.name}}\n\n{{#each views}}\n- {{words}}\n{{/each}}\n\n| a |\n| --- |\n{{#each views}}\n| x |\n{{/each}}\n';
  return makeDocument(template, { 'child.name': 'Rowan', views: HOSTILE.map((words) => ({ words })) }, BY);
}

function pdfOf(made: MadeDocument, t: { skip(why: string): void }): Buffer | undefined {
  if (!makesPdf()) t.skip('there is no PDF compiler for this machine');
  return documentPdf(made, AT);
}

function wordTexts(xml: string): string[] {
  const texts: string[] = [];
  let inside = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => (inside = name === 'w:t'));
  parser.on('closetag', () => (inside = false));
  parser.on('text', (text) => void (inside && texts.push(text)));
  parser.on('error', (error) => assert.fail(error));
  parser.write(xml).close();
  return texts;
}

function textOf(html: string): string {
  return html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** Where a line ends is each form’s own matter. */
function bare(text: string): string {
  return text.replaceAll(/\s+/g, '');
}
