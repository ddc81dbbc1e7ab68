import type { Day } from '../../../calendar/index.ts';
import { ASKING_KINDS, type RequestLine } from '../../../casework/rights/index.ts';
import { type Sent, textOf } from '../../forms/sent.ts';
import { DATE_PARTS } from '../../forms/read-date.ts';
import { ASKING_WORDS, STATE_OF_REQUEST } from '../../words/asking-words.ts';
import { dayWords, fullDate } from '../../words/dates.ts';
import { plural } from '../../words/plural.ts';
import { shownName } from '../../words/shown-name.ts';

interface Row {
  readonly href: string;
  readonly name: string;
  readonly askedBy: string;
  readonly kind: string;
  readonly state: string;
  readonly due: string;
  readonly late: boolean;
}

export interface RequestsView {
  readonly lead: string;
  readonly open: readonly Row[];
  readonly ended: readonly Row[];
}

const ENDED = ['released', 'refused', 'withdrawn'];

/** Who asked for a record: the open ones by when they must be answered. */
export function requestsView(lines: readonly RequestLine[], today: Day): RequestsView {
  const rows = lines.map((line) => ({ ended: ENDED.includes(line.standing.state), row: rowOf(line, today) }));
  const open = rows.filter(({ ended }) => !ended).map(({ row }) => row);
  return {
    lead: open.length === 0 ? 'Nobody is waiting for an answer.' : `${plural(open.length, 'person waits', 'people wait')} for an answer.`,
    open,
    ended: rows.filter(({ ended }) => ended).map(({ row }) => row),
  };
}

function rowOf({ id, child, askedBy, kind, standing }: RequestLine, today: Day): Row {
  const late = standing.due < today && !ENDED.includes(standing.state);
  return {
    href: `/requests/${id}`,
    name: shownName(child.name),
    askedBy: shownName(askedBy),
    kind: ASKING_WORDS[kind],
    state: STATE_OF_REQUEST[standing.state],
    due: late ? `Was due ${dayWords(standing.due, today)}` : `By ${dayWords(standing.due, today)}`,
    late,
  };
}

export interface NewRequestView {
  readonly key: string;
  readonly child: { readonly id: string; readonly name: string; readonly href: string };
  readonly kinds: readonly { readonly value: string; readonly text: string; readonly checked: boolean }[];
  readonly askedBy: string;
  readonly askedAs: string;
  readonly received: readonly { readonly name: string; readonly label: string; readonly value: string; readonly width: number }[];
  readonly today: string;
  readonly error?: string;
}

/** The form on which a request is noted, with what was typed. */
export function newRequestView(child: { id: string; name: string }, sent: Sent, key: string, today: Day, error?: string): NewRequestView {
  return {
    key,
    child: { ...child, name: shownName(child.name), href: `/children/${encodeURIComponent(child.id)}` },
    kinds: ASKING_KINDS.map((value) => ({ value, text: ASKING_WORDS[value], checked: textOf(sent, 'kind') === value })),
    askedBy: textOf(sent, 'asked-by'),
    askedAs: textOf(sent, 'asked-as'),
    received: DATE_PARTS.map((part) => ({
      name: part,
      label: `${part.charAt(0).toUpperCase()}${part.slice(1)}`,
      value: textOf(sent, `received-${part}`),
      width: part === 'year' ? 4 : 2,
    })),
    today: fullDate(today),
    ...(error !== undefined && { error }),
  };
}
