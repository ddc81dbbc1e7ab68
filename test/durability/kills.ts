import { Client } from 'pg';
import type { Chance } from '../../src/demonstration/chance.ts';
import type { Sightline } from './sightline.ts';

/** What is killed in one round; `while-starting` kills everything, and then what is started again, before it is ready. */
export const KILLS = ['everything', 'database', 'sightline', 'connection', 'while-starting'] as const;
export type Kill = (typeof KILLS)[number];

/** Whether Sightline itself outlives it. */
export function survives(kill: Kill): boolean {
  return kill === 'database' || kill === 'connection';
}

/** Everything of the database server, found before the moment comes, so that the kill itself takes no time. */
export interface Target {
  readonly postmaster: number;
  /** Those that serve Sightline, and those that serve the server. */
  readonly connections: readonly number[];
  readonly helpers: readonly number[];
}

/** Looks up the processes of the server now. */
export async function targetOf(superuser: string): Promise<Target> {
  const client = new Client(superuser);
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ pid: number; ours: boolean }>(
      `select pid, backend_type = 'client backend' as ours from pg_stat_activity where pid <> pg_backend_pid() and usename is distinct from current_user order by xact_start nulls last`,
    );
    const file = await client.query<{ pid: string }>(`select split_part(pg_read_file('postmaster.pid'), E'\\n', 1) as pid`);
    const of = (ours: boolean): readonly number[] => rows.filter((row) => row.ours === ours).map(({ pid }) => pid);
    return { postmaster: Number(file.rows[0]?.pid), connections: of(true), helpers: of(false) };
  } finally {
    await client.end();
  }
}

/** As hard as a machine that loses its power ends a program: nothing is finished, nothing is told. */
export function strike(kill: Kill, sightline: Sightline, target: Target, chance: Chance): void {
  if (kill === 'sightline') return hit(sightline.pid);
  if (kill === 'database') return hit(target.postmaster);
  // The first in the list was longest in a transaction.
  if (kill === 'connection')
    return hit(target.connections[chance.happens(0.7) ? 0 : chance.between(0, Math.max(0, target.connections.length - 1))]);
  const all = [sightline.pid, target.postmaster, ...target.connections, ...target.helpers];
  for (const pid of chance.happens(0.5) ? all : all.toReversed()) hit(pid);
}

function hit(pid: number | undefined): void {
  try {
    if (pid !== undefined && pid > 0) process.kill(pid, 'SIGKILL');
  } catch {
    // It had ended by itself.
  }
}
