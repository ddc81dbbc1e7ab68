import { limitText } from '../calendar/index.ts';
import type { Standard, Version } from '../engine/index.ts';
import { type LoadedPack, versionInWords } from '../packs/index.ts';
import type { LimitLine, Standing, StandardLine, VersionLine } from './answers.ts';
import { roleName } from './names.ts';
import { titleOf } from './titles.ts';

/** A standard as pages show it, with how children stand where that is known. */
export function standardLine(standard: Standard, { pack }: LoadedPack, standing?: Standing): StandardLine {
  return {
    id: standard.id,
    title: titleOf(standard),
    says: standard.says,
    chapter: standard.chapter,
    clauses: standard.clauses,
    owner: roleName(standard.owner, pack.roles),
    ...(standard.reading === undefined ? {} : { reading: standard.reading }),
    ...(standard.purpose === undefined ? {} : { purpose: standard.purpose }),
    versions: standard.versions.map(versionLine),
    ...(standing === undefined ? {} : { standing }),
  };
}

/** One dated version in words. */
export function versionLine(version: Version): VersionLine {
  const { sentence, rows, notes } = versionInWords(version);
  const metBy = noteAfter(notes, 'Met by: ');
  const variedBy = noteAfter(notes, 'May be varied for one child by ');
  return {
    from: version.from,
    ...(version.to === undefined ? {} : { to: version.to }),
    sentence,
    limits: rows.length > 0 ? rows : limitAlone(version),
    ...(metBy === undefined ? {} : { metBy }),
    ...(variedBy === undefined ? {} : { variedBy }),
    notes: notes.filter((note) => !note.startsWith('Met by: ') && !note.startsWith('May be varied for one child by ')),
  };
}

function noteAfter(notes: readonly string[], beginning: string): string | undefined {
  return notes.find((note) => note.startsWith(beginning))?.slice(beginning.length).replace(/\.$/, '');
}

function limitAlone(version: Version): LimitLine[] {
  if ('measure' in version) return [{ limit: measureWords(version) }];
  const [row] = version.rows;
  if (row === undefined) return 'first' in version && version.first !== undefined ? [{ limit: limitText(version.first) }] : [];
  const limit = limitText(row.limit);
  const words = version.shape === 'every' ? `every ${limit.replace(/^1 /, '').replace(/^each /, '')}` : version.shape === 'before' && row.limit.unit !== 'clock' ? `${limit} before` : limit;
  return [{ limit: words, ...(row.clause !== undefined && { clause: row.clause }) }];
}

function measureWords({ shape, measure }: Version & { readonly shape: 'at-most' | 'at-least' }): string {
  const bound = shape.replace('-', ' ');
  switch (measure.kind) {
    case 'count-per':
      return `${bound} ${measure.n} in ${limitText(measure.per)}`;
    case 'length-of':
      return `${bound} ${limitText(measure.limit)}`;
    case 'count-until':
    case 'count-open':
      return `${bound} ${measure.n}`;
  }
}
