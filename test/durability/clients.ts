/** People at work: some record visits, one imports files, until they are told to stop; a fault is met as people meet it, by trying again. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Chance } from '../../src/demonstration/chance.ts';
import { type Browser, browserAt, formOn, tokenOn } from '../support/browser.ts';
import { census, childrenIn } from './census.ts';
import { childrenOf } from './families.ts';
import type { Ledger, SentFile, SentForm } from './ledger.ts';

export interface Work {
  readonly url: string;
  readonly session: string;
  readonly families: number;
  readonly ledger: Ledger;
  readonly chance: Chance;
  readonly enough: AbortSignal;
}

const BETWEEN_TWO_VISITS = [20, 90] as const;

/** Records visits to brothers and sisters by the form, one after another. */
export async function recordVisits(work: Work): Promise<void> {
  const browser = browserAt(work.url, work.session);
  while (!work.enough.aborted) {
    await untroubled(async () => {
      const sent = await fillIn(browser, work.chance.between(0, work.families - 1));
      if (sent === undefined) return;
      work.ledger.forms.push(sent);
      await press(browser, sent);
    });
    await wait(work.chance.between(...BETWEEN_TWO_VISITS));
  }
}

/** Sends the form; answers whether it was told to be saved, and notes it. */
export async function press(browser: Browser, sent: SentForm): Promise<boolean> {
  const { status, to } = await browser.post('/record/visit', sent.form);
  const saved = status === 303 && to === `/recorded/${sent.key}`;
  if (saved) sent.acknowledged = true;
  return saved;
}

export async function fillIn(browser: Browser, family: number): Promise<SentForm | undefined> {
  const children = childrenOf(family);
  const { status, page } = await browser.get(`/record/visit?${new URLSearchParams(children.map((id) => ['child', id])).toString()}`);
  if (status !== 200) return undefined;
  const form = formOn(page, 'record');
  for (const [name, value] of Object.entries({
    'all-place': 'home',
    'child-1--about': 'yes',
    'child-1-child-seen': 'yes',
    'child-2--about': 'yes',
    'child-2-child-seen': 'no',
    who: 'social-worker whoever-is-signed-in',
  }))
    form.set(name, value);
  return { key: form.get('key') ?? '', children, form, acknowledged: false };
}

/** Hands in census files under ever new names, each read, looked at and taken. */
export async function importFiles(work: Work, named: string): Promise<void> {
  const browser = browserAt(work.url, work.session);
  for (let n = 1; !work.enough.aborted; n += 1) {
    await wait(work.chance.between(...BETWEEN_TWO_VISITS));
    await untroubled(async () => {
      const name = `${named}n${n}`;
      const size = work.chance.happens(0.1) ? 210 : work.chance.between(5, 25);
      const token = tokenOn((await browser.get('/import')).page);
      const body = new FormData();
      body.append('files', new Blob([census(name, size)]), `${name}.xml`);
      const shown = await browser.post(`/import?token=${encodeURIComponent(token)}`, body);
      if (!shown.to.startsWith('/import/')) return;
      const file: SentFile = { name, children: childrenIn(name, size), told: 'nothing' };
      work.ledger.files.push(file);
      const taking = await browser.post(`${shown.to}/take`, new URLSearchParams({ token }));
      if (taking.status === 400) file.told = 'refused';
      if (!taking.to.startsWith('/progress/')) return;
      for (let looked = await browser.get(taking.to); ; looked = await browser.get(taking.to)) {
        if (looked.to === '/') file.told = 'taken';
        if (looked.status !== 200 || /could not be/.test(looked.page)) return;
        await wait(50);
      }
    });
  }
}

/** Whoever meets a fault waits a little and goes on. */
async function untroubled(work: () => Promise<void>): Promise<void> {
  await work().catch(() => wait(30));
}
