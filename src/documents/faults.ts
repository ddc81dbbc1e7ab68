/** What is wrong in a template, where, and what to do about it. Lines and columns are counted from 1. */
export interface TemplateFault {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** A template that cannot be read or filled; the faults say where, in order. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
  readonly faults: readonly TemplateFault[];

  constructor(faults: readonly TemplateFault[]) {
    super(faults.map(({ line, column, message }) => `Line ${line}, column ${column}: ${message}`).join('\n'));
    this.faults = faults;
  }
}

/** Where a character stands in a text. */
export function placeAt(text: string, offset: number): Pick<TemplateFault, 'line' | 'column'> {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
