import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ENGLAND } from '../calendar/index.ts';
import { deriveEpisodes } from '../record/derive-episodes.ts';
import { EPISODE_KINDS } from '../record/episode-kinds.ts';
import type { Entry } from '../record/types.ts';
import { packOf } from '../../test/support/standard-builder.ts';
import { openCaseloads } from './caseloads.ts';
import { OUTLAST_CLOSING } from './kept-at-once.ts';
import { AS_OF, between, council, median, recordsOf, share, subjectsOf } from './test-support.ts';

const households = council({ children: 3000 });
const subjects = subjectsOf(households);
const records = recordsOf(households);
const children = [...records].filter(([id]) => subjects.get(id)?.kind === 'child').map(([, entries]) => entries);

/** The working days from each first entry to the next second one of the same child, where there is one. */
function daysFrom(first: (entry: Entry) => boolean, then: (entry: Entry) => boolean): number[] {
  return children.flatMap((entries) => {
    const start = entries.find(first);
    const end = start && entries.find((entry) => then(entry) && entry.occurred.day >= start.occurred.day);
    return start && end ? [ENGLAND.workingDaysBetween(start.occurred.day, end.occurred.day)] : [];
  });
}

const having = (type: string) => children.filter((entries) => entries.some((entry) => entry.type === type)).length;

describe('proportions, over 3,000 children', () => {
  test('of assessments, about 85.7% are finished within 45 working days of the referral, the middle one on day 33', () => {
    const taken = daysFrom(
      ({ type, fields }) => type === 'referral' && fields['no-further-action'] !== true,
      ({ type }) => type === 'assessment-authorised',
    );
    assert.ok(taken.length > 1000);
    assert.ok(between(0.83, share(taken.filter((days) => days <= 45).length, taken.length), 0.89));
    assert.ok(between(31, median(taken), 35), `${median(taken)}`);
  });

  test('of initial conferences, about 81.4% are held within 15 working days, the middle one on day 14', () => {
    const taken = daysFrom(
      ({ type }) => type === 'strategy-discussion',
      ({ type }) => type === 'initial-conference',
    );
    assert.ok(taken.length > 150);
    assert.ok(between(0.76, share(taken.filter((days) => days <= 15).length, taken.length), 0.87));
    assert.ok(between(13, median(taken), 15), `${median(taken)}`);
  });

  test('every kind of story is told', () => {
    for (const type of [
      'early-help-ended',
      'child-in-need-plan-ended',
      'child-protection-plan-ended',
      'period-of-care-ended',
      'missing-started',
      'return-interview',
      'unaccompanied-status',
      'placed-for-adoption',
      'private-fostering-started',
      'pre-proceedings-ended',
      'proceedings-concluded',
      'leaving-care-ended',
      'contact-session',
      'education-health-and-care-plan',
      'youth-justice-order-started',
      'risk-outside-home-meeting',
      'transfer',
      'escalation',
    ])
      assert.ok(having(type) >= 3, `${having(type)} with ${type}`);
  });

  test('about one in seven comes into care, and a few more are protected by a plan', () => {
    assert.ok(between(0.1, share(having('period-of-care-started'), children.length), 0.3));
    assert.ok(between(0.08, share(having('child-protection-plan-started'), children.length), 0.22));
  });

  test('a few children are not born yet', () => {
    const unborn = [...subjects.values()].filter(({ expected }) => expected !== undefined);
    assert.ok(between(1, unborn.length, 40), `${unborn.length}`);
    for (const { expected = 0 } of unborn) assert.ok(expected > AS_OF);
  });

  test('most children are seen when visited, some are not in, and most who can be are seen alone', () => {
    const visits = children.flat().filter(({ type, strikesOut }) => type === 'visit' && strikesOut === undefined);
    assert.ok(between(0.88, share(visits.filter(({ fields }) => fields['child-seen'] === true).length, visits.length), 0.99));
    assert.ok(between(0.6, share(visits.filter(({ fields }) => fields['child-seen-alone'] === true).length, visits.length), 0.95));
  });

  test('most is written up within a day, some of it late', () => {
    const late = children
      .flat()
      .filter(
        ({ type, occurred, recorded }) =>
          type === 'visit' && recorded !== undefined && ENGLAND.workingDaysBetween(occurred.day, recorded.day) > 2,
      );
    const visits = children.flat().filter(({ type }) => type === 'visit');
    assert.ok(between(0.02, share(late.length, visits.length), 0.16));
  });
});

