import type { RequestAnswer, RequestStepKind } from '../../../casework/rights/index.ts';
import { ASKING_WORDS, STATE_OF_REQUEST, STEP_WORDS } from '../../words/asking-words.ts';
import { dayWords, fullDate } from '../../words/dates.ts';
import { plural } from '../../words/plural.ts';
import { shownName } from '../../words/shown-name.ts';

/** A step that can be taken now, as a form. */
interface StepForm {
  readonly kind: RequestStepKind;
  readonly title: string;
  readonly help: string;
  /** What is asked for; absent where nothing need be written. */
  readonly label?: string;
  readonly typed: string;
  readonly button: string;
}

export interface RequestView {
  readonly title: string;
  readonly lead: string;
  readonly childHref: string;
  readonly childName: string;
  readonly action: string;
  readonly after: number;
  readonly facts: readonly { readonly key: { readonly text: string }; readonly value: { readonly text: string } }[];
  readonly prepareHref?: string;
  readonly prepareWords: string;
  readonly answerHref: string;
  readonly answerWords: string;
  readonly logHref: string;
  readonly next: readonly StepForm[];
  readonly others: readonly StepForm[];
  readonly steps: readonly { readonly what: string; readonly on: string; readonly by: string; readonly because?: string }[];
  readonly error?: string;
}

interface Refused {
  readonly kind: string;
  readonly because: string;
  readonly message: string;
}

/** One request: how it stands, what is next, and what was done. */
export function requestView(answer: RequestAnswer, refused?: Refused): RequestView {
  const { id, child, standing, askedBy, today, undecided, hidden } = answer;
  const name = shownName(child.name);
  const ended = ['released', 'refused', 'withdrawn'].includes(standing.state);
  const form = (one: Omit<StepForm, 'typed'>): StepForm => ({ ...one, typed: refused?.kind === one.kind ? refused.because : '' });
  const sent = standing.state === 'released';
  return {
    title: `The record of ${name}, asked for by ${shownName(askedBy)}`,
    lead: ended
      ? `${STATE_OF_REQUEST[standing.state]}.`
      : `${STATE_OF_REQUEST[standing.state]}. To be answered by ${dayWords(standing.due, today)}${standing.due < today ? ', which is past' : ''}.`,
    childHref: `/children/${encodeURIComponent(child.id)}`,
    childName: name,
    action: `/requests/${id}/steps`,
    after: answer.steps.length,
    facts: factsOf(answer),
    ...(standing.state === 'preparing' && { prepareHref: `/requests/${id}/prepare` }),
    prepareWords: undecided === 0 ? 'Read it, and hide what must be hidden' : `Decide ${plural(undecided, 'suggestion')}`,
    answerHref: `/requests/${id}/answer`,
    answerWords: sent
      ? 'Read what was sent'
      : standing.prepared === undefined
        ? `Read it as it would be sent now (${plural(hidden, 'passage')} hidden)`
        : 'Read the answer that was prepared',
    logHref: `/requests/${id}/log`,
    next: ended ? [] : nextForms(answer).map(form),
    others: ended ? [] : otherForms(answer).map(form),
    steps: answer.steps.map(({ kind, on, by, because }) => ({
      what: STEP_WORDS[kind],
      on: fullDate(on),
      by: shownName(by.name),
      ...(because !== undefined && { because: shownName(because) }),
    })),
    ...(refused !== undefined && { error: refused.message }),
  };
}

function factsOf({ kind, askedAs, receivedOn, by, standing }: RequestAnswer): RequestView['facts'] {
  return [
    fact('Who asks', ASKING_WORDS[kind]),
    fact('For what', shownName(askedAs)),
    fact('Reached the council', `${fullDate(receivedOn)}, noted by ${shownName(by.name)}`),
    fact('Who they are', standing.identityChecked ? 'Checked' : 'Not checked yet'),
  ];
}

function fact(text: string, value: string): RequestView['facts'][number] {
  return { key: { text }, value: { text: value } };
}

function nextForms({ standing }: RequestAnswer): readonly Omit<StepForm, 'typed'>[] {
  const sendBack: Omit<StepForm, 'typed'> = {
    kind: 'sent-back',
    title: 'Something must change',
    help: 'It goes back to be prepared, and is checked again after that.',
    label: 'What needs to change?',
    button: 'Send it back',
  };
  if (standing.state === 'preparing')
    return [
      {
        kind: 'prepared',
        title: 'It is ready to be checked',
        help: 'It is kept as it stands now. What is written in the record from here on is not in it.',
        button: 'The answer is prepared',
      },
    ];
  if (standing.state === 'prepared')
    return [
      {
        kind: 'checked',
        title: 'A second person reads it',
        help: 'Read the whole answer and the log of what is hidden. Nobody checks what they prepared or decided themselves.',
        button: 'I have read it, and it can be sent',
      },
      sendBack,
    ];
  return [
    {
      kind: 'released',
      title: 'Send it',
      help: 'Save or print the answer, and send it. Offer somebody to be there while it is read.',
      label: 'How was it sent, and to where?',
      button: 'The answer was sent',
    },
    sendBack,
  ];
}

function otherForms({ standing }: RequestAnswer): readonly Omit<StepForm, 'typed'>[] {
  const forms: readonly (Omit<StepForm, 'typed'> & { readonly shown: boolean })[] = [
    {
      kind: 'identity-checked',
      title: 'Check who they are',
      help: 'Ask for no more than is needed: somebody known to their worker need not show a passport.',
      label: 'How do you know that they are who they say?',
      button: 'Who they are is checked',
      shown: !standing.identityChecked,
    },
    {
      kind: 'extended',
      title: 'Take two more months',
      help: 'Only where the request is complex or there are several, and only when the person is told why within the first month.',
      label: 'Why is more time needed?',
      button: 'Take two more months',
      shown: !standing.extended,
    },
    {
      kind: 'withdrawn',
      title: 'They no longer ask',
      help: 'The request ends, and stays here.',
      label: 'How did they tell us?',
      button: 'End the request',
      shown: true,
    },
    {
      kind: 'refused',
      title: 'Refuse it',
      help: 'Rarely right. The person is told why, and that they may complain to us, to the Information Commissioner, and to a court.',
      label: 'Why is it refused?',
      button: 'Refuse the request',
      shown: true,
    },
  ];
  return forms.filter(({ shown }) => shown).map(({ shown: _shown, ...one }) => one);
}
