export {
  CaseworkError,
  type Desk,
  type FileOfForm,
  type FormAsked,
  type Inventing,
  type JudgingChoice,
  type Need,
  type Recording,
  type RowOfForm,
  type TryingChoice,
  type UploadedFile,
  type WorklistQuery,
} from './desk.ts';
export { NotAllowedError } from './access/allow.ts';
export { type Asking } from './access/asking.ts';
export { type SigningDays } from './sign-today.ts';
export { type DeskOptions, openDesk, type OpenDesk } from './open-desk.ts';
export { momentInEngland, todayInEngland } from './days.ts';
export { clearImports } from './importing/import.ts';
export { destroyAgreed } from './rights/retention/destroy-agreed.ts';
export { outOfReach, UncertainError } from '../store/index.ts';
export { type Runners } from './judging-runs/runners.ts';
export { judgingTasks } from './judging-runs/judging-tasks.ts';
export { type Taken } from './importing/take-return.ts';
export type * from './answers.ts';
export type * from './child/answers.ts';
export type * from './expectations/answers.ts';
export type * from './importing/answers.ts';
export type * from './standards/answers.ts';
export type * from './worklist/answers.ts';
export type * from './adding/answers.ts';
export type * from './recording/answers.ts';
export type * from './deciding/answers.ts';
export type * from './meetings/answers.ts';
export type { Invited, Meeting } from './meetings/read-meetings.ts';
export type * from './delegation/answers.ts';
export type * from './documents/answers.ts';
export type * from './drafts/answers.ts';
export type * from './front-page/answers.ts';
export type * from './chronology/answers.ts';
export type * from './guided/answers.ts';
export type * from './people/answers.ts';
export type { PeopleChange, PeopleEntry } from './people/change-people.ts';
export { THE_NEW_ONE } from './people/change-people.ts';
export { PEOPLE_TYPES, THE_CHILD } from './people/answers.ts';
export { calledInNetwork } from './people/network-names.ts';
export { familyWithoutPlace, generationsOf, generationsShown } from './people/generations.ts';
export type * from './plans/answers.ts';
export type * from './words/answers.ts';
export { type AdviceOnText } from './words/advice.ts';
export { WORD_KINDS, type WordKind } from './words/glossary.ts';
export type * from './entries/answers.ts';
export type * from './finding/answers.ts';
export type * from './files/answers.ts';
export type * from './siblings/answers.ts';
export { COMMON_PARENTS, SIBLING_KINDS } from './siblings/answers.ts';
