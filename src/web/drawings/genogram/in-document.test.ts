import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SaxesParser } from 'saxes';
import { dayOf } from '../../../calendar/index.ts';
import { networkToShare } from '../../../casework/documents/network-to-share.ts';
import {
  type Drawing,
  documentHtml,
  documentPdf,
  documentWord,
  findDocumentKind,
  INVENTED_FACTS,
  type MadeDocument,
  makeDocument,
  makesPdf,
  templateThatComes,
  withDrawings,
} from '../../../documents/index.ts';
import { pdfText } from '../../../documents/test-support/pdf-text.ts';
import { wordXml } from '../../../documents/test-support/word-xml.ts';
import { FAMILY, sampleNetwork, written } from '../../test-support/sample-people.ts';
import { templates } from '../../templates.ts';
import { genogramInDocument } from './in-document.ts';

const TODAY = dayOf('2026-04-14');
const HOSTILE = '</text><script>alert(1)</script>&"\uFFFE\u0000';
const fillIn = templates();

function family(genogram: Drawing | undefined): MadeDocument {
  const kind = findDocumentKind('family') ?? assert.fail('there is no such document');
  const made = makeDocument(templateThatComes(kind), INVENTED_FACTS, { author: 'Ada Invented', council: 'Sampleshire' });
  return withDrawings(made, genogram === undefined ? {} : { genogram });
}

function drawingOf(...more: Parameters<typeof written>[]): Drawing {
  const network = sampleNetwork(TODAY, [...FAMILY, ...more.map((one) => written(...one))]);
  return genogramInDocument(networkToShare(network), fillIn) ?? assert.fail('nothing is drawn');
}

test('a document of the family shows its genogram, then the same in words; Word has the words and says where the drawing is', async () => {
  const made = family(drawingOf());
  const html = documentHtml(made);
  assert.match(html, /<svg xmlns="[^"]+" class="genogram"[^]*Juniper[^]*<\/svg>[^]*<table>[^]*Child of Hazel Madeup and Birch Invented\./);
  assert.doesNotMatch(html, /<style|style="/, 'pages allow no style of their own');
  const word = wordXml(await documentWord(made));
  assert.match(word, /The genogram is drawn on the page and in the PDF of this document[^]*Child of Hazel Madeup and Birch Invented\./);
});

test('a PDF holds the drawing, its words as words', { skip: makesPdf() ? false : 'No PDF can be made on this machine.' }, () => {
  const drawn = documentPdf(family(drawingOf()), 0) ?? assert.fail();
  const plain = documentPdf(family(undefined), 0) ?? assert.fail();
  assert.ok(drawn.length > plain.length);
  assert.match(pdfText(drawn).replaceAll(/\s+/g, ' '), /Child of Hazel Madeup and Birch Invented/);
});

test('a name that is written as marks is drawn as the letters it is, on the page and alone', () => {
  const { svg } = drawingOf(['odd', 'family-member', { relation: 'sibling', name: HOSTILE, sex: 'male' }]);
  for (const one of [svg.page, svg.alone]) {
    assert.doesNotMatch(one, /<script/);
    const parser = new SaxesParser();
    parser.on('error', (error) => assert.fail(error.message));
    parser.write(one).close();
  }
  if (makesPdf()) {
    const made = family(drawingOf(['odd', 'family-member', { relation: 'sibling', name: HOSTILE, sex: 'male' }]));
    assert.ok(documentPdf(made, 0) !== undefined);
  }
});

test('what is kept back is not drawn, nor who is violent to whom; where nobody has a place, a sentence says so', () => {
  const { svg, rows } = drawingOf(['kept', 'family-member', { relation: 'sibling', name: 'Rue [third party: Secretname]', sex: 'male' }]);
  const all = `${svg.page}${JSON.stringify(rows)}`;
  assert.match(all, /something about somebody else is left out here/);
  assert.doesNotMatch(all, /Secretname|violent|close to/i);
  assert.equal(genogramInDocument(sampleNetwork(TODAY, []), fillIn), undefined);
  assert.match(documentHtml(family(undefined)), /Nobody’s place in the family is written down yet/);
});
