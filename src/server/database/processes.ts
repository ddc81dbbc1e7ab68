import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Whether a process with this number is running, whoever owns it. One that has ended and was never collected is not. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  return process.platform !== 'linux' || statOf(pid)?.[0] !== 'Z';
}

/**
 * Text that tells this run of the process from any later process with the same number; undefined where the machine cannot say.
 */
export function startMark(pid: number): string | undefined {
  if (process.platform !== 'linux') return ask(pid, 'lstart');
  const started = statOf(pid)?.[19];
  return started === undefined ? undefined : `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${started}`;
}

/** The command that the process was started with, or '' where the machine cannot say. */
export function commandOf(pid: number): string {
  if (process.platform !== 'linux') return ask(pid, 'command') ?? '';
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

/** What Linux tells of a process after its name: first its state, twentieth when it started. */
function statOf(pid: number): readonly string[] | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ');
  } catch {
    return undefined;
  }
}

function ask(pid: number, column: 'lstart' | 'command'): string | undefined {
  try {
    const answer = execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return answer.trim() || undefined;
  } catch {
    return undefined;
  }
}
