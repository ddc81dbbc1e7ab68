import { z } from 'zod';
import { CaseworkError } from '../../../casework/desk.ts';
import type { NewDecision } from '../../../casework/rights/index.ts';
import { askerOf } from '../../asker.ts';
import type { Door } from '../../door.ts';
import { notFound } from '../problem/problem.ts';
import { prepareView } from './view.ts';

const address = z.object({ request: z.uuid() });
const year = z.union([z.literal('record'), z.coerce.number().int().min(1900).max(2200)]).optional();
const place = z.string().max(300);
const asked = z.object({ year: year.catch(undefined), entry: place.optional(), part: place.optional() });
const character = z.coerce.number().int().min(0).max(100_000);
const form = z.object({
  year,
  after: z.coerce.number().int().min(0).max(100_000),
  entry: place,
  part: place,
  at: z.string().regex(/^p-\d{1,6}$/),
  decision: z.enum(['hide', 'show']),
  from: character.optional(),
  to: character.optional(),
  which: z.enum(['all', 'exactly']).optional(),
  exactly: z.string().max(20_000).default(''),
  reason: z.string().max(80).default(''),
  because: z.string().max(5000).default(''),
});
const NO_REQUEST = 'There is no such request, or nothing is written in the record.';

/** What of a record is hidden from somebody who asks for it, a year at a time. */
export function preparePages(door: Door): void {
  const { app } = door;

  app.get('/requests/:request/prepare', async (request, reply) => {
    askerOf(request);
    const { year: wanted, ...opened } = asked.parse(request.query);
    const answer = await request.desk.rights.toPrepare(address.parse(request.params).request, wanted);
    if (answer === undefined) return notFound(door, request, reply, NO_REQUEST);
    const view = prepareView(answer, opened);
    return door.show(request, reply, { page: 'request-prepare', title: view.title, section: 'requests', view });
  });

  app.post('/requests/:request/decisions', { preHandler: app.csrfProtection }, async (request, reply) => {
    const asker = askerOf(request);
    const { request: id } = address.parse(request.params);
    const sent = form.parse(request.body);
    const { entry, part, decision, reason, because, after } = sent;
    try {
      await request.desk.rights.decide(asker, id, { entry, part, decision, words: wordsIn(sent), reason, because }, after);
    } catch (error) {
      if (!(error instanceof CaseworkError)) throw error;
      const answer = await request.desk.rights.toPrepare(id, sent.year);
      if (answer === undefined) return notFound(door, request, reply, NO_REQUEST);
      const view = prepareView(answer, { entry, part }, error.message);
      return door.show(request, reply, { page: 'request-prepare', title: `Error: ${view.title}`, section: 'requests', view, status: 400 });
    }
    return reply.redirect(`/requests/${id}/prepare?year=${sent.year ?? ''}#${sent.at}`, 303);
  });
}

function wordsIn({ from, to, which, exactly }: z.infer<typeof form>): NewDecision['words'] {
  if (from !== undefined && to !== undefined) return { from, to };
  return which === 'exactly' ? { exactly } : 'all';
}
