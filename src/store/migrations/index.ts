import type { Migration } from 'kysely/migration';
import { authoritiesAndSubjects } from './0001-authorities-and-subjects.ts';
import { journal } from './0002-journal.ts';
import { projections } from './0003-projections.ts';
import { judgedWith } from './0004-judged-with.ts';
import { recordings } from './0005-recordings.ts';
import { openRowsAndTallies } from './0006-open-rows-and-tallies.ts';
import { judgingRuns } from './0007-judging-runs.ts';
import { accounts } from './0008-accounts.ts';
import { drafts } from './0009-drafts.ts';
import { whoMaySee } from './0010-who-may-see.ts';
import { signedHeads } from './0011-signed-heads.ts';
import { rightsOfPeople } from './0012-rights-of-people.ts';
import { whoMayDecide } from './0013-who-may-decide.ts';
import { destroyedLeaves } from './0014-destroyed-leaves.ts';
import { ownPostcode } from './0015-own-postcode.ts';
import { ownFamilyShut } from './0016-own-family-shut.ts';
import { childrenByBirth } from './0017-children-by-birth.ts';
import { findingAndFiles } from './0018-finding-and-files.ts';
import { ownWords } from './0019-own-words.ts';
import { documentTemplates } from './0020-document-templates.ts';
import { meetingsToCome } from './0021-meetings-to-come.ts';
import { toPutRight } from './0022-to-put-right.ts';

/** Every change to the tables, in order. A migration that has been released is never edited: the next one mends it. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-authorities-and-subjects': authoritiesAndSubjects,
  '0002-journal': journal,
  '0003-projections': projections,
  '0004-judged-with': judgedWith,
  '0005-recordings': recordings,
  '0006-open-rows-and-tallies': openRowsAndTallies,
  '0007-judging-runs': judgingRuns,
  '0008-accounts': accounts,
  '0009-drafts': drafts,
  '0010-who-may-see': whoMaySee,
  '0011-signed-heads': signedHeads,
  '0012-rights-of-people': rightsOfPeople,
  '0013-who-may-decide': whoMayDecide,
  '0014-destroyed-leaves': destroyedLeaves,
  '0015-own-postcode': ownPostcode,
  '0016-own-family-shut': ownFamilyShut,
  '0017-children-by-birth': childrenByBirth,
  '0018-finding-and-files': findingAndFiles,
  '0019-own-words': ownWords,
  '0020-document-templates': documentTemplates,
  '0021-meetings-to-come': meetingsToCome,
  '0022-to-put-right': toPutRight,
};
