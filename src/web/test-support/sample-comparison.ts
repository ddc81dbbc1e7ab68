/** Invented answers to questions asked of several councils, and what would change between two. */
import { dayOf } from '../../calendar/index.ts';
import type { Council, FoundLine, QuestionAnswer, QuestionsAnswer, WhatWouldChange } from '../../casework/index.ts';

const england: Council = { authority: 'england', name: 'England', document: 'Law and statutory guidance', standards: 1 };
const sampleshire: Council = { authority: 'sampleshire', name: 'Sampleshire', document: 'Practice Standards, January 2025', standards: 2 };
const exampleton: Council = { authority: 'exampleton', name: 'Exampleton', document: 'Standards for Practice, 2024', standards: 1 };

const visits: FoundLine = {
  id: 'sampleshire.visits.child-protection',
  title: 'Visit, child protection plan',
  says: 'A child on a protection plan is seen every ten working days.',
  owner: 'Social worker',
  clauses: ['visiting#2'],
  speaks: 'local',
  reading: 'The text says ten days; working days were chosen, as its table does.',
  limits: [
    { limit: '2 working days', when: 'first', clause: 'visiting#1', span: { days: [2, 6], workingDays: [2, 2] } },
    { limit: 'every 10 working days', when: 'then', span: { days: [12, 19], workingDays: [10, 10] } },
  ],
  wants: 'visit (child seen; by social worker)',
  from: 'the start of child protection plan',
  applies: 'after the birth',
};
const others: readonly FoundLine[] = ['every 4 weeks', 'every month'].map((limit, index) => ({
  ...visits,
  id: `exampleton.visits.${index + 1}`,
  title: 'Visit',
  clauses: [`4.${index + 1}`],
  limits: [{ limit, span: { days: index === 0 ? [28, 28] : [28, 31], workingDays: [17, 22] } }],
}));

export const question: QuestionAnswer = {
  id: 'protection-visits',
  subject: 'Child protection plans',
  asks: 'How often is a child on a protection plan seen?',
  kind: 'how-often',
  packs: [
    { council: england, statute: true, found: [], contradictions: [] },
    {
      council: exampleton,
      statute: false,
      found: others,
      contradictions: [
        {
          stricter: { id: 'exampleton.visits.1', limit: 'every 4 weeks', clauses: ['4.1'] },
          other: { id: 'exampleton.visits.2', limit: 'every month', clauses: ['4.2'] },
          byTurns: false,
        },
      ],
    },
    { council: sampleshire, statute: false, found: [visits], contradictions: [] },
  ],
  strictest: [{ among: [exampleton, sampleshire], strictest: [sampleshire] }],
  next: { id: 'seen-alone', asks: 'Is the child seen alone, and what if not?' },
};

export const questions: QuestionsAnswer = {
  councils: [england, exampleton, sampleshire],
  subjects: [
    {
      name: 'Child protection plans',
      questions: [
        { id: question.id, asks: question.asks, answered: ['exampleton', 'sampleshire'] },
        { id: 'first-core-group', asks: 'When is the first core group?', answered: ['england', 'exampleton', 'sampleshire'] },
      ],
    },
    {
      name: 'Visits and the record',
      questions: [{ id: 'seen-alone', asks: 'Is the child seen alone, and what if not?', answered: ['sampleshire'] }],
    },
  ],
  unasked: [{ topic: 'Safety plan, child protection plan', standards: [{ council: exampleton, ids: ['exampleton.visits.1'] }] }],
};

export const changes: WhatWouldChange = {
  before: { ...sampleshire, starts: dayOf('2025-01-01') },
  after: { ...exampleton, starts: dayOf('2026-02-01') },
  asOf: dayOf('2026-04-14'),
  alwaysInForce: false,
  children: 200,
  changed: 64,
  sampledFrom: 1204,
  unjudged: 1,
  subjects: [
    {
      name: 'Child protection plans',
      lines: [
        { id: question.id, asks: question.asks, before: 52, after: 40, gained: 0, lost: 12, sooner: 0, later: 38, people: 41 },
        {
          id: 'first-core-group',
          asks: 'When is the first core group?',
          before: 4,
          after: 6,
          gained: 2,
          lost: 0,
          sooner: 1,
          later: 0,
          people: 3,
        },
      ],
    },
  ],
  others: { before: 210, after: 120, gained: 30, lost: 120, sooner: 0, later: 0, people: 90 },
  work: [
    { who: 'Ada Invented', before: 41, after: 52 },
    { who: 'Team manager, nobody allocated', before: 9, after: 9 },
  ],
  share: { before: { inTime: 410, of: 520, notHeld: 12 }, after: { inTime: 80, of: 96, notHeld: 0 } },
  most: [{ id: 'c-1', name: 'Rowan Madeup', gained: 2, lost: 3, sooner: 1, later: 4 }],
};
