import type { FastifyRequest } from 'fastify';
import { draftTypeOf, type GuidedTool } from '../../../casework/guided/tools.ts';
import type { GuidedAnswer } from '../../../casework/index.ts';
import type { Door } from '../../door.ts';
import type { Sent } from '../../forms/sent.ts';
import { keepForm } from '../../kept-forms/keep-form.ts';
import type { Came, FormOnPage, ShownForm } from '../../kept-forms/kept-form.ts';
import { underAnotherKey } from '../../kept-forms/draft-sent.ts';
import { guidedHref, toolHref } from '../../words/guided-href.ts';
import { toolAddress, toolNamed } from './address.ts';
import { beginFrom } from './begin-from.ts';
import { askedOnForm, guidedFormView } from './form-view.ts';
import { errorsIn, readGuided } from './read-guided.ts';

const SENT_OTHERWISE = 'This page was saved before with other answers, and those are in the record. If this is another one, save it again.';
const NOT_THERE = 'There is no child with this number in the record, or no guided page of this name.';
const NOTHING_SAID = 'Nothing is written yet. Write at least one thing, then save.';

interface Found {
  readonly answer: GuidedAnswer;
  readonly tool: GuidedTool;
}

/** A guided page to be filled in; kept as a draft until it is saved. */
export function guidedForms(door: Door): void {
  keepForm<Found>(door, {
    path: '/children/:id/signs-of-safety/:tool/new',
    page: 'guided/form',
    notThere: NOT_THERE,
    find,
    kept: ({ answer, tool }) => ({
      type: draftTypeOf(tool),
      child: answer.head.child.id,
      at: `${toolHref(answer.head.child.id, tool)}/new`,
      next: guidedHref(answer.head.child.id),
    }),
    first: ({ answer, tool }, key) => beginFrom(answer, tool, key),
    view,
    save,
  });
}

/** What has been made with the child that the address names, and the tool it names. */
async function find(request: FastifyRequest): Promise<Found | undefined> {
  const { id, tool: name } = toolAddress.parse(request.params);
  const tool = toolNamed(name);
  const answer = tool && (await request.desk.guidedForm(id));
  return tool && answer && { answer, tool };
}

function view({ answer, tool }: Found, { sent, errors, told }: ShownForm): FormOnPage {
  const shown = guidedFormView(answer, tool, sent, errors, told);
  return { title: `${shown.title}: ${shown.head.name}`, view: shown, asked: askedOnForm(shown) };
}

async function save(request: FastifyRequest, { answer, tool }: Found, sent: Sent): Promise<Came<Found>> {
  const child = answer.head.child.id;
  const { guided, errors } = readGuided(child, tool, sent, answer.today);
  if (errors.size > 0) return { again: { errors } };
  const saved = await request.desk.saveGuided(guided);
  if (saved === undefined) return { gone: true };
  if (saved.saved) return { to: toolHref(child, tool, saved.made) };
  if ('faults' in saved) return { again: { errors: errorsIn(saved.faults) } };
  if (saved.why === 'nothing said') return { again: { told: NOTHING_SAID, status: 400 } };
  return { again: { told: SENT_OTHERWISE, status: 409, sent: underAnotherKey(sent) } };
}
