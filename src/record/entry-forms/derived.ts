/** A form made from the declaration of its entry type, for every type that nobody has written a better one for. */
import { ATTENDEES, RECIPIENTS } from '../codes/people.ts';
import { rowsOf } from '../entry-rows.ts';
import { TIES } from '../entry-ties.ts';
import type { EntryType, FieldDeclaration } from '../types.ts';
import type { AskedField, EntryForm, FormPart } from './form.ts';
import { asks, ONLY_IF, ONLY_IF_IN, type Section, SECTIONS } from './sections.ts';

/** So many questions stand open, besides those that must be answered; the others fold. */
const OPEN = 8;
/** Where a form that nobody wrote by hand folds its later questions. */
export const MORE = 'More that can be said';

/** Every question of the declaration once, in its order: what is of the event itself together, all else of each child apart. */
export function derivedForm(type: EntryType): EntryForm {
  const asked = Object.entries(type.fields).map(([name, declared], index) => ({
    asked: { name, ...(declared.required === true && { needed: true }) },
    open: index < OPEN || declared.required === true || name === 'notes',
    together: isOfTheEvent(type, name, declared),
    isList: LISTS.includes(name),
    onlyIf: ONLY_IF_IN[type.name]?.[name] ?? ONLY_IF[name],
  }));
  const parts = asked.length > OPEN ? inSections : atOnce;
  const shared = asked.filter(({ together }) => together);
  const isMeeting = rowsOf(type.name).some((rows) => rows.type === ATTENDANCE);
  const tied = TIES.get(type.name);
  return {
    type: type.name,
    title: `Record: ${type.label}`,
    of: `“${type.label}” for`,
    took: 'is part of it',
    together: isMeeting ? peopleFirst(shared, parts) : parts(shared),
    apart: parts(asked.filter(({ together }) => !together)),
    ...(tied !== undefined && { tied }),
  };
}

interface Placed {
  readonly asked: AskedField;
  readonly open: boolean;
  /** What was gone through or is set out, to be ticked: long, and so behind the other questions of its part. */
  readonly isList: boolean;
  readonly onlyIf: AskedField['onlyIf'];
}

/** A fold takes as much room as so many questions. */
const NOT_WORTH_FOLDING = 2;
const LISTS = ['covered', 'sets-out'];

const ATTENDANCE = 'attendance';
/** What standards judge people by; ticked from whoever is named, so that few need to tick it. */
const CODES = ['attended', 'invited', 'written-contributions'];

/** Where people meet, people come first: those of the child's network, everybody else row by row, and last whoever is in neither. */
function peopleFirst(placed: readonly Placed[], parts: (placed: readonly Placed[]) => readonly FormPart[]): readonly FormPart[] {
  const named = placed.filter(({ asked: { name } }) => name === 'attended-by-name');
  const codes = placed.filter(({ asked: { name } }) => CODES.includes(name));
  return [
    { heading: 'Who was there', fields: withConditions(named), rows: ATTENDANCE },
    { folded: 'Others, not listed by name', intro: NOT_LISTED, fields: withConditions(codes) },
    ...parts(placed.filter((one) => !named.includes(one) && !codes.includes(one))),
  ];
}

const NOT_LISTED = 'Whoever is named above counts already. Tick only whoever is not.';

/** A short form needs no headings. */
function atOnce(placed: readonly Placed[]): readonly FormPart[] {
  return placed.length === 0 ? [] : [{ fields: withConditions(placed) }];
}

/**
 * A long one is read in sections; one of which nothing stood among the first questions folds. What hangs on an answer stands with the question, and
 * a single question needs no heading.
 */
function inSections(placed: readonly Placed[]): readonly FormPart[] {
  const byName = new Map(placed.map((one) => [one.asked.name, one]));
  const leadOf = (one: Placed): Placed => byName.get(one.onlyIf?.field ?? '') ?? one;
  const sectionOf = (one: Placed): Section | undefined => SECTIONS.find((section) => asks(section, leadOf(one).asked.name));
  const sections = SECTIONS.map((section) => ({ section, theirs: placed.filter((one) => sectionOf(one) === section) })).filter(
    ({ theirs }) => theirs.length > 1,
  );
  const others = placed.filter((one) => !sections.some(({ theirs }) => theirs.includes(one)));
  const later = others.filter((one) => !leadOf(one).open);
  const folded = later.length > NOT_WORTH_FOLDING ? later : [];
  const alone = { fields: withConditions(others.filter((one) => !folded.includes(one))) };
  // Questions that no section asks come before them all, and single ones with them; single ones alone come behind.
  const lead = others.some((one) => sectionOf(one) === undefined);
  const parts: readonly FormPart[] = [
    ...(lead ? [alone] : []),
    ...sections.map(({ section: { heading, intro }, theirs }) => ({
      ...(theirs.some(({ open }) => open) ? { heading, ...(intro !== undefined && { intro }) } : { folded: heading }),
      fields: withConditions(theirs),
    })),
    ...(lead ? [] : [alone]),
    { folded: MORE, fields: withConditions(folded) },
  ];
  return parts.filter(({ fields }) => fields.length > 0);
}

/** What makes sense only after an answer to another question of the same part is asked only then. */
function withConditions(placed: readonly Placed[]): readonly AskedField[] {
  const names = new Set(placed.map(({ asked: { name } }) => name));
  const inOrder = [...placed.filter(({ isList }) => !isList), ...placed.filter(({ isList }) => isList)];
  return inOrder.map(({ asked, onlyIf }) =>
    onlyIf !== undefined && names.has(onlyIf.field) && asked.needed !== true ? { ...asked, onlyIf } : asked,
  );
}

/** Fields by which a type shows that people come together for it. */
const MEETING = ['attended', 'chaired-by'];
const OF_THE_EVENT = ['all-heard-from', 'happened', 'held', 'observers-agreed', 'place', 'quorate'];

/**
 * Whether an answer is the same for every child that the entry is written of: when and where people met, who came and who led it. What was
 * found, decided or said is each child's own even where it was said at one table, and so is everything in an entry that is no meeting.
 */
function isOfTheEvent({ fields }: Pick<EntryType, 'fields'>, name: string, { kind, options }: FieldDeclaration): boolean {
  if (name.startsWith('child-') || !MEETING.some((one) => Object.hasOwn(fields, one))) return false;
  switch (kind) {
    case 'date':
    case 'number':
    case 'role':
    case 'worker':
    case 'network':
      return true;
    case 'choices':
      return options === ATTENDEES || options === RECIPIENTS;
    case 'yes-no':
    case 'choice':
      return OF_THE_EVENT.includes(name);
    default:
      return false;
  }
}
