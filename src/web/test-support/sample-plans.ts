import type { Day } from '../../calendar/index.ts';
import { isoOf } from '../../calendar/index.ts';
import { asAt } from '../../casework/child/child-facts.ts';
import type { ChildHead, Desk, Names, PlanHeld, PlanSent, PlanToWrite } from '../../casework/index.ts';
import { agreedActionsIn, isOpen } from '../../casework/plans/agreed-actions.ts';
import { partsSetOut, versionBeginsWith } from '../../casework/plans/held-parts.ts';
import { findKindOfPlan, KINDS_OF_PLAN } from '../../casework/plans/kinds.ts';
import { plansHeldIn } from '../../casework/plans/plans-held.ts';
import { readPlan, readPlans } from '../../casework/plans/read-plans.ts';
import { whatChanged } from '../../casework/plans/what-changed.ts';
import { getEntryType } from '../../record/entry-types.ts';
import type { Entry, Fields, SubjectRecord } from '../../record/types.ts';

const NAMES: Names = new Map([['w-1', 'Ada Invented']]);
const plan = 'child-protection';

/** A child protection plan over two reviews, with something overdue, something ended and something put anew; `told` is given whatever is written. */
export function samplePlans(head: ChildHead, today: Day, told: (sent: PlanSent) => void = () => undefined): SamplePlans {
  const { child } = head;
  const record = recordOf(child.id, today);
  const stood = asAt(record, today);
  return {
    plans: async (id) =>
      id !== child.id
        ? undefined
        : {
            head,
            asOf: today,
            mayWrite: true,
            plans: readPlans(stood),
            couldBegin: KINDS_OF_PLAN.filter(({ kind }) => kind === 'safety'),
            agreed: agreedActionsIn(stood).filter(isOpen),
            settled: agreedActionsIn(stood).filter((one) => !isOpen(one)),
            names: NAMES,
            meetings: [{ id: 'm-1', label: 'Core group', occurred: { day: today - 12 } }],
            reader: 'w-1',
          },
    planChanges: async (id, asked, { before, now }) => {
      const kind = findKindOfPlan(asked);
      if (id !== child.id || kind === undefined) return undefined;
      const [from, to] = [before ?? today - 45, now ?? today];
      const parts = whatChanged(readPlan(kind, asAt(record, from)), readPlan(kind, asAt(record, to)));
      return { head, asOf: today, kind, days: readPlan(kind, stood)?.days ?? [], before: from, now: to, parts, names: NAMES };
    },
    planToWrite: async (id, asked): Promise<PlanToWrite | undefined> => {
      const kind = findKindOfPlan(asked);
      const found = kind && readPlan(kind, stood);
      if (id !== child.id || found === undefined) return undefined;
      const type = getEntryType('child-protection-plan-updated');
      return {
        head,
        asOf: today,
        today,
        plan: found,
        names: NAMES,
        people: [{ id: 'w-1', name: 'Ada Invented', role: 'social-worker', roleName: 'Social worker' }],
        meetings: [{ id: 'm-1', label: 'Core group', occurred: { day: today - 12 } }],
        agreed: agreedActionsIn(stood).filter(isOpen),
        version: {
          type,
          ...partsSetOut(type, found),
          beginsWith: versionBeginsWith(type, found),
          mayBeTiedTo: [{ id: 'm-1', label: 'Core group', occurred: { day: today - 12 } }],
        },
      };
    },
    writePlan: async (sent) => {
      told(sent);
      return { saved: true, before: false };
    },
    actions: async () => {
      const [found] = readPlans(stood);
      const [action] = found?.outcomes[0]?.actions ?? [];
      const lines = found === undefined || action === undefined ? [] : [{ child, plan: found.kind, action, due: today - 6 }];
      return { asOf: today, mine: lines, others: lines, names: NAMES, isAll: true };
    },
  };
}

/** What that plan is to bring about, as the child's own page tells it. */
export function samplePlansHeld(child: string, today: Day): readonly PlanHeld[] {
  return plansHeldIn(asAt(recordOf(child, today), today));
}

function recordOf(child: string, today: Day): SubjectRecord {
  return { subject: { id: child, kind: 'child' }, entries: story(child, today), sources: [] };
}

type SamplePlans = Pick<Desk, 'plans' | 'planChanges' | 'planToWrite' | 'writePlan' | 'actions'>;

