/** What may happen to a family, from the first worry to where it stands today. */
import type { Day } from '../calendar/index.ts';
import { alone, type Family } from './family.ts';
import { earlyHelp } from './journeys/early-help.ts';
import { contact, refer } from './journeys/front-door.ts';
import { care, leaving } from './stories-of-care.ts';
import { assessedOnly, disabled, helped, privatelyFostered, protect } from './stories-at-home.ts';

export type Story =
  | 'no-further-action'
  | 'early-help'
  | 'assessment'
  | 'child-in-need'
  | 'disabled'
  | 'protection'
  | 'care'
  | 'leaving-care'
  | 'private-fostering';

/** How often each story is told. */
export const STORIES: Readonly<Record<Story, number>> = {
  'no-further-action': 8,
  'early-help': 9,
  assessment: 20,
  'child-in-need': 22,
  disabled: 3,
  protection: 16,
  care: 15,
  'leaving-care': 6,
  'private-fostering': 1,
};

/** Tells one from the day it began. */
export function tell(story: Story, family: Family, began: Day): void {
  switch (story) {
    case 'no-further-action':
      return shortStory(family, began);
    case 'early-help':
      return earlyHelp(family, contact(family, began, 'early-help').decided, family.chance.between(4, 9));
    case 'assessment':
      return assessedOnly(family, began);
    case 'child-in-need':
      return helped(family, began);
    case 'disabled':
      return disabled(alone(family, family.children[0]), began);
    case 'protection':
      return protect(family, began);
    case 'care':
      return care(family, began);
    case 'leaving-care':
      return leaving(family, began);
    case 'private-fostering':
      return privatelyFostered(family, began);
  }
}

/** Advice, or a referral that goes no further. */
function shortStory(family: Family, began: Day): void {
  const { notebook, chance, children } = family;
  const decided = chance.happens(0.5) ? contact(family, began, 'advice').decided : refer(family, began, 'no-further-action');
  notebook.close(
    children.map(({ id }) => id),
    notebook.workingDaysAfter(decided, 25),
  );
}
