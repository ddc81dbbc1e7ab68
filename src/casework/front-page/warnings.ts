import { tryDayOf } from '../../calendar/index.ts';
import { getEntryType } from '../../record/entry-types.ts';
import type { Entry } from '../../record/types.ts';
import type { AsAt } from '../child/child-facts.ts';
import type { Warning } from './answers.ts';

export interface WarningFound {
  readonly warning: Warning;
  readonly from: Entry;
}

/** What holds on the day, the gravest first: what follows from the record, then what somebody warned of, the latest first. */
export function warningsIn(child: AsAt): readonly WarningFound[] {
  return [...died(child), ...missing(child), ...addressRestricted(child), ...said(child), ...interpreter(child)];
}

function died({ entries }: AsAt): readonly WarningFound[] {
  const last = entries.findLast(({ type }) => getEntryType(type).closesRecord === true);
  return last === undefined ? [] : [found('died', last)];
}

function missing({ episodes }: AsAt): readonly WarningFound[] {
  const open = episodes.findLast(({ kind, to }) => kind === 'missing' && to === undefined);
  if (open === undefined) return [];
  return [found(open.opened.fields['kind'] === 'away' ? 'away' : 'missing', open.opened)];
}

/** By the address that holds now alone: whoever has moved is found at another. */
function addressRestricted({ entries }: AsAt): readonly WarningFound[] {
  const latest = entries.findLast(({ type }) => type === 'address');
  return latest?.fields['restricted'] === true ? [found('address-restricted', latest)] : [];
}

function interpreter({ entries }: AsAt): readonly WarningFound[] {
  const latest = entries.findLast(({ type, fields }) => type === 'child-details' && fields['interpreter-needed'] !== undefined);
  if (latest?.fields['interpreter-needed'] !== true) return [];
  const language = latest.fields['language'];
  return [found('interpreter', latest, typeof language === 'string' ? { what: language } : {})];
}

function said({ entries, asOf }: AsAt): readonly WarningFound[] {
  const ended = new Set(entries.flatMap(({ type, links = [] }) => (type === 'warning-ended' ? links.map(({ to }) => to) : [])));
  return entries
    .filter(({ type, id, supersedes }) => type === 'warning' && !ended.has(id) && !(supersedes !== undefined && ended.has(supersedes)))
    .flatMap((entry) => {
      const until = dayIn(entry, 'until');
      if (until !== undefined && until < asOf) return [];
      const [about, what, toDo, saidBy] = [aboutWords(entry), textIn(entry, 'what'), textIn(entry, 'what-to-do'), textIn(entry, 'said-by')];
      const more = {
        ...(about !== undefined && { about }),
        ...(what !== undefined && { what }),
        ...(toDo !== undefined && { toDo }),
        ...(saidBy !== undefined && { saidBy }),
        ...(until !== undefined && { until }),
      };
      return [found('said', entry, more)];
    })
    .toReversed();
}

function found(kind: Warning['kind'], from: Entry, more: Partial<Warning> = {}): WarningFound {
  return { warning: { kind, since: from.occurred.day, ...more }, from };
}

function aboutWords({ fields }: Entry): string | undefined {
  const kind = fields['kind'];
  return typeof kind === 'string' ? getEntryType('warning').fields['kind']?.options?.[kind] : undefined;
}

function textIn({ fields }: Entry, name: string): string | undefined {
  const text = fields[name];
  return typeof text === 'string' && text.trim() !== '' ? text : undefined;
}

function dayIn(entry: Entry, name: string): number | undefined {
  const text = textIn(entry, name);
  return text === undefined ? undefined : tryDayOf(text);
}
