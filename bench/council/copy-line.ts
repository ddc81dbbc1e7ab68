const TO_ESCAPE = /[\\\t\n\r]/g;
const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** One row as COPY reads it: absent values as nulls, bytes as hexadecimal. */
export function copyLine(values: readonly (string | number | Buffer | null | undefined)[]): string {
  return `${values.map(cell).join('\t')}\n`;
}

function cell(value: string | number | Buffer | null | undefined): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value.replace(TO_ESCAPE, (found) => ESCAPED[found] ?? found);
  return `\\\\x${value.toString('hex')}`;
}
