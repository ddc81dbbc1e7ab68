/** What is typed is kept: by the form where there is one, and from what an earlier page left behind. */
import { forgetSubmitted } from './copies.js';
import { keepForm } from './form.js';
import { sendLeftOver } from './left-over.js';

const recorded = document.querySelector('[data-recorded]');
if (recorded !== null) forgetSubmitted(recorded.dataset.recorded);

const form = document.querySelector('form[data-draft]');
if (form !== null) keepForm(form);

const drafts = document.getElementById('drafts');
if (drafts !== null) void sendLeftOver(drafts, form?.elements.namedItem('key').value);
