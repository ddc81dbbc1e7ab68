/** How each address is visited, so that whoever may gets past every question of who they are. */
import { randomUUID } from 'node:crypto';
import { type Asked, form, page, upload } from './asking.ts';

/** What the addresses about one child are visited with. */
export interface About {
  readonly child: string;
  readonly sensitivity: string;
  /** The key of something expected for the child. */
  readonly why: string;
  /** The key of something that waits for a decision. */
  readonly decision: string;
  /** What was saved of the child by a form. */
  readonly recorded: string;
  /** A draft of whoever asks, about the child. */
  readonly draft: string;
  /** Something that lets somebody else into the record. */
  readonly access: string;
  /** Somebody's asking for the record. */
  readonly request: string;
}

/** What the other addresses are visited with. */
export interface There {
  readonly authority: string;
  readonly standard: string;
  readonly question: string;
  readonly batch: string;
  readonly job: string;
  readonly result: string;
  /** Somebody who may be changed. */
  readonly account: string;
}

const REASON = 'To see who may.';
const NOBODY = '00000000-0000-4000-8000-00000000dead';

function typed(child: string, key: string) {
  return { key, 'child-1-id': child, 'child-1--about': 'yes', 'draft-page': randomUUID(), 'draft-turn': '1' };
}

/** What every form that is kept until it is saved carries, with nothing answered in it. */
function keeping(): Readonly<Record<string, string>> {
  return { key: randomUUID(), 'draft-page': randomUUID(), 'draft-turn': '1' };
}

