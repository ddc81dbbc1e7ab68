import type { Standard, Version } from '../engine/index.ts';
import { type LoadedPack, versionInWords } from '../packs/index.ts';
import type { Standing, StandardLine, VersionLine } from './answers.ts';
import { roleName } from './names.ts';

/** A standard as pages show it, with how children stand where that is known. */
export function standardLine(standard: Standard, { pack }: LoadedPack, standing?: Standing): StandardLine {
  return {
    id: standard.id,
    title: standard.title,
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
  return { from: version.from, ...(version.to === undefined ? {} : { to: version.to }), ...versionInWords(version) };
}
