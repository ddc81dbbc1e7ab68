import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { AXE_PATH } from '../browser.ts';

const axeAnswer = z.object({ violations: z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) })) });
const axe = readFileSync(AXE_PATH, 'utf8');

/** Each id that stands twice: a label or a link leads to the first of them alone. The checker itself no longer looks for it. */
const TWICE = `[...document.querySelectorAll('[id]')].map(({ id }) => id).filter((id, n, all) => all.indexOf(id) !== n)`;
const ids = z.array(z.string());

/** What the accessibility checker finds wrong by WCAG 2.2 AA and its own good practice, and the ids that stand twice. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = axeAnswer.parse(await page.evaluate('axe.run()'));
  const twice = ids.parse(await page.evaluate(TWICE));
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`),
    ...twice.map((id) => `the id “${id}” stands twice`),
  ];
}
