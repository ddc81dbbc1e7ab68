/**
 * What the doors (web, command line) may ask of casework, and what it answers. Answers are facts in the field's types;
 * turning them into words for people is each door's own work.
 */
import type { Action } from '../access/actions.ts';
import type { Sensitivity } from '../access/relations.ts';
import type { Day, Moment } from '../calendar/index.ts';
import type { Fields } from '../record/types.ts';
import type { GlassAsked, GlassForm, NoticeLine } from './access/break-glass.ts';
import type { WatchLine } from './access/watch.ts';
import type { AccessAnswer, Named } from './access/who-may-see.ts';
import type { ChildAdded, ChildToAdd } from './adding/answers.ts';
import type { Chronologies } from './chronology/answers.ts';
import type {
  ArrangementAsked,
  ArrangingAnswer,
  MeetingAnswer,
  MeetingsAnswer,
  MeetingStep,
  MeetingWritten,
  NextMeetings,
} from './meetings/answers.ts';
import type { EntriesWritten } from './recording/write-entries.ts';
import type { Decided, DecisionAsked, DecisionSent } from './deciding/answers.ts';
import type { DelegationAnswer, EndProposed, LineProposed, ProposalFaults, SaidOfLine } from './delegation/answers.ts';
import type { Documents } from './documents/answers.ts';
import type { Draft, DraftSaved, DraftWritten } from './drafts/answers.ts';
import type { GuidedAnswer, GuidedSaved, GuidedSent } from './guided/answers.ts';
import type { TimelineAsked } from './front-page/answers.ts';
import type { PeopleAnswer } from './people/answers.ts';
import type { DrawingToKeep, PeopleChange } from './people/change-people.ts';
import type { PeopleAsked } from './people/people.ts';
import type { AmendForm, AmendmentSent, ChangeSaved, EntryAnswer, StrikeOutForm, StrikeOutSent } from './entries/answers.ts';
import type { MetSoFar, Recorded, RecordedAnswer, RecordingForm, WhatToRecord } from './recording/answers.ts';
import type { ActionsAnswer, PlanChangesAnswer, PlanSent, PlansAnswer, PlanToWrite, PlanWritten } from './plans/answers.ts';
import type { SiblingRecords } from './siblings/answers.ts';
import type {
  FileHandedIn,
  FileOpened,
  FilesOfChild,
  FileTaken,
  FileTakenIn,
  FileWithWords,
  PhotographChosen,
  PhotographToChoose,
} from './files/answers.ts';
import type { ChildrenFound, RecordSearched } from './finding/answers.ts';
import type { RecordAsked } from './finding/search-record.ts';
import type { Rights } from './rights/index.ts';
import type { AdviceOnTexts, WordAdded, WordFaults, WordsAnswer } from './words/answers.ts';
import type { ChildAnswer, IsChild, RecordOfSubject } from './child/answers.ts';
import type { Council, Progress, Situation } from './answers.ts';
import type { ExpectedAnswer, WhyAnswer } from './expectations/answers.ts';
import type { ImportPreview } from './importing/answers.ts';
import type { QuestionAnswer, QuestionsAnswer, StandardAnswer, StandardsAnswer, WhatWouldChange } from './standards/answers.ts';
import type { Worklist } from './worklist/answers.ts';

/** Which children are asked for; all parts must hold. */
export interface WorklistQuery {
  /** Part of a name, or a child's id. */
  readonly find?: string;
  /** Only children whom whoever asks works with themselves; else all whose records they may read. */
  readonly mine?: boolean;
  /** Also children whom nobody works with any more; a search finds them in any case. */
  readonly closed?: boolean;
  /** Longest unseen first, instead of by what is owed. */
  readonly bySeen?: boolean;
  readonly need?: Need;
  readonly worker?: string;
  readonly team?: string;
  /** Only children of whom this standard expects something open or not held. */
  readonly standard?: string;
  /** From 1. */
  readonly page: number;
  /** Where that page begins, or ends, as the page beside it said: however far down, it is found at once. */
  readonly after?: string;
  readonly before?: string;
}

export const NEEDS = ['overdue', 'due-soon', 'decision', 'to-put-right', 'not-held'] as const;
/** What a child may need attention for; each has its count above the worklist. */
export type Need = (typeof NEEDS)[number];

/** How the record is judged: by whose standards, on what day. */
export interface JudgingChoice {
  readonly authority: string;
  /** A fixed day, or 'today', which moves as the days do. */
  readonly asOf: Day | 'today';
  /** Judge the past by these standards as though they had always been in force. */
  readonly alwaysInForce: boolean;
}

