import { z } from 'zod';
import type { Door } from '../../door.ts';
import { importPreviewView } from '../import-preview/view.ts';
import { notFound } from '../problem/problem.ts';
import { filesSent } from './files-sent.ts';

const address = z.object({ batch: z.string().max(80) });
const NO_LONGER_WAITING = 'These files are no longer waiting: they were taken already, or the server was started again since.';

/** What is in this file, can I trust it, what will change? Choose, look, then take. */
export function importPages(door: Door): void {
  const { app } = door;
  app.get('/import', async (request, reply) => door.show(request, reply, { page: 'import', title: 'Import', section: 'import', view: {} }));

  app.post('/import', { preHandler: app.csrfProtection }, async (request, reply) => {
    const preview = await request.desk.previewImport(filesSent(request));
    if (preview !== undefined) return reply.redirect(`/import/${encodeURIComponent(preview.batch)}`, 303);
    const view = { error: 'Choose at least one file that has something in it' };
    return door.show(request, reply, { page: 'import', title: 'Error: Import', section: 'import', view, status: 400 });
  });

  app.get('/import/:batch', async (request, reply) => {
    const preview = await request.desk.importPreview(address.parse(request.params).batch);
    if (preview === undefined) return notFound(door, request, reply, NO_LONGER_WAITING);
    return door.show(request, reply, {
      page: 'import-preview',
      title: 'What is in these files',
      section: 'import',
      view: importPreviewView(preview),
    });
  });

  app.post('/import/:batch/take', { preHandler: app.csrfProtection }, async (request, reply) => {
    const job = await request.desk.takeImport(address.parse(request.params).batch);
    return job === undefined ? notFound(door, request, reply, NO_LONGER_WAITING) : reply.redirect(`/progress/${job}`, 303);
  });
}
