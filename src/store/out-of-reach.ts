/** It is not known whether what was being saved is: the connection was lost after the database was told to keep it, and before it answered. */
export class UncertainError extends Error {
  override readonly name = 'UncertainError';
}

/** Why nothing can be read or written just now: the database does not answer, or its disk has no room left. */
export type OutOfReach = 'gone' | 'full';

const FULL = new Set(['53100', 'ENOSPC', 'EDQUOT', 'EFBIG']);
/** A limit of the system that the database has no code of its own for, as it says it. */
const NO_ROOM = /^could not (?:extend|write).*: (?:File too large|No space left on device|Disk quota exceeded)$/;
/** By the standard's classes: connections, and what an operator or a lack of room for another connection brings about. */
const GONE =
  /^(?:08...|57P0.|53[23]00|58030|25006|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENETDOWN)$/;
/** What the driver says has no code where no server was there to give one. */
const LOST = /^(?:Connection terminated|timeout exceeded when trying to connect|Client (?:has encountered a connection error|was closed))/;

/** Whether an error says so; undefined for every other error. What fails so can be tried again later, unchanged. */
export function outOfReach(error: unknown): OutOfReach | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error ? String(error.code) : '';
  if (FULL.has(code) || NO_ROOM.test(error.message)) return 'full';
  if (GONE.test(code) || LOST.test(error.message) || error instanceof UncertainError) return 'gone';
  return outOfReach(error.cause);
}
