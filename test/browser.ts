import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium as playwright, type Browser } from 'playwright-core';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const INSTALLED = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** A browser, or in words why there is none on this machine. */
export type Launched = { readonly browser: Browser } | { readonly none: string };

/** The Chromium that comes with the packages on Linux x64; an installed Chrome or Chromium elsewhere. */
export async function launchBrowser(): Promise<Launched> {
  const executablePath = await executable();
  if (executablePath === undefined)
    return { none: `No browser for ${process.platform} ${process.arch}: install Chrome or Chromium to run the browser tests.` };
  try {
    return { browser: await playwright.launch({ executablePath, args: FLAGS }) };
  } catch (error) {
    return { none: `${executablePath} does not start here: ${error instanceof Error ? error.message.slice(0, 300) : String(error)}` };
  }
}

/** The text of the accessibility checker, to be run inside a page. */
export const AXE_PATH = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

async function executable(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return INSTALLED.find((path) => existsSync(path));
  const { default: bundled } = await import('@sparticuz/chromium');
  return bundled.executablePath();
}
