import { log } from '../casework/log.ts';

/** How what runners of jobs tell begins, in our own words; what comes after it may quote a record. */
const BEGINNINGS = [
  'A thread that judges stopped',
  'A runner of jobs lost its connection',
  'A runner of jobs could not begin again yet',
  'A runner of jobs stopped',
  'Lost runners could not be looked for',
  'A connection to the database was lost',
];

export function logOfRunners(line: string): void {
  log('warn', 'judging-disturbed', { says: BEGINNINGS.find((beginning) => line.startsWith(beginning)) ?? 'A job failed' });
}
