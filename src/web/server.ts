import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify from 'fastify';
import type { Asking } from '../casework/access/asking.ts';
import type { Desk } from '../casework/desk.ts';
import { serveAssets } from './assets.ts';
import { FORM_BYTES, LONGEST_ADDRESS_PART, MOST_CONNECTIONS, PATIENCE, type Patience } from './bounds.ts';
import { askAtDesk } from './ask-at-desk.ts';
import { doorTo } from './door.ts';
import { type Gate, keepGate } from './gate.ts';
import { accessPages } from './pages/access/route.ts';
import { amendEntryPage } from './pages/amend-entry/route.ts';
import { addChildPage } from './pages/child-add/route.ts';
import { childPage } from './pages/child/route.ts';
import { drawingPages } from './pages/child-people/drawings.ts';
import { childPeoplePage } from './pages/child-people/route.ts';
import { childrenPage } from './pages/children/route.ts';
import { expectedPage } from './pages/expected/route.ts';
import { chronologyNotePage } from './pages/chronology-note/route.ts';
import { chronologyPatternPage } from './pages/chronology-pattern/route.ts';
import { chronologyPages } from './pages/chronology/route.ts';
import { rightsPages } from './pages/rights-pages.ts';
import { comparePage } from './pages/compare/route.ts';
import { decidePage } from './pages/decide/route.ts';
import { advicePage } from './pages/advice/route.ts';
import { delegationPages } from './pages/delegation/route.ts';
import { guidedPages } from './pages/guided/route.ts';
import { documentsPages } from './pages/documents/route.ts';
import { wordsPages } from './pages/words/route.ts';
import { entryPage } from './pages/entry/route.ts';
import { howDaysAreCountedPage } from './pages/how-days-are-counted/route.ts';
import { importPages } from './pages/import/route.ts';
import { judgeByPage } from './pages/judge-by/route.ts';
import { openRecordPage } from './pages/open-record/route.ts';
import { questionPage } from './pages/question/route.ts';
import { peopleFormPages } from './pages/people-form/route.ts';
import { planChangesPage } from './pages/plan-changes/route.ts';
import { planForTheChildPage } from './pages/plan-for-the-child/route.ts';
import { planKeepSafePage } from './pages/plan-keep-safe/route.ts';
import { planReviewPage } from './pages/plan-review/route.ts';
import { planVersionPage } from './pages/plan-version/route.ts';
import { actionsPage } from './pages/actions/route.ts';
import { planOutcomePage } from './pages/plan-outcome/route.ts';
import { plansPage } from './pages/plans/route.ts';
import { meetingPages } from './pages/meetings/route.ts';
import { nextMeetingsPage } from './pages/next-meetings/route.ts';
import { problemPages } from './pages/problem/problem.ts';
import { progressPage } from './pages/progress/route.ts';
import { standardPage } from './pages/standard/route.ts';
import { standardsPage } from './pages/standards/route.ts';
import { recordAccessPage } from './pages/record-access/route.ts';
import { searchPage } from './pages/search/route.ts';
import { filesPages } from './pages/files/route.ts';
import { searchRecordPage } from './pages/search-record/route.ts';
import { recordPage } from './pages/record/route.ts';
import { whatToRecordPage } from './pages/what-to-record/route.ts';
import { recordedPage } from './pages/recorded/route.ts';
import { startPage } from './pages/start/route.ts';
import { templatesPages } from './pages/templates/route.ts';
import { siblingLinkPage } from './pages/sibling-link/route.ts';
import { strikeOutPage } from './pages/strike-out/route.ts';
import { subjectPage } from './pages/subject/route.ts';
import { throwAwayDraftPage } from './pages/throw-away-draft/route.ts';
import { whatWouldChangePages } from './pages/what-would-change/route.ts';
import { whyPage } from './pages/why/route.ts';
import { isOurProxy } from './proxy.ts';
import { refuseAddress, refuseUnread } from './refuse-unread.ts';
import { guard } from './security.ts';
import { openStylesheet } from './stylesheet/stylesheet.ts';
import { templates } from './templates.ts';