/** Whose standards to try on the children, beside those in force. */
export interface TryingChoice {
  readonly authority: string;
  /** Read both as though they had always been in force. */
  readonly alwaysInForce: boolean;
  /** At most so many children, spread over the record; all where absent. */
  readonly sample?: number;
}

/** How many children to invent, and from what; the same seed and day give the same council. */
export interface Inventing {
  readonly children: number;
  readonly seed?: string;
}

/** A file handed in to be read, its bytes as they arrive; read to its end before the next is asked for. */
export interface UploadedFile {
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/** Which form is asked for, and for whom; the first named is whose page it was asked from. */
export interface FormAsked {
  readonly type: string;
  readonly children: readonly string[];
}

/** One act as somebody writes it down: what is the same for all, and what is each child's own. */
export interface Recording {
  /** Given with the form: the same form sent twice is one recording. */
  readonly key: string;
  readonly type: string;
  /** Someone known to the record, or someone new by name. */
  readonly by: { readonly worker: string; readonly role: string } | { readonly name: string; readonly role: string };
  readonly occurred: Moment;
  readonly together: Fields;
  /** `tiedTo`: the entry of the same child that this one is of, or for; `bringsUpToDate`: the earlier one of its own type. */
  readonly children: readonly {
    readonly id: string;
    readonly fields: Fields;
    readonly tiedTo?: string;
    readonly bringsUpToDate?: string;
    /** What repeats within their entry. */
    readonly rows?: readonly RowOfForm[];
    /** What belongs with their entry, each to be an entry that names it. */
    readonly files?: readonly FileOfForm[];
  }[];
  /** What repeats, and is the same for all. */
  readonly rows?: readonly RowOfForm[];
}

/** One row of what repeats, to be an entry of its own beside that of the form; `at` is how whoever sent it knows it again. */
export interface RowOfForm {
  readonly type: string;
  readonly fields: Fields;
  readonly at: string;
}

/** A file that came with a form, as casework took it in; `at` is how whoever sent it knows it again. */
export interface FileOfForm extends FileWithWords {
  readonly at: string;
}

/** Every answer is undefined where there is no such child, expectation, council, standard, batch or job. */
export interface Desk {
  /** Comes in by a door that lets people do this. Throws NotAllowedError where nothing behind it is for whoever asks. */
  enter(action: Action): Promise<void>;
  situation(): Promise<Situation>;
  worklist(query: WorklistQuery): Promise<Worklist>;
  /** The front page of a child's record, with one page of its timeline; the newest entries of every kind where none is named. */
  child(id: string, asked?: TimelineAsked): Promise<ChildAnswer | undefined>;
  /** Everything that is expected of a child, and was. */
  expected(id: string): Promise<ExpectedAnswer | undefined>;
  /** The people of the child's life on a day, their ties, homes and places. */
  people(id: string, asked?: PeopleAsked): Promise<PeopleAnswer | undefined>;
  /** Writes what a form said of them, all or nothing. Throws CaseworkError where somebody else changed it meanwhile. */
  changePeople(change: PeopleChange): Promise<EntriesWritten | undefined>;
  /** Keeps a drawing of them as it is today. */
  keepDrawing(drawing: DrawingToKeep): Promise<EntriesWritten | undefined>;
  /** The record of anybody whom records are about who is no child. */
  subjectRecord(id: string, asked?: TimelineAsked): Promise<RecordOfSubject | IsChild | undefined>;
  /** One entry of a record, whole. */
  entry(subject: string, entry: string): Promise<EntryAnswer | undefined>;
  /** The form of its type, filled with what stands. */
  amendForm(subject: string, entry: string): Promise<AmendForm | undefined>;
  /** Writes what stands in its place from now on; a conflict where somebody changed it meanwhile. */
  amend(sent: AmendmentSent): Promise<ChangeSaved | undefined>;
  /** What would follow if it were struck out. */
  strikeOutForm(subject: string, entry: string): Promise<StrikeOutForm | undefined>;
  strikeOut(sent: StrikeOutSent): Promise<ChangeSaved | undefined>;
  /** Children by anything that is known of them, as somebody types it. */
  findChildren(typed: string): Promise<ChildrenFound>;
  filesOfChild(id: string): Promise<FilesOfChild | undefined>;
  /** One file of a child; undefined too where the entry names none, or was removed. */
  fileOfChild(id: string, entry: string): Promise<FileOpened | undefined>;
  /** Lets one of them, a photograph, stand at the head of the record. */
  choosePhotograph(id: string, asked: PhotographToChoose): Promise<PhotographChosen | undefined>;
  /** Keeps a file with a child's record. */
  attachFile(id: string, handed: FileHandedIn): Promise<FileTaken | undefined>;
  /** Takes in a file that came with a form for a child, before the form is saved; or says why it is not kept. */
  takeFile(child: string, handed: Pick<FileHandedIn, 'name' | 'content'>): Promise<FileTakenIn | { readonly problem: string } | undefined>;
  /** Entries of one child's record by the words in them. */
  searchRecord(id: string, asked: RecordAsked): Promise<RecordSearched | undefined>;
  why(key: string): Promise<WhyAnswer | undefined>;
  councils(): Promise<readonly Council[]>;
  standards(authority: string): Promise<StandardsAnswer | undefined>;
  standard(id: string): Promise<StandardAnswer | undefined>;
  questions(): Promise<QuestionsAnswer>;
  question(id: string): Promise<QuestionAnswer | undefined>;
  /** One question, or all of them, as the rows of a spreadsheet with their heads. */
  questionTable(id?: string): Promise<readonly (readonly string[])[] | undefined>;
  /**
   * Starts judging children by the standards in force and by another council's; answers once it is done, or after a second, with the job
   * to follow and the name of what will come out. Throws CaseworkError for a council that is not known, or is the one in force.
   */
  tryStandards(choice: TryingChoice): Promise<{ readonly job: string; readonly result: string }>;
  /** What came out; undefined where it is not finished, or was forgotten. */
  whatWouldChange(result: string): Promise<WhatWouldChange | undefined>;
  /** Starts judging everyone anew; answers the id of the job. Throws CaseworkError for a council that is not known. */
  judgeBy(choice: JudgingChoice): Promise<string>;
  /** Reads the files and keeps them aside as a batch; nothing enters the record yet. Undefined where no file has anything in it. */
  previewImport(files: AsyncIterable<UploadedFile>): Promise<ImportPreview | undefined>;
  importPreview(batch: string): Promise<ImportPreview | undefined>;
  /** Takes the batch into the record; answers the id of the job, or undefined where there is no such batch. */
  takeImport(batch: string): Promise<string | undefined>;
  /** What can be written down of somebody, what is expected of them first. */
  whatToRecord(child: string): Promise<WhatToRecord | undefined>;
  /** What a form needs to be filled in: whom it may be about, what is expected of each, and who may sign it. */
  recordingForm(asked: FormAsked): Promise<RecordingForm | undefined>;
  /** What it would meet as far as it is filled in. */
  metSoFar(recording: Recording): Promise<readonly MetSoFar[]>;
  /** Writes it into the records and judges them anew, all or nothing; the same form sent again changes nothing. */
  record(recording: Recording): Promise<Recorded>;
  /** What came of it for each child. */
  recorded(key: string): Promise<RecordedAnswer | undefined>;
  /** What is to be decided, whole, and whether it is for whoever asks. */
  decision(expectation: string): Promise<DecisionAsked | undefined>;
  /** Writes a decision into the record and judges it anew; nobody decides their own work. */
  decide(decision: DecisionSent): Promise<Decided | undefined>;
  /** What was thought through and made together with a child and their family. */
  guided(child: string): Promise<GuidedAnswer | undefined>;
  /** The same, for whoever means to add to it. */
  guidedForm(child: string): Promise<GuidedAnswer | undefined>;
  /** Writes a guided page into the record, all of it or nothing. */
  saveGuided(sent: GuidedSent): Promise<GuidedSaved | undefined>;
  /** The plans of a child that are in force, each with what it holds. */
  plans(child: string): Promise<PlansAnswer | undefined>;
  /** One plan on two days; as it last changed, where none are said. */
  planChanges(child: string, plan: string, asked: { readonly before?: Day; readonly now?: Day }): Promise<PlanChangesAnswer | undefined>;
  /** What the forms of one plan need. */
  planToWrite(child: string, plan: string): Promise<PlanToWrite | undefined>;
  /** Writes parts of a plan, and a new version of it where it is one, all or nothing. */
  writePlan(sent: PlanSent): Promise<PlanWritten | undefined>;
  /** What is to be done by the plans of the children whoever asks works with. */
  actions(): Promise<ActionsAnswer>;
  /** The meetings of everyone whoever asks works with: to come, to arrange, and with papers to send. */
  nextMeetings(): Promise<NextMeetings>;
  /** A child's meetings, those to come and those that are over. */
  meetings(child: string): Promise<MeetingsAnswer | undefined>;
  /** One of them: who is invited, what they say, which reports have come. */
  meeting(child: string, meeting: string): Promise<MeetingAnswer | undefined>;
  /** The same, for whoever means to write something down of it. */
  meetingToChange(child: string, meeting: string): Promise<MeetingAnswer | undefined>;
  /** The same as a calendar file, to send with an invitation. */
  meetingInCalendar(child: string, meeting: string): Promise<string | undefined>;
  /** What is needed to arrange one. */
  arrangingMeeting(child: string): Promise<ArrangingAnswer | undefined>;
  arrangeMeeting(asked: ArrangementAsked): Promise<EntriesWritten | undefined>;
  /** Writes down what happened to it before it is held. */
  writeMeetingStep(child: string, meeting: string, key: string, step: MeetingStep): Promise<MeetingWritten | undefined>;
  /** Keeps a form as it was typed, for its owner alone, until it is recorded or thrown away. */
  saveDraft(draft: DraftWritten): Promise<DraftSaved>;
  /** What another window has kept of it since, and is not to be lost. */
  otherVersion(draft: DraftWritten): Promise<Draft | undefined>;
  /** Adds a child whom the record does not know, unless there may be a record already. */
  addChild(asked: ChildToAdd): Promise<ChildAdded>;
  /** Everything this owner has begun and not saved, the latest first. */
  drafts(owner: string): Promise<readonly Draft[]>;
  draft(owner: string, key: string): Promise<Draft | undefined>;
  throwAwayDraft(owner: string, key: string): Promise<void>;
  /** Fills an empty record with invented children; answers the id of the job. Throws CaseworkError where the record is not empty. */
  startDemonstration(inventing: Inventing): Promise<string>;
  /** What somebody is shown before they open a record they do not work with. */
  glassForm(child: string): Promise<GlassForm | undefined>;
  /** Opens it to them for a time; those who must be told are told. False where there is no such record to them. Throws CaseworkError. */
  breakGlass(asked: GlassAsked): Promise<boolean>;
  /** What they were told of and have not said they have seen. */
  notices(): Promise<readonly NoticeLine[]>;
  noticeSeen(notice: string): Promise<void>;
  /** Who may see a record, and who did; before a moment, where the log is read on. */
  whoMaySee(child: string, before?: Temporal.Instant): Promise<AccessAnswer | undefined>;
  restrict(child: string, said: { readonly sensitivity: Sensitivity; readonly reason: string }): Promise<boolean>;
  nameSomebody(child: string, named: Named): Promise<boolean>;
  endLettingIn(child: string, access: string): Promise<boolean>;
  /** What may be worth a question in who looked at what in so many days. */
  watch(days: number): Promise<readonly WatchLine[]>;
  /** Who may decide what, and what leaders have proposed. */
  delegation(): Promise<DelegationAnswer>;
  /** Proposes a line of the scheme, for somebody else to agree to; answers what is wrong with it. */
  proposeLine(proposed: LineProposed): Promise<ProposalFaults>;
  /** Agrees to what somebody else proposed, or refuses it. Throws CaseworkError. */
  answerLine(said: SaidOfLine): Promise<void>;
  /** Proposes to end a line. Throws CaseworkError. */
  endLine(ending: EndProposed): Promise<void>;
  /** What could be said more plainly and kindly in texts as somebody writes them, each by the name of its field. */
  adviceOn(texts: Readonly<Record<string, string>>): Promise<AdviceOnTexts>;
  /** The words that are advised on, and what the council changed in them. */
  words(): Promise<WordsAnswer>;
  /** Adds a word for the council; answers what is wrong with it. */
  addWord(added: WordAdded): Promise<WordFaults>;
  /** Advises on a word no more; answers what is wrong. */
  endWord(word: string): Promise<WordFaults>;
  progress(job: string): Promise<Progress | undefined>;
  /** Brothers and sisters who each have a record of their own. */
  readonly siblings: SiblingRecords;
  /** What is made of records to be read elsewhere, and from what. */
  readonly documents: Documents;
  /** What mattered in a child's life, and what people say of it. */
  readonly chronologies: Chronologies;
  /** What the people whom records are about may ask for. */
  readonly rights: Rights;
}

/** Something a person asked for that cannot be done; the message says what happened and what to do. */
export class CaseworkError extends Error {
  override readonly name = 'CaseworkError';
}
