import { addLimit, type Day, dayOf, ENGLAND, parseLimit } from '../../calendar/index.ts';
import type {
  ChildAnswer,
  EntryLine,
  ExpectationLine,
  ImportPreview,
  Situation,
  StandardLine,
  Told,
  WhyAnswer,
  Worklist,
} from '../../casework/index.ts';
import type { Desk } from '../../casework/desk.ts';
import type { Expectation, State } from '../../engine/index.ts';
import { sampleAccess } from './sample-access.ts';
import { sampleDecision } from './sample-decision.ts';
import { sampleDocuments } from './sample-documents.ts';
import { sampleDelegation } from './sample-delegation.ts';
import { changes, question, questions } from './sample-comparison.ts';
import { sampleGuided } from './sample-guided.ts';
import { samplePlans, samplePlansHeld } from './sample-plans.ts';
import { ENTRY_FORMS } from '../../record/entry-forms/index.ts';
import { sampleNetwork, samplePeople, siblingToLinkOf } from './sample-people.ts';
import { sampleMeetings } from './sample-meetings.ts';
import { childrenFoundOf, filesOf, pictureOpened, recordSearchedOf } from './sample-finding.ts';
import { recordedOf, recordingFormOf, whatToRecordOf } from './sample-recording.ts';
import { sampleChronologies } from './sample-chronologies.ts';
import { sampleEntries } from './sample-entries.ts';
import { sampleRights } from './sample-rights.ts';
import { sampleWords } from './sample-words.ts';

/**
 * Invented answers of every kind that a page must be able to show, for tests of the pages alone. What casework truly
 * answers is tested in its own room and in the browser tests.
 */
const SAMPLE_DAY: Day = dayOf('2026-04-14');

const council = { authority: 'sampleshire', name: 'Sampleshire', document: 'Practice Standards, January 2025', standards: 2 };

export const situation: Situation = {
  now: { day: SAMPLE_DAY, minute: 21 * 60 + 5 },
  children: 5,
  demonstration: true,
  asOf: SAMPLE_DAY,
  today: false,
  alwaysInForce: false,
  council,
  councils: [council, { authority: 'exampleton', name: 'Exampleton', document: 'Standards for Practice, 2024', standards: 1 }],
};

/** An expectation in a given state, opened and due on given days. */
export function sampleLine(state: State, opened: string, due: string, more: Partial<Expectation> = {}): ExpectationLine {
  const dueDay = dayOf(due);
  return {
    title: 'Visit, child protection plan',
    cited: { speaks: 'local', who: 'Sampleshire', where: 'clause visiting 2' },
    ownerRole: 'Social worker',
    personName: 'Ada Invented',
    settledBy: ['visit'],
    away: { n: ENGLAND.workingDaysBetween(SAMPLE_DAY, dueDay), unit: 'working-days' },
    expectation: {
      key: `sampleshire.visits.child-protection:c-1:${opened}`,
      standard: 'sampleshire.visits.child-protection',
      version: dayOf('2025-01-01'),
      subject: 'c-1',
      owner: 'social-worker',
      opened: { day: dayOf(opened) },
      due: { day: dueDay },
      state,
      rejected: [],
      ...more,
    },
  };
}

const overdue = sampleLine('overdue', '2026-03-26', '2026-04-13', {
  late: 1,
  lateUnit: 'working-days',
  rejected: [{ entry: 'e-2', why: 'field', field: 'child-seen' }],
  openedBy: 'e-1',
});
const soon = sampleLine('due-soon', '2026-04-02', '2026-04-17');
const met = sampleLine('met', '2026-03-12', '2026-03-26', {
  metOn: { day: dayOf('2026-03-26') },
  metBy: 'e-1',
  late: 0,
  lateUnit: 'working-days',
});
const notHeld = { ...sampleLine('not-held', '2026-03-01', '2026-03-31'), title: 'Core group meeting' };

const bedroom: ExpectationLine = {
  ...sampleLine('overdue', '2026-03-26', '2026-03-26', { openedBy: 'e-1' }),
  title: 'The child’s bedroom',
  toPutRight: 'writing',
  about: { id: 'e-1', label: 'Visit', occurred: { day: dayOf('2026-03-26') } },
};
const seenBefore: ExpectationLine = {
  ...sampleLine('overdue', '2026-01-12', '2026-02-20', { openedBy: 'e-2' }),
  title: 'Seen before the assessment is finished',
  toPutRight: 'step',
  about: { id: 'e-2', label: 'Assessment started', occurred: { day: dayOf('2026-01-12') } },
};

