/** What casework answers about documents, and about the templates they are made from. */
import type { Day } from '../../calendar/index.ts';
import type { DocumentKind, MadeDocument, TemplateFault } from '../../documents/index.ts';
import type { Network } from '../people/answers.ts';
import type { ChildHead } from '../child/answers.ts';

export interface DocumentsAnswer {
  readonly head: ChildHead;
  readonly asOf: Day;
  readonly kinds: readonly DocumentKind[];
  /** Those that fit how things stand for this child. */
  readonly fitting: readonly string[];
}

/** What whoever makes a document said for it, by what was asked. */
export type Said = Readonly<Record<string, string>>;

export interface DocumentAnswer {
  readonly head: ChildHead;
  readonly asOf: Day;
  readonly kind: DocumentKind;
  readonly made: MadeDocument;
  /** What its drawings are drawn from, as it may leave the office. */
  readonly network: Network;
  /** The kind of entry to write once it has been shared or sent; absent where there is none, or they may not write in this record. */
  readonly thenRecord?: { readonly type: string; readonly label: string };
}

export interface TemplateLine {
  readonly kind: DocumentKind;
  /** When the council last put its own in place; absent where the one that comes with Sightline is used. */
  readonly own?: { readonly by: string; readonly at: Temporal.Instant };
}

export interface TemplateAnswer {
  readonly kind: DocumentKind;
  /** The one in use. */
  readonly template: string;
  readonly isOwn: boolean;
  /** How many times it has been changed: whoever saves says what they saw. */
  readonly version: number;
  /** The latest first. */
  readonly history: readonly {
    readonly version: number;
    readonly by: string;
    readonly at: Temporal.Instant;
    readonly reason: string;
    readonly back: boolean;
  }[];
  readonly council: string;
}

export interface TemplateWritten {
  readonly name: string;
  /** None to go back to the one that comes with Sightline. */
  readonly template?: string;
  readonly reason: string;
  /** The version that was seen when it was begun. */
  readonly version: number;
}

export type TemplateSaved =
  | { readonly saved: true }
  | { readonly saved: false; readonly why: 'template'; readonly faults: readonly TemplateFault[] }
  | { readonly saved: false; readonly why: 'reason' | 'changed since' };

/** What can be asked of documents. Every answer is undefined where there is no such child, document or template. */
export interface Documents {
  choices(child: string): Promise<DocumentsAnswer | undefined>;
  /** Throws CaseworkError where the council’s template cannot be filled for this child. */
  make(child: string, kind: string, said: Said): Promise<DocumentAnswer | undefined>;
  templates(): Promise<readonly TemplateLine[]>;
  template(name: string): Promise<TemplateAnswer | undefined>;
  saveTemplate(written: TemplateWritten): Promise<TemplateSaved | undefined>;
}
