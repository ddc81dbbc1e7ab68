/** A loop written by hand for exactly these standards, over typed arrays: what could be had by giving everything else up. */
import {
  assessmentSignedOff,
  assessmentWritten,
  anotherSetting,
  firstVisit,
  initialConference,
  midPointReview,
  placementPlanning,
  preProceedings,
  reviewAgreed,
  section47Visit,
  temporaryApproval,
  tenDayReview,
} from './bare/clocks.ts';
import { careReviews, childInNeedReviews, childInNeedVisits, coreGroups, earlyHelpVisits, protectionVisits } from './bare/chains.ts';
import { columnsOf } from './bare/columns.ts';
import { daysOf } from './bare/days.ts';
import { frequencyDiscussed, parentsViews, significantEvents, spokenToAlone, visitPurpose, visitsRecorded } from './bare/entries.ts';
import { Found } from './bare/found.ts';
import type { Judge, Judging } from './bare/judging.ts';
import { reviewReport, spokenToBeforeReview } from './bare/meetings.ts';
import { ofAChild } from './bare/of-a-child.ts';
import { careLeaverVisits, careVisits, caseSummary, caseSupervision, chronology } from './bare/tables-of-rows.ts';
import type { StandardName } from '../standards/chosen.ts';
import type { Asked, System } from './system.ts';

const JUDGES: Readonly<Record<StandardName, (judging: Judging) => Judge>> = {
  'section-47-visit': section47Visit,
  'first-visit': firstVisit,
  'assessment-written': assessmentWritten,
  'ten-day-review': tenDayReview,
  'placement-planning': placementPlanning,
  'initial-conference': initialConference,
  'mid-point-review': midPointReview,
  'temporary-approval': temporaryApproval,
  'core-groups': coreGroups,
  'protection-visits': protectionVisits,
  'child-in-need-visits': childInNeedVisits,
  'care-visits': careVisits,
  'care-leaver-visits': careLeaverVisits,
  'early-help-visits': earlyHelpVisits,
  'child-in-need-reviews': childInNeedReviews,
  'care-reviews': careReviews,
  'case-supervision': caseSupervision,
  'case-summary': caseSummary,
  chronology,
  'visits-recorded': visitsRecorded,
  'significant-events': significantEvents,
  'visit-purpose': visitPurpose,
  'spoken-to-alone': spokenToAlone,
  'frequency-discussed': frequencyDiscussed,
  'parents-views': parentsViews,
  'review-report': reviewReport,
  'spoken-to-before-review': spokenToBeforeReview,
  'assessment-signed-off': assessmentSignedOff,
  'review-agreed': reviewAgreed,
  'another-setting': anotherSetting,
  'pre-proceedings': preProceedings,
};

/** Every standard's loop, over the same columns. */
export function judgesOf(judging: Judging): readonly Judge[] {
  return Object.values(JUDGES).map((judgeOf) => judgeOf(judging));
}

export function bare({ asOf, calendar }: Asked): System {
  const days = daysOf(asOf, calendar);
  return {
    inBatches: true,
    prepare: async (records) => {
      const council = columnsOf(records, asOf);
      const found = new Found(days);
      const of = ofAChild(council);
      const judges = judgesOf({ council, days, found, of });
      return {
        run: async () => {
          for (let child = 0; child < council.children; child++) {
            of.read(child);
            for (const judge of judges) judge(child);
          }
          return { expectations: found.length, answers: () => found.answers(council.subjects) };
        },
        close: async () => undefined,
      };
    },
    close: async () => undefined,
  };
}
