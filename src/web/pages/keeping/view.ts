import type { KeepingAnswer } from '../../../casework/rights/index.ts';
import { fullDate } from '../../words/dates.ts';
import { plural } from '../../words/plural.ts';
import { shownName } from '../../words/shown-name.ts';

export interface KeepingView {
  readonly lead: string;
  readonly dated: boolean;
  readonly rows: readonly {
    readonly href: string;
    readonly name: string;
    readonly kept: string;
    readonly why: string;
    readonly state: string;
  }[];
  readonly rules: readonly {
    readonly title: string;
    readonly says: string;
    readonly standing: string;
    readonly source: string;
  }[];
}

const DECIDED: Readonly<Record<string, string>> = {
  keep: 'To be looked at again',
  destroy: 'Waits for the information governance lead',
  agreed: 'Agreed: lies aside',
  refused: 'Refused: to be looked at again',
  withdrawn: 'Brought back: to be looked at again',
};

/** The records whose date has come, and the rules. */
export function keepingView({ overdue, rules, dated }: KeepingAnswer): KeepingView {
  return {
    lead: leadOf(dated, overdue.length),
    dated: dated > 0,
    rows: overdue.map((one) => ({
      href: `/keeping/${encodeURIComponent(one.subject)}`,
      // A record that lies aside is not named to everybody who sees this list.
      name: one.decided === 'agreed' ? one.subject : shownName(one.name),
      kept: `Kept to ${fullDate(one.keptTo)}`,
      why: one.title,
      state: one.held ? 'Held: not to be destroyed' : one.decided === undefined ? 'To be reviewed' : (DECIDED[one.decided] ?? ''),
    })),
    rules: rules.map(({ title, says, standing, source }) => ({
      title,
      says,
      standing: standing === 'law' ? 'The law' : 'A choice this council may make otherwise',
      source,
    })),
  };
}

function leadOf(dated: number, overdue: number): string {
  if (dated === 0) return 'It has not been worked out yet until when each record is kept.';
  if (overdue === 0) return 'No record’s date has come.';
  return `The date of ${plural(overdue, 'record')} has come. Nothing is destroyed by itself: two people must agree.`;
}
