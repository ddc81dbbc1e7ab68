import { HOLD_REASONS, type HoldReason, isLead, type KeptAnswer, type RuleWorking } from '../../../casework/rights/index.ts';
import type { Person } from '../../../access/person.ts';
import { fullDate } from '../../words/dates.ts';
import { plural } from '../../words/plural.ts';
import { shownName } from '../../words/shown-name.ts';

const HOLD_WORDS: Readonly<Record<HoldReason, string>> = {
  'public-inquiry': 'A public inquiry',
  court: 'A case in court, or a claim',
  complaint: 'A complaint',
  request: 'Somebody has asked for it',
  other: 'Something else',
};

const STEPS: Readonly<Record<string, string>> = {
  keep: 'Kept for longer',
  destroy: 'Reviewed: it may be destroyed',
  agreed: 'Agreed: it lies aside',
  refused: 'Refused: it is kept',
  withdrawn: 'Brought back',
};

interface Decision {
  readonly kind: string;
  readonly title: string;
  readonly help: string;
  readonly button: string;
  readonly asksDay: boolean;
}

export interface KeptView {
  readonly title: string;
  readonly lead: string;
  readonly recordHref?: string;
  readonly recordWords: string;
  readonly rules: readonly {
    readonly title: string;
    readonly because: string;
    readonly from: string;
    readonly to: string;
    readonly source: string;
  }[];
  readonly cautions: readonly string[];
  readonly held: readonly { readonly words: string; readonly because: string; readonly by: string; readonly lifted?: string }[];
  readonly isHeld: boolean;
  readonly mayLift: boolean;
  readonly holdReasons: readonly { readonly value: string; readonly text: string }[];
  readonly steps: readonly { readonly what: string; readonly by: string; readonly because: string }[];
  readonly decisions: readonly Decision[];
  readonly action: string;
  readonly after: number;
  readonly key: string;
  readonly because: string;
  readonly error?: string;
}

/** One record: until when it is kept, why, and what is decided. */
export function keptView(answer: KeptAnswer, asker: Person, key: string, refused?: { because: string; message: string }): KeptView {
  const { subject, retention, holds, steps, stage } = answer;
  const name = shownName(subject.name);
  const path = `/keeping/${encodeURIComponent(subject.id)}`;
  return {
    title: `Until when the record of ${name} is kept`,
    lead: leadOf(answer),
    ...(stage === 'aside'
      ? { recordHref: `${path}/record` }
      : subject.kind === 'child' && { recordHref: `/children/${encodeURIComponent(subject.id)}` }),
    recordWords: `Read the record: ${plural(answer.entries, 'entry', 'entries')}`,
    rules: retention.rules.map(ruleView),
    cautions: retention.cautions,
    held: holds.map((one) => ({
      words: `${HOLD_WORDS[one.reason]}, since ${fullDate(one.from)}`,
      because: shownName(one.because),
      by: shownName(one.by.name),
      ...(one.lifted !== undefined && {
        lifted: `Lifted on ${fullDate(one.lifted.on)} by ${shownName(one.lifted.by.name)}: ${shownName(one.lifted.because)}`,
      }),
    })),
    isHeld: holds.some(({ lifted }) => lifted === undefined),
    mayLift: isLead(asker),
    holdReasons: HOLD_REASONS.map((value) => ({ value, text: HOLD_WORDS[value] })),
    steps: steps.map(({ kind, because, on, by, keepUntil }) => ({
      what: `${STEPS[kind] ?? kind}${keepUntil === undefined ? '' : `, until ${fullDate(keepUntil)}`}`,
      by: `${shownName(by.name)}, ${fullDate(on)}`,
      because: shownName(because),
    })),
    decisions: decisionsFor(answer),
    action: path,
    after: steps.length,
    key,
    because: refused?.because ?? '',
    ...(refused !== undefined && { error: refused.message }),
  };
}

function leadOf({ retention, today, stage, destroyableOn, holds }: KeptAnswer): string {
  if (stage === 'aside' && destroyableOn !== undefined)
    return `It was agreed that this record is destroyed. Nobody else can read it. It can be destroyed from ${fullDate(destroyableOn)} on, and brought back until it is.`;
  const held = holds.some(({ lifted }) => lifted === undefined) ? ' It is held: whatever its date, it is not destroyed.' : '';
  const { keptTo } = retention;
  if (keptTo === undefined) return `There is no date yet. ${retention.undated.join(' ')}${held}`;
  return `Kept to ${fullDate(keptTo.day)}${keptTo.day < today ? ', which has come' : ''}, by the rule: ${keptTo.rule.title.charAt(0).toLowerCase()}${keptTo.rule.title.slice(1)}.${held}`;
}

function ruleView({ rule, because, from, keptTo, undated }: RuleWorking): KeptView['rules'][number] {
  return {
    title: rule.title,
    because,
    from: from === undefined ? (undated ?? '') : `${from.what}, ${fullDate(from.on)}`,
    to: keptTo === undefined ? 'No day yet' : fullDate(keptTo),
    source: rule.source,
  };
}

function decisionsFor({ stage, retention, today }: KeptAnswer): readonly Decision[] {
  const keep: Decision = {
    kind: 'keep',
    title: 'Keep it for longer',
    help: 'Say what for. It comes back to the list on the day you give.',
    button: 'Keep it until then',
    asksDay: true,
  };
  if (stage === 'aside')
    return [
      { kind: 'withdrawn', title: 'Bring it back', help: 'It can be read and written in again.', button: 'Bring it back', asksDay: false },
    ];
  if (stage === 'reviewed')
    return [
      {
        kind: 'agreed',
        title: 'Agree that it is destroyed',
        help: 'For the information governance lead, who is not the reviewer. The record is then shut to everybody else, and destroyed no sooner than 30 days later.',
        button: 'Agree that it is destroyed',
        asksDay: false,
      },
      {
        kind: 'refused',
        title: 'Keep it',
        help: 'For the information governance lead. It must be reviewed again.',
        button: 'Refuse',
        asksDay: false,
      },
    ];
  if (retention.keptTo === undefined || retention.keptTo.day >= today) return [keep];
  return [
    {
      kind: 'destroy',
      title: 'It may be destroyed',
      help: 'You have read it, and nobody needs it: not the person themselves, a brother or sister, a court, or an inquiry. The information governance lead must agree.',
      button: 'It may be destroyed',
      asksDay: false,
    },
    keep,
  ];
}
