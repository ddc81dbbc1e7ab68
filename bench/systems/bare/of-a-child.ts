/** What the standards stand on for the child in hand: each kind of episode, read once and used by many. */
import { type Columns, type Council, YES } from './columns.ts';
import { Episodes, readAdoptionPlacements, readEpisodes, readUnaccompanied } from './episodes.ts';

export interface OfAChild {
  readonly openToSocialCare: Episodes;
  readonly assessment: Episodes;
  readonly need: Episodes;
  readonly protection: Episodes;
  readonly care: Episodes;
  readonly placement: Episodes;
  readonly earlyHelp: Episodes;
  readonly leaving: Episodes;
  readonly preProceedings: Episodes;
  readonly proceedings: Episodes;
  readonly unaccompanied: Episodes;
  readonly adoption: Episodes;
  /** Turns to another child. */
  read(child: number): void;
}

export function ofAChild(council: Council): OfAChild {
  const type = (name: string): Columns => typeOf(council, name);
  const referral = type('referral');
  const refused = field(referral, 'no_further_action');
  const started = type('assessment-started');
  const needStarted = type('child-in-need-plan-started');
  const protectionStarted = type('child-protection-plan-started');
  const careStarted = type('period-of-care-started');
  const careEnded = type('period-of-care-ended');
  const placed = type('placement-started');
  const moved = type('placement-ended');
  const helpStarted = type('early-help-started');
  const leavingStarted = type('leaving-care-started');
  const preStarted = type('pre-proceedings-started');
  const issued = type('proceedings-issued');
  const status = type('unaccompanied-status');
  const statusStarted = field(status, 'started');
  const forAdoption = type('placed-for-adoption');
  const adopted = type('adoption-order');
  const closed = type('case-closed');
  const closesCase = [closed, type('leaving-care-ended')];
  const closesAssessment = [type('assessment-authorised'), closed];
  const closesNeed = [type('child-in-need-plan-ended'), closed];
  const closesProtection = [type('child-protection-plan-ended'), closed];
  const closesCare = [careEnded];
  const closesPlacement = [moved, careEnded];
  const closesHelp = [type('early-help-ended')];
  const closesLeaving = [type('leaving-care-ended')];
  const closesPre = [type('pre-proceedings-ended'), closed];
  const closesProceedings = [type('proceedings-concluded')];
  const of = {
    openToSocialCare: new Episodes(),
    assessment: new Episodes(),
    need: new Episodes(),
    protection: new Episodes(),
    care: new Episodes(),
    placement: new Episodes(),
    earlyHelp: new Episodes(),
    leaving: new Episodes(),
    preProceedings: new Episodes(),
    proceedings: new Episodes(),
    unaccompanied: new Episodes(),
    adoption: new Episodes(),
  };
  const accepted = { flag: refused, not: YES };
  const replacing = { replacing: true };
  return {
    ...of,
    read: (child) => {
      readEpisodes(of.openToSocialCare, child, referral, closesCase, accepted);
      readEpisodes(of.assessment, child, started, closesAssessment);
      readEpisodes(of.need, child, needStarted, closesNeed);
      readEpisodes(of.protection, child, protectionStarted, closesProtection);
      readEpisodes(of.care, child, careStarted, closesCare);
      readEpisodes(of.placement, child, placed, closesPlacement, replacing);
      readEpisodes(of.earlyHelp, child, helpStarted, closesHelp);
      readEpisodes(of.leaving, child, leavingStarted, closesLeaving);
      readEpisodes(of.preProceedings, child, preStarted, closesPre);
      readEpisodes(of.proceedings, child, issued, closesProceedings);
      readUnaccompanied(of.unaccompanied, child, status, statusStarted, careEnded);
      readAdoptionPlacements(of.adoption, child, forAdoption, adopted, moved);
    },
  };
}

export function typeOf(council: Council, name: string): Columns {
  const columns = council.types[name];
  if (columns === undefined) throw new Error(`There are no columns for ${name}.`);
  return columns;
}

export function field(columns: Columns, name: string): Int32Array {
  const found = columns.fields[name];
  if (found === undefined) throw new Error(`There is no column ${name}.`);
  return found;
}
