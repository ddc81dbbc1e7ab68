import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { BackupError } from './errors.ts';
import { checksums, encryption, type Seal } from '../store/index.ts';
import { fileKey, type Secret } from './key.ts';

/** The first two lines of a file: what it is, and what is needed to open the rest. */
export const FIRST_LINE = 'SIGHTLINE BACKUP 1\n';
export const LONGEST_PREAMBLE = 4096;

const hex = (bytes: number): z.ZodString => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));
const shape = z.discriminatedUnion('sealed', [
  z.strictObject({ compressed: z.literal('zstd'), sealed: z.literal('sha256'), salt: hex(32) }),
  z.strictObject({
    compressed: z.literal('zstd'),
    sealed: z.literal('aes-256-gcm'),
    key: z.enum(['key', 'passphrase']),
    salt: hex(32),
    mark: hex(16),
  }),
]);

/** The lines that a new file begins with, and the seal for what follows them. */
export function newPreamble(secret: Secret | undefined): { readonly text: string; readonly seal: Seal } {
  // By chance and in every file, so that no part of one fits into another.
  const salt = randomBytes(32);
  if (secret === undefined) {
    const text = linesOf({ compressed: 'zstd', sealed: 'sha256', salt: salt.toString('hex') });
    return { text, seal: checksums(digest(text)) };
  }
  const { key, mark } = fileKey(secret, salt);
  const text = linesOf({ compressed: 'zstd', sealed: 'aes-256-gcm', key: secret.kind, salt: salt.toString('hex'), mark });
  return { text, seal: encryption(key, digest(text)) };
}

/** The seal by which the rest of a file is opened. Throws BackupError where the key is missing, wrong, or not wanted. */
export function sealFor(line: string, secret: Secret | undefined, file: string): Seal {
  const preamble = readLine(line, file);
  const bound = digest(`${FIRST_LINE}${line}\n`);
  if (preamble.sealed === 'sha256') {
    // Anyone could have made such a file: whoever expects one of their own must not be handed it.
    if (secret !== undefined)
      throw new BackupError(`${file} is not encrypted, and a key was given. If it is the backup you mean, leave the key out.`);
    return checksums(bound);
  }
  if (secret === undefined) throw new BackupError(`${file} is encrypted. Give the file with its ${preamble.key} by --key-file.`);
  if (secret.kind !== preamble.key)
    throw new BackupError(
      `${file} was encrypted with a ${preamble.key}, and what was given is a ${secret.kind}. Give the one it was made with.`,
    );
  const { key, mark } = fileKey(secret, Buffer.from(preamble.salt, 'hex'));
  if (mark !== preamble.mark)
    throw new BackupError(`The ${secret.kind} given is not the one that ${file} was encrypted with. Give that one.`);
  return encryption(key, bound);
}

function linesOf(preamble: z.infer<typeof shape>): string {
  return `${FIRST_LINE}${JSON.stringify(preamble)}\n`;
}

function readLine(line: string, file: string): z.infer<typeof shape> {
  try {
    return shape.parse(JSON.parse(line));
  } catch {
    throw new BackupError(`The second line of ${file} is damaged, so the rest cannot be read. Use another copy of this backup.`);
  }
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
