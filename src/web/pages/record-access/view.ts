import { RELATIONS } from '../../../access/relations.ts';
import type { AccessAnswer } from '../../../casework/access/who-may-see.ts';
import { instantWords } from '../../words/instants.ts';
import { shownName } from '../../words/shown-name.ts';

export interface RecordAccessView {
  readonly name: string;
  readonly childHref: string;
  readonly action: string;
  readonly standing: string;
  readonly said: readonly string[];
  readonly letIn: readonly {
    readonly name: string;
    readonly how: string;
    readonly when: string;
    readonly reason: string;
    readonly by: string;
    /** To end it by; absent where it has ended, or is not for whoever reads this. */
    readonly id?: string;
  }[];
  readonly looked: readonly { readonly at: string; readonly name: string; readonly what: string }[];
  readonly earlierHref?: string;
  readonly mayChange: boolean;
  readonly levels: readonly {
    readonly value: string;
    readonly text: string;
    readonly hint: { readonly text: string };
    readonly checked: boolean;
  }[];
  readonly people: readonly { readonly value: string; readonly text: string }[];
  readonly relations: readonly { readonly value: string; readonly text: string; readonly checked: boolean }[];
}

const LEVELS = {
  ordinary: ['Ordinary', 'Those who work with the child, their managers, and leaders may read it.'],
  restricted: [
    'Restricted',
    'Only those who work with the child themselves, and people named below. Nobody else finds it, not even by name.',
  ],
  sealed: ['Sealed', 'Only people named below: for an identity before adoption, say. You are named when you seal it.'],
} as const;

const STANDING: Readonly<Record<AccessAnswer['sensitivity'], string>> = {
  ordinary: 'This record is ordinary.',
  restricted: 'This record is restricted: only those who work with the child, and people named here, may see it.',
  sealed: 'This record is sealed: only people named here may see it.',
};

const EVENTS: Readonly<Record<string, string>> = {
  'record-read': 'read the record',
  'record-written': 'wrote in the record',
  'decision-made': 'decided something in it',
  'access-read': 'saw who looked at it',
  'access-changed': 'changed who may see it',
  'glass-broken': 'opened it for a reason and a time',
  exported: 'took a copy',
};

/** Who may see a record, and who did, in words. */
export function recordAccessView(answer: AccessAnswer, now: Temporal.Instant): RecordAccessView {
  const here = `/children/${encodeURIComponent(answer.child.id)}`;
  const last = answer.looked.at(-1);
  return {
    name: shownName(answer.child.name),
    childHref: here,
    action: `${here}/access`,
    standing: STANDING[answer.sensitivity],
    said: answer.said.map(
      ({ sensitivity, reason, name, at }) => `${LEVELS[sensitivity][0]} since ${instantWords(at)}, said by ${shownName(name)}: ${reason}`,
    ),
    letIn: answer.letIn.map((one) => {
      const over = one.ended !== undefined || (one.to !== undefined && Temporal.Instant.compare(one.to, now) <= 0);
      return {
        name: shownName(one.name),
        how: RELATIONS[one.relation],
        when: periodWords(one, over),
        reason: one.reason,
        by: shownName(one.byName),
        ...(!over && answer.mayChange && { id: one.id }),
      };
    }),
    looked: answer.looked.map(({ at, name, event, outcome }) => ({
      at: instantWords(at),
      name: shownName(name),
      what: outcome === 'refused' ? 'was turned away' : (EVENTS[event] ?? event.replaceAll('-', ' ')),
    })),
    ...(answer.more && last !== undefined && { earlierHref: `${here}/access?before=${encodeURIComponent(last.at.toString())}` }),
    mayChange: answer.mayChange,
    levels: Object.entries(LEVELS).map(([value, [text, hint]]) => ({
      value,
      text,
      hint: { text: hint },
      checked: value === answer.sensitivity,
    })),
    people: answer.people.map(({ account, name }) => ({ value: account, text: shownName(name) })),
    relations: [
      { value: 'named', text: 'may see this record', checked: true },
      { value: 'auditing', text: 'is to audit this record', checked: false },
      { value: 'own-relative', text: 'is family, or close to it, and must not see it', checked: false },
    ],
  };
}

function periodWords({ from, to, ended }: AccessAnswer['letIn'][number], over: boolean): string {
  const began = instantWords(from);
  if (ended !== undefined) return `${began} to ${instantWords(ended.at)}`;
  if (to === undefined) return `since ${began}`;
  return over ? `${began} to ${instantWords(to)}` : `since ${began}, until ${instantWords(to)}`;
}
