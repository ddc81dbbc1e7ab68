import type { Day } from '../../../calendar/index.ts';
import type { GuidedSaved, GuidedSent } from '../../../casework/index.ts';
import { GUIDED_QUESTIONS } from '../../../casework/guided/questions.ts';
import type { GuidedQuestion, GuidedTool } from '../../../casework/guided/tools.ts';
import { getEntryType } from '../../../record/entry-types.ts';
import type { FieldDeclaration, Fields, FieldValue } from '../../../record/types.ts';
import { readDate } from '../../forms/read-date.ts';
import { readField } from '../../forms/read-field.ts';
import { type Sent, textOf } from '../../forms/sent.ts';

/** Names of the parts of the form that are no fields of an entry. */
export const NAMES = { key: 'key', on: 'on' } as const;

export function nameOf({ part, field }: Pick<GuidedQuestion, 'part' | 'field'>): string {
  return `${part}-${field}`;
}

/** What the entry type says of the field that is asked. */
export function declaredFor({ type, field }: GuidedQuestion): FieldDeclaration {
  const declared = getEntryType(type).fields[field];
  if (declared === undefined) throw new Error(`An entry “${type}” has no field “${field}”.`);
  return declared;
}

/** The page as it was sent, with whatever is wrong in it. */
export function readGuided(
  child: string,
  tool: GuidedTool,
  sent: Sent,
  today: Day,
): { readonly guided: GuidedSent; readonly errors: ReadonlyMap<string, string> } {
  const errors = new Map<string, string>();
  const parts = new Map<string, Record<string, FieldValue>>();
  for (const question of (GUIDED_QUESTIONS.get(tool) ?? []).flatMap(({ asks }) => asks)) {
    const answered = readField(sent, nameOf(question), declaredFor(question));
    if ('wrong' in answered) errors.set(nameOf(question), answered.wrong);
    else if (answered.value !== undefined) parts.set(question.part, { ...parts.get(question.part), [question.field]: answered.value });
  }
  for (const [name, message] of missingIn(tool, parts)) errors.set(name, message);
  const on = readDate(sent, NAMES.on);
  if (on === undefined) errors.set(NAMES.on, 'Give the day it was done');
  if (on === 'wrong') errors.set(NAMES.on, 'Write a real date, such as 14 4 2026');
  return { guided: { key: textOf(sent, NAMES.key), child, tool, on: typeof on === 'number' ? on : today, parts }, errors };
}

/** A reason without its number, or a picture without its words, says nothing by itself. */
function missingIn(tool: GuidedTool, parts: ReadonlyMap<string, Fields>): readonly (readonly [string, string])[] {
  return [...parts].flatMap(([part, fields]) => {
    const isScale = (tool === 'map' || tool === 'scale') && part !== 'map';
    if (isScale && fields['number'] === undefined) return [[`${part}-number`, 'Choose the number this person gave, or leave them out']];
    const isStep = tool === 'words-and-pictures' && part !== 'work';
    if (isStep && fields['picture'] !== undefined && fields['words'] === undefined)
      return [[`${part}-words`, 'Write the words that go with this picture']];
    return [];
  });
}

/** Where on the page each fault found on saving belongs. */
export function errorsIn(faults: Extract<GuidedSaved, { faults: object }>['faults']): ReadonlyMap<string, string> {
  return new Map(
    faults.map(({ part, field, message }) => [part === undefined || field === undefined ? NAMES.on : nameOf({ part, field }), message]),
  );
}
