import type { DecisionAsked, WhoDecides } from '../../../casework/index.ts';
import { fieldView, type FieldView } from '../../forms/field-view.ts';
import { partView } from '../../forms/part-view.ts';
import { type Sent, textOf } from '../../forms/sent.ts';
import { agedWords } from '../../words/ages.ts';
import { entryView, type EntryView } from '../../words/entry-view.ts';
import { expectationView, type ExpectationView } from '../../words/expectation-view.ts';
import { either, inSentence } from '../../words/plural.ts';
import { shownName } from '../../words/shown-name.ts';
import { answersTo, NAMES } from './read-decision.ts';

export interface DecideView {
  readonly title: string;
  readonly child: { readonly name: string; readonly age: string; readonly href: string };
  readonly line: ExpectationView;
  readonly says: string;
  readonly purpose?: string;
  readonly standardHref: string;
  readonly work: readonly EntryView[];
  readonly withheld: readonly EntryView[];
  /** Whose it is, and where that is said. */
  readonly whose: string;
  /** Why it is not for whoever reads this; absent where it is. */
  readonly notYours?: string;
  readonly form?: { readonly action: string; readonly key: string; readonly answer: FieldView; readonly rationale: FieldView };
  readonly summary: readonly { readonly text: string; readonly href: string }[];
  readonly told?: string;
}

const WHY_NOT = {
  'own-work': 'This is your own work, so somebody else decides it: what you wrote is read by a second pair of eyes.',
  'absent-work':
    'This is the work of somebody you cover for. Nobody decides their own work, and so nobody decides it in their place: another manager does.',
  role: 'This is not for your role to decide.',
  team: 'Somebody in your role decides this, but for children of another team, or for children they work with themselves.',
  absence: 'You cover for somebody who may decide this, but the scheme of delegation does not let your role decide in their place.',
  outcome: 'You may decide this, but not in this way: that outcome is for somebody else.',
  'not-in-force': 'A line of the scheme of delegation would let you decide this, but it is not in force today.',
  conflict: 'Lines of the scheme of delegation say different things about this. Nobody decides it until leaders have settled which holds.',
  decided: 'This has been decided, or is no longer expected.',
  'not-here': 'There is no form for this decision here yet.',
} as const;

/** What is to be decided, in words, with what was typed so far. */
export function decideView(asked: DecisionAsked, key: string, sent: Sent, errors: ReadonlyMap<string, string>, told?: string): DecideView {
  const { child, standard, whose, today } = asked;
  const [authority = ''] = standard.id.split('.');
  const answers = answersTo(asked);
  return {
    title: `Decide: ${inSentence(asked.line.title)}`,
    child: { name: shownName(child.name), age: agedWords(child, today), href: `/children/${encodeURIComponent(child.id)}` },
    line: expectationView(asked.line, today),
    says: standard.says,
    ...(standard.purpose !== undefined && { purpose: standard.purpose }),
    standardHref: `/standards/${encodeURIComponent(authority)}/${encodeURIComponent(standard.id)}`,
    work: asked.work.map((entry) => entryView(entry, today)),
    withheld: asked.withheld.map((entry) => entryView(entry, today)),
    whose: whoseWords(asked),
    ...(!whose.may && { notYours: WHY_NOT[whose.why] }),
    ...(answers.length > 0 && {
      form: {
        action: `/decide/${encodeURIComponent(key)}`,
        key: textOf(sent, NAMES.key),
        answer: answerField(asked, sent, errors),
        rationale: fieldView(
          { kind: 'long-text', label: 'Why?', help: 'At least a sentence. It stands in the record beside your decision.' },
          { name: NAMES.rationale, sent, ...errorAt(errors, NAMES.rationale) },
        ),
      },
    }),
    summary: [...errors].map(([name, text]) => ({ text, href: `#${focusOf(name, asked)}` })),
    ...(told !== undefined && { told }),
  };
}

function answerField(asked: DecisionAsked, sent: Sent, errors: ReadonlyMap<string, string>): FieldView {
  const answers = answersTo(asked);
  const under = new Map(
    answers.map(({ id, entry, asks }) => [
      id,
      partView({ fields: asks }, { type: entry, prefix: id, sent, errors, lookedFor: {}, people: [] }).fields,
    ]),
  );
  const options = Object.fromEntries(answers.map(({ id, says }) => [id, says]));
  return fieldView(
    { kind: 'choice', label: 'What do you decide?', options },
    { name: NAMES.answer, sent, under, ...errorAt(errors, NAMES.answer) },
  );
}

function errorAt(errors: ReadonlyMap<string, string>, name: string): { readonly error?: string } {
  const error = errors.get(name);
  return error === undefined ? {} : { error };
}

/** A group of buttons is gone to by its first. */
function focusOf(name: string, asked: DecisionAsked): string {
  return name === NAMES.answer || name === NAMES.rationale || answersTo(asked).some(({ id }) => name.startsWith(`${id}-`))
    ? name
    : NAMES.answer;
}

function whoseWords({ whose, line }: DecisionAsked): string {
  if (whose.may) {
    const away = whose.onBehalfOf === undefined ? '' : `, for ${shownName(whose.onBehalfOf.name)}, who is away`;
    return `You decide this as ${inSentence(whose.role)}${away}. ${sourceWords(whose.who)}`;
  }
  if (!('who' in whose)) return `It is for the ${inSentence(line.ownerRole)}.`;
  return whose.who.map((one) => `It is for the ${either(one.roles.map(inSentence))}. ${sourceWords(one)}`).join(' ');
}

function sourceWords({ from, reason }: WhoDecides): string {
  if (from === 'standard') return 'The standard says so.';
  return reason === undefined
    ? 'The council’s scheme of delegation says so.'
    : `The council’s scheme of delegation says so: ${shownName(reason)}`;
}
