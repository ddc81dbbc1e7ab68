import type { Day, Moment } from '../../calendar/index.ts';
import type { FileStands } from '../../store/index.ts';
import type { ChildHead, EntryLine } from '../child/answers.ts';

/** A file handed in for a child, with what is said of it. */
export interface FileHandedIn {
  /** Given with the form: the same form sent twice is one file. */
  readonly key: string;
  readonly kind: string;
  readonly description: string;
  /** The entry it belongs with; '' where it stands by itself. */
  readonly of: string;
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
}

export type FileTaken =
  | { readonly saved: true }
  | { readonly saved: false; readonly problem: string; readonly field: 'file' | 'kind' | 'description' | 'of' };

/** The photograph that stands at the head of a child's record. */
export interface ChildPhotograph {
  /** The entry that chose it. */
  readonly entry: string;
  /** The entry of the file. */
  readonly file: string;
  /** When it was taken or, where that is not said, chosen. */
  readonly on: Day;
}

/** A photograph among the files of a child, to stand at the head of the record. */
export interface PhotographToChoose {
  /** Given with the form: the same form sent twice is one choice. */
  readonly key: string;
  readonly file: string;
  readonly takenOn?: Day;
}

export type PhotographChosen = { readonly saved: true } | { readonly saved: false; readonly problem: string };

/** A file that lies on the disk, and that no entry names yet: one that none comes to name is swept away later. */
export interface FileTakenIn {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: number;
  readonly sha256: string;
  /** When a photograph was taken, by the camera's own clock. */
  readonly taken?: string;
}

/** The same with what is said of it. */
export interface FileWithWords extends FileTakenIn {
  readonly kind: string;
  readonly description: string;
}

/** The files of one child, newest first. */
export interface FilesOfChild {
  readonly head: ChildHead;
  readonly mayWrite: boolean;
  readonly files: readonly FileLine[];
  /** Entries that a file may belong with, newest first. */
  readonly entries: readonly EntryNamed[];
}

export interface EntryNamed {
  readonly id: string;
  readonly label: string;
  readonly occurred: EntryLine['occurred'];
}

export interface FileLine {
  readonly entry: EntryLine;
  readonly name: string;
  readonly kind: string;
  readonly description?: string;
  readonly contentType: string;
  readonly bytes: number;
  /** When a photograph was taken, by the camera's own clock. */
  readonly taken?: Moment;
  readonly of?: EntryNamed;
  /** Whether it may be chosen to stand at the head of the record. */
  readonly isPhotograph: boolean;
}

/** One file as it is handed out. */
export interface FileOpened {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: number;
  /** How what is kept stands against what was handed in; only what is sound is handed out. */
  readonly stands: FileStands;
  content(): AsyncIterable<Buffer>;
}
