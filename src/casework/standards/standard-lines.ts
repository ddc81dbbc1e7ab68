import type { Standard, Version } from '../../engine/index.ts';
import { type LoadedPack, versionInWords } from '../../packs/index.ts';
import type { Standing, StandardLine, VersionLine } from './answers.ts';
import { isOnlyPutRight } from '../judging/pressing.ts';
import { cite } from './citing.ts';
import { roleName } from '../names.ts';

/** A standard as pages show it, with how children stand where that is known. */
export function standardLine(standard: Standard, loaded: LoadedPack, standing?: Standing): StandardLine {
  const { pack } = loaded;
  return {
    id: standard.id,
    title: standard.title,
    says: standard.says,
    chapter: standard.chapter,
    cited: cite(standard, loaded),
    owner: roleName(standard.owner, pack.roles),
    ...(standard.reading === undefined ? {} : { reading: standard.reading }),
    ...(standard.purpose === undefined ? {} : { purpose: standard.purpose }),
    versions: standard.versions.map(versionLine),
    ...(standing === undefined ? {} : { standing }),
    ...(isOnlyPutRight(standard) && { onlyPutRight: true }),
  };
}

/** One dated version in words. */
export function versionLine(version: Version): VersionLine {
  return { from: version.from, ...(version.to === undefined ? {} : { to: version.to }), ...versionInWords(version) };
}
