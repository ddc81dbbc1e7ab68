import type { Day, Moment } from '../calendar/index.ts';
import type { Chosen, Preview } from '../exchange/index.ts';
import { type LoadedPack, PackError } from '../packs/index.ts';
import { openQuestionBook, type QuestionBook, questionBook } from '../packs/questions/index.ts';
import {
  authorities,
  type Authority,
  checkFiles,
  type Comparison,
  chooseJudging,
  countSubjects,
  createAuthority,
  type FileFolder,
  fileFolder,
  type FilesCheck,
  filesSpeakUntil,
  foldCounts,
  forgetExpectations,
  type KnownOfDays,
  type Store,
  sweepFiles,
  verifyWritten,
  type Written,
} from '../store/index.ts';
import type { Situation } from './answers.ts';
import { allow, enter } from './access/allow.ts';
import type { Asking } from './access/asking.ts';
import { breakGlass, glassForm, notices, sayNoticeSeen } from './access/break-glass.ts';
import { watch } from './access/watch.ts';
import { endLettingIn, nameSomebody, restrict, whoMaySee } from './access/who-may-see.ts';
import { addChild } from './adding/add-child.ts';
import { breather } from './breather.ts';
import { child } from './child/child.ts';
import { expected } from './expectations/expected.ts';
import { chronologiesIn } from './chronology/index.ts';
import { councilOf } from './standards/councils.ts';
import { nowInEngland } from './days.ts';
import { decideIt } from './deciding/decide.ts';
import { decisionAsked } from './deciding/decision-asked.ts';
import { answerLine, endLine, proposeLine } from './delegation/change-scheme.ts';
import { schemeShown } from './delegation/scheme-shown.ts';
import { startDemonstration } from './demonstration.ts';
import type { Desk, JudgingChoice } from './desk.ts';
import { guided, guidedForm } from './guided/guided.ts';
import { saveGuided } from './guided/save-guided.ts';
import { previewImport, takeImport } from './importing/import.ts';
import { compareWithKept } from './judging/judging.ts';
import { attachFile } from './files/attach-file.ts';
import { choosePhotograph } from './files/photograph.ts';
import { takeFile } from './files/take-file.ts';
import { fileOfChild, filesOfChild } from './files/files-of-child.ts';
import { findChildrenBy } from './finding/find-children.ts';
import { searchRecord } from './finding/search-record.ts';
import { judgeEveryone } from './judging-runs/judge-everyone.ts';
import { judgingOf } from './judging/judging-now.ts';
import { isAnyoneLeftOut, judgeForToday, type ToJudge, toJudge } from './judging/midnight.ts';
import { type Runners, runnersHere } from './judging-runs/runners.ts';
import { openJobs } from './jobs.ts';
import { clearOldDrafts, draft, drafts, throwAwayDraft } from './drafts/drafts.ts';
import { otherVersion, saveDraft } from './drafts/save-draft.ts';
import { siblingsIn } from './siblings/index.ts';
import { documentsIn } from './documents/index.ts';
import { amend } from './entries/amend.ts';
import { amendForm } from './entries/amend-form.ts';
import { entry } from './entries/entry.ts';
import { strikeOut, strikeOutForm } from './entries/strike-out.ts';
import { errorInLog, log } from './log.ts';
import { keepLooking } from './judging/keep-looking.ts';
import { countsLessHidden } from './worklist/lines-counted.ts';
import { changePeople, keepDrawing } from './people/change-people.ts';
import { people } from './people/people.ts';
import { actions } from './plans/actions.ts';
import { planChanges, plans, planToWrite } from './plans/plans.ts';
import { writePlan } from './plans/write-plan.ts';
import { arrangeMeeting } from './meetings/arrange.ts';
import { arranging, meeting, meetingInCalendar, meetings, meetingToChange } from './meetings/meetings.ts';
import { nextMeetings } from './meetings/next-meetings.ts';
import { writeMeetingStep } from './meetings/write-step.ts';
import { question, questions, questionTable } from './standards/questions.ts';
import { metSoFar } from './recording/met-so-far.ts';
import { recordingForm } from './recording/recording-form.ts';
import { whatToRecord } from './recording/what-to-record.ts';
import { record } from './recording/record.ts';
import { recorded } from './recording/recorded.ts';
import { rightsIn } from './rights/index.ts';
import { withoutThoseAside } from './rights/retention/without-those-aside.ts';
import { packOf, type Room } from './room.ts';
import { type SigningDays, signToday } from './sign-today.ts';
import { standard, standards } from './standards/standards.ts';
import { type Taken, takeReturn } from './importing/take-return.ts';
import { subjectRecord } from './child/subject-record.ts';
import { type Tries, tryStandards, whatWouldChange } from './standards/try-standards.ts';
import { type Batches, noBatches } from './importing/waiting.ts';
import { why } from './expectations/why.ts';
import { addWord, adviceFor, endWord, wordsShown } from './words/council-words.ts';
import { worklist } from './worklist/worklist.ts';