/** In the order in which they are visited: what opens a record comes last. */
export const OF_RECORDS: Readonly<Record<string, (about: About) => Asked>> = {
  'GET /children/:id': ({ child }) => page(`/children/${child}`),
  'GET /children/:id/expected': ({ child }) => page(`/children/${child}/expected`),
  'GET /children/:id/chronology': ({ child }) => page(`/children/${child}/chronology`),
  'GET /children/:id/chronology/print': ({ child }) => page(`/children/${child}/chronology/print`),
  'GET /children/:id/chronology/csv': ({ child }) => page(`/children/${child}/chronology/csv`),
  'GET /children/:id/chronology/note': ({ child }) => page(`/children/${child}/chronology/note?entry=${child}-plan`),
  // Nothing is answered, which is told to whoever may write.
  'POST /children/:id/chronology/note': ({ child }) => form(`/children/${child}/chronology/note`, { ...keeping(), entry: `${child}-plan` }),
  'POST /children/:id/chronology/note/draft': ({ child }) =>
    form(`/children/${child}/chronology/note/draft`, { ...keeping(), entry: `${child}-plan` }),
  'GET /children/:id/chronology/pattern': ({ child }) => page(`/children/${child}/chronology/pattern`),
  'POST /children/:id/chronology/pattern': ({ child }) => form(`/children/${child}/chronology/pattern`, keeping()),
  'POST /children/:id/chronology/pattern/draft': ({ child }) => form(`/children/${child}/chronology/pattern/draft`, keeping()),
  // Without a key of its own it is refused once it is clear who sent it.
  'POST /children/:id/chronology/up-to-date': ({ child }) => form(`/children/${child}/chronology/up-to-date`, { key: 'none' }),
  'GET /children/:id/people': ({ child }) => page(`/children/${child}/people`),
  'GET /children/:id/people/genogram': ({ child }) => page(`/children/${child}/people/genogram`),
  'GET /children/:id/people/ecomap': ({ child }) => page(`/children/${child}/people/ecomap`),
  'GET /children/:id/people/brother-or-sister': ({ child }) => page(`/children/${child}/people/brother-or-sister`),
  // Nobody is chosen, which is told to whoever may write.
  'POST /children/:id/people/brother-or-sister': ({ child }) => form(`/children/${child}/people/brother-or-sister`, { key: randomUUID() }),
  'GET /children/:id/people/add/:what': ({ child }) => page(`/children/${child}/people/add/family`),
  // Nobody is named, which is told to whoever may write.
  'POST /children/:id/people/add/:what': ({ child }) => form(`/children/${child}/people/add/family`, keeping()),
  'GET /children/:id/people/change/:entry': ({ child }) => page(`/children/${child}/people/change/${child}-mother`),
  'POST /children/:id/people/add/:what/draft': ({ child }) => form(`/children/${child}/people/add/family/draft`, keeping()),
  'POST /children/:id/people/change/:entry': ({ child }) => form(`/children/${child}/people/change/${child}-mother`, keeping()),
  'POST /children/:id/people/change/:entry/draft': ({ child }) => form(`/children/${child}/people/change/${child}-mother/draft`, keeping()),
  // Without a key of its own it is refused once it is clear who sent it.
  'POST /children/:id/people/keep': ({ child }) => form(`/children/${child}/people/keep`, { key: 'none', type: 'genogram' }),
  'GET /children/:id/plans': ({ child }) => page(`/children/${child}/plans`),
  'GET /children/:id/plans/for-the-child': ({ child }) => page(`/children/${child}/plans/for-the-child`),
  'GET /children/:id/plans/:plan/changes': ({ child }) => page(`/children/${child}/plans/safety/changes`),
  'GET /children/:id/plans/:plan/version': ({ child }) => page(`/children/${child}/plans/safety/version`),
  'GET /children/:id/plans/:plan/keep-safe': ({ child }) => page(`/children/${child}/plans/safety/keep-safe`),
  'GET /children/:id/plans/:plan/outcomes/:outcome': ({ child }) => page(`/children/${child}/plans/safety/outcomes/new`),
  // Nothing is answered, which is told to whoever may write here; where there is no such outcome, they are led to the plan.
  'POST /children/:id/plans/:plan/version': ({ child }) =>
    form(`/children/${child}/plans/safety/version`, { ...keeping(), 'on-day': '32', 'on-month': '1', 'on-year': '2026' }),
  'POST /children/:id/plans/:plan/version/draft': ({ child }) => form(`/children/${child}/plans/safety/version/draft`, keeping()),
  'POST /children/:id/plans/:plan/keep-safe': ({ child }) => form(`/children/${child}/plans/safety/keep-safe`, keeping()),
  'POST /children/:id/plans/:plan/keep-safe/draft': ({ child }) => form(`/children/${child}/plans/safety/keep-safe/draft`, keeping()),
  'POST /children/:id/plans/:plan/outcomes/:outcome': ({ child }) => form(`/children/${child}/plans/safety/outcomes/new`, keeping()),
  'POST /children/:id/plans/:plan/outcomes/:outcome/draft': ({ child }) =>
    form(`/children/${child}/plans/safety/outcomes/new/draft`, keeping()),
  'GET /children/:id/plans/:plan/review/:outcome': ({ child }) => page(`/children/${child}/plans/safety/review/none`),
  'POST /children/:id/plans/:plan/review/:outcome': ({ child }) => form(`/children/${child}/plans/safety/review/none`, keeping()),
  'POST /children/:id/plans/:plan/review/:outcome/draft': ({ child }) =>
    form(`/children/${child}/plans/safety/review/none/draft`, keeping()),
  'GET /children/:id/files': ({ child }) => page(`/children/${child}/files`),
  // No file is chosen, which is told to whoever may hand one in.
  'POST /children/:id/files': ({ child }) => upload(`/children/${child}/files`),
  // No file is named, which is told to whoever may write.
  'POST /children/:id/photograph': ({ child }) => form(`/children/${child}/photograph`, { key: randomUUID() }),
  'GET /children/:id/files/:entry': ({ child }) => page(`/children/${child}/files/${child}-file`),
  'GET /children/:id/files/:entry/picture': ({ child }) => page(`/children/${child}/files/${child}-file/picture`),
  'GET /children/:id/search': ({ child }) => page(`/children/${child}/search?words=visit`),
  'GET /why/:key': ({ why }) => page(`/why/${encodeURIComponent(why)}`),
  'GET /recorded/:key': ({ recorded }) => page(`/recorded/${recorded}`),
  'GET /record': ({ child }) => page(`/record?child=${child}`),
  'GET /record/:type': ({ child }) => page(`/record/visit?child=${child}`),
  // Without a key of its own it is refused once it is clear who sent it.
  'POST /record/:type': ({ child }) => form('/record/visit', typed(child, 'none')),
  'POST /record/:type/draft': ({ child, draft }) => form('/record/visit/draft', typed(child, draft)),
  'GET /draft/:key/throw-away': ({ draft }) => page(`/draft/${draft}/throw-away`),
  'POST /draft/:key/throw-away': ({ draft }) => form(`/draft/${draft}/throw-away`, {}),
  'GET /children/:id/signs-of-safety': ({ child }) => page(`/children/${child}/signs-of-safety`),
  'GET /children/:id/signs-of-safety/:tool': ({ child }) => page(`/children/${child}/signs-of-safety/map`),
  'GET /children/:id/signs-of-safety/:tool/new': ({ child }) => page(`/children/${child}/signs-of-safety/map/new`),
  // Nothing is said, which is told to whoever may write.
  'POST /children/:id/signs-of-safety/:tool/new': ({ child }) => form(`/children/${child}/signs-of-safety/map/new`, keeping()),
  'POST /children/:id/signs-of-safety/:tool/new/draft': ({ child }) => form(`/children/${child}/signs-of-safety/map/new/draft`, keeping()),
  'GET /children/:id/access': ({ child }) => page(`/children/${child}/access`),
  'POST /children/:id/access/sensitivity': ({ child, sensitivity }) =>
    form(`/children/${child}/access/sensitivity`, { sensitivity, reason: REASON }),
  'POST /children/:id/access/name': ({ child }) =>
    form(`/children/${child}/access/name`, { account: NOBODY, relation: 'named', reason: REASON }),
  'POST /children/:id/access/end': ({ child, access }) => form(`/children/${child}/access/end`, { access }),
  'GET /children/:id/corrections': ({ child }) => page(`/children/${child}/corrections`),
  'POST /children/:id/corrections': ({ child }) =>
    form(`/children/${child}/corrections`, { key: NOBODY, entry: 'none', says: REASON, 'said-by': 'Sam Pretend', ...dated('said') }),
  'POST /children/:id/corrections/:correction': ({ child }) =>
    form(`/children/${child}/corrections/${NOBODY}`, { decision: 'amended', because: REASON, after: '0' }),
  'GET /children/:id/documents': ({ child }) => page(`/children/${child}/documents`),
  'GET /children/:id/documents/:kind': ({ child }) => page(`/children/${child}/documents/chronology`),
  'POST /children/:id/documents/:kind': ({ child }) => form(`/children/${child}/documents/chronology`, { as: 'page' }),
  // A child has a page of another address, which is told to whoever may read the record.
  'GET /records/:id': ({ child }) => page(`/records/${child}`),
  'GET /records/:id/entries/:entry': ({ child, recorded }) => page(`/records/${child}/entries/${recorded}.1`),
  'GET /records/:id/entries/:entry/amend': ({ child, recorded }) => page(`/records/${child}/entries/${recorded}.1/amend`),
  // Nothing is filled in, which is told to whoever may write in the record.
  'POST /records/:id/entries/:entry/amend': ({ child, recorded }) => form(`/records/${child}/entries/${recorded}.1/amend`, keeping()),
  'POST /records/:id/entries/:entry/amend/draft': ({ child, recorded }) =>
    form(`/records/${child}/entries/${recorded}.1/amend/draft`, keeping()),
  'GET /records/:id/entries/:entry/strike-out': ({ child, recorded }) => page(`/records/${child}/entries/${recorded}.1/strike-out`),
  'POST /records/:id/entries/:entry/strike-out': ({ child, recorded }) => form(`/records/${child}/entries/${recorded}.1/strike-out`, {}),
  'GET /decide/:key': ({ decision }) => page(`/decide/${encodeURIComponent(decision)}`),
  // Nothing is chosen, which is told to whoever may decide.
  'POST /decide/:key': ({ decision }) => form(`/decide/${encodeURIComponent(decision)}`, { key: randomUUID() }),
  'GET /requests/new': ({ child }) => page(`/requests/new?child=${child}`),
  // Nobody is said to ask, which is told to whoever may note that somebody does.
  'POST /requests': ({ child }) =>
    form('/requests', { key: randomUUID(), child, kind: 'own-record', 'asked-by': '', ...dated('received') }),
  'GET /requests/:request': ({ request }) => page(`/requests/${request}`),
  'GET /requests/:request/prepare': ({ request }) => page(`/requests/${request}/prepare`),
  'GET /requests/:request/answer': ({ request }) => page(`/requests/${request}/answer`),
  'GET /requests/:request/log': ({ request }) => page(`/requests/${request}/log`),
  // After steps that were never taken.
  'POST /requests/:request/steps': ({ request }) => form(`/requests/${request}/steps`, { kind: 'extended', because: REASON, after: '999' }),
  'POST /requests/:request/decisions': ({ request }) =>
    form(`/requests/${request}/decisions`, { after: '999', entry: 'none', part: 'none', at: 'p-1', decision: 'show' }),
  'GET /children/:id/meetings': ({ child }) => page(`/children/${child}/meetings`),
  'GET /children/:id/meetings/arrange': ({ child }) => page(`/children/${child}/meetings/arrange`),
  // Nothing is answered, which is told to whoever may arrange one.
  'POST /children/:id/meetings/arrange': ({ child }) => form(`/children/${child}/meetings/arrange`, { key: randomUUID() }),
  'GET /children/:id/meetings/:meeting': ({ child }) => page(`/children/${child}/meetings/${child}-meeting`),
  'POST /children/:id/meetings/:meeting': ({ child }) => form(`/children/${child}/meetings/${child}-meeting`, { key: randomUUID() }),
  'GET /children/:id/meetings/:meeting/calendar': ({ child }) => page(`/children/${child}/meetings/${child}-meeting/calendar`),
  'GET /keeping/:id': ({ child }) => page(`/keeping/${child}`),
  'GET /keeping/:id/record': ({ child }) => page(`/keeping/${child}/record`),
  'POST /keeping/:id/decisions': ({ child }) => form(`/keeping/${child}/decisions`, { kind: 'keep', because: '', after: '999' }),
  'POST /keeping/:id/hold': ({ child }) => form(`/keeping/${child}/hold`, { key: randomUUID(), reason: 'other', because: '' }),
  'POST /keeping/:id/lift': ({ child }) => form(`/keeping/${child}/lift`, { because: '' }),
  'GET /children/:id/open': ({ child }) => page(`/children/${child}/open`),
  'POST /children/:id/open': ({ child }) => form(`/children/${child}/open`, { reason: REASON, hours: '1' }),
};

