/** Rows as CSV: quoted where needed, and no cell that a spreadsheet would take for a formula. */
export function asCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

// Spreadsheets look past space at the start, and some take the wide forms that Japanese keyboards type for the plain.
const FORMULA = /^[\s\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20|%]|^[\t\r\n]/u;
const NUMBER = /^-?\d+(?:\.\d+)?%?$/;

function cell(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
