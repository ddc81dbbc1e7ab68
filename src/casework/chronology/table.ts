import { isoOf, isoOfMoment } from '../../calendar/index.ts';
import type { ChronologyAnswer, ChronologyLine, Pattern } from './answers.ts';

const HEADS = [
  'Number',
  'Date and time',
  'To',
  'Of',
  'Kind',
  'What happened',
  'What it meant then',
  'And since',
  'Written by',
  'Written on',
  'Said to be wrong',
] as const;

/** A chronology as rows for a spreadsheet: its events as numbered on paper, then what they come to. */
export function chronologyTable({ lines, patterns }: ChronologyAnswer): readonly (readonly string[])[] {
  return [[...HEADS], ...lines.map(eventRow), ...patterns.map(patternRow)];
}

function eventRow({ entry, says = '', children, meanings }: ChronologyLine, place: number): readonly string[] {
  return [
    String(place + 1),
    isoOfMoment(entry.occurred),
    '',
    children.map(({ name }) => name).join('; '),
    entry.label,
    [says, ...entry.facts.map(({ label, value }) => `${label} ${value}`)].filter((one) => one !== '').join('\n'),
    meanings.flatMap(({ impact }) => impact ?? []).join('\n'),
    meanings.flatMap(({ since }) => since ?? []).join('\n'),
    [entry.by, entry.role].filter((one) => one !== undefined).join(', '),
    entry.recorded === undefined ? '' : isoOfMoment(entry.recorded),
    (entry.said ?? []).map((one) => `${one.by}: ${one.says}`).join('\n'),
  ];
}

function patternRow({ child, from, to, pattern, meaning = '', follows = '', told }: Pattern): readonly string[] {
  const what = follows === '' ? pattern : `${pattern}\n${follows}`;
  return [
    '',
    isoOf(from),
    isoOf(to),
    child.name,
    'Pattern over a period',
    what,
    meaning,
    '',
    told.by ?? '',
    isoOfMoment(told.recorded ?? told.occurred),
    '',
  ];
}
