import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Situation } from '../casework/answers.ts';
import { type Frame, frameOf, frameWithoutRecord } from './layout/frame.ts';
import type { Section } from './layout/navigation.ts';
import type { FillIn } from './templates.ts';

export interface PageShown {
  /** The page's folder under `pages/`. */
  readonly page: string;
  /** What the browser's tab says. */
  readonly title: string;
  readonly section?: Section;
  readonly view: object;
  readonly status?: number;
  /** Seconds after which the page asks again where there are no scripts, for pages that follow something under way. */
  readonly refresh?: number;
}

/** What every page's route is given: how to show what the desk answered. */
export interface Door {
  readonly app: FastifyInstance;
  /** Fills in a part of a page by itself, such as a drawing. */
  readonly fillIn: FillIn;
  show(request: FastifyRequest, reply: FastifyReply, shown: PageShown, known?: Situation): Promise<FastifyReply>;
  /** Shows a page that needs nothing of the record, while it cannot be reached. */
  showWithoutRecord(request: FastifyRequest, reply: FastifyReply, shown: PageShown): FastifyReply;
}

/** How pages are shown: their own view inside the frame that all pages share. */
export function doorTo(app: FastifyInstance, fillIn: FillIn, stylesheetVersion: string): Door {
  return {
    app,
    fillIn,
    async show(request, reply, shown, known) {
      // Whoever is not signed in is told nothing of the record, not even whose it is.
      if (!request.hasDesk) return send(reply, shown, frameWithoutRecord(asked(request, reply, shown)));
      const situation = known ?? (await request.desk.situation());
      return send(reply, shown, frameOf(situation, asked(request, reply, shown)));
    },
    showWithoutRecord: (request, reply, shown) => send(reply, shown, frameWithoutRecord(asked(request, reply, shown))),
  };

  function asked(request: FastifyRequest, reply: FastifyReply, shown: PageShown) {
    return { path: request.url, csrf: reply.generateCsrf(), stylesheetVersion, shown, person: request.person };
  }

  function send(reply: FastifyReply, shown: PageShown, frame: Frame): FastifyReply {
    const page = fillIn(`pages/${shown.page}/page.njk`, { frame, view: shown.view });
    return reply
      .status(shown.status ?? 200)
      .type('text/html; charset=utf-8')
      .send(page);
  }
}