export interface WebOptions {
  /** The desk as somebody is shown it who comes in by one door. */
  readonly deskFor: (asking: Asking) => Desk;
  /** Who is let in. */
  readonly gate: Gate;
  /** People reach the pages by https, through a proxy of the council's own. */
  readonly https?: boolean;
  /** 3000 where absent; 0 for any port that is free. */
  readonly port?: number;
  /** Only this machine where absent; '0.0.0.0' to be reached from others. */
  readonly host?: string;
  /** Where the compiled stylesheet is kept between starts; a temporary folder where absent. */
  readonly dataFolder?: string;
  /** How long is waited for what is sent; as long as a slow line needs where absent. */
  readonly patience?: Patience;
}

export interface Web {
  readonly url: string;
  stop(): Promise<void>;
}

const DEFAULT_PORT = 3000;

/** Serves the pages until stopped. Rejects where the port is taken, saying so. */
export async function startWeb(options: WebOptions): Promise<Web> {
  const patience = options.patience ?? PATIENCE;
  const app = Fastify({
    logger: false,
    genReqId: () => randomUUID(),
    bodyLimit: FORM_BYTES,
    requestTimeout: patience.request,
    http: { headersTimeout: patience.headers, connectionsCheckingInterval: patience.look },
    // Told before any page is chosen, so there is no page to tell it on.
    frameworkErrors: (error, _request, reply) => refuseAddress(reply, error.statusCode ?? 400),
    trustProxy: options.https === true ? isOurProxy : false,
    routerOptions: { maxParamLength: LONGEST_ADDRESS_PART, ignoreTrailingSlash: true },
  });
  app.server.maxConnections = MOST_CONNECTIONS;
  const stylesheet = await openStylesheet(join(options.dataFolder ?? join(tmpdir(), 'sightline'), 'stylesheets'));
  await guard(app, options.https ?? false);
  refuseUnread(app);
  const door = doorTo(app, templates(), stylesheet.version);
  keepGate(door, options.gate);
  askAtDesk(app, options.deskFor);
  await serveAssets(app, stylesheet);
  app.get('/health', async () => ({ status: 'ok' }));

  options.gate.pages(door);
  startPage(door);
  childrenPage(door);
  searchPage(door);
  addChildPage(door);
  childPage(door);
  guidedPages(door);
  expectedPage(door);
  chronologyPages(door);
  chronologyNotePage(door);
  chronologyPatternPage(door);
  childPeoplePage(door);
  drawingPages(door);
  peopleFormPages(door);
  siblingLinkPage(door);
  plansPage(door);
  planOutcomePage(door);
  planChangesPage(door);
  planForTheChildPage(door);
  planKeepSafePage(door);
  planReviewPage(door);
  planVersionPage(door);
  actionsPage(door);
  nextMeetingsPage(door);
  searchRecordPage(door);
  filesPages(door);
  openRecordPage(door);
  recordAccessPage(door);
  accessPages(door);
  delegationPages(door);
  wordsPages(door);
  advicePage(door);
  whyPage(door);
  recordPage(door);
  whatToRecordPage(door);
  recordedPage(door);
  subjectPage(door);
  entryPage(door);
  amendEntryPage(door);
  strikeOutPage(door);
  decidePage(door);
  meetingPages(door);
  throwAwayDraftPage(door);
  documentsPages(door);
  templatesPages(door);
  standardsPage(door);
  standardPage(door);
  comparePage(door);
  questionPage(door);
  whatWouldChangePages(door);
  importPages(door);
  judgeByPage(door);
  progressPage(door);
  rightsPages(door);
  howDaysAreCountedPage(door);
  problemPages(door);

  const url = await listen(app, options.port ?? DEFAULT_PORT, options.host ?? '127.0.0.1');
  return { url, stop: () => app.close() };
}

async function listen(app: ReturnType<typeof Fastify>, port: number, host: string): Promise<string> {
  try {
    return await app.listen({ port, host });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOTFOUND' || code === 'EADDRNOTAVAIL' || code === 'EAI_AGAIN')
      throw new Error(
        `This machine has no address ${host}. Choose another: HOST=127.0.0.1 for this machine alone, HOST=0.0.0.0 for all of them.`,
        { cause: error },
      );
    if (code !== 'EADDRINUSE') throw error;
    throw new Error(`Port ${port} is in use by another program. Stop that program, or choose another port: PORT=${port + 1} npm start.`, {
      cause: error,
    });
  }
}
