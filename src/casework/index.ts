export { CaseworkError, type Desk, type JudgingChoice, type Need, NEEDS, type UploadedFile, type WorklistQuery } from './desk.ts';
export { type DeskOptions, openDesk, type OpenDesk } from './open-desk.ts';
export type * from './answers.ts';
