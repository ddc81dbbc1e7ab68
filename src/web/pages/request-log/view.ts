import type { AnswerFile, RedactionLog } from '../../../casework/rights/index.ts';
import { fullMoment } from '../../words/dates.ts';
import { momentInEngland } from '../../../casework/index.ts';
import { shownName } from '../../words/shown-name.ts';

export interface LogView {
  readonly title: string;
  readonly back: string;
  readonly rows: readonly {
    readonly what: string;
    readonly where: string;
    readonly words: string;
    readonly reason?: string;
    readonly law?: string;
    readonly because?: string;
    readonly how: string;
    readonly by: string;
    readonly at: string;
  }[];
  /** By what the file is known, and whether it is the one that was prepared. */
  readonly file: string;
}

/** Every decision about what to hide, for the office. */
export function logView({ request, redactions }: RedactionLog, file: AnswerFile): LogView {
  return {
    title: `What is hidden from the record of ${shownName(request.child.name)}`,
    back: `/requests/${request.id}`,
    rows: redactions.map((one) => ({
      what: one.decision === 'hide' ? 'Hidden' : 'Shown',
      where: shownName(one.where),
      words: shownName(one.words),
      ...(one.reason !== undefined && { reason: one.reason }),
      ...(one.law !== undefined && { law: one.law }),
      ...(one.because !== undefined && { because: shownName(one.because) }),
      how: one.suggested ? 'Suggested, and decided by' : 'Decided by',
      by: shownName(one.by),
      at: fullMoment(momentInEngland(one.at)),
    })),
    file: fileWords(file),
  };
}

function fileWords({ sha256, preparedAs }: AnswerFile): string {
  if (preparedAs === undefined) return `The answer is not prepared yet. As it stands now its SHA-256 is ${sha256}.`;
  if (preparedAs === sha256) return `Made anew just now, the answer is the one that was prepared, to the letter. Its SHA-256 is ${sha256}.`;
  return `Made anew just now, the answer has the SHA-256 ${sha256}, and was prepared with ${preparedAs}: Sightline words or lays something out otherwise since then. What is hidden is decided by the same decisions.`;
}