const rowan = { id: 'c-1', name: 'Rowan Madeup', born: dayOf('2018-06-03') };
const wren = { id: 'c-2', name: 'Wren Madeup', born: dayOf('2025-02-20') };
const ash = { id: 'c-3', name: 'Ash Notreal', expected: dayOf('2026-06-30') };

const worklist: Worklist = {
  counts: { overdue: 1, 'due-soon': 1, decision: 0, 'to-put-right': 1, 'not-held': 1 },
  total: 3,
  page: 1,
  pages: 2,
  families: [
    {
      name: 'Madeup family',
      lines: [
        {
          child: rowan,
          nearest: overdue,
          alsoOverdue: 1,
          alsoToPutRight: 2,
          plans: ['Child protection plan'],
          worker: { id: 'w-1', name: 'Ada Invented' },
          team: 'Hill team',
          seen: { held: true, last: dayOf('2026-03-26'), aloneHeld: true, alone: dayOf('2026-02-27') },
        },
        {
          child: wren,
          nearest: soon,
          alsoOverdue: 0,
          alsoToPutRight: 0,
          plans: ['Child protection plan'],
          worker: { id: 'w-1', name: 'Ada Invented' },
          team: 'Hill team',
          seen: { held: true, last: dayOf('2026-04-02'), aloneHeld: true },
        },
      ],
    },
    { lines: [{ child: ash, nearest: notHeld, alsoOverdue: 0, alsoToPutRight: 0, plans: [], seen: { held: false, aloneHeld: false } }] },
  ],
  workers: [{ id: 'w-1', name: 'Ada Invented' }],
  teams: ['Hill team'],
  standards: [{ id: 'sampleshire.visits.child-protection', title: 'Visit, child protection plan' }],
};

const entries: readonly EntryLine[] = [
  {
    id: 'e-2',
    type: 'visit',
    label: 'Visit',
    occurred: { day: dayOf('2026-04-08'), minute: 960 },
    recorded: { day: dayOf('2026-04-09'), minute: 545 },
    by: 'Ada Invented',
    role: 'Social worker',
    significant: false,
    facts: [
      { label: 'Was the child seen?', value: 'No' },
      { label: 'What it was for', value: 'Nobody answered the door. <b>Tried</b> again by phone.' },
    ],
  },
  {
    id: 'e-1',
    type: 'visit',
    label: 'Visit',
    occurred: { day: dayOf('2026-03-26') },
    by: 'Ada Invented',
    role: 'Social worker',
    significant: true,
    facts: [{ label: 'Was the child seen?', value: 'Yes' }],
    withdrawn: { how: 'replaced', reason: 'The place was wrong.' },
  },
];

function toldOf(entry: string): Told {
  return { entry, label: 'Visit', occurred: { day: dayOf('2026-03-26') }, by: 'Ada Invented', role: 'Social worker' };
}

export const child: ChildAnswer = {
  may: { write: true, seeWhoLooked: true },
  head: { child: rowan, sensitivity: 'ordinary', plans: ['Child protection plan (neglect)'], worker: 'Ada Invented' },
  child: rowan,
  family: [wren],
  plans: [{ value: 'Child protection plan (neglect)', since: dayOf('2026-02-02') }],
  legalStatus: { value: 'Interim care order', since: dayOf('2026-02-20') },
  livesWith: { value: 'Foster carer', since: dayOf('2026-02-20') },
  warnings: [
    {
      kind: 'said',
      about: 'Risk to workers',
      what: 'A large dog, loose in the yard.',
      toDo: 'Ring first, and wait at the gate.',
      saidBy: 'The health visitor',
      since: dayOf('2026-03-02'),
      told: toldOf('w-1'),
    },
  ],
  workers: [{ role: 'Social worker', name: 'Ada Invented', since: dayOf('2026-01-12'), told: toldOf('a-1') }],
  manager: { role: 'Team manager', name: 'Di Invented', on: dayOf('2026-04-07') },
  story: {
    on: dayOf('2026-03-24'),
    parts: [
      {
        name: 'tonight',
        label: 'What must a stranger know tonight?',
        text: 'Rowan should be with the foster carer. Nobody else may collect.',
      },
      {
        name: 'worries',
        label: 'What are we worried about?',
        text: `${'Drinking at weekends, and nobody awake to hear the baby. '.repeat(6)}`,
      },
    ],
    told: toldOf('s-1'),
  },
  network: sampleNetwork(SAMPLE_DAY),
  plansHeld: samplePlansHeld(rowan.id, SAMPLE_DAY),
  seen: { held: true, last: dayOf('2026-03-26'), aloneHeld: true },
  seenTold: { last: toldOf('e-1') },
  words: { text: 'I like it when you bring the pens.', on: dayOf('2026-03-26'), told: toldOf('e-1') },
  episodes: [
    {
      kind: 'child-protection-plan',
      label: 'Child protection plan',
      from: dayOf('2026-02-02'),
      facts: [{ label: 'Category', value: 'Neglect' }],
    },
  ],
  expectations: [overdue, soon, bedroom, seenBefore],
  howMany: { overdue: 3, 'due-soon': 1, met: 1, 'not-held': 1 },
  timeline: { lines: entries, total: 2, page: 1, pages: 1, kinds: [{ type: 'visit', label: 'Visit', n: 2 }], significant: 1 },
  sources: ['Invented for the demonstration.'],
};

