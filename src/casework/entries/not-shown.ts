import type { SubjectRecord } from '../../record/types.ts';
import { expectationLine, type Naming } from '../expectations/expectation-lines.ts';
import { expectedNow } from '../front-page/expected.ts';
import type { FormChild } from '../recording/answers.ts';
import { lookedFor, versionOf } from '../recording/prompts.ts';
import type { Judging } from '../room.ts';
import type { NotShown } from './answers.ts';
import type { Versions } from './versions.ts';

/** What standards ask of an entry that it does not show as it stands, and which options of its fields would show it. */
export function notShownBy(
  { all }: Versions,
  record: SubjectRecord,
  judging: Judging,
  naming: Naming,
): { readonly notShown: readonly NotShown[]; readonly lookedFor: FormChild['lookedFor'] } {
  const ids = new Set<string | undefined>(all.map(({ id }) => id));
  const standards = new Map(judging.loaded.judged.standards.map((standard) => [standard.id, standard]));
  const asked = expectedNow(record, judging).open.filter(
    (one) => ids.has(one.openedBy) && versionOf(standards.get(one.standard), one)?.shape === 'shows',
  );
  return {
    notShown: asked.map((one) => ({ line: expectationLine(one, naming), says: standards.get(one.standard)?.says ?? '' })),
    lookedFor: lookedFor(asked, standards, all[0]?.type ?? ''),
  };
}
