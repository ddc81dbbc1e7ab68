import type { Changes, WhatWouldChange } from './answers.ts';

const HEADS = ['About', 'Subject', 'What', 'Now', 'Then', 'Gained', 'Lost', 'Sooner', 'Later', 'People'];

/** What would change, as the rows of one spreadsheet: questions, then workers, then children, each saying which it is. */
export function changeRows(found: WhatWouldChange): string[][] {
  const { before, after } = found;
  return [
    HEADS.map((head) => (head === 'Now' ? `By ${before.name}` : head === 'Then' ? `By ${after.name}` : head)),
    ...found.subjects.flatMap(({ name, lines }) => lines.map((line) => ['Question', name, line.asks, ...counts(line)])),
    ['Question', '', 'Asked by no named question', ...counts(found.others)],
    ['Children judged', '', '', String(found.children), String(found.children), '', '', '', '', String(found.changed)],
    ['In timescale, last year', '', 'In time', String(found.share.before.inTime), String(found.share.after.inTime), '', '', '', '', ''],
    ['In timescale, last year', '', 'Of', String(found.share.before.of), String(found.share.after.of), '', '', '', '', ''],
    ...found.work.map(({ who, before: was, after: will }) => [
      'Overdue or due in 20 working days',
      '',
      who,
      String(was),
      String(will),
      '',
      '',
      '',
      '',
      '',
    ]),
    ...found.most.map(({ id, name, gained, lost, sooner, later }) => [
      'Child',
      id,
      name,
      '',
      '',
      ...[gained, lost, sooner, later].map(String),
      '',
    ]),
  ];
}

function counts({ before, after, gained, lost, sooner, later, people }: Changes): string[] {
  return [before, after, gained, lost, sooner, later, people].map(String);
}
