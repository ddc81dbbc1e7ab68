import { z } from 'zod';
import { type Draft, todayInEngland } from '../../../casework/index.ts';
import type { Door } from '../../door.ts';
import { ownerOf } from '../../owner.ts';
import { draftView } from '../../words/draft-words.ts';
import { shownName } from '../../words/shown-name.ts';
import { notFound } from '../problem/problem.ts';

const address = z.object({ key: z.string().max(80) });
const NOT_THERE = 'There is no draft here with this number. It may have been saved in the record, or thrown away before.';

/** Is it to be gone for good? */
export function throwAwayDraftPage(door: Door): void {
  const { app } = door;

  app.get('/draft/:key/throw-away', async (request, reply) => {
    const owner = ownerOf(request);
    const draft = await request.desk.draft(owner, address.parse(request.params).key);
    if (draft === undefined) return notFound(door, request, reply, NOT_THERE);
    const view = { draft: draftView(draft, todayInEngland()), back: backFrom(draft) };
    return door.show(request, reply, { page: 'throw-away-draft', title: 'Throw this draft away?', section: 'children', view });
  });

  app.post('/draft/:key/throw-away', { preHandler: app.csrfProtection }, async (request, reply) => {
    const { key } = address.parse(request.params);
    const owner = ownerOf(request);
    const draft = await request.desk.draft(owner, key);
    if (draft === undefined) return notFound(door, request, reply, NOT_THERE);
    await request.desk.throwAwayDraft(owner, key);
    return reply.redirect(backFrom(draft).href, 303);
  });
}

function backFrom({ children }: Draft): { readonly href: string; readonly text: string } {
  const [child] = children;
  return child === undefined
    ? { href: '/children', text: 'Children' }
    : { href: `/children/${encodeURIComponent(child.id)}`, text: shownName(child.name) };
}