function story(child: string, today: Day): readonly Entry[] {
  let made = 0;
  const entry = (type: string, ago: number, fields: Fields, of?: string): Entry => ({
    id: `p-${++made}`,
    type,
    subjects: [child],
    occurred: { day: today - ago },
    recorded: { day: today - ago },
    by: 'w-1',
    role: 'social-worker',
    fields: type.startsWith('plan-') ? { plan, ...fields } : fields,
    ...(of !== undefined && { links: [{ rel: 'of' as const, to: of }] }),
  });
  const sleeps = entry('plan-outcome', 60, {
    outcome: 'Rowan sleeps through the night.',
    worry: 'Shouting at night keeps Rowan awake, and afraid of the stairs.',
    'how-we-know': 'Rowan says so, and school sees a rested child four weeks in a row.',
    'for-the-child': 'You can sleep, because the house is quiet at night.',
  });
  const bed = entry(
    'plan-action',
    60,
    { action: 'Find a bed and a lamp', 'owner-is': 'us', worker: 'w-1', 'by-when': isoOf(today - 40) },
    sleeps.id,
  );
  return [
    entry('child-protection-plan-started', 71, { category: 'NEG' }),
    sleeps,
    bed,
    agreedAt(
      'm-0',
      entry(
        'plan-action',
        60,
        {
          action: 'Ring Nan before any evening with drink',
          'owner-is': 'family',
          'family-member': 'Mum',
          'by-when': isoOf(today - 6),
          'how-often': 'each time',
          'bottom-line': true,
          'for-the-child': 'If Mum is going to drink, you sleep at Nan’s.',
        },
        sleeps.id,
      ),
    ),
    entry(
      'plan-contingency',
      60,
      { if: 'Rowan is still afraid at night', instead: 'Rowan stays with Nan while we meet', 'by-when': isoOf(today + 9) },
      sleeps.id,
    ),
    entry('plan-bottom-line', 60, { 'must-hold': 'A sober grown-up is at home at night.', otherwise: 'We come that night.' }),
    entry('plan-safety-step', 60, { when: 'Voices get loud', who: 'Nan', 'does-what': 'Comes over, whatever the hour' }),
    entry('child-protection-plan-updated', 60, { 'shared-with': ['mother', 'child', 'school'] }),
    entry('plan-progress', 40, { progress: 'same', scale: 3, seen: 'Woke twice a week, said Mum.' }, sleeps.id),
    entry('plan-part-ended', 40, { how: 'done', reason: 'The bed came, and Rowan chose the lamp.' }, bed.id),
    entry(
      'plan-progress',
      12,
      { progress: 'better', scale: 6, seen: 'Nine quiet nights in ten.', 'child-view': 'I like my lamp.' },
      sleeps.id,
    ),
    {
      ...entry('plan-outcome', 12, { ...sleeps.fields, outcome: 'Rowan sleeps through, in a room of their own.' }),
      supersedes: sleeps.id,
      reason: 'Rowan has a room now.',
    },
    entry('plan-outcome', 12, { outcome: 'School every day, on time.', worry: 'Two mornings a week are missed.' }),
    { ...entry('core-group', 60, { first: true }), id: 'm-0' },
    ...agreedThere(entry, today),
  ];
}

/** What was agreed at the first core group: one thing put off and overdue again, one done by somebody else. */
function agreedThere(entry: (type: string, ago: number, fields: Fields, of?: string) => Entry, today: Day): readonly Entry[] {
  const ring = entry('agreed-action', 60, { what: 'Ring school every Friday', worker: 'w-1', 'by-when': isoOf(today - 9) }, 'm-0');
  const doctor = entry('agreed-action', 60, { what: 'Ask about the cough', who: 'Mum', 'by-when': isoOf(today - 30) }, 'm-0');
  const putOff = { how: 'another-day', 'by-when': isoOf(today - 2), 'why-another-day': 'School was closed.' };
  return [
    ring,
    doctor,
    entry('agreed-action-progress', 3, putOff, ring.id),
    entry('agreed-action-progress', 20, { how: 'done', 'came-of-it': 'The cough has gone.', 'done-by': 'Nan' }, doctor.id),
  ];
}

function agreedAt(meeting: string, { links = [], ...entry }: Entry): Entry {
  return { ...entry, links: [...links, { rel: 'follows', to: meeting }] };
}
