/** Shows what another window kept of this draft, question by question, as the server words it. */
import { putInto } from './answers.js';

/** `put` is told when an answer was taken over, `keep` when what stands in the form is to be kept, `seen` which version is shown. */
export function showOther(page, form, { put, keep, seen }) {
  const found = page.getElementById('other-version');
  if (found === null) return;
  document.getElementById('other-version')?.remove();
  const section = document.importNode(found, true);
  form.before(section);
  seen(Number(section.dataset.version));
  for (const button of section.querySelectorAll('button')) button.hidden = false;
  section.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (button === null) return;
    if (button.dataset.put === undefined) {
      section.remove();
      form.querySelector('h2')?.scrollIntoView();
      return keep(Number(section.dataset.version));
    }
    const answers = JSON.parse(button.dataset.put);
    putInto(form, answers, Object.keys(answers));
    button.replaceWith(document.createTextNode(' – now in the form'));
    put();
  });
}
