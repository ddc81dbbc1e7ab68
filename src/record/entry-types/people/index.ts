import type { EntryType } from '../../types.ts';
import { familyMember } from './family-member.ts';
import { household } from './household.ts';
import { householdStay } from './household-stay.ts';
import { networkTie } from './network-tie.ts';
import { placeThatMatters } from './place-that-matters.ts';
import { relationship } from './relationship.ts';

/** In the order in which a network is told. */
export const PEOPLE: readonly EntryType[] = [familyMember, relationship, household, householdStay, placeThatMatters, networkTie];
