/** Forms filled in as a person does: by the questions' own controls, wherever on the page they stand. */
import type { Locator, Page } from 'playwright-core';

/** What is answered, by the name of the question: true and false for yes and no, several for ticks, a day as 2021-03-01. */
export type Answers = Readonly<Record<string, string | boolean | readonly string[]>>;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Fills in what is answered; a form of several children takes the answers for each of them. */
export async function fillIn(page: Page, answers: Answers): Promise<void> {
  await page.locator('main details:not(.marks-told)').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
  for (const [name, answer] of Object.entries(answers)) await answerOne(page, name, answer);
}

async function answerOne(page: Page, name: string, answer: Answers[string]): Promise<void> {
  const day = typeof answer === 'string' ? DAY.exec(answer) : null;
  if (day !== null) {
    const [, year = '', month = '', date = ''] = day;
    for (const [part, value] of [
      ['day', date],
      ['month', month],
      ['year', year],
    ] as const)
      await each(named(page, `${name}-${part}`), (one) => one.fill(String(Number(value))));
    return;
  }
  if (typeof answer !== 'string' && typeof answer !== 'boolean') {
    for (const value of answer) await each(named(page, name, value), tick);
    return;
  }
  const value = answer === true ? 'yes' : answer === false ? 'no' : answer;
  const options = named(page, name, value);
  if (!value.includes('\n') && (await options.count()) > 0 && (await options.first().getAttribute('type')) !== 'hidden') {
    const type = await options.first().getAttribute('type');
    if (type === 'radio' || type === 'checkbox') return each(options, tick);
  }
  await each(named(page, name), async (one) => {
    const tag = await one.evaluate((element) => element.tagName);
    if (tag === 'SELECT') await one.selectOption(value);
    else await one.fill(value);
  });
}

/** The controls of this name, or of the same question asked of each child. */
function named(page: Page, name: string, value?: string): Locator {
  const of = value === undefined ? '' : `[value="${value}"]`;
  const selector = ['', 'all-', 'child-1-', 'child-2-', 'meeting-', 'more-', 'invite-', 'said-']
    .map((prefix) => `main [name="${prefix}${name}"]${of}`)
    .join(', ');
  return page.locator(selector);
}

/** The control itself is hidden behind what is drawn of it, so it is pressed and not its place on the screen. */
async function tick(one: Locator): Promise<void> {
  if (!(await one.isChecked())) await one.dispatchEvent('click');
}

async function each(found: Locator, act: (one: Locator) => Promise<unknown>): Promise<void> {
  const count = await found.count();
  if (count === 0) throw new Error('There is no such question on the page.');
  for (let nth = 0; nth < count; nth += 1) {
    const one = found.nth(nth);
    if (await one.isVisible()) await act(one);
  }
}
