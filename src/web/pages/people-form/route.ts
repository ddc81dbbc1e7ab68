import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isoOf } from '../../../calendar/index.ts';
import { CaseworkError, type PeopleAnswer } from '../../../casework/index.ts';
import { RECORDING_FORM_BYTES } from '../../bounds.ts';
import type { Fields } from '../../../record/types.ts';
import type { Door } from '../../door.ts';
import { readSent, type Sent } from '../../forms/sent.ts';
import { shownName } from '../../words/shown-name.ts';
import { notFound } from '../problem/problem.ts';
import { formToChange, PEOPLE_FORMS, type PeopleForm } from './forms.ts';
import { type Errors, NAMES, PREFIX, readForm } from './read-form.ts';
import { peopleFormView, sentFromFields } from './view.ts';

const toAdd = z.object({ id: z.string().max(200), what: z.string().max(40) });
const toChange = z.object({ id: z.string().max(200), entry: z.string().max(300) });
const query = z.object({ as: z.string().max(200).optional().catch(undefined) });
const NOT_THERE = 'There is no such form, or no child with this number in the record.';
const NOT_STANDING = 'There is nothing of this kind among the child’s people now. It may have been changed or removed since.';
const SENT_OTHERWISE = 'This form was sent before with other answers, and those are in the record. Open it again to say more';

/** What a form is of: something new, or something that is changed. */
interface Opened {
  readonly form: PeopleForm;
  readonly answer: PeopleAnswer;
  readonly action: string;
  readonly about?: string;
}

/** The forms that add, change and end what is said of a child's people, homes and places. */
export function peopleFormPages(door: Door): void {
  const { app } = door;
  const posted = { preHandler: app.csrfProtection, bodyLimit: RECORDING_FORM_BYTES };

  app.get('/children/:id/people/add/:what', async (request, reply) => {
    const opened = await openedToAdd(request);
    if (opened === undefined) return notFound(door, request, reply, NOT_THERE);
    return show(request, reply, opened, firstSent(opened, query.parse(request.query ?? {}).as), new Map());
  });

  app.post('/children/:id/people/add/:what', posted, async (request, reply) => {
    const opened = await openedToAdd(request);
    return opened === undefined ? notFound(door, request, reply, NOT_THERE) : save(request, reply, opened, false);
  });

  app.get('/children/:id/people/change/:entry', async (request, reply) => {
    const opened = await openedToChange(request);
    if (opened === undefined) return notFound(door, request, reply, NOT_STANDING);
    const { fields, latest } = opened.standing;
    const sent = new Map([...sentFromFields(fields), [NAMES.key, [randomUUID()]] as const, [NAMES.stood, [latest]] as const]);
    return show(request, reply, opened, sent, new Map());
  });

  app.post('/children/:id/people/change/:entry', posted, async (request, reply) => {
    const opened = await openedToChange(request);
    return opened === undefined ? notFound(door, request, reply, NOT_STANDING) : save(request, reply, opened, true);
  });

  async function save(request: FastifyRequest, reply: FastifyReply, opened: Opened, changes: boolean): Promise<FastifyReply> {
    const sent = readSent(request.body);
    const { change, errors } = readForm(opened.form, opened.answer, sent, changes);
    if (errors.size > 0) return show(request, reply, opened, sent, errors);
    try {
      const saved = await request.desk.changePeople(change);
      if (saved === undefined) return notFound(door, request, reply, NOT_THERE);
      if (saved.saved) return reply.redirect(`/children/${encodeURIComponent(change.child)}/people`, 303);
      if ('faults' in saved)
        return show(request, reply, opened, sent, new Map(saved.faults.map(({ path, message }) => [nameOf(path), message])));
      return show(request, reply, opened, withNewKey(sent), new Map([[NAMES.key, SENT_OTHERWISE]]));
    } catch (error) {
      if (!(error instanceof CaseworkError)) throw error;
      return show(request, reply, opened, sent, new Map([[NAMES.key, error.message]]));
    }
  }

  async function show(request: FastifyRequest, reply: FastifyReply, opened: Opened, sent: Sent, errors: Errors): Promise<FastifyReply> {
    const view = peopleFormView(opened.form, opened.answer, opened.action, sent, errors, opened.about);
    const title = errors.size > 0 ? `Error: ${view.title}` : view.title;
    return door.show(request, reply, { page: 'people-form', title, section: 'children', view, status: errors.size > 0 ? 400 : 200 });
  }
}

async function openedToAdd(request: FastifyRequest): Promise<Opened | undefined> {
  const { id, what } = toAdd.parse(request.params);
  const form = Object.hasOwn(PEOPLE_FORMS, what) ? PEOPLE_FORMS[what] : undefined;
  if (form === undefined) return undefined;
  const answer = await request.desk.people(id, { toWrite: true });
  return answer && { form, answer, action: `/children/${encodeURIComponent(id)}/people/add/${what}` };
}

async function openedToChange(request: FastifyRequest) {
  const { id, entry } = toChange.parse(request.params);
  const answer = await request.desk.people(id, { toWrite: true });
  const standing = answer?.written.find(({ id: first, latest }) => first === entry || latest === entry);
  if (answer === undefined || standing === undefined) return undefined;
  const action = `/children/${encodeURIComponent(id)}/people/change/${encodeURIComponent(entry)}`;
  return { form: formToChange(standing.type, standing.fields), answer, action, about: aboutWhom(standing.fields), standing };
}

/** Whom or what an entry is about, by the name that was written in it. */
function aboutWhom(fields: Fields): string {
  const named = ['name', 'between', 'who', 'to'].map((field) => fields[field]).find((value) => typeof value === 'string');
  return typeof named === 'string' ? shownName(named) : 'somebody not yet named';
}

/** A new form; about a brother or sister with a record of their own, with what that record calls them. */
function firstSent({ answer }: Opened, as: string | undefined): Sent {
  const own = answer.ownRecords.find(({ id }) => id === as);
  const known = own === undefined ? {} : { name: own.name, relation: 'sibling', ...(own.born !== undefined && { born: isoOf(own.born) }) };
  return new Map([...sentFromFields(known), [NAMES.key, [randomUUID()]]]);
}

function withNewKey(sent: Sent): Sent {
  return new Map([...sent, [NAMES.key, [randomUUID()]]]);
}

function nameOf(path: string): string {
  return path.startsWith('fields.') ? `${PREFIX}-${path.slice('fields.'.length)}` : NAMES.key;
}
