import { TIES } from '../entry-ties.ts';
import type { EntryForm } from './form.ts';

const tied = TIES.get('agreed-action-progress');

/** Of one child’s own action: a brother’s is another, and ends by itself. */
export const agreedActionProgressForm: EntryForm = {
  type: 'agreed-action-progress',
  title: 'Say how an agreed action stands',
  of: 'how an agreed action stands, for',
  took: 'it was agreed for',
  together: [],
  apart: [
    {
      fields: [
        { name: 'how', needed: true },
        { name: 'came-of-it', onlyIf: { field: 'how', is: 'done' } },
        { name: 'done-by', onlyIf: { field: 'how', is: 'done' } },
        { name: 'why-not-needed', needed: true, onlyIf: { field: 'how', is: 'not-needed' } },
        { name: 'by-when', needed: true, onlyIf: { field: 'how', is: 'another-day' } },
        { name: 'why-another-day', needed: true, onlyIf: { field: 'how', is: 'another-day' } },
      ],
    },
  ],
  ...(tied !== undefined && { tied }),
};
