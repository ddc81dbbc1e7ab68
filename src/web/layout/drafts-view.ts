import type { FastifyRequest } from 'fastify';
import { todayInEngland } from '../../casework/index.ts';
import { markOf, ownerOf } from '../owner.ts';
import { draftView, type DraftView } from '../words/draft-words.ts';

export interface DraftsView {
  /** Whose copies on this device the script may send in. */
  readonly mark: string;
  readonly lines: readonly DraftView[];
}

/** What whoever asks has begun and not saved; of one child where one is named. */
export async function draftsView(request: FastifyRequest, child?: string): Promise<DraftsView> {
  const owner = ownerOf(request);
  const drafts = await request.desk.drafts(owner);
  const today = todayInEngland();
  const about = drafts.filter(({ children }) => child === undefined || children.some(({ id }) => id === child));
  return { mark: markOf(owner), lines: about.map((draft) => draftView(draft, today)) };
}
