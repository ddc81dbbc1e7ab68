import type { Role } from '../record/types.ts';

/** Somebody who is signed in, as they stand today. */
export interface Person {
  /** The id of their account. */
  readonly account: string;
  readonly name: string;
  /** Who they are in the record, where they work with children; absent for those who never do. */
  readonly worker?: string;
  /** The roles they hold today, the one they chose to act in first. */
  readonly roles: readonly Role[];
  /** The teams they belong to today, as teams are called in allocations. */
  readonly teams: readonly string[];
  /** The workers whose absence they cover today, by their ids in the record. */
  readonly covering: readonly string[];
  /** The teams of managers whose absence they cover: they work with these meanwhile. None where absent. */
  readonly coveringTeams?: readonly string[];
}

/** Who asks the database: somebody by their account, or Sightline itself at work that no one person asked for. */
export type Asker = Person | 'system';
