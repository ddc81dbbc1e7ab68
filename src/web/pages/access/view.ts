import type { WatchLine } from '../../../casework/access/watch.ts';
import { instantWords } from '../../words/instants.ts';
import { plural } from '../../words/plural.ts';
import { shownName } from '../../words/shown-name.ts';

export interface WatchView {
  readonly lead: string;
  readonly periods: readonly { readonly text: string; readonly href: string; readonly current: boolean }[];
  readonly groups: readonly {
    readonly title: string;
    readonly why: string;
    readonly lines: readonly { readonly words: string; readonly last: string; readonly href?: string }[];
  }[];
}

const GROUPS: readonly { readonly pattern: WatchLine['pattern']; readonly title: string; readonly why: string }[] = [
  { pattern: 'glass', title: 'Records opened for a reason', why: 'Each should be spoken about with whoever opened it, soon after.' },
  { pattern: 'own-name', title: 'Children of the reader’s own surname', why: 'Most are chance. Family should be kept out by name.' },
  {
    pattern: 'own-neighbours',
    title: 'Children of the reader’s own postcode',
    why: 'Neighbours should not be looked up. People tell their postcode to whoever looks after accounts.',
  },
  { pattern: 'many-people', title: 'Records that many people opened', why: 'Often a child in the news, or known to staff.' },
  { pattern: 'many-in-an-hour', title: 'Many records in one hour', why: 'May be an audit or a handover; may be looking around.' },
  { pattern: 'turned-away', title: 'Turned away again and again', why: 'Somebody may need a role they have not got, or be trying doors.' },
  { pattern: 'at-night', title: 'Reading at night, outside the night desk', why: 'Between 11pm and 5am.' },
];

/** What may be worth a question, a group to each kind. */
export function watchView(lines: readonly WatchLine[], days: number, choices: readonly number[]): WatchView {
  const groups = GROUPS.flatMap(({ pattern, title, why }) => {
    const those = lines.filter((line) => line.pattern === pattern);
    return those.length === 0 ? [] : [{ title, why, lines: those.map(lineView) }];
  });
  const kinds = groups.length;
  return {
    lead:
      kinds === 0
        ? 'Nothing stands out in who looked at what.'
        : `${plural(lines.length, 'thing', 'things')} may be worth a question. None is proof of anything.`,
    periods: choices.map((one) => ({
      text: one === 1 ? 'One day' : `${one} days`,
      href: `/access?days=${one}`,
      current: one === days,
    })),
    groups,
  };
}

function lineView(line: WatchLine): WatchView['groups'][number]['lines'][number] {
  const who = line.who === undefined ? '' : shownName(line.who);
  const child = line.child === undefined ? 'a restricted record' : shownName(line.child);
  const words: Readonly<Record<WatchLine['pattern'], string>> = {
    glass: `${who} opened ${child}`,
    'own-name': `${who} looked at ${child}, ${plural(line.n, 'time', 'times')}`,
    'own-neighbours': `${who} looked at ${child}, ${plural(line.n, 'time', 'times')}`,
    'many-people': `${plural(line.n, 'person', 'people')} looked at ${child}`,
    'many-in-an-hour': `${who} looked at ${plural(line.n, 'record', 'records')} in one hour`,
    'turned-away': `${who} was turned away ${plural(line.n, 'time', 'times')}`,
    'at-night': `${who} looked at ${plural(line.n, 'record', 'records')}`,
  };
  return {
    words: words[line.pattern],
    last: instantWords(line.last),
    ...(line.subject !== undefined && { href: `/children/${encodeURIComponent(line.subject)}/access` }),
  };
}