const standard: StandardLine = {
  id: 'sampleshire.visits.child-protection',
  title: 'Visit, child protection plan',
  says: 'A child on a protection plan is seen every ten working days.',
  chapter: 'Visits',
  cited: { speaks: 'local', who: 'Sampleshire', where: 'clause visiting 2' },
  owner: 'Social worker',
  reading: 'Ten days is read as ten working days.',
  purpose: 'So that somebody who knows the child sees how they are.',
  versions: [
    {
      from: dayOf('2025-01-01'),
      limits: [{ limit: '2 working days', when: 'it has never been met', clause: 'visiting#1' }, { limit: '10 working days' }],
      sentence: 'Due by this table during child protection plan.',
      metBy: 'visit (child seen)',
      variedBy: 'team manager, to no more than 4 weeks',
      notes: [],
    },
  ],
  standing: { inTime: 6, varied: 1, late: 1, overdue: 1, open: 4, notHeld: 2, other: 0 },
};

const limit = parseLimit('10 working days');
const from = { day: dayOf('2026-03-26') };
const skipped = Array.from({ length: 15 }, (_, later) => from.day + later + 1).flatMap((day) => {
  const name = ENGLAND.nameOf(day);
  return name === undefined ? [] : [{ day, name }];
});

export const why: WhyAnswer = {
  child: rowan,
  kind: 'child',
  mayWrite: true,
  line: overdue,
  council,
  standard,
  version: {
    from: dayOf('2025-01-01'),
    limits: [{ limit: '10 working days' }],
    sentence: 'Due every 10 working days.',
    metBy: 'visit (child seen)',
    notes: [],
  },
  asOf: SAMPLE_DAY,
  calendar: ENGLAND,
  entries,
  started: { by: 'last-met', label: 'Visit', on: from },
  didNotCount: [{ entry: 'e-2', words: 'Visit of Wednesday 8 April 2026 did not count: “Was the child seen?” – no.' }],
  steps: ['The clock starts on Thursday 26 March 2026. That is day 0.', 'Count 10 working days.'],
  working: {
    key: overdue.expectation.key,
    steps: [{ step: 'counted', from, limit, to: addLimit(from, limit, ENGLAND), back: false, skipped }],
  },
};

const preview: ImportPreview = {
  batch: 'b-1',
  files: [{ name: 'cin_2025.xml', form: 'Children in need census', bytes: 20_480 }],
  children: 3,
  counts: [
    { label: 'Referrals', n: 3 },
    { label: 'Initial conferences', n: 2 },
  ],
  faults: [
    {
      what: 'Correct dates that cannot be read',
      toDo: 'Write each as YYYY-MM-DD.',
      n: 4,
      effect: 'skips',
      places: [{ file: 'cin_2025.xml', line: 12, text: '“2025-13-01” is not a date.' }],
    },
  ],
  cannotTell: ['Whether a child was seen alone.'],
  sample: [{ text: 'Referral, 03/04/2025' }],
  takeable: true,
};

const recordingForm = recordingFormOf([rowan, wren], [overdue, soon], SAMPLE_DAY);
const recorded = recordedOf([rowan, wren], { met, overdue, soon }, SAMPLE_DAY);

