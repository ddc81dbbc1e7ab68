/** Answers as the rows of a spreadsheet: a row for each limit of each standard, and one for each pack that is silent. */
import type { Speaks } from '../../engine/index.ts';
import type { Answered, Found, FoundRow, PackAnswer, Strictest } from './answers.ts';

export const ANSWER_HEADS = [
  'Subject',
  'Question',
  'Whose',
  'Standard',
  'Title',
  'Limit',
  'When',
  'Days, fewest',
  'Days, most',
  'Working days, fewest',
  'Working days, most',
  'What is asked',
  'Owed by',
  'Clauses',
  'Speaks as',
  'Strictest',
  'Two limits for one thing',
  'How it was read',
] as const;

const SPEAKS: Readonly<Record<Speaks, string>> = { statute: 'Statute', guidance: 'Statutory guidance', local: 'Council' };

/** The rows of one question, without the heads. */
export function answerRows(answered: Answered): string[][] {
  return answered.packs.flatMap((answer) =>
    answer.found.length === 0 ? [silentRow(answered, answer)] : answer.found.flatMap((found) => foundRows(answered, answer, found)),
  );
}

function silentRow({ question }: Answered, { loaded }: PackAnswer): string[] {
  return [question.subject, question.asks, loaded.pack.name, '', '', 'Silent', ...ANSWER_HEADS.slice(6).map(() => '')];
}

function foundRows(answered: Answered, answer: PackAnswer, found: Found): string[][] {
  const { question } = answered;
  const { standard } = found;
  const rows: readonly (FoundRow | undefined)[] = found.rows.length === 0 ? [undefined] : found.rows;
  return rows.map((row) => [
    question.subject,
    question.asks,
    answer.loaded.pack.name,
    standard.id,
    standard.title,
    row?.limit ?? '',
    row?.when ?? '',
    ...[row?.span?.days, row?.span?.workingDays].flatMap((range) => [String(range?.[0] ?? ''), String(range?.[1] ?? '')]),
    found.wants,
    ownerName(found, answer),
    (row?.clause === undefined ? standard.clauses : [row.clause]).join(', '),
    SPEAKS[standard.speaks],
    strictness(answered.strictest, answer),
    contradictionWords(answer, standard.id),
    standard.reading ?? '',
  ]);
}

/** The role that owes it, as the council calls it. */
function ownerName({ standard }: Found, { loaded }: PackAnswer): string {
  const role = standard.versions.at(-1)?.owner ?? standard.owner;
  return loaded.pack.roles[role] ?? role.replaceAll('-', ' ');
}

function strictness(groups: readonly Strictest[], { loaded }: PackAnswer): string {
  const group = groups.find(({ among }) => among.includes(loaded));
  if (group === undefined) return '';
  if (group.strictest.length === 0) return 'it depends';
  if (group.strictest.length === group.among.length) return 'the same';
  return group.strictest.includes(loaded) ? 'yes' : 'no';
}

function contradictionWords({ contradictions }: PackAnswer, id: string): string {
  return contradictions
    .filter(({ stricter, other }) => stricter.id === id || other.id === id)
    .map(({ stricter, other }) => `${stricter.limit} (${stricter.clauses.join(', ')}) and ${other.limit} (${other.clauses.join(', ')})`)
    .join('; ');
}