export interface DeskOptions {
  readonly store: Store;
  readonly packs: readonly LoadedPack[];
  readonly dataFolder: string;
  /** The files that entries name; those beneath the data folder, as they are, where absent. */
  readonly files?: FileFolder;
  /** What day it is; by the clock in England where absent. */
  readonly today?: () => Day;
  /** What time it is; the end of the day where only `today` is given, by the clock in England where neither is. */
  readonly now?: () => Moment;
  /** Told of faults, for whoever looks after the server; standard error where absent. */
  readonly notice?: (error: unknown) => void;
  /** Who judges when everyone is to be judged, given who would: this process by itself. */
  readonly runners?: (here: Runners) => Runners;
  /** How each day is signed; absent where this process does not sign. */
  readonly signing?: SigningDays;
}

/** A desk, and how to close it once what is under way has finished. */
export interface OpenDesk {
  /** Sightline's own: nobody asks, and nothing is hidden. */
  readonly desk: Desk;
  /** As somebody is shown it, by one door: what is not for them is not there, or refused, and what they look at is logged. */
  deskFor(asking: Asking): Desk;
  /** Takes a return that was read before, and judges everyone anew; answers the id of the job, and tells what was taken. */
  takeReturn(chosen: Chosen, read: Preview, told: (taken: Taken) => void): string;
  /** Whether all that was written is as it was, and what is kept is what it says. */
  verify(known?: KnownOfDays): Promise<Written & { readonly kept: Comparison; readonly files: FilesCheck }>;
  /** Waits for whatever is under way. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** The id in the store of the council whose records are kept here, where none is there yet. */
const COUNCIL = 'council';

/** Opens the desk over a store whose tables are there; sees to it that everyone is judged for today, today and from midnight on. */
export async function openDesk(options: DeskOptions): Promise<OpenDesk> {
  const notice = options.notice ?? ((error) => log('error', 'work-failed', { error: errorInLog(error) }));
  const packs = new Map(
    options.packs.toSorted((one, other) => one.pack.name.localeCompare(other.pack.name)).map((loaded) => [loaded.pack.authority, loaded]),
  );
  const now = clockOf(options);
  const authority = await councilIn(options.store, fullestPack(packs));
  const room: Room = {
    store: options.store,
    whole: options.store,
    packs,
    book: bookOver([...packs.values()], notice),
    authority,
    dataFolder: options.dataFolder,
    files: options.files ?? fileFolder(options.dataFolder),
    jobs: openJobs((error) => {
      notice(error);
      clock.lookAgain();
    }),
    runners: (options.runners ?? ((here) => here))(runnersHere({ store: options.store, packs, notice })),
    today: () => now().day,
    now,
  };
  const clock = keepLooking(async () => {
    await clearOldDrafts(room);
    await sweepFiles(room.store.read, room.files);
    const judged = await judgeWhatIsLeft(room, await toJudge(room));
    return (await signToday(room, options.signing)) && judged;
  }, notice);
  await judgeWhatIsLeft(room, (await isAnyoneLeftOut(room)) ? 'everyone' : await toJudge(room));
  // A day that was missed while nothing ran is signed as soon as something does.
  if (options.signing !== undefined) clock.lookAgain();
  void readAhead(room.book);
  const shared: Shared = { batches: noBatches(), tries: new Map() };
  return {
    desk: withoutThoseAside(room, deskOf(room, shared)),
    deskFor: (asking) => {
      const theirs = { ...room, asking, store: room.whole.as(asking.person.account) };
      return withoutThoseAside(room, deskOf(theirs, shared));
    },
    takeReturn: (chosen, read, told) =>
      room.jobs.start('import', async (tell) => {
        const taken = await takeReturn(room, chosen, read, tell);
        told(taken);
        if (taken.isNew) await judgeEveryone(room, tell);
      }),
    verify: async (known = {}) => ({
      ...(await verifyWritten(room.store.read, room.authority, known)),
      files: await checkFiles(room.store.read, room.authority, room.files),
      kept: await compareWithKept(room),
    }),
    settled: room.jobs.settled,
    close: async () => {
      clock.stop();
      await room.jobs.settled();
    },
  };
}

const LAST_MINUTE = 24 * 60 - 1;

function clockOf({ now, today }: Pick<DeskOptions, 'now' | 'today'>): () => Moment {
  return now ?? (today === undefined ? nowInEngland : () => ({ day: today(), minute: LAST_MINUTE }));
}

/** The questions over these packs; questions that do not hold are told of, and stop nothing else. */
function bookOver(packs: readonly LoadedPack[], notice: (error: unknown) => void): QuestionBook {
  try {
    return openQuestionBook(packs);
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    notice(error);
    return questionBook([], packs);
  }
}

/** Finds who answers each question before anyone asks, a little at a time, so that the first reader need not wait. */
async function readAhead(book: QuestionBook): Promise<void> {
  const rest = breather();
  for (const { id } of book.questions) {
    book.answeredBy(id);
    await rest();
  }
}

/** The council whose records the store holds; one to be judged by this pack is added where there is none. */
async function councilIn(store: Store, pack: string): Promise<string> {
  const [first] = await authorities(store.read);
  if (first !== undefined) return first.id;
  await store.transaction((tx) =>
    createAuthority(tx, { id: COUNCIL, name: 'This council', pack, asIfAlways: false, demonstration: false }),
  );
  return COUNCIL;
}

/** What all desks have in common: files that wait to be taken, and what came of trying other standards. */
interface Shared {
  readonly batches: Batches;
  readonly tries: Tries;
}

function deskOf(room: Room, { batches, tries }: Shared): Desk {
  const { asking: _asking, ...rest } = room;
  // What is done to everyone at once, or is about nobody, is Sightline's own work once somebody may ask for it.
  const whole: Room = { ...rest, store: room.whole };
  return {
    enter: (action) => enter(room, action),
    situation: () => situation(room),
    worklist: async (query) => {
      await allow(room, 'list-children');
      return worklist(room, query);
    },
    child: (id, asked) => child(room, id, asked),
    expected: (id) => expected(room, id),
    people: (id, asked) => people(room, id, asked),
    changePeople: (change) => changePeople(room, change),
    keepDrawing: (drawing) => keepDrawing(room, drawing),
    subjectRecord: (id, asked) => subjectRecord(room, id, asked),
    entry: (subject, id) => entry(room, subject, id),
    amendForm: (subject, id) => amendForm(room, subject, id),
    amend: (sent) => amend(room, sent),
    strikeOutForm: (subject, id) => strikeOutForm(room, subject, id),
    strikeOut: (sent) => strikeOut(room, sent),
    findChildren: (typed) => findChildrenBy(room, typed),
    filesOfChild: (id) => filesOfChild(room, id),
    fileOfChild: (id, named) => fileOfChild(room, id, named),
    choosePhotograph: (id, asked) => choosePhotograph(room, id, asked),
    attachFile: (id, handed) => attachFile(room, id, handed),
    takeFile: (id, handed) => takeFile(room, id, handed),
    searchRecord: (id, asked) => searchRecord(room, id, asked),
    why: (key) => why(room, key),
    councils: async () => [...room.packs.values()].map(councilOf),
    standards: async (authority) => {
      await allow(room, 'read-standards');
      return standards(room, authority);
    },
    standard: async (id) => {
      await allow(room, 'read-standards');
      return standard(room, id);
    },
    questions: async () => questions(whole),
    question: async (id) => question(whole, id),
    questionTable: (id) => questionTable(whole, id),
    tryStandards: async (choice) => {
      await allow(room, 'try-standards');
      return tryStandards(whole, tries, choice);
    },
    whatWouldChange: async (result) => {
      await allow(room, 'try-standards');
      return whatWouldChange(room, tries, result);
    },
    judgeBy: async (choice) => {
      await allow(room, 'change-judging');
      return judgeBy(whole, choice);
    },
    previewImport: async (files) => {
      await allow(room, 'import-files');
      return previewImport(whole, batches, files);
    },
    importPreview: async (batch) => {
      await allow(room, 'import-files');
      return batches.find(batch)?.preview;
    },
    takeImport: async (batch) => {
      await allow(room, 'import-files');
      return takeImport(whole, batches, batch);
    },
    addChild: (asked) => addChild(room, asked),
    whatToRecord: (id) => whatToRecord(room, id),
    recordingForm: (asked) => recordingForm(room, asked),
    metSoFar: (recording) => metSoFar(room, recording),
    record: (recording) => record(room, recording),
    recorded: (key) => recorded(room, key),
    decision: (key) => decisionAsked(room, key),
    decide: (sent) => decideIt(room, sent),
    guided: (id) => guided(room, id),
    guidedForm: (id) => guidedForm(room, id),
    saveGuided: (sent) => saveGuided(room, sent),
    plans: (id) => plans(room, id),
    planChanges: (id, plan, asked) => planChanges(room, id, plan, asked),
    planToWrite: (id, plan) => planToWrite(room, id, plan),
    writePlan: (sent) => writePlan(room, sent),
    actions: () => actions(room),
    nextMeetings: () => nextMeetings(room),
    meetings: (id) => meetings(room, id),
    meeting: (id, one) => meeting(room, id, one),
    meetingToChange: (id, one) => meetingToChange(room, id, one),
    meetingInCalendar: (id, one) => meetingInCalendar(room, id, one),
    arrangingMeeting: (id) => arranging(room, id),
    arrangeMeeting: (asked) => arrangeMeeting(room, asked),
    writeMeetingStep: (id, one, key, step) => writeMeetingStep(room, id, one, key, step),
    startDemonstration: async (inventing) => {
      await allow(room, 'start-demonstration');
      return startDemonstration(whole, inventing);
    },
    glassForm: (id) => glassForm(room, id),
    breakGlass: (asked) => breakGlass(room, asked),
    notices: () => notices(room),
    noticeSeen: (notice) => sayNoticeSeen(room, notice),
    whoMaySee: (id, earlier) => whoMaySee(room, id, earlier),
    restrict: (id, said) => restrict(room, id, said),
    nameSomebody: (id, named) => nameSomebody(room, id, named),
    endLettingIn: (id, access) => endLettingIn(room, id, access),
    watch: (days) => watch(room, days),
    delegation: () => schemeShown(room),
    proposeLine: (line) => proposeLine(room, line),
    answerLine: (said) => answerLine(room, said),
    endLine: (ending) => endLine(room, ending),
    saveDraft: (written) => saveDraft(room, written),
    otherVersion: (written) => otherVersion(room, written),
    drafts: (owner) => drafts(room, owner),
    draft: (owner, key) => draft(room, owner, key),
    throwAwayDraft: (owner, key) => throwAwayDraft(room, owner, key),
    adviceOn: (texts) => adviceFor(room, texts),
    words: () => wordsShown(room),
    addWord: (added) => addWord(room, added),
    endWord: (word) => endWord(room, word),
    progress: async (job) => room.jobs.find(job),
    siblings: siblingsIn(room),
    documents: documentsIn(room),
    chronologies: chronologiesIn(room),
    rights: rightsIn(room),
  };
}

async function situation(room: Room): Promise<Situation> {
  const { authority, loaded, asOf } = await judgingOf(room);
  const job = room.jobs.current();
  return {
    now: room.now(),
    children: await childrenOnRecord(room, authority, loaded),
    demonstration: authority.demonstration,
    asOf,
    today: authority.asOf === undefined,
    alwaysInForce: authority.asIfAlways,
    council: councilOf(loaded),
    councils: [...room.packs.values()].map(councilOf),
    ...(await filesEnd({ store: room.whole, authority: room.authority }, asOf, loaded)),
    ...(job === undefined ? {} : { job }),
  };
}

/** As they were added up when they were judged; counted where they are not all judged, for then nothing has been added up. */
async function childrenOnRecord(room: Room, { judgedWith }: Authority, { pack }: LoadedPack): Promise<number> {
  // As the store shows whoever asks: those hidden from them are not among them.
  if (judgedWith === undefined) return countSubjects(room.store.read, room.authority, 'child');
  const { subjects } = await countsLessHidden(room, { authority: room.authority, pack: pack.authority });
  return subjects;
}

/** Where the files taken end before the day that is judged, the day they end. */
async function filesEnd(
  { store, authority }: Pick<Room, 'store' | 'authority'>,
  asOf: Day,
  { dated }: LoadedPack,
): Promise<Pick<Situation, 'filesEnd' | 'filesEndBeforeStandards'>> {
  const last = await filesSpeakUntil(store.read, authority);
  if (last === undefined || last >= asOf) return {};
  return { filesEnd: last, filesEndBeforeStandards: dated !== undefined && last < dated };
}

async function judgeBy(room: Room, choice: JudgingChoice): Promise<string> {
  packOf(room, choice.authority);
  const { authority } = await judgingOf(room);
  const { asOf: _before, ...kept } = authority;
  return room.jobs.start('judging', async (tell) => {
    await room.store.transaction(async (tx) => {
      // Rows judged the other way look the same from outside: after a stop half-way they must not pass for judged.
      if (choice.alwaysInForce !== kept.asIfAlways) await forgetExpectations(tx, room.authority, choice.authority);
      await chooseJudging(tx, room.authority, {
        ...kept,
        pack: choice.authority,
        asIfAlways: choice.alwaysInForce,
        ...(choice.asOf !== 'today' && { asOf: choice.asOf }),
      });
    });
    await judgeEveryone(room, tell);
  });
}

/** Answers whether everyone had been judged for today already. */
async function judgeWhatIsLeft(room: Room, what: ToJudge): Promise<boolean> {
  if (room.jobs.current() !== undefined) return false;
  if (what === 'nothing') {
    await foldWhatWasAdded(room);
    return true;
  }
  room.jobs.start('judging', (tell) => judgeForToday(room, what, tell));
  return false;
}

/** Recordings go on adding to the counts all day; so many lines are still summed in no time. */
const LINES_LEFT = 5000;

async function foldWhatWasAdded(room: Room): Promise<void> {
  const { loaded } = await judgingOf(room);
  await room.store.transaction((tx) => foldCounts(tx, room.authority, loaded.pack.authority, LINES_LEFT));
}

/** Until a council is chosen, the one that expects most in so many words. */
function fullestPack(packs: Room['packs']): string {
  const [fullest] = [...packs.values()].toSorted((one, other) => other.pack.standards.length - one.pack.standards.length);
  if (fullest === undefined) throw new Error('There are no practice standards to judge by. Put at least one pack in the standards folder.');
  return fullest.pack.authority;
}
