import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { NoteForm } from '../../../casework/index.ts';
import type { Door } from '../../door.ts';
import { type Sent, textOf } from '../../forms/sent.ts';
import { keepForm } from '../../kept-forms/keep-form.ts';
import type { Came, FormOnPage, ShownForm } from '../../kept-forms/kept-form.ts';
import { childHeadView } from '../../layout/child-head-view.ts';
import { entryView } from '../../words/entry-view.ts';
import { chronologyHref } from '../chronology/route.ts';
import { answered, asSent, refused, questions, summaryOf } from './form.ts';

const TYPE = 'chronology-note';
const ENTRY = 'entry';
const address = z.object({ id: z.string().max(200) });
const asked = z.object({ entry: z.string().max(300).catch('') });
const NOT_THERE = 'This entry does not stand in the child’s record. It may have been replaced or removed since.';

/** Does this entry belong in the chronology, and what did it mean for the child? */
export function chronologyNotePage(door: Door): void {
  keepForm<NoteForm>(door, {
    path: '/children/:id/chronology/note',
    page: 'chronology-note',
    notThere: NOT_THERE,
    find,
    kept: ({ head }) => {
      const next = chronologyHref(head.child.id);
      return { type: 'page.chronology-note', child: head.child.id, at: `${next}/note`, next };
    },
    first: ({ said, entry }, key) => new Map([...asSent(TYPE, said), ['key', [key]], [ENTRY, [entry.id]]]),
    view,
    save,
  });
}

/** The entry is named by the address, or by the form once it was sent. */
async function find(request: FastifyRequest, sent?: Sent): Promise<NoteForm | undefined> {
  const { id } = address.parse(request.params);
  const entry = (sent && textOf(sent, ENTRY)) ?? asked.parse(request.query ?? {}).entry;
  return request.desk.chronologies.noteForm(id, entry);
}

function view({ head, asOf, entry, significant }: NoteForm, { sent, errors, told }: ShownForm): FormOnPage {
  const part = questions(TYPE, sent, errors);
  const shownHead = childHeadView(head, 'chronology', asOf);
  const back = chronologyHref(head.child.id);
  return {
    title: `In the chronology? ${shownHead.name}`,
    view: {
      head: shownHead,
      entry: entryView(entry, asOf),
      usual: significant ? 'Its kind goes into the chronology by itself.' : 'Its kind does not go into the chronology by itself.',
      fields: part.fields,
      action: `${back}/note`,
      back,
      summary: summaryOf(errors, part),
      told,
    },
    asked: [{ whose: '', fields: part.fields }],
  };
}

async function save(request: FastifyRequest, { head, entry }: NoteForm, sent: Sent): Promise<Came<NoteForm>> {
  const { fields, errors } = answered(TYPE, sent);
  if (errors.size > 0) return { again: { errors } };
  const written = await request.desk.chronologies.note(head.child.id, { key: textOf(sent, 'key'), entry: entry.id, fields });
  if (written === undefined) return { gone: true };
  return written.saved ? { to: chronologyHref(head.child.id, entry.id) } : { again: refused(written.faults, sent) };
}
