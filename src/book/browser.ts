import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';

export const FLAGS: readonly string[] = [
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
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** A browser, or in words why there is none on this machine. */
export type Launched = { readonly browser: Browser } | { readonly none: string };

/**
 * The Chromium that comes with the packages on Linux x64; an installed Edge, Chrome or Chromium elsewhere. What drives it comes with the
 * packages for development, which may have been left out.
 */
export async function launchBrowser(): Promise<Launched> {
  const executablePath = await browserProgram();
  if (executablePath === undefined)
    return { none: `No browser for ${process.platform} ${process.arch}: install Edge, Chrome or Chromium.` };
  try {
    const { chromium } = await import('playwright-core');
    return { browser: await chromium.launch({ executablePath, args: [...FLAGS] }) };
  } catch (error) {
    if (isMissing(error)) return { none: 'What drives a browser was not installed: run `npm ci` with the packages for development.' };
    return { none: `${executablePath} does not start here: ${error instanceof Error ? error.message.slice(0, 300) : String(error)}` };
  }
}

/** Its program, where there is one on this machine. */
export async function browserProgram(): Promise<string | undefined> {
  const installed = INSTALLED.find((path) => existsSync(path));
  if (process.platform !== 'linux' || process.arch !== 'x64') return installed;
  try {
    const { default: bundled } = await import('@sparticuz/chromium');
    return await bundled.executablePath();
  } catch (error) {
    if (isMissing(error)) return installed;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
}
