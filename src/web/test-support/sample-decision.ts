import type { Day } from '../../calendar/index.ts';
import type { DecisionAsked, Desk, EntryLine, ExpectationLine, Named, StandardLine, WayToAnswer } from '../../casework/index.ts';
import { DECISION_FORMS } from '../../record/decision-forms/index.ts';
import { getEntryType } from '../../record/entry-types.ts';

/** The key of the expectation that the sample is about. */
export const TO_DECIDE = 'sampleshire.assessments.signed-off:c-1:2026-03-02';

/** An assessment of this child, to be agreed by whoever asks for a manager who is away. */
function decisionOf(child: Named, line: ExpectationLine, standard: StandardLine, today: Day): DecisionAsked {
  const title = 'Assessment signed off, child and family';
  return {
    child,
    line: { ...line, title, ownerRole: 'Team manager', expectation: { ...line.expectation, key: TO_DECIDE } },
    standard: { ...standard, title, says: 'A manager signs the assessment off once it is good enough, by the 45th working day.' },
    work: [started(today), completed(today)],
    withheld: [
      {
        ...completed(today),
        id: 'e-22',
        type: 'assessment-returned',
        label: 'Assessment returned for more work',
        by: 'Di Invented',
        role: 'Team manager',
        significant: false,
        facts: [{ label: 'Why?', value: 'What the school sees every day is not in it yet.' }],
      },
    ],
    today,
    whose: {
      may: true,
      who: { roles: ['Team manager', 'Practice manager'], from: 'scheme', reason: 'Agreed by the leaders’ meeting of 2 March.' },
      role: 'Team manager',
      onBehalfOf: { id: 'w-4', name: 'Di Invented' },
      answers: answersTo('assessment-authorised'),
    },
  };
}

function answersTo(type: string): readonly WayToAnswer[] {
  const { answers = [] } = DECISION_FORMS.get(type) ?? {};
  return answers.map((one) => ({ ...one, id: `${one.answer}-${one.type}`, entry: getEntryType(one.type) }));
}

function started(today: Day): EntryLine {
  return {
    id: 'e-20',
    type: 'assessment-started',
    label: 'Assessment started',
    occurred: { day: today - 43 },
    by: 'Ada Invented',
    role: 'Social worker',
    significant: false,
    facts: [],
  };
}

function completed(today: Day): EntryLine {
  return {
    id: 'e-21',
    type: 'assessment-completed',
    label: 'Assessment',
    occurred: { day: today - 1 },
    recorded: { day: today - 1, minute: 1010 },
    by: 'Ada Invented',
    role: 'Social worker',
    significant: true,
    facts: [
      { label: 'Was the child seen?', value: 'Yes' },
      { label: 'What do you recommend, and why?', value: 'A child in need plan. <b>Rowan</b> wants to stay at the same school.' },
    ],
  };
}

export function sampleDecision(child: Named, line: ExpectationLine, standard: StandardLine, today: Day): Pick<Desk, 'decision' | 'decide'> {
  const asked = decisionOf(child, line, standard, today);
  return {
    decision: async (key) => (key === TO_DECIDE ? asked : undefined),
    decide: async () => ({ saved: true, before: false }),
  };
}
