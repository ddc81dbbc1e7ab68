import { findDocumentKind, INVENTED_FACTS, type MadeDocument, makeDocument, templateThatComes } from '../index.ts';
import { documentHtml } from '../html.ts';
import { documentWord } from '../word.ts';
import { wordXml } from './word-xml.ts';

/** A report to conference on a child who never was. */
export function sampleDocument(): MadeDocument {
  const kind = findDocumentKind('conference-report');
  if (kind === undefined) throw new Error('There is no report to conference any more.');
  return makeDocument(templateThatComes(kind), INVENTED_FACTS, { author: 'Ada Invented', council: 'Sampleshire' });
}

/** The same as a page. */
export function sampleHtml(): string {
  return `${documentHtml(sampleDocument())}\n`;
}

/** The same as Word reads it, a paragraph a line. */
export async function sampleWord(): Promise<string> {
  return `${wordXml(await documentWord(sampleDocument())).replaceAll(/<\/w:(p|tr|tbl)>/g, '$&\n')}\n`;
}
