/** A real browser, one for all tests of a file: started by the first that looks at a page, closed after the last. */
import { join } from 'node:path';
import { after, type TestContext } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { type Launched, launchBrowser } from '../../src/book/browser.ts';

/** Where pictures of pages are left to be looked at. */
export const SCREENSHOTS = join(import.meta.dirname, '..', 'screenshots');
export const SIZES = { desk: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } } as const;

let launching: Promise<Launched> | undefined;
after(async () => {
  const launched = await launching;
  if (launched !== undefined && 'browser' in launched) await launched.browser.close();
});

/** Looks at pages as somebody would who was never here before; skips the test, saying why, where there is no browser on this machine. */
export async function inPage(t: TestContext, options: BrowserContextOptions, look: (page: Page) => Promise<unknown>): Promise<void> {
  const launched = await (launching ??= launchBrowser());
  if ('none' in launched) return t.skip(launched.none);
  const context = await launched.browser.newContext(options);
  try {
    await look(await context.newPage());
  } finally {
    await context.close();
  }
}
