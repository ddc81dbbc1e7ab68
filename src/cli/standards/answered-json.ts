import type { Answered } from '../../packs/questions/index.ts';

/** One question and its answers as `standards compare --json` gives them; spans are the fewest and the most days. */
export function answeredAsJson({ question, packs, strictest }: Answered) {
  const { id, subject, asks, kind } = question;
  return {
    id,
    subject,
    asks,
    kind,
    compared: strictest.map(({ among, strictest: least, from }) => ({
      from: from ?? null,
      among: among.map(({ pack }) => pack.authority),
      strictest: least.map(({ pack }) => pack.authority),
      standing: least.length === 0 ? 'depends' : least.length === among.length ? 'the same' : 'strictest',
    })),
    answers: packs.map(({ loaded, found, contradictions }) => ({
      authority: loaded.pack.authority,
      standards: found.map(({ standard, rows, wants }) => ({
        id: standard.id,
        title: standard.title,
        says: standard.says,
        speaks: standard.speaks,
        owner: standard.versions.at(-1)?.owner ?? standard.owner,
        clauses: standard.clauses,
        reading: standard.reading ?? null,
        limits: rows,
        wants,
      })),
      contradictions,
    })),
  };
}