describe('when the work ends', () => {
  test('nothing goes on for a child whose case is closed, until somebody is worried again', () => {
    const closings = ['case-closed', 'early-help-ended', 'leaving-care-ended'];
    let closed = 0;
    for (const entries of children) {
      entries.forEach((entry, place) => {
        if (!closings.includes(entry.type)) return;
        closed += 1;
        for (const later of entries.slice(place + 1)) {
          if (later.type === 'contact') return;
          assert.ok(
            later.occurred.day <= entry.occurred.day && OUTLAST_CLOSING.has(later.type),
            `${later.type} ${later.id} after ${entry.type}`,
          );
        }
      });
    }
    assert.ok(closed > 500);
  });

  test('a closed child has no plan, care, court work or allocation left open', () => {
    for (const entries of children) {
      const last = entries.findLastIndex(({ type }) =>
        ['case-closed', 'referral', 'early-help-started', 'leaving-care-started'].includes(type),
      );
      if (entries[last]?.type !== 'case-closed') continue;
      const open = deriveEpisodes(entries)
        .filter(({ to }) => to === undefined)
        .map(({ kind }) => kind);
      assert.deepEqual(open, [], entries[last]?.id);
    }
  });
});

describe('who does the work', () => {
  test('social workers carry about twelve to twenty-two children each', () => {
    const loads = new Map<string, number>();
    for (const { entries } of households) for (const [worker, n] of openCaseloads(entries)) loads.set(worker, (loads.get(worker) ?? 0) + n);
    const full = [...loads]
      .filter(([id]) => id.startsWith('WSW'))
      .map(([, n]) => n)
      .slice(0, -3);
    assert.ok(full.length > 60);
    assert.ok(between(13, median(full), 19), `${median(full)}`);
    assert.ok(share(full.filter((n) => between(11, n, 23)).length, full.length) > 0.85, full.join(' '));
  });

  test('a worker’s own record says which children are with them now', () => {
    for (const [id, entries] of records) {
      if (!id.startsWith('WSW')) continue;
      const now = deriveEpisodes(entries, EPISODE_KINDS, subjects.get(id)).filter(
        ({ kind, to }) => kind === 'allocation' && to === undefined,
      ).length;
      const loads = households.reduce((sum, household) => sum + (openCaseloads(household.entries).get(id) ?? 0), 0);
      assert.equal(now, loads, id);
      if (id.endsWith('5')) return;
    }
  });

  test('whoever writes an entry is somebody in the council', () => {
    const writers = new Set(households.flatMap(({ entries }) => entries.flatMap(({ by }) => by ?? [])));
    assert.deepEqual(
      [...writers].filter((id) => subjects.get(id)?.kind !== 'worker'),
      [],
    );
  });
});

describe('what is agreed otherwise', () => {
  const standards = [
    'somewhere.visiting.child-in-need',
    'somewhere.visiting.child-protection',
    'somewhere.visiting.children-in-care',
    'somewhere.assessment.completed',
  ];
  // Standards that ask nothing: only their names matter here.
  const pack = packOf([], 'child', standards);
  const agreed = council({ children: 1200, pack })
    .flatMap(({ entries }) => entries)
    .filter(({ type }) => ['variation-agreed', 'extension-agreed', 'exception-recorded'].includes(type));

  test('a few variations, extensions and exceptions are recorded, each with its reason, of standards the council has', () => {
    for (const type of ['variation-agreed', 'extension-agreed', 'exception-recorded'])
      assert.ok(
        agreed.some((entry) => entry.type === type),
        type,
      );
    for (const { fields } of agreed) {
      assert.ok(standards.includes(String(fields['standard'])));
      assert.ok(fields['reason']);
    }
  });

  test('where the council is nobody’s in particular, nothing names a standard', () => {
    assert.ok(households.every(({ entries }) => entries.every(({ fields }) => fields['standard'] === undefined)));
  });
});
