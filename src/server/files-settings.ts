import { readKeyFile } from '../backup/index.ts';
import type { FilesKeys } from '../store/index.ts';
import { type Settings, SettingsError } from './settings.ts';

/** What the files that entries name are encrypted by, out of the key files that the settings name. Throws SettingsError or BackupError. */
export async function filesKeys({ filesKey, filesKeyBefore }: Pick<Settings, 'filesKey' | 'filesKeyBefore'>): Promise<FilesKeys> {
  const now = filesKey === undefined ? undefined : await keyIn('SIGHTLINE_FILES_KEY', filesKey);
  const before = filesKeyBefore === undefined ? undefined : await keyIn('SIGHTLINE_FILES_KEY_BEFORE', filesKeyBefore);
  return { ...(now !== undefined && { now }), ...(before !== undefined && { before }) };
}

/** What whoever starts the server is told where files lie on the disk as they are. */
export function filesInTheClear({ filesKey }: Pick<Settings, 'filesKey'>): string | undefined {
  return filesKey === undefined
    ? 'Files kept with records (drawings, orders, photographs) are not encrypted: whoever has the disk can read them. `npx sightline backup-key FILE` makes a key; name FILE in SIGHTLINE_FILES_KEY.'
    : undefined;
}

/** The same, where nothing looks for viruses in them. */
export function filesUnchecked({ virusCheck }: Pick<Settings, 'virusCheck'>): string | undefined {
  return virusCheck === undefined
    ? 'Files handed in are not checked for viruses. Where there is a clamd, name where it listens in SIGHTLINE_VIRUS_CHECK, as 127.0.0.1:3310.'
    : undefined;
}

async function keyIn(setting: string, file: string): Promise<Buffer> {
  const secret = await readKeyFile(file);
  if (secret.kind === 'key') return secret.bytes;
  // Every file that is opened would cost as much as a guess at a passphrase should.
  throw new SettingsError(
    `The file that ${setting} names holds a passphrase. Files need a key: make one with \`npx sightline backup-key\`.`,
  );
}
