/** The journal, what was judged of it, and how both are read. Everything another room needs of the store is named here. */
export { appendEntries, type Appended, sayingOtherwise } from './append-entries.ts';
export { type AppRole } from './app-role.ts';
export {
  type Authority,
  authorities,
  chooseJudging,
  createAuthority,
  findAuthority,
  holdAnswers,
  holdJudging,
  noteJudged,
} from './authority.ts';
export {
  type Batch,
  findBatch,
  leaveBatch,
  type NewBatch,
  prepareBatch,
  filesSpeakUntil,
  takeBatch,
  takenBatches,
  type Taking,
} from './batches.ts';
export {
  caseloads,
  type Caseload,
  type Counts,
  countsByState,
  isAnyoneChanging,
  isAnyoneUnjudged,
  isSummed,
  openOfStandard,
  type Standing,
  standardsStanding,
  worklistTotals,
} from './counts.ts';
export { childrenTogether } from './children-together.ts';
export { foldCounts } from './counted.ts';
export { familiesFrom, type Families, familyMembers } from './families.ts';
export { absentOf, addLine, holdScheme, linesProposed, type ProposedLine, type SaidToLine, sayToLine } from './access/delegation.ts';
export { endAccess, everLetIn, type GivenRelation, type LetIn, letIn } from './access/let-in.ts';
export { type AccessLine, logAccess, type LoggedLine, whoLooked } from './access/log.ts';
export { hiddenFrom, ofOwnFamily, recordsSeen, withinReach, standingOfHidden } from './access/records-seen.ts';
export { saidSensitive, type SaidSensitive, saySensitive } from './access/sensitivity.ts';
export { holdersOf, type Notice, noticeSeen, tellOfGlass, unseenNotices } from './access/notices.ts';
export { type Pattern, watched, type Watched } from './access/watched.ts';
export { accountNames, everyoneHere } from './access/account-names.ts';
export { goOnAsSystem } from './asker.ts';
export { holdWords, sayOfWord, type WordSaid, wordsSaid } from './council-words.ts';
export { countDrafts, draftsOf, findDraft, holdDraft, putDraft, removeDraft, removeDraftsOlderThan, type StoredDraft } from './drafts.ts';
export { addTemplateVersion, latestTemplate, type TemplateVersion, templateVersions } from './document-templates.ts';
export { StoreError } from './errors.ts';
export { findByKeys, type FoundChild } from './find-by-keys.ts';
export { childrenBornOn, countSubjects, findChildren, subjectsByIds } from './find-subjects.ts';
export {
  failRun,
  failWhereHopeless,
  holdRun,
  joinOrStartRun,
  type JudgingRun,
  partDone,
  type PartOfRun,
  partToDo,
  type RunAsked,
  type RunProgress,
  runProgress,
  runUnderWay,
  startRun,
} from './judging-runs.ts';
export { countKept, tablesThatAre, type KeptTable } from './kept.ts';
export { type BeforeUpgrade, migrate, type Migrated, type Urls } from './migrate.ts';
export { FileRefused, FileUnchecked } from './files/file-refused.ts';
export { type CheckerAddress, virusCheckAt } from './files/virus-check.ts';
export { fileFolder, type FileFolder, type FileStands, type KeptFile } from './files/file-folder.ts';
export { type FilesKeys } from './files/sealed-file.ts';
export { checksums, encryption, type Seal } from './seal.ts';
export { checkFiles, type FilesCheck, filesOf, removeUnnamed, sweepFiles } from './files/named-files.ts';
export { APP_ROLE, openStore, type Store, type StoreOptions } from './open-store.ts';
export { type OutOfReach, outOfReach, UncertainError } from './out-of-reach.ts';
export { subjectsWithMeetings } from './meetings-to-come.ts';
export { changingBy, familySummaries, findSummary, openExpectations, summariesOf } from './read-expectations.ts';
export { tally } from './summarise.ts';
export {
  type Between,
  rangesOfSubjects,
  readRecord,
  readRecords,
  recordsBetween,
  type StoredRecord,
  streamRecords,
} from './read-record.ts';
export { type StandingLine } from './standing.ts';
export { type Difference } from './difference.ts';
export { type Comparison, type Judge, rebuildAndCompare } from './rebuild-and-compare.ts';
export { forgetExpectations, type Saved, saveExpectations } from './save-expectations.ts';
export { type DraftFields, type Reader, type Writer } from './schema.ts';
export { findRecording, keepRecording, rolesOfAuthors, type Recording, type RoleOf } from './recordings.ts';
export { employedWorkers } from './worker-roles.ts';
export { refill, type Refill } from './refill.ts';
export { abandonRestore } from './restoring.ts';
export { saveSources, type SourceOf } from './sources.ts';
export { type Signer, type Signing, signHeads } from './signed-heads/sign-heads.ts';
export { type KnownOfDays, type SignedFault } from './signed-heads/signed-days.ts';
export { fingerprintOf, markOf, type SignedHeads } from './signed-heads/signed-text.ts';
export { type BesideFault } from './signed-heads/beside-faults.ts';
export { type DestroyedCheck, type DestroyedFault } from './destroying/check-destroyed.ts';
export { type SignedCheck, verifyWritten, type Written } from './signed-heads/verify-written.ts';
export { type Snapshot, withSnapshot } from './snapshot.ts';
export {
  type Judged,
  type OpenExpectation,
  type OpenState,
  type StoredExpectation,
  type StoredState,
  type SubjectSummary,
  type SummaryFacts,
} from './stored-expectation.ts';
export { holdRecord, saveSubjects } from './subjects.ts';
export { tidy } from './tidy.ts';
export { type ChainFault } from './chain-fault.ts';
export { type ChainCheck, verifyChain } from './verify-chain.ts';
export { type WorklistOrder } from './worklist-cursor.ts';
export { type WorklistFilter } from './worklist-filter.ts';
export { worklist, type WorklistLine, type WorklistPage, type WorklistQuery } from './worklist.ts';
export * from './people/index.ts';
