/** The pages of what people may ask of their records, over a desk, as whoever is set to be signed in. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify from 'fastify';
import type { Person } from '../../access/person.ts';
import type { Desk } from '../../casework/desk.ts';
import { serveAssets } from '../assets.ts';
import { doorTo } from '../door.ts';
import { childPage } from '../pages/child/route.ts';
import { problemPages } from '../pages/problem/problem.ts';
import { rightsPages } from '../pages/rights-pages.ts';
import { guard } from '../security.ts';
import { openStylesheet } from '../stylesheet/stylesheet.ts';
import { templates } from '../templates.ts';

export interface RightsWeb {
  readonly url: string;
  /** Nobody is signed in where absent. */
  signIn(person?: Person): void;
  get(path: string): Promise<{ status: number; html: string; headers: Headers }>;
  /** Sends a form as a browser does, with the token of a page. */
  post(path: string, fields: Readonly<Record<string, string>>): Promise<{ status: number; html: string; to: string }>;
  stop(): Promise<void>;
}

export async function rightsWeb(desk: Desk): Promise<RightsWeb> {
  let asker: Person | undefined;
  const app = Fastify({ logger: false, routerOptions: { maxParamLength: 500 } });
  const stylesheet = await openStylesheet(join(tmpdir(), 'sightline-rights', 'stylesheets'));
  app.addHook('onRequest', async (request) => void Object.assign(request, asker === undefined ? {} : { person: asker }));
  await guard(app);
  await serveAssets(app, stylesheet);
  const door = doorTo(app, desk, templates(), stylesheet.version);
  childPage(door);
  rightsPages(door);
  problemPages(door);
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    url,
    signIn: (person) => void (asker = person),
    get: async (path) => {
      const reply = await fetch(url + path);
      return { status: reply.status, html: await reply.text(), headers: reply.headers };
    },
    post: async (path, fields) => {
      const page = await fetch(`${url}/requests`);
      const cookie = page.headers
        .getSetCookie()
        .map((one) => one.split(';')[0] ?? '')
        .join('; ');
      const token = /name="token" value="([^"]+)"/.exec(await (await fetch(`${url}/keeping`, { headers: { cookie } })).text())?.[1] ?? '';
      const reply = await fetch(url + path, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie },
        body: new URLSearchParams({ token, ...fields }),
      });
      return { status: reply.status, html: await reply.text(), to: reply.headers.get('location') ?? '' };
    },
    stop: () => app.close(),
  };
}
