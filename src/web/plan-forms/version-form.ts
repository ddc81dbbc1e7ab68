/** What is asked where a plan is saved as a new version: what only a person can tell of it. */
import type { MayBeTiedTo, PlanSent, PlanToWrite, VersionToWrite } from '../../casework/index.ts';
import type { FormPart } from '../../record/entry-forms/index.ts';
import type { EntryType, FieldDeclaration } from '../../record/types.ts';
import { fieldView, type FieldView } from '../forms/field-view.ts';
import { partView, readParts } from '../forms/part-view.ts';
import { type Sent, textOf } from '../forms/sent.ts';
import { typedFrom } from '../forms/typed-from.ts';
import { momentWords } from '../words/dates.ts';

const PREFIX = 'version';
/** Which meeting it comes of. */
const TIE = 'version-tie';
/** Known from the record: nobody need say which placement a placement plan is for. */
const TIED_BY_ITSELF: ReadonlySet<string> = new Set(['placement-plan']);

/** What most plans are given to, and set out, stands open; the rest folds. */
const FIRST: Readonly<Record<string, readonly string[]>> = {
  'shared-with': ['child', 'mother', 'father', 'carers', 'school', 'health', 'core-group'],
  'sets-out': ['child-views', 'parent-views', 'strengths', 'danger-statement', 'safety-goals', 'measurable', 'review-arrangements'],
};

/** The type with only those parts to tick that the plan does not show by itself. */
function askedOf({ type, asked }: VersionToWrite): { readonly type: EntryType; readonly part: FormPart } {
  const { 'sets-out': setsOut, ...fields } = type.fields;
  const options = Object.fromEntries(Object.entries(setsOut?.options ?? {}).filter(([code]) => asked.includes(code)));
  const left: Readonly<Record<string, FieldDeclaration>> =
    setsOut === undefined || asked.length === 0
      ? fields
      : { ...fields, 'sets-out': { ...setsOut, label: 'What else does it set out?', options } };
  return { type: { ...type, fields: left }, part: { fields: Object.keys(left).map((name) => ({ name, first: FIRST[name] ?? [] })) } };
}

/** What the questions of a new version are first shown with. */
export function versionAsItBegins({ type, beginsWith }: VersionToWrite): Sent {
  return typedFrom(type, beginsWith, PREFIX);
}

export function versionQuestions(
  version: VersionToWrite,
  { people, today }: Pick<PlanToWrite, 'people' | 'today'>,
  sent: Sent,
  errors: ReadonlyMap<string, string>,
): readonly FieldView[] {
  const { type, part } = askedOf(version);
  const asked = partView(part, { type, prefix: PREFIX, sent, errors, lookedFor: {}, people }).fields;
  const offered = TIED_BY_ITSELF.has(type.name) ? [] : version.mayBeTiedTo;
  return offered.length === 0 ? asked : [meetingQuestion('Which meeting does it come of?', TIE, offered, today, sent), ...asked];
}

export function readVersion(version: VersionToWrite, sent: Sent, wrong: (name: string, message: string) => void): PlanSent['version'] {
  const { type, part } = askedOf(version);
  const fields = readParts([part], { type, prefix: PREFIX, sent }, wrong);
  const tiedTo = textOf(sent, TIE);
  return { fields, ...(tiedTo !== '' && { tiedTo }) };
}

/** Which of these meetings, the latest first; it may be left open. */
export function meetingQuestion(label: string, name: string, meetings: readonly MayBeTiedTo[], today: number, sent: Sent): FieldView {
  const options = Object.fromEntries(meetings.map(({ id, label: what, occurred }) => [id, `${what}, ${momentWords(occurred, today)}`]));
  const view = fieldView(
    { kind: 'choice', label, options, help: 'The latest is first. Leave it open if it was none of these.' },
    { name, sent },
  );
  return { ...view, as: 'select', focus: name };
}
