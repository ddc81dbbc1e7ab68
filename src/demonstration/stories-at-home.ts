/** Stories of children who live at home: assessed, helped, protected, and the few who live with friends of the family. */
import type { Day } from '../calendar/index.ts';
import { eldest, type Family } from './family.ts';
import { assess, updates } from './journeys/assessment.ts';
import { preProceedings } from './journeys/before-court.ts';
import { childInNeedPlan } from './journeys/child-in-need.ts';
import { initialConference } from './journeys/conferences.ts';
import { disabledChild, nightsAway } from './journeys/disabled-children.ts';
import { enquire } from './journeys/enquiry.ts';
import { closeCase, refer } from './journeys/front-door.ts';
import { keepRecord } from './journeys/keeping-the-record.ts';
import { changesOfWorker } from './journeys/changes-of-worker.ts';
import { riskOutsideHome } from './journeys/outside-the-home.ts';
import { privateFostering } from './journeys/private-fostering.ts';
import { protectionPlan } from './journeys/protection-plan.ts';
import { support } from './journeys/support-worker.ts';

/** Nothing more was needed than to look; for some, the worry comes back within the year or so. */
export function assessedOnly(family: Family, began: Day): void {
  const { notebook, chance, children } = family;
  const closed = onceAssessed(family, began);
  const back = notebook.workday(closed + chance.between(60, 420));
  if (!chance.happens(0.25) || back > notebook.asOf) return;
  notebook.reopen(
    children.map(({ id }) => id),
    back,
  );
  onceAssessed(family, back);
}

function onceAssessed(family: Family, began: Day): Day {
  const decided = refer(family, began, 'assessment');
  return ended(family, decided, assess(family, began, decided, 'no-further-action'), 'RC8');
}

export function helped(family: Family, began: Day): void {
  const { chance, notebook } = family;
  const decided = refer(family, began, 'assessment');
  changesOfWorker(family, decided);
  const authorised = assess(family, began, decided, 'child-in-need');
  const outside = eldest(family, authorised) >= 12 && chance.happens(0.25);
  const done = childInNeedPlan(family, authorised, chance.between(3, 12), outside ? 'risk-outside-the-home' : 'standard');
  if (outside) riskOutsideHome(family, notebook.workday(authorised + 10), done);
  else if (chance.happens(0.15)) support(family, authorised, done);
  updates(family, authorised, done);
  ended(family, decided, done, 'RC7');
}

/** Disabled children are helped for years, with short breaks for some. */
export function disabled(family: Family, began: Day): void {
  const { chance } = family;
  const decided = refer(family, began, 'assessment');
  changesOfWorker(family, decided);
  const authorised = assess(family, began, decided, 'child-in-need');
  const kind = chance.pick(['disabled-children', 'short-breaks', 'overnight-short-breaks'] as const);
  const done = childInNeedPlan(family, authorised, chance.between(20, 60), kind);
  disabledChild(family, authorised, done);
  if (kind === 'overnight-short-breaks') nightsAway(family, authorised, done);
  updates(family, authorised, done);
  ended(family, decided, done, 'RC7');
}

/** An enquiry; for most a conference and a plan, and then some months of help before goodbye. */
export function protect(family: Family, began: Day): void {
  const { chance, notebook } = family;
  const decided = refer(family, began, 'strategy-discussion');
  changesOfWorker(family, decided);
  const outcome = chance.weighted({ conference: 70, 'substantiated-no-conference': 12, 'not-substantiated': 18 });
  const { strategy, completed } = enquire(family, decided, outcome);
  const planned = outcome === 'conference' && chance.happens(0.9);
  const category = chance.weighted({ NEG: 50, EMO: 36, PHY: 8, SAB: 4, MUL: 2 });
  const held = outcome === 'conference' ? initialConference(family, strategy, completed, planned ? category : undefined) : undefined;
  const authorised = assess(family, began, decided, planned ? 'child-protection' : 'child-in-need');
  let helpedFrom = authorised;
  if (planned && held !== undefined) {
    const reviews = chance.weighted({ 1: 30, 2: 44, 3: 20, 4: 6 });
    helpedFrom = protectionPlan(family, held, category, Number(reviews));
    if (reviews !== '1' && chance.happens(0.22)) preProceedings(family, notebook.workday(held + chance.between(60, 130)), false);
  }
  const done = childInNeedPlan(family, notebook.workingDaysAfter(helpedFrom, 0), chance.between(3, 6));
  updates(family, authorised, done);
  ended(family, decided, done, 'RC7');
}

export function privatelyFostered(family: Family, began: Day): void {
  const decided = refer(family, began, 'assessment');
  const gone = privateFostering(family, decided);
  assess(family, began, decided, 'child-in-need');
  updates(family, decided, gone);
  ended(family, decided, gone, 'RC7');
}

/** The goodbye some days after the last piece of work, the record kept up until then. Answers the day the case closed. */
export function ended(family: Family, decided: Day, lastWork: Day, reason: 'RC4' | 'RC7' | 'RC8'): Day {
  const closed = family.notebook.workingDaysAfter(lastWork, family.chance.between(1, 4));
  keepRecord(family, decided, closed);
  closeCase(family, closed, reason);
  return closed;
}
