import type { Comparison } from '../store/index.ts';

/** Whether what is shown is what the records say and, where not, each place that differs. */
export function keptWords(kept: Comparison): readonly string[] {
  if (kept.differing === 0)
    return [`What is shown is what the records say: ${kept.expectations} expectations of ${kept.records} records judged anew.`];
  return [
    `${kept.differing} places differ from what the records say:`,
    ...kept.differences.map(
      ({ subject, key, how, columns }) =>
        `  ${subject ?? 'Counted over everyone:'} ${key ?? 'summary'}: ${how}${columns === undefined ? '' : ` (${columns.join(', ')})`}`,
    ),
  ];
}
