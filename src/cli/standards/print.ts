/** JSON as the command prints it. */
export function json(value: unknown): string {
  return JSON.stringify(value, null, 2);
}

/** Text folded to a width, each line after a margin. */
export function folded(text: string, margin: string, width = 100): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && margin.length + line.length + 1 + word.length > width) {
      lines.push(margin + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, margin + line].join('\n');
}

/** '1 standard', '12 standards'. */
export function counted(n: number, word: string): string {
  return `${n} ${word}${n === 1 ? '' : 's'}`;
}
