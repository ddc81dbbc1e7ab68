import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { joinEmbedded } from '../../src/server/database/embedded.ts';
import { answer, type Question, type Verified } from './asked.ts';

/** A running Sightline that can be killed. */
export interface Sightline {
  readonly url: string;
  /** Of somebody who is signed in. */
  readonly session: string;
  readonly pid: number;
  readonly databaseUrls: NonNullable<Awaited<ReturnType<typeof joinEmbedded>>>;
  /** What was told beside the ordinary, for when something is wrong. */
  readonly notices: readonly string[];
  /** Waits until nothing is under way, then looks whether all is as it was written. */
  verify(): Promise<Verified>;
  /** Resolves once the process has ended, however. */
  ended(): Promise<void>;
  stop(): Promise<void>;
}

const READY_WITHIN = 60_000;

/** A process that ends with ours, in which Sightline is loaded and waits to be opened on this folder, and on this port where one is named. */
export function loadSightline(folder: string, families: number, port = 0): ChildProcess {
  const { DATABASE_URL: _url, DATABASE_MIGRATION_URL: _migration, ...environment } = process.env;
  return fork(join(import.meta.dirname, 'serve.ts'), [folder, String(families), String(port)], {
    env: { ...environment, NODE_COMPILE_CACHE: join(tmpdir(), 'sightline-compiled') },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}

/** Has it open its folder, and does not wait until it has. */
export function openSightline(child: ChildProcess): void {
  const question: Question = 'open';
  child.send(question);
}

/** Opens it and waits until its pages answer; throws with what it said where it ends instead. */
export async function startSightline(folder: string, child: ChildProcess): Promise<Sightline> {
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
  openSightline(child);
  const { url, session } = await heard((told) => ('url' in told ? told : undefined));
  const databaseUrls = await joinEmbedded(folder);
  if (child.pid === undefined || databaseUrls === undefined) throw new Error('Sightline says that it is ready, and its folder does not.');
  return {
    url,
    session,
    pid: child.pid,
    databaseUrls,
    notices,
    verify: () => {
      const found = heard((told) => ('differing' in told ? told : undefined));
      ask('verify');
      return found;
    },
    ended: () => ended,
    stop: async () => {
      ask('stop');
      await ended;
    },
  };
}
