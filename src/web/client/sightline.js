// The pages work without this. With it, the menu folds on a phone, and `/` goes to the search box.
import { initAll } from '/assets/govuk-frontend.js';

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
