import type { SchemeLine, ToDecide } from '../../access/delegation.ts';
import type { Approved, Standard } from '../../engine/index.ts';
import { DECISION_FORMS } from '../../record/decision-forms/index.ts';
import type { LoadedPack } from '../../packs/index.ts';
import { linesProposed, type ProposedLine, type Reader } from '../../store/index.ts';

/** Something that a standard asks somebody to decide. */
export interface Asked extends ToDecide {
  readonly title: string;
  /** Silence until it is due counts as agreement. */
  readonly ifSilent: boolean;
}

/** Everything that these standards ask somebody to decide and that can be decided here, by the versions that are the latest. */
export function decisionsAsked({ judged }: LoadedPack): readonly Asked[] {
  return judged.standards.flatMap((standard) => {
    const version = standard.versions.at(-1);
    return version?.shape === 'approved' ? askedBy(standard, version) : [];
  });
}

/** The same of one version of one standard: one for each kind of decision that would meet it. */
export function askedBy(standard: Standard, version: Approved): readonly Asked[] {
  return version.metBy
    .filter(({ entry }) => DECISION_FORMS.has(entry))
    .map(({ entry, where }) => ({
      standard: standard.id,
      title: standard.title,
      entry,
      owner: version.owner ?? standard.owner,
      ifSilent: version.ifSilent,
      ...(where?.by !== undefined && { by: where.by }),
    }));
}

/** The council's own lines that a second person has agreed to, each until its agreed end. */
export async function agreedScheme(db: Reader, authority: string): Promise<readonly SchemeLine[]> {
  return (await linesProposed(db, authority)).flatMap((line) => agreedPart(line) ?? []);
}

/** A line as it stands agreed; undefined while nobody has agreed to it, or where it was refused. */
export function agreedPart({ reason: _reason, proposedBy: _by, proposedAt: _at, changes, ...line }: ProposedLine): SchemeLine | undefined {
  if (!changes.some(({ what }) => what === 'agreed')) return undefined;
  const ends = changes.flatMap(({ what }, index) => (what === 'end-agreed' ? (changes[index - 1]?.endsOn ?? []) : []));
  const until = Math.min(line.until ?? Infinity, ...ends);
  return until === Infinity ? line : { ...line, until };
}
