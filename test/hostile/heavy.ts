import { test, type TestContext } from 'node:test';

/** Whether the tests that are too slow for every run are wanted too. */
export const HEAVY = process.env['SIGHTLINE_HOSTILE'] !== undefined;

/** A test too slow for every run: part of `npm run hostile` alone. */
export function heavy(name: string, does: (t: TestContext) => void | Promise<void>): void {
  if (HEAVY) test(name, does);
}
