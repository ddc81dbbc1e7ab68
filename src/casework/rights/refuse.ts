import { CaseworkError } from '../desk.ts';

/** Text that somebody typed; throws CaseworkError where it cannot be kept. */
export function wordsFrom(read: { readonly value: string } | { readonly wrong: string }, what: string): string {
  if ('wrong' in read) throw new CaseworkError(`${what} cannot be kept so. ${read.wrong}`);
  return read.value;
}

export function noRequest(): CaseworkError {
  return new CaseworkError('There is no such request.');
}

export function noRecord(): CaseworkError {
  return new CaseworkError('There is no record with this number, or nothing is written in it.');
}

export function meanwhile(): CaseworkError {
  return new CaseworkError('Somebody did something about this meanwhile. Load the page again, look, and send it once more.');
}
