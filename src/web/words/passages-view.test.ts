import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EntryLine } from '../../casework/index.ts';
import { dayOf } from '../../calendar/index.ts';
import { templates } from '../templates.ts';
import { entryView } from './entry-view.ts';

const TODAY = dayOf('2026-04-14');

function shown(value: string): string {
  const line: EntryLine = {
    id: 'e-1',
    type: 'case-note',
    label: 'Case note',
    occurred: { day: TODAY },
    significant: false,
    facts: [{ label: 'Notes', value }],
  };
  return templates()('layout/entry.njk', { entry: entryView(line, TODAY), view: {} });
}

test('marked words are shown without brackets, each with a label that says what they are', () => {
  const page = shown('Calm today. [reported by Mum: He slept [opinion: because of <the> noise].]');
  assert.match(page, /Calm today\. <span class="passage passage--reported"><span class="passage__says">Reported by Mum/);
  assert.match(page, /passage--opinion.*because of &lt;the&gt; noise<\/span>\./s);
  assert.doesNotMatch(page, /\[reported/);
});

test('a text without marks is shown as it was, other brackets too', () => {
  assert.match(shown('He said [sic] so.'), /<dd>He said \[sic\] so\.<\/dd>/);
});

test('a mark that nobody closed says so', () => {
  assert.match(shown('[third party: The uncle'), /About somebody else, to the end: the mark was not closed/);
});
