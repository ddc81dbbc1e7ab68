import { isoOf } from '../../calendar/index.ts';
import type { Standard } from '../../engine/index.ts';
import { limitsOf } from '../../packs/index.ts';

/** A standard as `standards list --json` gives it; `from` is the day its first version starts, `to` the last day of its last. */
export function listedStandard(standard: Standard) {
  const [first] = standard.versions;
  const last = standard.versions.at(-1);
  return {
    id: standard.id,
    authority: standard.authority,
    clauses: standard.clauses,
    shape: last?.shape ?? null,
    owner: standard.owner,
    says: standard.says,
    reading: standard.reading ?? null,
    speaks: standard.speaks,
    standsOn: standard.standsOn,
    limits: limitsOf(standard),
    from: first === undefined ? null : isoOf(first.from),
    to: last?.to === undefined ? null : isoOf(last.to),
  };
}
