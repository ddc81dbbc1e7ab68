import type { FastifyReply } from 'fastify';
import { asCsv } from '../../casework/csv.ts';
import { plainName } from './file-reply.ts';

/** Rows sent as a file for a spreadsheet. The mark at its start tells Excel that the letters are Unicode. */
export function sendCsv(reply: FastifyReply, name: string, rows: readonly (readonly string[])[]): FastifyReply {
  return reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="${plainName(name)}.csv"`)
    .send(`\uFEFF${asCsv(rows)}`);
}
