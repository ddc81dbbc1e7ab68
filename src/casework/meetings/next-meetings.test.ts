import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { children, COUNCIL, type InventedCouncil, inventedCouncil, NOW, workers } from '../../../test/support/invented-council.ts';
import type { Invented } from '../../../test/support/people.ts';
import { isoOf } from '../../calendar/index.ts';
import type { Entry, Fields } from '../../record/types.ts';
import { appendEntries } from '../../store/index.ts';
import type { NextMeetings } from '../index.ts';

const DAY = NOW.day;
const BEGAN = DAY - 35;
const CHILDREN = ['ash', 'birch', 'cedar', 'elm'];

let council: InventedCouncil;

/** Ash and birch are sister and brother; they and cedar are the north team’s, elm the south’s. All four are on protection plans since five weeks ago. */
before(async () => {
  council = await inventedCouncil({
    standards: 'barnet',
    subjects: [...workers('ada'), ...children(...CHILDREN)],
    entries: [
      entry('home', 'address', ['ash', 'birch'], BEGAN, { address: '4 Invented Row' }),
      ...CHILDREN.flatMap((id) => [
        entry(`${id}-allocated`, 'allocation', [id], BEGAN, {
          worker: 'ada',
          role: 'social-worker',
          team: id === 'elm' ? 'South' : 'North',
        }),
        entry(`${id}-plan`, 'child-protection-plan-started', [id], BEGAN, { category: 'NEG' }),
      ]),
      // By one form for the sister and the brother, as the page writes it.
      ...['ash', 'birch'].flatMap((id, place) => [
        entry(`form.${place + 1}`, 'meeting-arranged', [id], DAY - 3, { kind: 'core-group', date: isoOf(DAY + 2), starts: '10am' }),
        entry(
          `form.${place + 3}`,
          'meeting-invited',
          [id],
          DAY - 3,
          { as: 'school', report: true, 'report-by': isoOf(DAY - 1) },
          `form.${place + 1}`,
        ),
      ]),
      entry('elm-meeting', 'meeting-arranged', ['elm'], DAY - 3, { kind: 'core-group', date: isoOf(DAY + 1) }),
      entry('held', 'meeting-arranged', ['cedar'], DAY - 20, { kind: 'core-group', date: isoOf(DAY - 6) }),
      entry('group', 'core-group', ['cedar'], DAY - 6, { attended: ['mother', 'social-worker'] }, 'held'),
      entry('past', 'meeting-arranged', ['cedar'], DAY - 20, { kind: 'family-group-conference', date: isoOf(DAY - 2) }),
      entry('off', 'meeting-arranged', ['cedar'], DAY - 9, { kind: 'care-team-meeting', date: isoOf(DAY + 3) }),
      entry('not-held', 'meeting-cancelled', ['cedar'], DAY - 8, { why: 'Nobody could come.' }, 'off'),
    ],
  });
});
after(() => council.close());

function entry(id: string, type: string, subjects: readonly string[], day: number, fields: Fields, of?: string): Entry {
  const on = { day };
  return {
    id,
    type,
    subjects,
    occurred: on,
    recorded: on,
    by: 'ada',
    role: 'social-worker',
    fields,
    ...(of !== undefined && { links: [{ rel: 'of', to: of }] }),
  };
}

async function seenBy(invented: Omit<Invented, 'name'>): Promise<NextMeetings> {
  const person = await council.person({ name: 'Heath Invented', ...invented });
  return council.deskOf(person, 'record-read', 'GET /meetings').nextMeetings();
}

const whose = (lines: readonly { readonly children: readonly { readonly id: string }[] }[]): readonly string[] =>
  lines.map(({ children }) => children.map(({ id }) => id).join(' and '));

test('business support of a team sees its meetings, a sister’s and her brother’s as one, and asks after the one that should have been held', async () => {
  const { toCome, isAll } = await seenBy({ roles: ['business-support'], teams: ['North'] });
  assert.deepEqual(
    toCome.map(({ meeting, children }) => [meeting.kind, meeting.date - DAY, children.map(({ id }) => id).join(' and ')]),
    [
      ['family-group-conference', -2, 'cedar'],
      ['core-group', 2, 'ash and birch'],
    ],
    'neither what was held, nor what was cancelled, nor another team’s',
  );
  assert.equal(isAll, true);
});

test('what is due and not arranged is to be arranged; what is arranged is not, and papers that are due are to be sent', async () => {
  const { toArrange, toSend } = await seenBy({ roles: ['team-manager'], teams: ['North'] });
  const groups = toArrange.filter(({ types }) => types.includes('core-group'));
  assert.deepEqual(whose(groups), ['cedar'], 'once, however often it is owed; theirs is arranged');
  assert.ok(toArrange.every(({ line }) => (line.expectation.due?.day ?? 0) <= DAY + 28));
  const minutes = toSend.filter(({ types }) => types.includes('core-group-minutes-sent'));
  assert.deepEqual(whose(minutes), ['cedar']);
});

test('nobody sees meetings of children who are not theirs; the head of service sees everyone’s', async () => {
  assert.deepEqual((await seenBy({ roles: ['business-support'] })).toCome, []);
  assert.deepEqual(whose((await seenBy({ roles: ['business-support'], teams: ['South'] })).toCome), ['elm']);
  assert.deepEqual(whose((await seenBy({ roles: ['head-of-service'] })).toCome), ['cedar', 'elm', 'ash and birch']);
});

test('of a sister and a brother whose meetings were parted, each is told by its own day', async () => {
  await council.database.store.transaction((tx) =>
    appendEntries(tx, COUNCIL, [
      {
        ...entry('moved', 'meeting-arranged', ['birch'], DAY - 1, { kind: 'core-group', date: isoOf(DAY + 9) }),
        supersedes: 'form.2',
        reason: 'He is away.',
      },
    ]),
  );
  const { toCome } = await seenBy({ roles: ['business-support'], teams: ['North'] });
  assert.deepEqual(
    toCome.map(({ meeting, children: theirs }) => [meeting.date - DAY, ...theirs.map(({ id }) => id)]),
    [
      [-2, 'cedar'],
      [2, 'ash'],
      [9, 'birch'],
    ],
  );
});
