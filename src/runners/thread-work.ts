/** What a thread is told when it begins. */
export interface ThreadWork {
  readonly address: { readonly url: string; readonly role?: 'sightline_app' };
  /** The standards it judges by; every council's that hold where absent. */
  readonly pack?: string;
}

/** What a thread tells: that it takes jobs now, or what is worth knowing. */
export type FromThread = { readonly said: 'ready' } | { readonly said: 'notice'; readonly line: string };

/** What a thread is told later. */
export const STOP = 'stop';
