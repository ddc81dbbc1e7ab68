/** The pages over one desk, as whoever is set to be signed in. */
import type { Person } from '../../access/person.ts';
import type { Desk } from '../../casework/desk.ts';
import { startWeb } from '../server.ts';

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
  const web = await startWeb({
    port: 0,
    deskFor: () => desk,
    gate: {
      personFor: async () => asker,
      pages: () => undefined,
      turnAway: async (_door, _request, reply) => {
        void reply.status(401).send('Sign in first.');
        return reply;
      },
    },
  });
  return {
    url: web.url,
    signIn: (person) => void (asker = person),
    get: async (path) => {
      const reply = await fetch(web.url + path);
      return { status: reply.status, html: await reply.text(), headers: reply.headers };
    },
    post: async (path, fields) => {
      const page = await fetch(`${web.url}/keeping`);
      const cookie = page.headers
        .getSetCookie()
        .map((one) => one.split(';')[0] ?? '')
        .join('; ');
      const token = /name="token" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
      const body = new URLSearchParams({ token, ...fields });
      const reply = await fetch(web.url + path, { method: 'POST', redirect: 'manual', headers: { cookie }, body });
      return { status: reply.status, html: await reply.text(), to: reply.headers.get('location') ?? '' };
    },
    stop: () => web.stop(),
  };
}
