import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Day, tryDayOf } from '../../../calendar/index.ts';
import type { Door } from '../../door.ts';
import { fullDate } from '../../words/dates.ts';

const number = z.string().trim().max(4).default('');
const form = z.object({
  authority: z.string().max(80),
  day: number,
  month: number,
  year: number,
  alwaysInForce: z.literal('yes').optional(),
  back: z.string().max(2000).default('/children'),
});
type Asked = z.infer<typeof form>;

/** Judges everyone by another council's standards, or as on another day. */
export function judgeByPage(door: Door): void {
  door.app.post('/judge-by', { preHandler: door.app.csrfProtection }, async (request, reply) => {
    const asked = form.parse(request.body);
    const asOf = dayAsked(asked);
    if (asOf === undefined)
      return door.show(request, reply, { page: 'judge-by', title: 'Error: which day', view: await refused(request, asked), status: 400 });
    const job = await request.desk.judgeBy({ authority: asked.authority, asOf, alwaysInForce: asked.alwaysInForce === 'yes' });
    return reply.redirect(`/progress/${job}?back=${encodeURIComponent(asked.back)}`, 303);
  });
}

function dayAsked({ day, month, year }: Asked): Day | 'today' | undefined {
  if (day === '' && month === '' && year === '') return 'today';
  const found = tryDayOf(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return found === undefined || found < EARLIEST || found > LATEST ? undefined : found;
}

async function refused(request: FastifyRequest, asked: Asked): Promise<object> {
  const { councils } = await request.desk.situation();
  return {
    form: {
      choices: councils.map(({ authority, name }) => ({ value: authority, text: name, selected: authority === asked.authority })),
      today: false,
      asOf: { day: asked.day, month: asked.month, year: asked.year },
      alwaysInForce: asked.alwaysInForce === 'yes',
      back: asked.back,
    },
    errors: {
      asOf: `Write a real date between ${fullDate(EARLIEST)} and ${fullDate(LATEST)}, such as 14 4 2026, or leave all three empty`,
    },
  };
}

const EARLIEST = tryDayOf('2000-01-01') ?? 0;
const LATEST = tryDayOf('2034-12-31') ?? 0;
