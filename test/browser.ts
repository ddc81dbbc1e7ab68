import { createRequire } from 'node:module';

export { launchBrowser } from '../src/book/browser.ts';

/** The text of the accessibility checker, to be run inside a page. */
export const AXE_PATH = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
