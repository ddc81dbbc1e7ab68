import { type Day, parts } from '../../../calendar/index.ts';
import type { DelegationAnswer, LineProposed, LineShown, LineState, ProposalFaults, WhoMay } from '../../../casework/index.ts';
import type { FieldDeclaration } from '../../../record/types.ts';
import { fieldView, type FieldView } from '../../forms/field-view.ts';
import type { Sent } from '../../forms/sent.ts';
import { fullDate } from '../../words/dates.ts';
import { instantWords } from '../../words/instants.ts';
import { either, inSentence, listed } from '../../words/plural.ts';
import { shownName } from '../../words/shown-name.ts';

export interface DelegationView {
  readonly errors: readonly { readonly text: string; readonly href: string }[];
  readonly decisions: readonly {
    readonly title: string;
    readonly href: string;
    readonly cited: string;
    readonly who: readonly { readonly says: string; readonly away: string; readonly warning?: string }[];
    readonly silent: boolean;
  }[];
  /** What waits for an answer, then all others. */
  readonly waiting: readonly LineView[];
  readonly lines: readonly LineView[];
  readonly fields: readonly FieldView[];
  /** The form was sent and something in it is wrong. */
  readonly open: boolean;
}

interface LineView {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly says: string;
  readonly away: string;
  readonly when: string;
  readonly history: readonly string[];
  readonly mayAnswer: boolean;
  /** What is to be agreed to. */
  readonly asked: string;
  /** The last day, to be given by whoever would end it; absent where it cannot be ended. */
  readonly ending?: FieldView;
}

const STATES: Readonly<Record<LineState, string>> = {
  proposed: 'Proposed: waits for another leader',
  refused: 'Not agreed',
  'in-force': 'In force',
  'not-yet': 'Agreed, not yet in force',
  ending: 'In force: somebody proposes to end it',
  ended: 'Ended',
};

const SAID = {
  agreed: 'Agreed',
  refused: 'Not agreed',
  'end-proposed': 'Proposed to end it',
  'end-agreed': 'Agreed to end it',
  'end-refused': 'Did not agree to end it',
} as const;

/** The scheme in words, with the form of a line as far as it was filled in. */
export function delegationView(answer: DelegationAnswer, sent: Sent, faults: ProposalFaults): DelegationView {
  const lines = answer.lines.map((line) => lineView(line, answer.today));
  const waits = new Set(answer.lines.filter(({ state }) => state === 'proposed' || state === 'ending').map(({ id }) => id));
  const fields = fieldsOf(answer, sent, faults);
  return {
    errors: Object.entries(faults).map(([name, text]) => ({ text, href: `#${fields.find((one) => one.name === name)?.focus ?? name}` })),
    decisions: answer.decisions.map(({ standard, title, entry, cited, ifSilent, who }) => ({
      title: `${title}: ${inSentence(entry)}`,
      href: `/standards/${encodeURIComponent(standard.split('.')[0] ?? '')}/${encodeURIComponent(standard)}`,
      cited: `${cited.who}: ${cited.where}`,
      who: who.map((one) => whoView(one)),
      silent: ifSilent,
    })),
    waiting: lines.filter(({ id }) => waits.has(id)),
    lines: lines.filter(({ id }) => !waits.has(id)),
    fields,
    open: Object.keys(faults).length > 0,
  };
}

function whoView(who: WhoMay): DelegationView['decisions'][number]['who'][number] {
  const from = who.from === 'standard' ? 'By the standard: ' : 'By the council’s own scheme: ';
  return {
    says: `${from}${saysWords(who)}`,
    away: awayWords(who),
    ...(who.countsForNothing && {
      warning: 'By the standard as it reads today none of these decisions would count. Propose another line.',
    }),
  };
}

type Parts = Pick<WhoMay, 'by' | 'absentRoles' | 'absentPeople' | 'teams' | 'upTo'>;

/** 'team manager or practice manager, for children of North; only for “Child in need plan”' */
function saysWords({ by, teams, upTo }: Parts): string {
  const forTeams = teams === undefined ? '' : `, for children of ${listed(teams.map(shownName))}`;
  const onlyFor = upTo === undefined ? '' : `; only to decide on ${listed(upTo.map((one) => `“${one}”`))}`;
  return `${either(by.map(inSentence))}${forTeams}${onlyFor}.`;
}

