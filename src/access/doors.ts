import type { Action } from './actions.ts';

/** What the log says happened; none where nothing about anybody is shown or changed. */
export type AuditEvent =
  | 'signed-in'
  | 'signed-out'
  | 'account-changed'
  | 'children-listed'
  | 'record-read'
  | 'record-written'
  | 'standing-read'
  | 'judging-changed'
  | 'files-read'
  | 'files-taken'
  | 'demonstration-started'
  | 'people-read'
  | 'people-changed'
  | 'access-read'
  | 'access-changed'
  | 'glass-broken'
  | 'request-answered'
  | 'retention-changed'
  | 'delegation-changed'
  | 'words-changed'
  | 'decision-made'
  | 'server-tended'
  | 'exported'
  | 'templates-changed'
  /** Somebody was turned away where otherwise nothing is logged. */
  | 'refused';

/** One way in: what it lets people do, and what is logged of it. */
export interface Door {
  /** 'anyone' is open to whoever comes, signed in or not. */
  readonly may: Action | 'anyone';
  readonly event: AuditEvent | 'none';
}

/** Every address that the pages answer at. One that is not here is not served. */
export const ROUTES: Readonly<Record<string, Door>> = {
  'GET /health': { may: 'anyone', event: 'none' },
  'GET /assets/sightline.css': { may: 'anyone', event: 'none' },
  'GET /assets/sightline.js': { may: 'anyone', event: 'none' },
  'GET /assets/drafts/:script': { may: 'anyone', event: 'none' },
  'GET /assets/words/:script': { may: 'anyone', event: 'none' },
  'GET /assets/govuk-frontend.js': { may: 'anyone', event: 'none' },
  'GET /assets/icon.svg': { may: 'anyone', event: 'none' },
  'GET /': { may: 'use-own-account', event: 'none' },
  'POST /start': { may: 'start-demonstration', event: 'demonstration-started' },
  'GET /actions': { may: 'list-children', event: 'record-read' },
  'GET /children': { may: 'list-children', event: 'children-listed' },
  'GET /search': { may: 'list-children', event: 'children-listed' },
  'GET /children/new': { may: 'add-child', event: 'children-listed' },
  'POST /children/new': { may: 'add-child', event: 'record-written' },
  'GET /children/:id': { may: 'read-record', event: 'record-read' },
  'GET /children/:id/signs-of-safety': { may: 'read-record', event: 'record-read' },
  'GET /children/:id/signs-of-safety/:tool': { may: 'read-record', event: 'record-read' },
  'GET /children/:id/signs-of-safety/:tool/new': { may: 'write-record', event: 'record-read' },
  'POST /children/:id/signs-of-safety/:tool/new/draft': { may: 'write-record', event: 'none' },
  'POST /children/:id/signs-of-safety/:tool/new': { may: 'write-record', event: 'record-written' },
  'GET /children/:id/expected': { may: 'read-record', event: 'record-read' },
  'GET /children/:id/chronology': { may: 'read-record', event: 'record-read' },
  'GET /children/:id/chronology/print': { may: 'read-record', event: 'record-read' },
  'GET /children/:id/chronology/csv': { may: 'read-record', event: 'exported' },
  'GET /children/:id/chronology/note': { may: 'write-record', event: 'record-read' },
  'POST /children/:id/chronology/note': { may: 'write-record', event: 'record-written' },
  'GET /children/:id/chronology/pattern': { may: 'write-record', event: 'record-read' },
  'POST /children/:id/chronology/pattern': { may: 'write-record', event: 'record-written' },
  'POST /children/:id/chronology/up-to-date': { may: 'write-record', event: 'record-written' },
  'GET /children/:id/people': { may: 'read-record', event: 'record-read' },
  'GET /children/:id/people/genogram': { may: 'read-record', event: 'record-read' },
  'GET /children/:id/people/ecomap': { may: 'read-record', event: 'record-read' },
  'POST /children/:id/people/keep': { may: 'write-record', event: 'record-written' },
  'GET /children/:id/people/add/:what': { may: 'write-record', event: 'record-read' },
  'POST /children/:id/people/add/:what': { may: 'write-record', event: 'record-written' },
  'GET /children/:id/people/change/:entry': { may: 'write-record', event: 'record-read' },
  'POST /children/:id/people/change/:entry': { may: 'write-record', event: 'record-written' },
  'GET /children/:id/plans': { may: 'read-record', event: 'record-read' },
  'GET /children/:id/plans/for-the-child': { may: 'read-record', event: 'record-read' },
  'GET /children/:id/plans/:plan/changes': { may: 'read-record', event: 'record-read' },
  'GET /children/:id/plans/:plan/version': { may: 'write-record', event: 'record-read' },
  'POST /children/:id/plans/:plan/version': { may: 'write-record', event: 'record-written' },
  'GET /children/:id/plans/:plan/keep-safe': { may: 'write-record', event: 'record-read' },
  'POST /children/:id/plans/:plan/keep-safe': { may: 'write-record', event: 'record-written' },
  'GET /children/:id/plans/:plan/review/:outcome': { may: 'write-record', event: 'record-read' },
  'POST /children/:id/plans/:plan/review/:outcome': { may: 'write-record', event: 'record-written' },
  'GET /children/:id/plans/:plan/outcomes/:outcome': { may: 'write-record', event: 'record-read' },
  'POST /children/:id/plans/:plan/outcomes/:outcome': { may: 'write-record', event: 'record-written' },
  'GET /children/:id/files': { may: 'read-record', event: 'record-read' },
  'POST /children/:id/files': { may: 'write-record', event: 'record-written' },
  'GET /children/:id/files/:entry': { may: 'read-record', event: 'record-read' },
  'GET /children/:id/files/:entry/picture': { may: 'read-record', event: 'record-read' },
  'GET /children/:id/search': { may: 'read-record', event: 'record-read' },
  'GET /children/:id/open': { may: 'break-glass', event: 'none' },
  'POST /children/:id/open': { may: 'break-glass', event: 'glass-broken' },
  'GET /children/:id/access': { may: 'see-who-looked', event: 'access-read' },
  'POST /children/:id/access/sensitivity': { may: 'restrict-record', event: 'access-changed' },
  'POST /children/:id/access/name': { may: 'restrict-record', event: 'access-changed' },
  'POST /children/:id/access/end': { may: 'restrict-record', event: 'access-changed' },
  'GET /children/:id/documents': { may: 'read-record', event: 'record-read' },
  'GET /children/:id/documents/:kind': { may: 'read-record', event: 'record-read' },
  'POST /children/:id/documents/:kind': { may: 'read-record', event: 'exported' },
  'GET /templates': { may: 'change-templates', event: 'none' },
  'GET /templates/:name': { may: 'change-templates', event: 'none' },
  'POST /templates/:name': { may: 'change-templates', event: 'templates-changed' },
  'GET /delegation': { may: 'delegate', event: 'none' },
  'POST /delegation': { may: 'delegate', event: 'delegation-changed' },
  'POST /delegation/:line/answer': { may: 'delegate', event: 'delegation-changed' },
  'POST /delegation/:line/end': { may: 'delegate', event: 'delegation-changed' },
  'GET /words': { may: 'use-own-account', event: 'none' },
  'POST /words': { may: 'keep-words', event: 'words-changed' },
  'POST /words/end': { may: 'keep-words', event: 'words-changed' },
  'GET /access': { may: 'watch-access', event: 'access-read' },
  'POST /notices/:notice/seen': { may: 'use-own-account', event: 'none' },
  'GET /why/:key': { may: 'read-record', event: 'record-read' },
  'GET /record': { may: 'write-record', event: 'record-read' },
  'GET /record/:type': { may: 'write-record', event: 'record-read' },
  'POST /record/:type': { may: 'write-record', event: 'record-written' },
  'POST /advice': { may: 'use-own-account', event: 'none' },
  'POST /record/:type/draft': { may: 'write-record', event: 'none' },
  'GET /draft/:key/throw-away': { may: 'write-record', event: 'none' },
  'POST /draft/:key/throw-away': { may: 'write-record', event: 'none' },
  'GET /recorded/:key': { may: 'read-record', event: 'record-read' },
  'GET /records/:id': { may: 'read-record', event: 'record-read' },
  'GET /records/:id/entries/:entry': { may: 'read-record', event: 'record-read' },
  'GET /records/:id/entries/:entry/amend': { may: 'write-record', event: 'record-read' },
  'POST /records/:id/entries/:entry/amend': { may: 'write-record', event: 'record-written' },
  'GET /records/:id/entries/:entry/strike-out': { may: 'write-record', event: 'record-read' },
  'POST /records/:id/entries/:entry/strike-out': { may: 'write-record', event: 'record-written' },
  'GET /decide/:key': { may: 'decide', event: 'record-read' },
  'POST /decide/:key': { may: 'decide', event: 'decision-made' },
  'GET /standards': { may: 'read-standards', event: 'none' },
  'GET /standards/:authority': { may: 'read-standards', event: 'none' },
  'GET /standards/:authority/:id': { may: 'read-standards', event: 'standing-read' },
  'GET /compare': { may: 'read-standards', event: 'none' },
  'GET /standards/compare': { may: 'read-standards', event: 'none' },
  'GET /standards/compare.csv': { may: 'read-standards', event: 'none' },
  'GET /standards/compare/:question': { may: 'read-standards', event: 'none' },
  'GET /standards/compare/:question/csv': { may: 'read-standards', event: 'none' },
  'GET /standards/what-would-change': { may: 'try-standards', event: 'none' },
  'POST /standards/what-would-change': { may: 'try-standards', event: 'standing-read' },
  'GET /standards/what-would-change/:result': { may: 'try-standards', event: 'standing-read' },
  'GET /standards/what-would-change/:result/csv': { may: 'try-standards', event: 'exported' },
  'POST /judge-by': { may: 'change-judging', event: 'judging-changed' },
  'GET /import': { may: 'import-files', event: 'none' },
  'POST /import': { may: 'import-files', event: 'files-read' },
  'GET /import/:batch': { may: 'import-files', event: 'files-read' },
  'POST /import/:batch/take': { may: 'import-files', event: 'files-taken' },
  'GET /progress/:job': { may: 'follow-work', event: 'none' },
  'GET /sign-in': { may: 'anyone', event: 'none' },
  'POST /sign-in': { may: 'anyone', event: 'signed-in' },
  'POST /sign-out': { may: 'anyone', event: 'signed-out' },
  'POST /sign-in/as': { may: 'anyone', event: 'signed-in' },
  'POST /sign-in/on': { may: 'anyone', event: 'none' },
  'GET /sign-in/code': { may: 'anyone', event: 'none' },
  'POST /sign-in/code': { may: 'anyone', event: 'signed-in' },
  'GET /sign-in/app': { may: 'anyone', event: 'none' },
  'POST /sign-in/app': { may: 'anyone', event: 'account-changed' },
  'GET /sign-in/council': { may: 'anyone', event: 'none' },
  'GET /sign-in/council/back': { may: 'anyone', event: 'signed-in' },
  'GET /sign-out/council': { may: 'anyone', event: 'none' },
  'GET /new-password': { may: 'anyone', event: 'none' },
  'POST /new-password': { may: 'anyone', event: 'account-changed' },
  'GET /account': { may: 'use-own-account', event: 'none' },
  'POST /account/password': { may: 'use-own-account', event: 'account-changed' },
  'POST /account/postcode': { may: 'use-own-account', event: 'account-changed' },
  'POST /account/sign-out-everywhere': { may: 'use-own-account', event: 'signed-out' },
  'GET /people': { may: 'manage-people', event: 'people-read' },
  'GET /people/add': { may: 'manage-people', event: 'none' },
  'POST /people/add': { may: 'manage-people', event: 'people-changed' },
  'GET /people/:account': { may: 'manage-people', event: 'people-read' },
  'POST /people/:account/role': { may: 'manage-people', event: 'people-changed' },
  'POST /people/:account/role/end': { may: 'manage-people', event: 'people-changed' },
  'POST /people/:account/cover': { may: 'manage-people', event: 'people-changed' },
  'POST /people/:account/cover/end': { may: 'manage-people', event: 'people-changed' },
  'POST /people/:account/reset': { may: 'manage-people', event: 'people-changed' },
  'POST /people/:account/leave': { may: 'manage-people', event: 'people-changed' },
  'GET /signed-out': { may: 'anyone', event: 'none' },
  'GET /set-up': { may: 'anyone', event: 'none' },
  'POST /set-up': { may: 'anyone', event: 'people-changed' },
  'GET /requests': { may: 'answer-request', event: 'request-answered' },
  'POST /requests': { may: 'answer-request', event: 'request-answered' },
  'GET /requests/new': { may: 'answer-request', event: 'record-read' },
  'GET /requests/:request': { may: 'answer-request', event: 'request-answered' },
  'POST /requests/:request/steps': { may: 'answer-request', event: 'request-answered' },
  'GET /requests/:request/prepare': { may: 'answer-request', event: 'record-read' },
  'POST /requests/:request/decisions': { may: 'answer-request', event: 'request-answered' },
  'GET /requests/:request/answer': { may: 'answer-request', event: 'exported' },
  'GET /requests/:request/log': { may: 'answer-request', event: 'record-read' },
  'GET /children/:id/corrections': { may: 'read-record', event: 'record-read' },
  'POST /children/:id/corrections': { may: 'write-record', event: 'record-written' },
  'POST /children/:id/corrections/:correction': { may: 'answer-request', event: 'record-written' },
  'GET /children/:id/meetings': { may: 'read-record', event: 'record-read' },
  'GET /children/:id/meetings/arrange': { may: 'write-record', event: 'record-read' },
  'POST /children/:id/meetings/arrange': { may: 'write-record', event: 'record-written' },
  'GET /children/:id/meetings/:meeting': { may: 'read-record', event: 'record-read' },
  'POST /children/:id/meetings/:meeting': { may: 'write-record', event: 'record-written' },
  'GET /children/:id/meetings/:meeting/calendar': { may: 'read-record', event: 'record-read' },
  'GET /keeping': { may: 'keep-or-destroy', event: 'children-listed' },
  'POST /keeping/dates': { may: 'keep-or-destroy', event: 'retention-changed' },
  'GET /keeping/:id': { may: 'keep-or-destroy', event: 'record-read' },
  'GET /keeping/:id/record': { may: 'keep-or-destroy', event: 'record-read' },
  'POST /keeping/:id/decisions': { may: 'keep-or-destroy', event: 'retention-changed' },
  'POST /keeping/:id/hold': { may: 'keep-or-destroy', event: 'retention-changed' },
  'POST /keeping/:id/lift': { may: 'keep-or-destroy', event: 'retention-changed' },
  'GET /how-days-are-counted': { may: 'read-standards', event: 'none' },
};

