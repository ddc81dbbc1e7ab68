import type { ChildAnswer, ChildHead } from '../child/answers.ts';
import type { EntriesWritten } from '../recording/write-entries.ts';

/** How two children are brother or sister, and how each is then related to the other. */
export const SIBLING_KINDS = {
  full: { label: 'Brother or sister: the same two parents', relation: 'sibling' },
  half: { label: 'Half-brother or half-sister: one parent in common', relation: 'half-sibling' },
  step: { label: 'Step-brother or step-sister', relation: 'step-sibling' },
  adoptive: { label: 'Brother or sister by adoption', relation: 'adoptive-sibling' },
  foster: { label: 'Foster brother or foster sister', relation: 'foster-sibling' },
} as const;
export type SiblingKind = keyof typeof SIBLING_KINDS;

/** Which parent half-brothers and half-sisters have in common. */
export const COMMON_PARENTS = { mother: 'Their mother', father: 'Their father', 'not-known': 'Not known' } as const;
export type CommonParent = keyof typeof COMMON_PARENTS;

/** Somebody in the network of one of the two who may be the other. */
export interface AlreadyThere {
  readonly id: string;
  readonly name: string;
  /** Called to the letter as the other is. */
  readonly likely: boolean;
}

/** A brother or sister with a record here, while they are looked for and once they are found. */
export interface SiblingToLink {
  readonly head: ChildHead;
  /** Those who fit what was typed; absent where nothing was. */
  readonly found?: readonly { readonly child: ChildAnswer['child']; readonly mayLink: boolean }[];
  /** The one that was chosen, whose record whoever asks may write in as well. */
  readonly other?: {
    readonly child: ChildAnswer['child'];
    readonly here: readonly AlreadyThere[];
    readonly there: readonly AlreadyThere[];
  };
}

export interface LinkAsked {
  /** Given with the form: sent twice, it is written once. */
  readonly key: string;
  readonly child: string;
  readonly other: string;
  readonly kind: SiblingKind;
  /** For a half-brother or half-sister. */
  readonly through?: CommonParent;
  /** Who the other is in the child's network already, and the child in the other's; somebody new where absent. */
  readonly here?: string;
  readonly there?: string;
}

/** Brothers and sisters who each have a record of their own. */
export interface SiblingRecords {
  /** Undefined where to whoever asks there is no such child, or no such other. */
  toLink(child: string, asked: { readonly find?: string; readonly other?: string }): Promise<SiblingToLink | undefined>;
  /** Says it in both records, all or nothing. Throws CaseworkError where it cannot be so, or something has changed meanwhile. */
  link(asked: LinkAsked): Promise<EntriesWritten | undefined>;
}
