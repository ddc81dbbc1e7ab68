/** Whoever is ticked by name is not asked for again in the rows beneath. */
import type { RecordingForm } from '../../../casework/index.ts';
import { relatedAs } from '../../../record/codes/related-as.ts';
import { ATTENDEES } from '../../../record/codes/people.ts';
import { groupOf, numbersIn, rowOf } from '../../forms/row-numbers.ts';
import { type Sent, textOf } from '../../forms/sent.ts';

/** A row for somebody who is ticked above, in which nobody said whether they came, says that they were there; one with another’s name is another’s. */
export function withTickedAbove(asked: RecordingForm, sent: Sent): Sent {
  const ticked = tickedIn(asked, sent);
  if (ticked.length === 0) return sent;
  const groups = (asked.form.rows ?? []).filter(({ type }) => type === 'attendance').map((rows) => ({ rows, group: groupOf('all', rows) }));
  const there = groups
    .flatMap(({ rows, group }) => numbersIn(sent, group, rows).map((number) => rowOf(group, number)))
    .filter((row) => textOf(sent, `${row}-how`) === '')
    .filter((row) => ticked.some((one) => isOf(one, textOf(sent, `${row}-as`), textOf(sent, `${row}-name`))));
  return new Map([...sent, ...there.map((row) => [`${row}-how`, ['came']] as const)]);
}

interface Ticked {
  readonly as: string;
  readonly name: string;
}

function tickedIn({ type, network }: RecordingForm, sent: Sent): readonly Ticked[] {
  const fields = Object.entries(type.fields).filter(([, { kind, codes }]) => kind === 'network' && codes === 'attended');
  const ids = new Set(fields.flatMap(([name]) => sent.get(`all-${name}`) ?? []));
  return network.flatMap(({ id, name, relation }) => {
    const as = relatedAs(relation, ATTENDEES);
    return as === undefined || !ids.has(id) ? [] : [{ as, name }];
  });
}

function isOf(ticked: Ticked, as: string, name: string): boolean {
  return as === ticked.as && (name === '' || name.trim().toLowerCase() === ticked.name.toLowerCase());
}
