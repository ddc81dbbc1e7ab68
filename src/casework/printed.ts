/** What a command or the server prints: text from files, addresses and records stands in it, and none of it may write to the terminal. */
import { visible } from '../record/plain-text.ts';

type Written = (error?: Error | null) => void;
type Stream = Pick<NodeJS.WriteStream, 'write'>;

const RETURN = '\\u000d\n';

/** From here on, whatever is printed shows control characters as their numbers. Line ends and tabs stay, as do the line ends of CSV. */
export function guardWhatIsPrinted(streams: readonly Stream[] = [process.stdout, process.stderr]): void {
  for (const stream of streams) {
    const write = stream.write.bind(stream);
    stream.write = (text: string | Uint8Array, second?: BufferEncoding | Written, third?: Written): boolean => {
      const shown = typeof text === 'string' ? printed(text) : text;
      return typeof second === 'string' ? write(shown, second, third) : write(shown, second);
    };
  }
}

/** The text as it is printed. */
export function printed(text: string): string {
  return visible(text).replaceAll(RETURN, '\r\n');
}
