import type { FilesCheck } from '../store/index.ts';
import { counted } from './chain-words.ts';

/** Whether every file that an entry names is there as it was handed in and, where not, the first that is not. */
export function filesWords({ files, fault }: FilesCheck): string {
  if (fault === undefined)
    return files === 0 ? 'No entry names a file.' : `${counted(files, 'file is', 'files are')} there as handed in, each by its SHA-256.`;
  return `The file of entry ${fault.entry} in the record of ${fault.subject} ${FAULTS[fault.why]}`;
}

const FAULTS: Readonly<Record<NonNullable<FilesCheck['fault']>['why'], string>> = {
  missing: 'is not in the folder of files. A backup has it.',
  changed: 'is not as it was handed in. A backup has it.',
  locked:
    'is encrypted by a key that was not given. Name the file with that key in SIGHTLINE_FILES_KEY or, where another is in use now, in SIGHTLINE_FILES_KEY_BEFORE.',
};