function awayWords({ absentRoles, absentPeople }: Parts): string {
  const who = [...absentRoles.map((role) => `a ${inSentence(role)}`), ...absentPeople.map(shownName)];
  if (who.length === 0) return 'Nobody decides in their place while they are away.';
  return `While they are away, whoever covers for them may decide in their place: ${either(who)}.`;
}

function lineView(line: LineShown, today: Day): LineView {
  const { fromDay, until } = line;
  const ends = line.said.findLast(({ endsOn }) => endsOn !== undefined)?.endsOn;
  return {
    id: line.id,
    title: line.decision,
    state: STATES[line.state],
    says: `${saysWords(line)}`,
    away: awayWords(line),
    when: until === undefined ? `From ${fullDate(fromDay)}.` : `From ${fullDate(fromDay)} to ${fullDate(until - 1)}.`,
    history: [
      `Proposed by ${shownName(line.proposedBy)}, ${instantWords(line.proposedAt)}: ${shownName(line.reason)}`,
      ...line.said.map(({ what, by, at, reason, endsOn }) => {
        const last = endsOn === undefined ? '' : `, with ${fullDate(endsOn - 1)} as its last day`;
        return `${SAID[what]}${last}: ${shownName(by)}, ${instantWords(at)}: ${shownName(reason)}`;
      }),
    ],
    mayAnswer: line.mayAnswer,
    asked: line.state === 'ending' && ends !== undefined ? `End it, with ${fullDate(ends - 1)} as its last day?` : 'Agree to this line?',
    ...(line.mayEnd && { ending: dateField(`last-${line.id}`, 'Last day', new Map(), undefined, today) }),
  };
}

type Asked = readonly [keyof LineProposed, FieldDeclaration];

function fieldsOf({ choices, today }: DelegationAnswer, sent: Sent, faults: ProposalFaults): readonly FieldView[] {
  const asked: readonly Asked[] = [
    ['decision', { kind: 'choice', label: 'What is decided?', options: options(choices.decisions) }],
    [
      'by',
      {
        kind: 'choices',
        label: 'Who may decide it?',
        options: options(choices.roles),
        help: 'Within the roles that the standards name: nobody else’s decision would count.',
      },
    ],
    [
      'absentRoles',
      {
        kind: 'choices',
        label: 'Who may decide in their place?',
        options: options(choices.roles),
        help: 'Only while they are away and this person covers for them. That is said under People.',
      },
    ],
    ['absentPeople', { kind: 'worker', label: 'Somebody besides, by name' }],
    ...(choices.teams.length === 0
      ? []
      : [
          [
            'teams',
            {
              kind: 'choices',
              label: 'For which teams’ children?',
              options: options(choices.teams.map((team) => ({ value: team, text: team }))),
              help: 'None ticked: for all.',
            },
          ] as const,
        ]),
    [
      'upTo',
      { kind: 'choices', label: 'Only for some outcomes?', options: options(choices.outcomes), help: 'None ticked: whatever is decided.' },
    ],
    ['reason', { kind: 'long-text', label: 'Why?', help: 'What was agreed, by whom and where, so that anybody can find it again.' }],
  ];
  const people = choices.people.map(({ value, text }) => ({ id: value, name: text }));
  const views = asked.map(([name, declared]) => fieldView(declared, { name, sent, first: [], people, ...errorAt(faults, name) }));
  return [
    ...views.slice(0, -1),
    dateField('from', 'First day', sent, faults.from, today),
    dateField('last', 'Last day, if it has one', sent, faults.last),
    ...views.slice(-1),
  ];
}

function options(some: DelegationAnswer['choices']['roles']): Readonly<Record<string, string>> {
  return Object.fromEntries(some.map(({ value, text }) => [value, shownName(text)]));
}

/** A date as three boxes, with what was typed; at first with the day given. */
function dateField(name: string, label: string, sent: Sent, error: string | undefined, first?: Day): FieldView {
  const given =
    first === undefined || sent.has(`${name}-day`)
      ? []
      : Object.entries(parts(first)).map(([part, n]) => [`${name}-${part}`, [String(n)]] as const);
  return fieldView({ kind: 'date', label }, { name, sent: new Map([...sent, ...given]), ...(error !== undefined && { error }) });
}

function errorAt(faults: ProposalFaults, name: keyof LineProposed): { readonly error?: string } {
  const error = faults[name];
  return error === undefined ? {} : { error };
}
