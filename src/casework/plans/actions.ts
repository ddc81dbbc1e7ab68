import { readRecords, worklist } from '../../store/index.ts';
import { allow, allowedAmong } from '../access/allow.ts';
import { asAt } from '../child/child-facts.ts';
import { judgingOf } from '../judging/judging-now.ts';
import { workerNames } from '../names.ts';
import type { Room } from '../room.ts';
import type { ActionLine, ActionsAnswer } from './answers.ts';
import { said, stillOpen } from './plan.ts';
import { dueBy, readPlans } from './read-plans.ts';

/** More than anybody works with. */
const MOST_CHILDREN = 60;

/** What is to be done by the plans of the children whoever asks works with: their own, and what others owe those children and is overdue. */
export async function actions(room: Room): Promise<ActionsAnswer> {
  await allow(room, 'list-children');
  const { asOf, loaded } = await judgingOf(room);
  const reader = room.asking?.person;
  const { authority } = room;
  const listed = await worklist(room.store.read, {
    authority,
    pack: loaded.pack.authority,
    open: true,
    limit: MOST_CHILDREN,
    ...(reader !== undefined && { reach: { account: reader.account, own: true } }),
  });
  const ids = listed.families.flat().map(({ summary }) => summary.subject);
  const theirs = [...(await allowedAmong(room, 'read-record', ids.slice(0, MOST_CHILDREN)))];
  const lines = (await readRecords(room.store.read, authority, theirs)).flatMap((record) => {
    const child = { id: record.subject.id, name: record.subject.name ?? record.subject.id };
    return readPlans(asAt(record, asOf)).flatMap(({ kind, outcomes }) =>
      stillOpen(outcomes).flatMap((outcome) =>
        stillOpen(outcome.actions).flatMap((action): ActionLine[] => {
          const due = dueBy(action);
          return due === undefined ? [] : [{ child, plan: kind, action, due }];
        }),
      ),
    );
  });
  const inTurn = lines.toSorted((one, other) => one.due - other.due);
  const isMine = ({ action }: ActionLine): boolean => reader?.worker !== undefined && said(action, 'worker') === reader.worker;
  const workers = new Set(inTurn.flatMap(({ action }) => said(action, 'worker') ?? []));
  const nameOf = await workerNames(room.store.read, authority, workers);
  return {
    asOf,
    mine: inTurn.filter(isMine),
    others: inTurn.filter((line) => !isMine(line) && line.due < asOf),
    names: new Map([...workers].map((id) => [id, nameOf(id)])),
    children: { seen: theirs.length, all: ids.length },
  };
}
