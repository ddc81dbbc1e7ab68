import { Logger } from 'graphile-worker';

/** Lets only what went wrong be heard; what the queue does from day to day is nobody's news. */
export function quietLogger(notice: (line: string) => void): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'error') notice(message);
  });
}
