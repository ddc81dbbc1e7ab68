import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { joinEmbedded } from '../../src/server/database/embedded.ts';
import { answer, type Question, type Verified } from './asked.ts';

/** A running Sightline that can be killed. */
export interface Sightline {
  readonly url: string;
  readonly pid: number;
  readonly databaseUrls: NonNullable<Awaited<ReturnType<typeof joinEmbedded>>>;
  /** What was told beside the ordinary, for when something is wrong. */
  readonly notices: readonly string[];
  /** Waits until nothing is under way, then looks whether all is as it was written. */
  verify(): Promise<Verified>;
  running(): boolean;
  /** Resolves once the process has ended, however. */
  ended(): Promise<void>;
  stop(): Promise<void>;
}

const READY_WITHIN = 60_000;

/** Begins to start it, in a process of its own that ends with ours. */
export function beginSightline(folder: string, families: number): ChildProcess {
  const { DATABASE_URL: _url, DATABASE_MIGRATION_URL: _migration, ...environment } = process.env;
  return fork(join(import.meta.dirname, 'serve.ts'), [folder, String(families)], {
    env: { ...environment, NODE_COMPILE_CACHE: join(folder, 'compiled') },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}

/** Starts it and waits until its pages answer; throws with what it said where it ends instead. */
export async function startSightline(folder: string, families: number): Promise<Sightline> {
  const child = beginSightline(folder, families);
  const notices: string[] = [];
  const ended = once(child, 'exit').then(() => undefined);
  const heard = <T>(pick: (told: ReturnType<typeof answer.parse>) => T | undefined): Promise<T> =>
    new Promise((resolve, reject) => {
      const listen = (message: unknown): void => {
        const told = answer.parse(message);
        if ('failed' in told) settle(() => reject(new Error(told.failed)));
        const found = pick(told);
        if (found !== undefined) settle(() => resolve(found));
      };
      const gone = (): void => settle(() => reject(new Error(`Sightline ended. It had said:\n${notices.join('\n')}`)));
      const late = setTimeout(
        () => settle(() => reject(new Error(`Sightline gave no answer. It had said:\n${notices.join('\n')}`))),
        READY_WITHIN,
      );
      const settle = (end: () => void): void => {
        clearTimeout(late);
        child.off('message', listen).off('exit', gone);
        end();
      };
      child.on('message', listen).once('exit', gone);
    });
  child.stderr?.on('data', (text) => notices.push(String(text)));
  child.on('message', (message) => {
    const told = answer.parse(message);
    if ('notice' in told) notices.push(told.notice);
  });
  const ask = (question: Question): unknown => child.connected && child.send(question);
  const url = await heard((told) => ('url' in told ? told.url : undefined));
  const databaseUrls = await joinEmbedded(folder);
  if (child.pid === undefined || databaseUrls === undefined) throw new Error('Sightline says that it is ready, and its folder does not.');
  return {
    url,
    pid: child.pid,
    databaseUrls,
    notices,
    verify: () => {
      const found = heard((told) => ('differing' in told ? told : undefined));
      ask('verify');
      return found;
    },
    running: () => child.exitCode === null && child.signalCode === null,
    ended: () => ended,
    stop: async () => {
      ask('stop');
      await ended;
    },
  };
}
