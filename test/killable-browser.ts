/** A browser with a profile of its own on disk, as a person's is, which can be killed as hard as a machine can be switched off. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext } from 'playwright-core';
import { browserProgram, FLAGS } from '../src/book/browser.ts';

export interface KillableBrowser {
  readonly context: BrowserContext;
  kill(): Promise<void>;
}

const STARTS_WITHIN = 20_000;

/** Starts one on this profile, new or as an earlier one left it; undefined where there is no browser on this machine. */
export async function killableBrowser(profile: string): Promise<KillableBrowser | undefined> {
  const program = await browserProgram();
  if (program === undefined) return undefined;
  const { chromium } = await import('playwright-core');
  const portFile = join(profile, 'DevToolsActivePort');
  await rm(portFile, { force: true });
  const started = spawn(program, [...FLAGS, `--user-data-dir=${profile}`, '--remote-debugging-port=0'], { stdio: 'ignore' });
  const ended = once(started, 'exit');
  const late = Date.now() + STARTS_WITHIN;
  let port = '';
  while (port === '' && Date.now() < late) {
    await wait(50);
    port = (await readFile(portFile, 'utf8').catch(() => '')).split('\n')[0] ?? '';
  }
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('The browser opened without a window.');
  return {
    context,
    kill: async () => {
      started.kill('SIGKILL');
      await ended;
      await browser.close().catch(() => undefined);
    },
  };
}
