/** How one kind of episode lies within another. */

/** Episodes that are never open without the other: a placement is within a period of care. */
export const WITHIN: Readonly<Record<string, string>> = { placement: 'looked-after', unaccompanied: 'looked-after' };

/** Whether the first episode is the second or never open without it. */
export function isWithin(episode: string, other: string): boolean {
  return episode === other || WITHIN[episode] === other;
}
