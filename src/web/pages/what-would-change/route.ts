import { z } from 'zod';
import { changeRows } from '../../../casework/standards/two-packs-table.ts';
import type { Door } from '../../door.ts';
import { sendCsv } from '../../words/csv-reply.ts';
import { notFound } from '../problem/problem.ts';
import { changesView } from './changes-view.ts';
import { tryingView } from './trying-view.ts';

const address = z.object({ result: z.string().max(80) });
const SAMPLE = 200;
const form = z.object({
  authority: z.string().max(80),
  alwaysInForce: z.literal('yes').optional(),
  whom: z.enum(['all', 'sample']).default('all'),
});
const HERE = '/standards/what-would-change';
const FORGOTTEN = 'What came of this try is not kept any more. Run it again: nothing in the record was changed by it.';

/** What would change for our children, were they judged by another council’s standards? */
export function whatWouldChangePages(door: Door): void {
  door.app.get(HERE, async (request, reply) => {
    const situation = await request.desk.situation();
    const view = tryingView(situation, SAMPLE);
    return door.show(request, reply, { page: 'what-would-change', title: 'What would change', section: 'compare', view }, situation);
  });

  door.app.post(HERE, { preHandler: door.app.csrfProtection }, async (request, reply) => {
    const { authority, alwaysInForce, whom } = form.parse(request.body);
    const { job, result } = await request.desk.tryStandards({
      authority,
      alwaysInForce: alwaysInForce === 'yes',
      ...(whom === 'sample' && { sample: SAMPLE }),
    });
    const there = `${HERE}/${result}`;
    const done = (await request.desk.whatWouldChange(result)) !== undefined;
    return reply.redirect(done ? there : `/progress/${job}?back=${encodeURIComponent(there)}`, 303);
  });

  door.app.get(`${HERE}/:result`, async (request, reply) => {
    const found = await request.desk.whatWouldChange(address.parse(request.params).result);
    if (found === undefined) return notFound(door, request, reply, FORGOTTEN);
    const view = changesView(found, request.url);
    return door.show(request, reply, { page: 'what-would-change/changes', title: view.heading, section: 'compare', view });
  });

  door.app.get(`${HERE}/:result/csv`, async (request, reply) => {
    const found = await request.desk.whatWouldChange(address.parse(request.params).result);
    if (found === undefined) return notFound(door, request, reply, FORGOTTEN);
    return sendCsv(reply, `by-${found.before.authority}-and-${found.after.authority}`, changeRows(found));
  });
}
