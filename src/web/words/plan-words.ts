/** The words for what a plan holds, for someone reading on the as-of day. */
import type { Day } from '../../calendar/index.ts';
import type { Names, Plan, PlanPart, ProgressSeen } from '../../casework/index.ts';
import { RECIPIENTS } from '../../record/codes/people.ts';
import { tryDayOf } from '../../calendar/index.ts';
import { dateWords, dayWords } from './dates.ts';
import { roleWords } from './role.ts';
import { inSentence, plural } from './plural.ts';
import { shownName } from './shown-name.ts';

/** What a part says in one of its fields, as it can be shown; nothing where it does not. */
export function saidIn({ fields }: Pick<PlanPart, 'fields'>, name: string): string | undefined {
  const value = fields[name];
  return typeof value === 'string' && value.trim() !== '' ? shownName(value) : undefined;
}

/** Who does an action: a worker by name, somebody of the family or another service as they were named, or the child. */
export function ownerWords(action: Pick<PlanPart, 'fields'>, names: Names): string {
  const worker = saidIn(action, 'worker');
  if (worker !== undefined) return shownName(names.get(worker) ?? worker);
  return saidIn(action, 'family-member') ?? saidIn(action, 'professional') ?? saidIn(action, 'who') ?? 'The child';
}

/** When an action is due, and how late it is where it is. */
export function byWhenWords(action: Pick<PlanPart, 'fields' | 'ended'>, asOf: Day): { readonly by: string; readonly overdue?: string } {
  const value = saidIn(action, 'by-when');
  const due = value === undefined ? undefined : tryDayOf(value);
  if (due === undefined) return { by: 'No date' };
  const late = asOf - due;
  return {
    by: `by ${dayWords(due, asOf)}`,
    ...(late > 0 && action.ended === undefined && { overdue: `Overdue by ${plural(late, 'day')}` }),
  };
}

/** What would show that something does not work, what follows then, and by when that is decided. */
export interface ContingencyWords {
  readonly if: string;
  readonly instead: string;
  readonly by: string;
}

export function contingencyWords(part: Pick<PlanPart, 'fields'>, asOf: Day): ContingencyWords {
  const value = saidIn(part, 'by-when');
  const day = value === undefined ? undefined : tryDayOf(value);
  return {
    if: saidIn(part, 'if') ?? '',
    instead: saidIn(part, 'instead') ?? '',
    by: day === undefined ? 'No date' : `decided by ${dayWords(day, asOf)}`,
  };
}

/** How a part ended: 'Done on 3 March: the bed came.' */
export function endedWords({ type, ended }: Pick<PlanPart, 'type' | 'ended'>, asOf: Day): string | undefined {
  if (ended === undefined) return undefined;
  const how = ended.how === 'not-needed' ? 'No longer needed' : type === 'plan-outcome' ? 'Reached' : 'Done';
  const by = ended.doneBy === undefined ? '' : ` by ${shownName(ended.doneBy)}`;
  const reason = ended.reason === undefined ? '' : `: ${shownName(ended.reason)}`;
  return `${how}${by}, ${dateWords(ended.on, asOf)}${reason}`;
}

export const PROGRESS_WORDS: Readonly<Record<ProgressSeen['progress'], string>> = { better: 'Better', same: 'The same', worse: 'Worse' };

/** When a plan was last brought up to date, and by whom. */
export function broughtUpToDate(plan: Plan, names: Names, asOf: Day): string {
  const last = plan.versions.at(-1);
  if (last !== undefined) {
    const role = last.role === undefined ? '' : `, ${inSentence(roleWords(last.role))}`;
    const by = last.by === undefined ? '' : ` by ${shownName(names.get(last.by) ?? last.by)}${role}`;
    return `Last written anew on ${dayWords(last.on, asOf)}${by}`;
  }
  const day = plan.days.at(-1);
  return day === undefined ? 'Nothing is written in it yet' : `Last changed on ${dayWords(day, asOf)}`;
}

/** Who is given a plan, by the code that stands for them. */
export function recipientWords(code: string): string {
  return new Map<string, string>(Object.entries(RECIPIENTS)).get(code) ?? code;
}
