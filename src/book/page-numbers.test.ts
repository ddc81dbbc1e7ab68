import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageNumbers } from './page-numbers.ts';

const PDF = `%PDF-1.4
1 0 obj
<</Type /Catalog /Pages 2 0 R /Dests 9 0 R>>
endobj
2 0 obj
<</Type /Pages /Count 3 /Kids [5 0 R 3 0 R]>>
endobj
3 0 obj
<</Type /Pages /Count 2 /Kids [7 0 R 6 0 R]>>
endobj
5 0 obj
<</Type /Page>>
endobj
6 0 obj
<</Type /Page>>
endobj
7 0 obj
<</Type /Page>>
endobj
9 0 obj
<</s-1-1 [7 0 R /XYZ 6 580.7 0]
/roles [6 0 R /XYZ 6 827.6 0]>>
endobj
`;

test('an anchor stands on the page that its destination names, counted through the tree of pages', () => {
  assert.deepEqual(
    [...pageNumbers(Buffer.from(PDF))],
    [
      ['s-1-1', 2],
      ['roles', 3],
    ],
  );
});

test('a file that is made otherwise gives no page numbers', () => {
  assert.deepEqual([...pageNumbers(Buffer.from('%PDF-2.0 with everything packed away'))], []);
});
