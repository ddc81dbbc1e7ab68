import type { FastifyReply } from 'fastify';
import { asCsv } from '../../casework/csv.ts';

// Nothing in a name may end the header it stands in, or name a folder.
function plainName(name: string): string {
  return name.replaceAll(/[^a-z0-9-]+/gi, '-').slice(0, 100);
}

/** Rows sent as a file for a spreadsheet. The mark at its start tells Excel that the letters are Unicode. */
export function sendCsv(reply: FastifyReply, name: string, rows: readonly (readonly string[])[]): FastifyReply {
  return reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="${plainName(name)}.csv"`)
    .send(`\uFEFF${asCsv(rows)}`);
}
