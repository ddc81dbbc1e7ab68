// The pages work without this. With it, the menu folds on a phone, progress is followed quietly, `/` goes to the search box, and what is typed is kept.
import { initAll } from './govuk-frontend.js';

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
initAll();

document.addEventListener('keydown', (event) => {
  const typing = event.target instanceof HTMLElement && event.target.closest('input, select, textarea, [contenteditable]') !== null;
  if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const search = document.getElementById('find');
  if (search === null) return;
  event.preventDefault();
  search.focus();
});

if (document.querySelector('form[data-draft], #drafts, [data-recorded]') !== null) void import('./drafts/start.js');
if (document.querySelector('textarea[data-words], form[data-draft] textarea') !== null) void import('./words/start.js');

const progress = document.getElementById('progress');
if (progress !== null) followProgress();

/** Asks for this page again until it leads elsewhere, and shows how far it has come without loading it anew. */
async function followProgress() {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const reply = await fetch(location.href).catch(() => undefined);
    if (reply === undefined) continue;
    const page = new DOMParser().parseFromString(await reply.text(), 'text/html');
    const found = page.getElementById('progress');
    if (reply.redirected) return location.assign(reply.url);
    if (found === null) return location.reload();
    const share = found.getAttribute('value');
    if (share !== null) progress.setAttribute('value', share);
    const words = page.getElementById('how-far')?.textContent;
    const shown = document.getElementById('how-far');
    if (shown !== null && words !== undefined && shown.textContent !== words) shown.textContent = words;
  }
}
