import { z } from 'zod';
import type { Door } from '../../door.ts';
import { sendCsv } from '../../words/csv-reply.ts';
import { notFound } from '../problem/problem.ts';
import { questionView } from './view.ts';

const address = z.object({ question: z.string().max(120) });
const NO_SUCH = 'There is no question by this name. It may have been worded anew.';

/** How do statute and each council answer this one question? */
export function questionPage(door: Door): void {
  door.app.get('/standards/compare/:question', async (request, reply) => {
    const answer = await request.desk.question(address.parse(request.params).question);
    if (answer === undefined) return notFound(door, request, reply, NO_SUCH);
    const view = questionView(answer);
    return door.show(request, reply, { page: 'question', title: answer.asks, section: 'compare', view });
  });

  door.app.get('/standards/compare/:question/csv', async (request, reply) => {
    const { question } = address.parse(request.params);
    const rows = await request.desk.questionTable(question);
    return rows === undefined ? notFound(door, request, reply, NO_SUCH) : sendCsv(reply, question, rows);
  });
}
