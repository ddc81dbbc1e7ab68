/** How a command ends other than well. */

export const ExitCode = { done: 0, faults: 1, notUnderstood: 2, failed: 3 } as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** A command that cannot go on; the message says what happened, where, and what to do next. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: ExitCode;

  constructor(message: string, code: ExitCode = ExitCode.notUnderstood) {
    super(message);
    this.code = code;
  }
}
