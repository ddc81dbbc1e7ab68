import { z } from 'zod';
import type { Door } from '../../door.ts';
import { notFound } from '../problem/problem.ts';
import { progressView } from './view.ts';

const address = z.object({ job: z.string().max(80) });
const asked = z.object({ back: z.string().max(2000).optional().catch(undefined) });
const SECONDS_BETWEEN_LOOKS = 1;

/** How far has it come? Asks again by itself until it is finished, then goes on. */
export function progressPage(door: Door): void {
  door.app.get('/progress/:job', async (request, reply) => {
    const { job } = address.parse(request.params);
    const progress = await request.desk.progress(job);
    if (progress === undefined)
      return notFound(door, request, reply, 'Nothing by this name is under way. It may have finished before the server was last started.');
    // Whoever began a demonstration looks after the server, and would see no child: they choose who to be.
    if (progress.state === 'finished' && progress.doing === 'demonstration') return reply.redirect('/sign-in?as=another');
    if (progress.state === 'finished') return reply.redirect(placeToGo(asked.parse(request.query).back));
    const refresh = progress.state === 'under-way' ? { refresh: SECONDS_BETWEEN_LOOKS } : {};
    const view = progressView(progress);
    return door.show(request, reply, { page: 'progress', title: view.heading, view, ...refresh });
  });
}

/** Only a path of our own is gone back to, so that no link can send a reader elsewhere; else to what they see first. */
export function placeToGo(back: string | undefined): string {
  if (back === undefined || !back.startsWith('/')) return '/';
  const there = URL.parse(back, 'http://here.invalid');
  return there?.host === 'here.invalid' && !there.pathname.startsWith('//') ? `${there.pathname}${there.search}` : '/';
}