/** Every command. Whoever may run one has the server's own files and passwords: what it does is logged as done by that machine's user. */
export const COMMANDS: Readonly<Record<string, Door>> = {
  import: { may: 'import-files', event: 'files-taken' },
  judge: { may: 'look-after-server', event: 'exported' },
  why: { may: 'look-after-server', event: 'record-read' },
  indicators: { may: 'look-after-server', event: 'exported' },
  standards: { may: 'read-standards', event: 'none' },
  'entry-types': { may: 'read-standards', event: 'none' },
  demo: { may: 'start-demonstration', event: 'demonstration-started' },
  export: { may: 'look-after-server', event: 'exported' },
  work: { may: 'look-after-server', event: 'server-tended' },
  people: { may: 'manage-people', event: 'people-changed' },
  verify: { may: 'look-after-server', event: 'server-tended' },
  'signing-key': { may: 'look-after-server', event: 'none' },
  'access-pack': { may: 'look-after-server', event: 'exported' },
  destroy: { may: 'look-after-server', event: 'retention-changed' },
  backup: { may: 'look-after-server', event: 'server-tended' },
  restore: { may: 'look-after-server', event: 'server-tended' },
  'backup-key': { may: 'look-after-server', event: 'none' },
  'rehearse-upgrade': { may: 'look-after-server', event: 'server-tended' },
};
