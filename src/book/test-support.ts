import { dayOf } from '../calendar/index.ts';
import { loadPack } from '../packs/index.ts';
import { type Book, bookOf } from './book.ts';

/** The book of a small invented council, as it is made on one day. */
export function sampleBook(): Book {
  return bookOf(loadPack(`${import.meta.dirname}/fixtures/standards/testshire`), dayOf('2026-11-22'));
}
