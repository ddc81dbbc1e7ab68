import { z } from 'zod';
import { RECORDING_FORM_BYTES } from '../../bounds.ts';
import type { Door } from '../../door.ts';
import { adviceView } from '../../words/advice-view.ts';

const sent = z.object({ text: z.string().max(200_000).default('') });

/** What could be said otherwise in a text, while somebody types it. Nothing of it is kept, and nothing is logged of what it says. */
export function advicePage(door: Door): void {
  const { app } = door;
  app.post('/advice', { preHandler: app.csrfProtection, bodyLimit: RECORDING_FORM_BYTES }, async (request, reply) => {
    const { text } = sent.parse(request.body ?? {});
    const { text: found } = await request.desk.adviceOn({ text });
    const view = { ...(found !== undefined && { advice: adviceView(found) }) };
    return door.show(request, reply, { page: 'advice', title: 'Advice on your words', section: 'words', view });
  });
}
