/** Beside every text written in sentences: advice as it is typed, and, in a record, buttons that mark the words chosen. */
import { adviseOn } from './advise.js';
import { addMarks } from './marks.js';

for (const field of document.querySelectorAll('textarea[data-words]')) adviseOn(field);
for (const field of document.querySelectorAll('form[data-draft] textarea')) addMarks(field);
