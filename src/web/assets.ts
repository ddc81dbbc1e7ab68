import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Stylesheet } from './stylesheet/stylesheet.ts';
import { packageFolder } from './templates.ts';

const FOR_A_YEAR = 'public, max-age=31536000, immutable';
const FOR_AN_HOUR = 'public, max-age=3600';

/** The stylesheet, the small script, and the library's script that it starts. */
export async function serveAssets(app: FastifyInstance, stylesheet: Stylesheet): Promise<void> {
  const script = await readFile(new URL('./client/sightline.js', import.meta.url), 'utf8');
  const icon = await readFile(new URL('./client/icon.svg', import.meta.url), 'utf8');
  const library = await readFile(join(packageFolder('govuk-frontend'), 'dist/govuk/govuk-frontend.min.js'), 'utf8');

  app.get('/assets/sightline.css', async (_request, reply) => {
    return reply
      .type('text/css; charset=utf-8')
      .header('cache-control', FOR_A_YEAR)
      .send(await stylesheet.css());
  });
  app.get('/assets/sightline.js', async (_request, reply) => {
    return reply.type('text/javascript; charset=utf-8').header('cache-control', FOR_AN_HOUR).send(script);
  });
  app.get('/assets/govuk-frontend.js', async (_request, reply) => {
    return reply.type('text/javascript; charset=utf-8').header('cache-control', FOR_AN_HOUR).send(library);
  });
  for (const folder of ['drafts', 'words']) {
    const scripts = await scriptsIn(new URL(`./client/${folder}/`, import.meta.url));
    app.get<{ Params: { script: string } }>(`/assets/${folder}/:script`, async (request, reply) => {
      const found = scripts.get(request.params.script);
      if (found === undefined) return reply.callNotFound();
      return reply.type('text/javascript; charset=utf-8').header('cache-control', FOR_AN_HOUR).send(found);
    });
  }
  app.get('/assets/icon.svg', async (_request, reply) => {
    return reply.type('image/svg+xml; charset=utf-8').header('cache-control', FOR_AN_HOUR).send(icon);
  });
}

/** Each script of a folder by its name. */
async function scriptsIn(folder: URL): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(folder);
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(new URL(name, folder), 'utf8')] as const)));
}
