/** What a file is, told from its first bytes: its name may say otherwise. */
import { encodingOf } from './decode-text.ts';

export type FileKind = 'xml' | 'text' | 'empty' | 'pdf' | 'zip-or-excel' | 'old-office' | 'packed' | 'web-page' | 'binary';

const SIGNATURES: readonly (readonly [FileKind, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['zip-or-excel', [0x50, 0x4b, 0x03, 0x04]],
  ['zip-or-excel', [0x50, 0x4b, 0x05, 0x06]],
  ['zip-or-excel', [0x50, 0x4b, 0x07, 0x08]],
  ['old-office', [0xd0, 0xcf, 0x11, 0xe0]],
  ['packed', [0x1f, 0x8b]],
  ['packed', [0x42, 0x5a, 0x68]],
  ['packed', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['packed', [0x28, 0xb5, 0x2f, 0xfd]],
  ['packed', [0x37, 0x7a, 0xbc, 0xaf]],
  ['packed', [0x52, 0x61, 0x72, 0x21]],
];

/** What the file that starts with these bytes is. */
export function fileKind(start: Buffer): FileKind {
  const signed = SIGNATURES.find(([, signature]) => signature.every((byte, at) => start[at] === byte));
  if (signed !== undefined) return signed[0];
  const { encoding, mark } = encodingOf(start);
  const text = new TextDecoder(encoding).decode(start.subarray(mark));
  const first = text.trimStart();
  if (first === '') return 'empty';
  if (text.includes('\0')) return 'binary';
  if (/^<(!doctype html|html)\b/i.test(first)) return 'web-page';
  return first.startsWith('<') ? 'xml' : 'text';
}

/** What to say of a file that no form is written in; the sentence goes on from the file's name. */
export const NOT_A_FORM: Readonly<Partial<Record<FileKind, { readonly is: string; readonly mend: string }>>> = {
  empty: { is: 'has nothing in it', mend: 'Export it again: the export may have been cut short.' },
  pdf: { is: 'is a PDF', mend: 'Choose the XML file or the CSV tables that were sent to the department, not a report about them.' },
  'zip-or-excel': {
    is: 'is an Excel workbook or a zip file',
    mend: 'Save each sheet as CSV UTF-8, or unpack the zip, and choose the files that were in it.',
  },
  'old-office': { is: 'is an old Excel or Word file', mend: 'Save each sheet as CSV UTF-8 and choose those.' },
  packed: { is: 'is packed (as gz, 7z, rar or the like do)', mend: 'Unpack it, and choose the file that was in it.' },
  'web-page': { is: 'is a web page', mend: 'Sign in again where you fetched it: a sign-in page may have been saved in place of the file.' },
  binary: { is: 'is not text', mend: 'Choose the XML file or the CSV tables that your case system exports.' },
};
