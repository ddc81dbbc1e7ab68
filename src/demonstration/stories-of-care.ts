/** Stories of children who come into care: going home, staying with relatives, being adopted, growing up, leaving. */
import { addMonths, birthday, type Day } from '../calendar/index.ts';
import { age, alone, type Child, each, eldest, type Family, note, release } from './family.ts';
import { sees } from './habits.ts';
import { assess, assessAgain } from './journeys/assessment.ts';
import { preProceedings, proceedings } from './journeys/before-court.ts';
import { childInNeedPlan } from './journeys/child-in-need.ts';
import { changesOfWorker } from './journeys/changes-of-worker.ts';
import { closeCase, refer } from './journeys/front-door.ts';
import { keepRecord } from './journeys/keeping-the-record.ts';
import { leaveCare } from './journeys/leaving-care.ts';
import { type CareCourse, type CareStory, lookedAfter } from './journeys/looked-after.ts';
import { ended } from './stories-at-home.ts';

export function care(family: Family, began: Day): void {
  const { chance, notebook } = family;
  const course = courseOf(family, began);
  const decided = refer(family, began, 'assessment');
  changesOfWorker(family, decided);
  assess(family, began, decided, 'looked-after');
  const warned = course !== 'unaccompanied' && chance.happens(0.25);
  const from =
    course === 'unaccompanied'
      ? decided
      : warned
        ? preProceedings(family, notebook.workday(decided + 20), true)
        : notebook.workday(decided + chance.between(3, 30));
  const legalStatus =
    course === 'unaccompanied' || (course === 'home' && chance.happens(0.5))
      ? 'V2'
      : warned || course === 'adoption'
        ? 'C1'
        : chance.weighted({ V2: 30, C1: 60, C2: 10 });
  const ordered = legalStatus === 'C1' ? proceedings(family, from) : undefined;
  if (course !== 'unaccompanied' && sees(family, from))
    note(family, 'family-network-meeting', notebook.workingDaysBefore(from, 2), {
      attended: ['mother', 'family-network', 'social-worker'],
      notes: 'Who could have the children, and what they would need.',
    });
  // Nobody leaves care before the court has decided.
  const stays = Math.max(daysInCare(family, course), ordered === undefined ? 0 : ordered - from + 20);
  each(family, (one, child) => {
    const gone = Math.min(notebook.workday(from + stays), birthday(child.born, 18));
    grow(one, child, decided, from, { course, legalStatus, ended: gone, ...(ordered !== undefined && { ordered }) });
  });
}

function courseOf(family: Family, day: Day): CareCourse {
  const { chance, children } = family;
  if (children.length === 1 && eldest(family, day) >= 14 && chance.happens(0.4)) return 'unaccompanied';
  if (eldest(family, day) >= 14) return 'stays';
  const young = eldest(family, day) < 5 && children.length <= 2;
  return chance.weighted({ stays: 62, home: 20, guardianship: 10, adoption: young ? 50 : 0 });
}

function daysInCare({ chance }: Family, course: CareCourse): number {
  if (course === 'home') return chance.between(80, 500);
  if (course === 'guardianship') return chance.between(280, 520);
  return course === 'adoption' ? 30 * chance.between(19, 22) : 8000;
}

/** One child's care and what comes after it. */
function grow(family: Family, child: Child, decided: Day, from: Day, story: CareStory): void {
  const { notebook, chance } = family;
  lookedAfter(family, child, from, story);
  const { ended: gone, course } = story;
  if (gone >= birthday(child.born, 18)) {
    keepRecord(family, decided, gone);
    release(family, gone, 'social-worker');
    if (gone <= notebook.asOf) leaveCare(alone(family, child, 'personal-adviser'), child, gone);
    return;
  }
  if (course === 'home') {
    assessAgain(family, notebook.workday(gone - 75), notebook.workingDaysBefore(gone, 5), 'return-home');
    ended(family, decided, childInNeedPlan(family, gone, chance.between(3, 5)), 'RC7');
    return;
  }
  const closed = notebook.workingDaysAfter(gone, course === 'adoption' ? 1 : chance.between(8, 25));
  keepRecord(family, decided, closed);
  closeCase(family, closed, course === 'adoption' ? 'RC1' : 'RC4');
}

/** Some years in care, then out into the world with a personal adviser. */
export function leaving(family: Family, began: Day): void {
  const { notebook } = family;
  const [child] = family.children;
  const from = Math.max(notebook.asOf - 2500, Math.min(began, addMonths(birthday(child.born, 18), -20)));
  const decided = refer(family, notebook.workday(from), 'assessment');
  assess(family, decided, decided, 'looked-after');
  const course: CareCourse = age(child, decided) >= 15 && family.chance.happens(0.3) ? 'unaccompanied' : 'stays';
  grow(family, child, decided, decided, { course, legalStatus: course === 'stays' ? 'C2' : 'V2', ended: birthday(child.born, 18) });
}
