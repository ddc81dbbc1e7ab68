import { z } from 'zod';
import { NEEDS, type WorklistQuery } from '../../../casework/desk.ts';

const text = z.string().trim().min(1).max(200).optional().catch(undefined);
/** Opaque: where a page began or ended, as the list said. */
const cursor = z.string().min(1).max(2000).optional().catch(undefined);
const address = z.object({
  find: text,
  need: z.enum(NEEDS).optional().catch(undefined),
  worker: text,
  team: text,
  standard: text,
  closed: z.literal('yes').optional().catch(undefined),
  whose: z.literal('mine').optional().catch(undefined),
  by: z.literal('seen').optional().catch(undefined),
  after: cursor,
  before: cursor,
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

/** The filters written in a worklist's address; a filter that cannot be read is left out. */
export function worklistQuery(search: unknown): WorklistQuery {
  const { page, closed, whose, by, ...filters } = address.parse(search ?? {});
  return {
    page,
    ...(whose === 'mine' && { mine: true }),
    ...(closed === 'yes' && { closed: true }),
    ...(by === 'seen' && { bySeen: true }),
    ...present(filters),
  };
}

/** The address of the worklist with these filters. */
export function worklistAddress(query: Partial<WorklistQuery>): string {
  const search = new URLSearchParams();
  for (const name of ['find', 'need', 'worker', 'team', 'standard'] as const) {
    const value = query[name];
    if (value !== undefined) search.set(name, value);
  }
  if (query.mine === true) search.set('whose', 'mine');
  if (query.closed === true) search.set('closed', 'yes');
  if (query.bySeen === true) search.set('by', 'seen');
  if (query.page !== undefined && query.page > 1) {
    search.set('page', String(query.page));
    if (query.after !== undefined) search.set('after', query.after);
    else if (query.before !== undefined) search.set('before', query.before);
  }
  return search.size === 0 ? '/children' : `/children?${search.toString()}`;
}

type Filters = Omit<WorklistQuery, 'page' | 'closed' | 'bySeen' | 'mine'>;

function present(filters: { [name in keyof Filters]: Filters[name] | undefined }): Filters {
  return {
    ...(filters.find === undefined ? {} : { find: filters.find }),
    ...(filters.need === undefined ? {} : { need: filters.need }),
    ...(filters.worker === undefined ? {} : { worker: filters.worker }),
    ...(filters.team === undefined ? {} : { team: filters.team }),
    ...(filters.standard === undefined ? {} : { standard: filters.standard }),
    ...(filters.after === undefined ? {} : { after: filters.after }),
    ...(filters.before === undefined ? {} : { before: filters.before }),
  };
}
