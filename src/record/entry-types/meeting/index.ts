import type { EntryType } from '../../types.ts';
import { attendance } from './attendance.ts';
import { meetingAnswered } from './meeting-answered.ts';
import { meetingArranged } from './meeting-arranged.ts';
import { meetingCancelled } from './meeting-cancelled.ts';
import { meetingInvited } from './meeting-invited.ts';
import { meetingReport } from './meeting-report.ts';

/** In the order of the work. */
export const MEETING: readonly EntryType[] = [
  meetingArranged,
  meetingInvited,
  meetingAnswered,
  meetingReport,
  meetingCancelled,
  attendance,
];
