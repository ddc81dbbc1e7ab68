import type { Day } from '../../calendar/index.ts';
import type { DelegationAnswer, Desk } from '../../casework/index.ts';

const AT = Temporal.Instant.from('2026-03-30T09:15:00Z');
const MANAGERS = ['Team manager', 'Practice manager'];

/** A scheme with a line in force, one that waits for whoever asks, and one that waits for somebody else. */
function delegationOf(today: Day): DelegationAnswer {
  const line = {
    decision: 'Assessment signed off, child and family',
    by: ['Team manager'],
    absentRoles: ['Practice manager'],
    absentPeople: ['Flo Invented'],
    reason: 'Agreed by the leaders’ meeting of 2 March.',
    proposedBy: 'Hap Invented',
    proposedAt: AT,
    fromDay: today - 30,
    said: [],
    mayAnswer: false,
    mayEnd: false,
  };
  return {
    decisions: [
      {
        standard: 'sampleshire.assessments.signed-off',
        title: 'Assessment signed off, child and family',
        entry: 'Assessment decision',
        cited: { speaks: 'local', who: 'Sampleshire', where: 'clause assessment 55' },
        ifSilent: false,
        who: [
          { from: 'standard', by: MANAGERS, absentRoles: [...MANAGERS, 'Head of service'], absentPeople: [], countsForNothing: false },
          {
            from: 'scheme',
            by: ['Practice manager'],
            absentRoles: [],
            absentPeople: ['Flo Invented'],
            teams: ['Hill team'],
            upTo: ['Child in need plan'],
            countsForNothing: false,
          },
        ],
      },
      {
        standard: 'sampleshire.reviews.agreed',
        title: 'Decisions of a review agreed',
        entry: 'Review decisions agreed by a manager',
        cited: { speaks: 'guidance', who: 'Statutory guidance', where: 'An invented handbook, chapter 4' },
        ifSilent: true,
        who: [{ from: 'scheme', by: ['Director'], absentRoles: [], absentPeople: [], countsForNothing: true }],
      },
    ],
    lines: [
      { ...line, id: '11111111-1111-4111-8111-111111111111', state: 'proposed', mayAnswer: true },
      { ...line, id: '22222222-2222-4222-8222-222222222222', state: 'proposed', teams: ['Hill team'] },
      {
        ...line,
        id: '33333333-3333-4333-8333-333333333333',
        state: 'in-force',
        mayEnd: true,
        until: today + 300,
        said: [{ what: 'agreed', by: 'Ivy Invented', at: AT.add({ hours: 3 }), reason: 'As the minutes have it.' }],
      },
    ],
    choices: {
      decisions: [{ value: 'sampleshire.assessments.signed-off', text: 'Assessment signed off, child and family' }],
      roles: [
        { value: 'team-manager', text: 'Team manager' },
        { value: 'practice-manager', text: 'Practice manager' },
      ],
      teams: ['Hill team', 'Vale team'],
      people: [{ value: '44444444-4444-4444-8444-444444444444', text: 'Flo Invented' }],
      outcomes: [{ value: 'assessment-authorised:child-in-need', text: 'Assessment decision: Child in need plan' }],
    },
    today,
  };
}

export function sampleDelegation(today: Day): Pick<Desk, 'delegation' | 'proposeLine' | 'answerLine' | 'endLine'> {
  return {
    delegation: async () => delegationOf(today),
    proposeLine: async ({ reason }) =>
      reason === '' ? { reason: 'Say why, in 10 to 2000 characters', by: 'Choose at least one role that may decide' } : {},
    answerLine: async () => undefined,
    endLine: async () => undefined,
  };
}
