import { z } from 'zod';
import { parts } from '../../../calendar/index.ts';
import type { ChronologyAsked } from '../../../casework/index.ts';
import { DATE_PARTS, readDate } from '../../forms/read-date.ts';
import type { Sent } from '../../forms/sent.ts';

const text = z.string().trim().max(120).catch('');
const query = z.record(z.string().max(40), z.union([z.string().max(200), z.array(z.string().max(200)).max(20)])).catch({});

export interface FilterSent {
  readonly sent: Sent;
  readonly asked: ChronologyAsked;
  /** Dates that never were, by the name of their field. */
  readonly wrong: readonly string[];
}

/** Which part of a chronology an address asks for. A date that cannot be read narrows nothing, and is said. */
export function readAsked(search: unknown): FilterSent {
  const given = query.parse(search ?? {});
  const sent: Sent = new Map(Object.entries(given).map(([name, value]) => [name, [value].flat()]));
  const one = (name: string): string => text.parse(sent.get(name)?.[0] ?? '');
  const [from, to] = [readDate(sent, 'from'), readDate(sent, 'to')];
  const page = Number(one('page'));
  const [kind, by] = [one('kind'), one('by')];
  return {
    sent,
    wrong: [...(from === 'wrong' ? ['from'] : []), ...(to === 'wrong' ? ['to'] : [])],
    asked: {
      ...(typeof from === 'number' && { from }),
      ...(typeof to === 'number' && { to }),
      ...(kind !== '' && { kind }),
      ...(by !== '' && { by }),
      ...(one('analysed') === 'yes' && { analysed: true }),
      ...(one('with') === 'family' && { family: true }),
      page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
    },
  };
}

/** The same as part of an address, so that a link can be sent, printed or taken to a spreadsheet. */
export function addressOf(child: string, path: string, asked: ChronologyAsked): string {
  const search = new URLSearchParams();
  for (const name of ['from', 'to'] as const) {
    const day = asked[name];
    if (day !== undefined) for (const part of DATE_PARTS) search.set(`${name}-${part}`, String(parts(day)[part]));
  }
  if (asked.kind !== undefined) search.set('kind', asked.kind);
  if (asked.by !== undefined) search.set('by', asked.by);
  if (asked.analysed === true) search.set('analysed', 'yes');
  if (asked.family === true) search.set('with', 'family');
  if (asked.page !== undefined && asked.page > 1) search.set('page', String(asked.page));
  return `/children/${encodeURIComponent(child)}/chronology${path}${search.size === 0 ? '' : `?${search.toString()}`}`;
}
