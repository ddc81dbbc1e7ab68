/** Asks for advice on a text once typing stops, and shows it below. What does not arrive is not missed: nothing waits for it. */

const AFTER_TYPING = 1500;
const FEWEST_LETTERS = 3;

export function adviseOn(field) {
  const shown = field.parentElement.querySelector('.advice');
  let timer;
  let asked = field.value;
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, AFTER_TYPING);
  });

  async function ask() {
    const text = field.value;
    if (text === asked) return;
    asked = text;
    const found =
      text.trim().length < FEWEST_LETTERS ? undefined : await adviceOn(text, field.form.elements.namedItem('token')?.value ?? '');
    if (field.value === text) show(found);
  }

  /** The summary stays the same element, so that a change in it is said aloud. */
  function show(found) {
    const summary = shown.querySelector('.advice__summary');
    const words = found?.querySelector('.advice__summary')?.textContent ?? '';
    if (summary.textContent !== words) summary.textContent = words;
    for (const before of shown.querySelectorAll('.advice__lines, .advice__more')) before.remove();
    shown.append(...(found?.querySelectorAll('.advice__lines, .advice__more') ?? []));
  }
}

async function adviceOn(text, token) {
  const body = new URLSearchParams({ token, text });
  const reply = await fetch('/advice', { method: 'POST', body, redirect: 'manual' }).catch(() => undefined);
  if (reply?.ok !== true) return undefined;
  const page = new DOMParser().parseFromString(await reply.text(), 'text/html');
  return page.querySelector('.advice') ?? undefined;
}
