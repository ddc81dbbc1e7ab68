import type { Store } from '../../store/index.ts';
import type { Judging, Room } from '../room.ts';

/** Long enough to spare the database, short enough that nobody minds. */
const REMEMBERED_FOR = 60_000;
const MOST_REMEMBERED = 200;

/**
 * The answer to what many ask alike and few mind being a minute old: worked out anew once everyone has been judged anew, and each
 * time while they are being judged. The question tells one answer from another; whatever depends on who asks must name them.
 */
export type Memory<T> = (
  room: Pick<Room, 'whole'>,
  judging: Pick<Judging, 'authority'>,
  question: string,
  answer: () => Promise<T>,
) => Promise<T>;

/** A memory for answers of one kind. */
export function memoryOfAMinute<T>(): Memory<T> {
  // By the store itself: every request has a room of its own, and would remember nothing of another's.
  const kept = new WeakMap<Store, Map<string, { readonly until: number; readonly answer: Promise<T> }>>();
  return ({ whole }, { authority: { pack, judgedWith, judgedFor } }, question, answer) => {
    if (judgedWith === undefined) return answer();
    const all = kept.get(whole) ?? new Map();
    kept.set(whole, all);
    const place = JSON.stringify([pack, judgedWith, judgedFor, question]);
    const known = all.get(place);
    if (known !== undefined && known.until > performance.now()) return known.answer;
    if (all.size >= MOST_REMEMBERED) all.clear();
    const asked = answer();
    all.set(place, { until: performance.now() + REMEMBERED_FOR, answer: asked });
    asked.catch(() => all.delete(place));
    return asked;
  };
}