/** A desk that answers with the samples above, or with whatever is put in their place. */
export function sampleDesk(instead: Partial<Desk> = {}): Desk {
  return {
    enter: async () => undefined,
    situation: async () => situation,
    worklist: async () => worklist,
    findChildren: async () => childrenFoundOf(child.head),
    searchRecord: async () => recordSearchedOf(child.head, SAMPLE_DAY),
    filesOfChild: async () => filesOf(child.head, SAMPLE_DAY),
    fileOfChild: async () => pictureOpened(),
    siblings: {
      toLink: async (_child, { find, other }) => siblingToLinkOf(child.head, find, other),
      link: async () => undefined,
    },
    choosePhotograph: async () => undefined,
    attachFile: async () => undefined,
    takeFile: async () => undefined,
    child: async (id) => (id === rowan.id ? child : undefined),
    expected: async (id) =>
      id === rowan.id
        ? { head: child.head, mayWrite: true, expectations: [overdue, soon, met, notHeld], howMany: child.howMany, asOf: SAMPLE_DAY }
        : undefined,
    people: async (id, asked) => (id === rowan.id ? samplePeople(child.head, SAMPLE_DAY, asked?.on) : undefined),
    changePeople: async () => ({ saved: true, before: false }),
    keepDrawing: async () => ({ saved: true, before: false }),
    why: async (key) => (key === overdue.expectation.key ? why : undefined),
    councils: async () => situation.councils,
    standards: async (authority) =>
      authority === council.authority
        ? { council, chapters: [{ name: 'Visits', standards: [standard] }], clauses: { judged: 2, all: 30 } }
        : undefined,
    standard: async (id) =>
      id === standard.id
        ? {
            council,
            standard,
            examples: [
              {
                name: 'a visit where the child was not seen does not count',
                given: [{ on: { day: dayOf('2025-06-02') }, words: 'Child protection plan started' }],
                on: dayOf('2025-06-10'),
                expect: [{ state: 'upcoming', due: '2025-06-18' }],
              },
            ],
            children: [{ child: rowan, line: overdue }],
          }
        : undefined,
    questions: async () => questions,
    question: async (id) => (id === question.id ? question : undefined),
    questionTable: async (id) =>
      id === undefined || id === question.id
        ? [
            ['Question', 'Limit'],
            [question.asks, '=10 working days'],
          ]
        : undefined,
    tryStandards: async () => ({ job: 'job-1', result: 'try-1' }),
    whatWouldChange: async (result) => (result === 'try-1' ? changes : undefined),
    judgeBy: async () => 'job-1',
    previewImport: async (files) => {
      for await (const file of files) for await (const bytes of file.content) void bytes;
      return preview;
    },
    importPreview: async (batch) => (batch === preview.batch ? preview : undefined),
    takeImport: async (batch) => (batch === preview.batch ? 'job-1' : undefined),
    addChild: async ({ key }) => ({ added: true, id: `child-${key}` }),
    whatToRecord: async (id) => (id === rowan.id ? whatToRecordOf(rowan, [overdue, soon, notHeld], SAMPLE_DAY) : undefined),
    recordingForm: async ({ type, children }) =>
      children[0] !== rowan.id || !ENTRY_FORMS.has(type)
        ? undefined
        : type === 'visit'
          ? recordingForm
          : recordingFormOf([rowan, wren], [overdue, soon], SAMPLE_DAY, type),
    metSoFar: async () => [{ child: rowan.id, met: [overdue.expectation.key] }],
    record: async () => ({ saved: true, before: false, by: { worker: 'w-1', role: 'social-worker' } }),
    recorded: async (key) => (key === recorded.key ? recorded : undefined),
    ...sampleAccess({ id: rowan.id, name: rowan.name }, { id: 'c-9', name: 'Sam Notours' }),
    ...sampleDecision(rowan, soon, standard, SAMPLE_DAY),
    ...sampleDelegation(SAMPLE_DAY),
    guided: async (id) => (id === rowan.id ? sampleGuided(child.head, SAMPLE_DAY) : undefined),
    guidedForm: async (id) => (id === rowan.id ? sampleGuided(child.head, SAMPLE_DAY) : undefined),
    saveGuided: async ({ key, parts }) => (parts.size === 0 ? { saved: false, why: 'nothing said' } : { saved: true, made: `${key}.1` }),
    ...samplePlans(child.head, SAMPLE_DAY),
    ...sampleWords(),
    ...sampleEntries(child.head, { met, overdue, soon }, SAMPLE_DAY),
    ...sampleMeetings(child.head, SAMPLE_DAY, [overdue, soon]),
    saveDraft: async ({ since }) => ({ saved: true, version: since + 1, savedAt: { day: SAMPLE_DAY, minute: 1264 } }),
    otherVersion: async () => undefined,
    drafts: async () => [],
    draft: async () => undefined,
    throwAwayDraft: async () => undefined,
    startDemonstration: async () => 'job-1',
    progress: async (job) =>
      job === 'job-1' ? { id: job, doing: 'judging', step: 'Judging each child', done: 40, total: 300, state: 'under-way' } : undefined,
    documents: sampleDocuments,
    chronologies: sampleChronologies(child, entries, SAMPLE_DAY),
    rights: sampleRights,
    ...instead,
  };
}
