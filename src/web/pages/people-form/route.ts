import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isoOf } from '../../../calendar/index.ts';
import { CaseworkError, type PeopleAnswer } from '../../../casework/index.ts';
import type { Fields } from '../../../record/types.ts';
import type { Door } from '../../door.ts';
import type { Sent } from '../../forms/sent.ts';
import { underAnotherKey } from '../../kept-forms/draft-sent.ts';
import { keepForm } from '../../kept-forms/keep-form.ts';
import type { Came, FormOnPage, KeptAs, ShownForm } from '../../kept-forms/kept-form.ts';
import { shownName } from '../../words/shown-name.ts';
import { formToChange, PEOPLE_FORMS, type PeopleForm } from './forms.ts';
import { NAMES, PREFIX, readForm } from './read-form.ts';
import { peopleFormView, sentFromFields } from './view.ts';

const toAdd = z.object({ id: z.string().max(200), what: z.string().max(40) });
const toChange = z.object({ id: z.string().max(200), entry: z.string().max(300) });
const query = z.object({ as: z.string().max(200).optional().catch(undefined) });
const NOT_THERE = 'There is no such form, or no child with this number in the record.';
const NOT_STANDING = 'There is nothing of this kind among the child’s people now. It may have been changed or removed since.';
const SENT_OTHERWISE =
  'This form was sent before with other answers, and those are in the record. Save it again where this is another one.';
const CONFLICT = 409;

/** What a form is of: something new, or something that is changed. */
interface Opened {
  readonly form: PeopleForm;
  readonly answer: PeopleAnswer;
  readonly action: string;
  readonly first: Sent;
  /** What is changed, by a name; absent for something new. */
  readonly about?: string;
}

/** The forms that add, change and end what is said of a child's people, homes and places; kept as they are typed. */
export function peopleFormPages(door: Door): void {
  const common = { page: 'people-form', kept, first: firstSent, view, save };
  keepForm<Opened>(door, { ...common, path: '/children/:id/people/add/:what', notThere: NOT_THERE, find: openedToAdd });
  keepForm<Opened>(door, { ...common, path: '/children/:id/people/change/:entry', notThere: NOT_STANDING, find: openedToChange });
}

function kept({ answer, action }: Opened): KeptAs {
  const child = answer.head.child.id;
  return { type: 'page.people-form', child, at: action, next: `/children/${encodeURIComponent(child)}/people` };
}

function firstSent({ first }: Opened, key: string): Sent {
  return new Map([...first, [NAMES.key, [key]]]);
}

function view({ form, answer, action, about }: Opened, { sent, errors, told }: ShownForm): FormOnPage {
  const page = peopleFormView(form, answer, action, sent, errors, about);
  const fields = [...page.pickers, ...page.parts.flatMap((part) => part.fields)];
  return { title: page.title, view: { ...page, told }, asked: [{ whose: '', fields }] };
}

async function save(request: FastifyRequest, { form, answer, about }: Opened, sent: Sent): Promise<Came<Opened>> {
  const { change, errors } = readForm(form, answer, sent, about !== undefined);
  if (errors.size > 0) return { again: { errors } };
  try {
    const saved = await request.desk.changePeople(change);
    if (saved === undefined) return { gone: true };
    if (saved.saved) return { to: `/children/${encodeURIComponent(change.child)}/people` };
    if ('faults' in saved) return { again: { errors: new Map(saved.faults.map(({ path, message }) => [nameOf(path), message])) } };
    return { again: { told: SENT_OTHERWISE, status: CONFLICT, sent: underAnotherKey(sent) } };
  } catch (error) {
    if (!(error instanceof CaseworkError)) throw error;
    // Of something that was changed meanwhile what stands now is shown, with what was typed beside it.
    return { again: { told: error.message, status: CONFLICT, ...(about !== undefined && { standsOtherwise: true }) } };
  }
}

async function openedToAdd(request: FastifyRequest): Promise<Opened | undefined> {
  const { id, what } = toAdd.parse(request.params);
  const form = Object.hasOwn(PEOPLE_FORMS, what) ? PEOPLE_FORMS[what] : undefined;
  if (form === undefined) return undefined;
  const answer = await request.desk.people(id, { toWrite: true });
  if (answer === undefined) return undefined;
  const known = knownOf(answer, query.parse(request.query ?? {}).as);
  return { form, answer, first: sentFromFields(known), action: `/children/${encodeURIComponent(id)}/people/add/${what}` };
}

async function openedToChange(request: FastifyRequest): Promise<Opened | undefined> {
  const { id, entry } = toChange.parse(request.params);
  const answer = await request.desk.people(id, { toWrite: true });
  const standing = answer?.written.find(({ id: first, latest }) => first === entry || latest === entry);
  if (answer === undefined || standing === undefined) return undefined;
  const { type, fields, latest } = standing;
  const action = `/children/${encodeURIComponent(id)}/people/change/${encodeURIComponent(entry)}`;
  const first = new Map([...sentFromFields(fields), [NAMES.stood, [latest]] as const]);
  return { form: formToChange(type, fields), answer, action, first, about: aboutWhom(fields) };
}

/** Whom or what an entry is about, by the name that was written in it. */
function aboutWhom(fields: Fields): string {
  const named = ['name', 'between', 'who', 'to'].map((field) => fields[field]).find((value) => typeof value === 'string');
  return typeof named === 'string' ? shownName(named) : 'somebody not yet named';
}

/** What the record of a brother or sister calls them, where it is they who are added. */
function knownOf({ ownRecords }: PeopleAnswer, as: string | undefined): Fields {
  const own = ownRecords.find(({ id }) => id === as);
  return own === undefined ? {} : { name: own.name, relation: 'sibling', ...(own.born !== undefined && { born: isoOf(own.born) }) };
}

function nameOf(path: string): string {
  return path.startsWith('fields.') ? `${PREFIX}-${path.slice('fields.'.length)}` : NAMES.key;
}
