/** The command line, started as somebody would start it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Urls } from '../../src/store/index.ts';

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Everything it said, on both ways out. */
  readonly said: string;
}

export interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Starts a command on a database of some server, or on a data folder alone. */
export function sightline(where: Urls | undefined, dataFolder: string, ...words: readonly string[]): Started {
  const { DATABASE_URL: _url, DATABASE_MIGRATION_URL: _migration, SIGHTLINE_BACKUP_KEY: _key, ...environment } = process.env;
  const child = spawn(process.execPath, [join(import.meta.dirname, '..', '..', 'bin', 'sightline.js'), ...words], {
    env: {
      ...environment,
      SIGHTLINE_DATA: dataFolder,
      ...(where !== undefined && { DATABASE_URL: where.app, DATABASE_MIGRATION_URL: where.migration }),
    },
  });
  let said = '';
  child.stdout.on('data', (text) => (said += String(text)));
  child.stderr.on('data', (text) => (said += String(text)));
  const ended = once(child, 'close').then(([code, signal]: (number | NodeJS.Signals | null)[]) => ({
    code: typeof code === 'number' ? code : null,
    signal: typeof signal === 'string' ? signal : null,
    said,
  }));
  return { child, ended };
}
