/** The files of the repository that are made from the code, each with what it must hold. `npm run docs` writes them; a test compares them. */
import { bookHtml } from '../src/book/index.ts';
import { sampleBook } from '../src/book/test-support.ts';
import { sampleHtml, sampleWord } from '../src/documents/test-support/sample-document.ts';
import { schemaText } from '../src/packs/schema/schema.ts';
import { whoMayDoWhat } from './access/document/page.ts';
import { recordPage } from './record-page/record-page.ts';

export interface GeneratedFile {
  /** From the root of the repository. */
  readonly path: string;
  /** What it must hold now. */
  readonly text: () => string | Promise<string>;
}

export const GENERATED: readonly GeneratedFile[] = [
  { path: 'standards/standards.schema.json', text: schemaText },
  { path: 'src/book/fixtures/testshire.html', text: () => bookHtml(sampleBook()) },
  { path: 'src/documents/fixtures/conference-report.html', text: sampleHtml },
  { path: 'src/documents/fixtures/conference-report.word.xml', text: sampleWord },
  { path: 'docs/record.md', text: recordPage },
  { path: 'docs/security/who-may-do-what.md', text: whoMayDoWhat },
];
