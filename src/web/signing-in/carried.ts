import type { FastifyRequest } from 'fastify';
import { readSent } from '../forms/sent.ts';
import { isUnread } from '../forms/with-files.ts';
import { placeToGo } from '../pages/progress/route.ts';

/** What somebody was about when they had to sign in: where they were going, and what they had typed. */
export interface Carried {
  /** A path of our own. */
  readonly back: string;
  /** What they sent, to be sent on once they are in. */
  readonly kept: readonly { readonly name: string; readonly value: string }[];
  /** Whose session had run out when it was sent; nobody else may send it on. */
  readonly whose?: string;
}

const PREFIX = 'kept.';
/** What proves something is never kept on a page. */
const NEVER_KEPT: ReadonlySet<string> = new Set(['token', 'password', 'current', 'code', 'sealed']);
const MOST_KEPT = 2_000;

/**
 * What a page of signing in was asked with, or was sent. Only a form of ours can bring what is to be sent on: else a link from anywhere
 * could have whoever signs in send something that they never typed.
 */
export function carriedBy(request: FastifyRequest): Carried {
  if (request.method !== 'POST') return { back: placeToGo(readSent(request.query).get('back')?.[0]), kept: [] };
  const sent = readSent(request.body);
  const whose = sent.get('whose')?.[0];
  const kept = [...sent]
    .filter(([name]) => name.startsWith(PREFIX))
    .flatMap(([name, values]) => values.map((value) => ({ name: name.slice(PREFIX.length), value })));
  return { back: placeToGo(sent.get('back')?.[0]), kept: kept.slice(0, MOST_KEPT), ...(whose !== undefined && { whose }) };
}

/** What somebody had typed on a form of ours who turned out to be signed in no longer. Files are not kept: the browser has them still. */
export function carriedFrom(request: FastifyRequest, whose: string | undefined): Carried {
  if (request.method !== 'POST') return { back: placeToGo(request.url), kept: [] };
  if (isUnread(request)) return { back: placeToGo(request.url.split('?')[0]), kept: [] };
  const kept = [...readSent(request.body)]
    .filter(([name]) => !NEVER_KEPT.has(name))
    .flatMap(([name, values]) => values.map((value) => ({ name, value })));
  return { back: placeToGo(request.url), kept: kept.slice(0, MOST_KEPT), ...(whose !== undefined && { whose }) };
}

/** As hidden fields of the next form. */
function hiddenFields({ back, kept, whose }: Carried): readonly { readonly name: string; readonly value: string }[] {
  return [
    { name: 'back', value: back },
    ...(whose === undefined ? [] : [{ name: 'whose', value: whose }]),
    ...kept.map(({ name, value }) => ({ name: PREFIX + name, value })),
  ];
}

/** As a form takes it along. */
export function carriedView(carried: Carried) {
  return { hidden: hiddenFields(carried), typed: carried.kept.length > 0 };
}
