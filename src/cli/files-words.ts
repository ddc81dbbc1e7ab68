import type { FilesCheck } from '../store/index.ts';
import { counted } from './chain-words.ts';

/** Whether every file that an entry names is there as it was handed in and, where not, the first that is not. */
export function filesWords({ files, fault }: FilesCheck): string {
  if (fault === undefined)
    return files === 0 ? 'No entry names a file.' : `${counted(files, 'file is', 'files are')} there as handed in, each by its SHA-256.`;
  const how = fault.why === 'missing' ? 'is not in the folder of files' : 'is not as it was handed in';
  return `The file of entry ${fault.entry} in the record of ${fault.subject} ${how}. A backup has it.`;
}
