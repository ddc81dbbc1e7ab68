import { readRecords, worklist } from '../../store/index.ts';
import { allow, allowedAmong } from '../access/allow.ts';
import { asAt } from '../child/child-facts.ts';
import { judgingOf } from '../judging/judging-now.ts';
import { workerNames } from '../names.ts';
import type { Room } from '../room.ts';
import type { ActionLine, ActionsAnswer } from './answers.ts';
import { agreedActionsIn, isOpen } from './agreed-actions.ts';
import { type PlanPart, said, stillOpen } from './plan.ts';
import { dueBy, NO_DAY, readPlans } from './read-plans.ts';

/** More than anybody works with. */
const MOST_CHILDREN = 60;

/**
 * What is to be done by the plans of the children whoever asks works with, and by what was agreed at their meetings: their own, and what others
 * owe those children and is overdue. Whoever works with none, as a manager does, is told of the children of their teams.
 */
export async function actions(room: Room): Promise<ActionsAnswer> {
  await allow(room, 'list-children');
  const { asOf, loaded } = await judgingOf(room);
  const reader = room.asking?.person;
  const { authority } = room;
  const idsOf = async (own: boolean): Promise<readonly string[]> => {
    const reach = reader === undefined ? {} : { reach: { account: reader.account, own } };
    const filter = { authority, pack: loaded.pack.authority, open: true, limit: MOST_CHILDREN + 1, ...reach };
    return (await worklist(room.store.read, filter)).families.flat().map(({ summary }) => summary.subject);
  };
  const own = await idsOf(true);
  const ids = own.length > 0 ? own : await idsOf(false);
  const theirs = [...(await allowedAmong(room, 'read-record', ids.slice(0, MOST_CHILDREN)))];
  const lines = (await readRecords(room.store.read, authority, theirs)).flatMap((record) => {
    const child = { id: record.subject.id, name: record.subject.name ?? record.subject.id };
    const stood = asAt(record, asOf);
    const line = (action: PlanPart, from: Pick<ActionLine, 'plan'>): ActionLine => {
      const due = dueBy(action);
      return { child, ...from, action, ...(due !== undefined && { due }) };
    };
    return [
      ...readPlans(stood).flatMap(({ kind, outcomes }) =>
        stillOpen(outcomes).flatMap((outcome) => stillOpen(outcome.actions).map((action) => line(action, { plan: kind }))),
      ),
      ...agreedActionsIn(stood)
        .filter(isOpen)
        .map((action) => line(action, {})),
    ];
  });
  const inTurn = lines.toSorted((one, other) => (one.due ?? NO_DAY) - (other.due ?? NO_DAY));
  const isMine = ({ action }: ActionLine): boolean => reader?.worker !== undefined && said(action, 'worker') === reader.worker;
  const workers = new Set(inTurn.flatMap(({ action }) => said(action, 'worker') ?? []));
  const nameOf = await workerNames(room.store.read, authority, workers);
  return {
    asOf,
    mine: inTurn.filter(isMine),
    others: inTurn.filter((line) => !isMine(line) && line.due !== undefined && line.due < asOf),
    names: new Map([...workers].map((id) => [id, nameOf(id)])),
    isAll: ids.length <= MOST_CHILDREN,
  };
}
