/** A real browser for the tests of a file, started by the first that looks at a page. */
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { type Launched, launchBrowser } from '../../src/book/browser.ts';

/** Where pictures of pages are left to be looked at. */
export const SCREENSHOTS = join(import.meta.dirname, '..', 'screenshots');
export const DESK = { width: 1280, height: 900 } as const;
export const PHONE = { width: 390, height: 844 } as const;

export interface RealBrowser {
  /** Looks at pages as somebody without a history would; skips the test, saying why, where there is no browser on this machine. */
  inPage(t: TestContext, options: BrowserContextOptions, look: (page: Page) => Promise<unknown>): Promise<void>;
  close(): Promise<void>;
}

/** Close it after the last test. */
export function realBrowser(): RealBrowser {
  let launching: Promise<Launched> | undefined;
  return {
    inPage: async (t, options, look) => {
      const launched = await (launching ??= launchBrowser());
      if ('none' in launched) return t.skip(launched.none);
      const context = await launched.browser.newContext(options);
      try {
        await look(await context.newPage());
      } finally {
        await context.close();
      }
    },
    close: async () => {
      const launched = await launching;
      if (launched !== undefined && 'browser' in launched) await launched.browser.close();
    },
  };
}
