import { z } from 'zod';
import type { Door } from '../../door.ts';
import { noticesView } from '../../words/notices.ts';
import { watchView } from './view.ts';

const DAYS = [1, 7, 30, 90] as const;
const asked = z.object({ days: z.coerce.number().catch(7) });
const address = z.object({ notice: z.uuid() });
const form = z.object({ back: z.enum(['/children', '/access']).catch('/children') });

/** What is worth a question in who looked at what; and that a notice was seen. */
export function accessPages(door: Door): void {
  const { app } = door;

  app.get('/access', async (request, reply) => {
    const { days } = asked.parse(request.query ?? {});
    const chosen = DAYS.find((one) => one === days) ?? 7;
    const [lines, notices] = await Promise.all([request.desk.watch(chosen), request.desk.notices()]);
    const view = { ...watchView(lines, chosen, DAYS), notices: noticesView(notices, '/access') };
    return door.show(request, reply, { page: 'access', title: 'Who looked', section: 'access', view });
  });

  app.post('/notices/:notice/seen', { preHandler: app.csrfProtection }, async (request, reply) => {
    await request.desk.noticeSeen(address.parse(request.params).notice);
    return reply.redirect(form.parse(request.body ?? {}).back, 303);
  });
}
