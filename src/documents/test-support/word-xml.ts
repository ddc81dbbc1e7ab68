import { inflateRawSync } from 'node:zlib';

const DIRECTORY_ENTRY = 0x02014b50;

/** One part of a Word file as text; the words themselves where no other is named. */
export function wordXml(file: Buffer, part = 'word/document.xml'): string {
  for (
    let at = file.indexOf('PK\u0001\u0002');
    at >= 0 && file.readUInt32LE(at) === DIRECTORY_ENTRY;
    at = file.indexOf('PK\u0001\u0002', at + 4)
  ) {
    const name = file.toString('utf8', at + 46, at + 46 + file.readUInt16LE(at + 28));
    if (name !== part) continue;
    const local = file.readUInt32LE(at + 42);
    const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const packed = file.subarray(from, from + file.readUInt32LE(at + 20));
    return (file.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8');
  }
  throw new Error(`There is no ${part} in this file.`);
}
