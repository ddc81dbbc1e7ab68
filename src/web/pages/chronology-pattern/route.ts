import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { PatternForm } from '../../../casework/index.ts';
import type { Door } from '../../door.ts';
import { type Sent, textOf } from '../../forms/sent.ts';
import { keepForm } from '../../kept-forms/keep-form.ts';
import type { Came, FormOnPage, ShownForm } from '../../kept-forms/kept-form.ts';
import { childHeadView } from '../../layout/child-head-view.ts';
import { chronologyHref } from '../chronology/route.ts';
import { answered, refused, questions, summaryOf } from '../chronology-note/form.ts';

const TYPE = 'chronology-analysis';
const address = z.object({ id: z.string().max(200) });
const NOBODY = 'There is no child with this number in the record.';

/** What do these events come to, read together? */
export function chronologyPatternPage(door: Door): void {
  keepForm<PatternForm>(door, {
    path: '/children/:id/chronology/pattern',
    page: 'chronology-pattern',
    notThere: NOBODY,
    find: async (request) => request.desk.chronologies.patternForm(address.parse(request.params).id),
    kept: ({ head }) => {
      const next = chronologyHref(head.child.id);
      return { type: 'page.chronology-pattern', child: head.child.id, at: `${next}/pattern`, next };
    },
    first: (_found, key) => new Map([['key', [key]]]),
    view,
    save,
  });
}

function view({ head, asOf }: PatternForm, { sent, errors, told }: ShownForm): FormOnPage {
  const part = questions(TYPE, sent, errors);
  const shownHead = childHeadView(head, 'chronology', asOf);
  const back = chronologyHref(head.child.id);
  return {
    title: `What the events come to: ${shownHead.name}`,
    view: { head: shownHead, fields: part.fields, action: `${back}/pattern`, back, summary: summaryOf(errors, part), told },
    asked: [{ whose: '', fields: part.fields }],
  };
}

async function save(request: FastifyRequest, { head }: PatternForm, sent: Sent): Promise<Came<PatternForm>> {
  const { fields, errors } = answered(TYPE, sent);
  if (errors.size > 0) return { again: { errors } };
  const written = await request.desk.chronologies.pattern(head.child.id, { key: textOf(sent, 'key'), fields });
  if (written === undefined) return { gone: true };
  return written.saved ? { to: chronologyHref(head.child.id) } : { again: refused(written.faults, sent) };
}
