/** A form on a page of its own that is kept as it is typed, until it is saved in the record. */
import type { FastifyRequest } from 'fastify';
import type { PageDraftType } from '../../casework/drafts/drafted-as.ts';
import type { Sent } from '../forms/sent.ts';
import type { ChildHeadView } from '../layout/child-head-view.ts';
import type { AskedOnPage } from './differences-in.ts';

export type Errors = ReadonlyMap<string, string>;

export interface KeptForm<Found> {
  /** Where it is asked for and sent to; beneath, at '/draft', it is kept. */
  readonly path: string;
  /** The template of its page. */
  readonly page: string;
  /** What is said where its address names nothing that is there. */
  readonly notThere: string;
  /** What the address names, and what was sent or kept of the form where something was. */
  find(request: FastifyRequest, sent?: Sent): Promise<Found | Elsewhere | undefined>;
  kept(found: Found): KeptAs;
  /** What it first stands with, under this key. */
  first(found: Found, key: string): Sent;
  view(found: Found, shown: ShownForm): FormOnPage;
  save(request: FastifyRequest, found: Found, sent: Sent): Promise<Came<Found>>;
  /** How a draft is opened again where what it was of has changed since; as it was typed, where absent. */
  openedAgain?(request: FastifyRequest, found: Found, sent: Sent): Promise<Again<Found>>;
  /** What is said, where what was typed is of something that has ended since; no such page, where absent. */
  leftOver?(request: FastifyRequest, sent: Sent): Promise<LeftOver | undefined>;
}

/** What was typed for something that has ended since: for its owner to read and copy from. */
export interface LeftOver {
  readonly head: ChildHeadView;
  /** What ended, when and why. */
  readonly says: string;
  readonly typed: readonly { readonly label: string; readonly said: string }[];
  readonly goOn: { readonly text: string; readonly href: string };
}

/** There is nothing to fill in here; this is where to go. */
export interface Elsewhere {
  readonly elsewhere: string;
}

/** How its draft is told from others, and where it is. */
export interface KeptAs {
  readonly type: PageDraftType;
  readonly child: string;
  /** The address of the form, with no search. */
  readonly at: string;
  /** Where whoever finishes it later goes on. */
  readonly next: string;
}

export interface ShownForm {
  readonly sent: Sent;
  readonly errors: Errors;
  readonly told?: string;
}

export interface FormOnPage {
  readonly title: string;
  readonly view: object;
  /** Its questions, so that two versions can be told apart in its words. */
  readonly asked: readonly AskedOnPage[];
}

/** What a form that was sent came to. */
export type Came<Found> =
  /** It is in the record: where to go on. */
  | { readonly to: string }
  /** What it was about is no longer there. */
  | { readonly gone: true }
  | { readonly again: Again<Found> };

/** It is shown again, with nothing of it lost. */
export interface Again<Found> {
  readonly errors?: Errors;
  readonly told?: string;
  /** Of the answer, where it is another than follows from what is shown. */
  readonly status?: number;
  /** What it stands with, where that is not what was sent. */
  readonly sent?: Sent;
  /** What it is about, where that is not what the address named. */
  readonly found?: Found;
  /** What was typed does not fit what stands by now: that is shown, with what was typed beside it. */
  readonly standsOtherwise?: true;
}