function dated(name: string): Readonly<Record<string, string>> {
  return { [`${name}-day`]: '13', [`${name}-month`]: '4', [`${name}-year`]: '2026' };
}

/** What is there only for records that were put aside, which none is here: it finds nothing, whoever asks. */
export const FOUND_ASIDE_ALONE = 'GET /keeping/:id/record';

const signing = { email: 'nobody@example.invalid', password: 'not anybody’s', code: 'AAAA-AAAA' };

export const OTHERS: Readonly<Record<string, (there: There) => Asked>> = {
  'GET /health': () => page('/health'),
  'GET /assets/sightline.css': () => page('/assets/sightline.css'),
  'GET /assets/sightline.js': () => page('/assets/sightline.js'),
  'GET /assets/drafts/:script': () => page('/assets/drafts/start.js'),
  'GET /assets/words/:script': () => page('/assets/words/start.js'),
  'GET /assets/govuk-frontend.js': () => page('/assets/govuk-frontend.js'),
  'GET /assets/icon.svg': () => page('/assets/icon.svg'),
  'GET /': () => page('/'),
  // There are children here already, which is told to whoever may.
  'POST /start': () => form('/start', { children: '1' }),
  'GET /children': () => page('/children'),
  'GET /search': () => page('/search?find=robin'),
  'GET /children/new': () => page('/children/new'),
  // Nothing is said of the child, which is told to whoever may add one.
  'POST /children/new': () => form('/children/new', { key: randomUUID() }),
  'GET /actions': () => page('/actions'),
  'GET /meetings': () => page('/meetings'),
  'GET /access': () => page('/access'),
  'GET /delegation': () => page('/delegation'),
  'POST /delegation': () => form('/delegation', {}),
  'POST /delegation/:line/answer': () => form(`/delegation/${NOBODY}/answer`, { answer: 'agree', reason: REASON }),
  'POST /delegation/:line/end': () => form(`/delegation/${NOBODY}/end`, { reason: REASON, ...dated(`last-${NOBODY}`) }),
  'GET /templates': () => page('/templates'),
  'GET /templates/:name': () => page('/templates/chronology'),
  // Without a title, which is told to whoever may change it.
  'POST /templates/:name': () => form('/templates/chronology', { template: 'No title', version: '0', do: 'check' }),
  'GET /words': () => page('/words'),
  'POST /words': () => form('/words', {}),
  'POST /words/end': () => form('/words/end', { end: 'no such word' }),
  'POST /advice': () => form('/advice', { text: 'Said plainly.' }),
  'GET /requests': () => page('/requests'),
  'GET /keeping': () => page('/keeping'),
  'POST /keeping/dates': () => form('/keeping/dates', {}),
  'POST /notices/:notice/seen': () => form(`/notices/${NOBODY}/seen`, {}),
  'GET /standards': () => page('/standards'),
  'GET /standards/:authority': ({ authority }) => page(`/standards/${authority}`),
  'GET /standards/:authority/:id': ({ authority, standard }) => page(`/standards/${authority}/${standard}`),
  'GET /compare': () => page('/compare'),
  'GET /standards/compare': () => page('/standards/compare'),
  'GET /standards/compare.csv': () => page('/standards/compare.csv'),
  'GET /standards/compare/:question': ({ question }) => page(`/standards/compare/${question}`),
  'GET /standards/compare/:question/csv': ({ question }) => page(`/standards/compare/${question}/csv`),
  'GET /standards/what-would-change': () => page('/standards/what-would-change'),
  'POST /standards/what-would-change': () => form('/standards/what-would-change', { authority: 'nowhere' }),
  'GET /standards/what-would-change/:result': ({ result }) => page(`/standards/what-would-change/${result}`),
  'GET /standards/what-would-change/:result/csv': ({ result }) => page(`/standards/what-would-change/${result}/csv`),
  'POST /judge-by': () => form('/judge-by', { authority: 'nowhere', day: '', month: '', year: '' }),
  'GET /import': () => page('/import'),
  'POST /import': () => upload('/import'),
  'GET /import/:batch': ({ batch }) => page(`/import/${batch}`),
  'POST /import/:batch/take': () => form(`/import/${NOBODY}/take`, {}),
  'GET /progress/:job': ({ job }) => page(`/progress/${job}`),
  'GET /sign-in': () => page('/sign-in'),
  'POST /sign-in': () => form('/sign-in', signing),
  'POST /sign-out': () => form('/sign-out', {}),
  'POST /sign-in/as': () => form('/sign-in/as', { persona: NOBODY }),
  'POST /sign-in/on': () => form('/sign-in/on', {}),
  'GET /sign-in/code': () => page('/sign-in/code'),
  'POST /sign-in/code': () => form('/sign-in/code', signing),
  'GET /sign-in/app': () => page('/sign-in/app'),
  'POST /sign-in/app': () => form('/sign-in/app', signing),
  'GET /sign-in/council': () => page('/sign-in/council'),
  'GET /sign-in/council/back': () => page('/sign-in/council/back'),
  'GET /sign-out/council': () => page('/sign-out/council'),
  'GET /new-password': () => page('/new-password'),
  'POST /new-password': () => form('/new-password', signing),
  'GET /account': () => page('/account'),
  'POST /account/password': () => form('/account/password', { current: 'wrong', password: 'short' }),
  'POST /account/postcode': () => form('/account/postcode', { postcode: 'none' }),
  'POST /account/sign-out-everywhere': () => form('/account/sign-out-everywhere', {}),
  'GET /people': () => page('/people'),
  'GET /people/add': () => page('/people/add'),
  'POST /people/add': () => form('/people/add', {}),
  'GET /people/:account': ({ account }) => page(`/people/${account}`),
  'POST /people/:account/role': ({ account }) => form(`/people/${account}/role`, {}),
  'POST /people/:account/role/end': ({ account }) => form(`/people/${account}/role/end`, { id: NOBODY }),
  'POST /people/:account/cover': ({ account }) => form(`/people/${account}/cover`, {}),
  'POST /people/:account/cover/end': ({ account }) => form(`/people/${account}/cover/end`, { id: NOBODY }),
  'POST /people/:account/reset': ({ account }) => form(`/people/${account}/reset`, {}),
  'POST /people/:account/leave': ({ account }) => form(`/people/${account}/leave`, {}),
  'GET /signed-out': () => page('/signed-out'),
  'GET /set-up': () => page('/set-up'),
  'POST /set-up': () => form('/set-up', signing),
  'GET /how-days-are-counted': () => page('/how-days-are-counted'),
};
