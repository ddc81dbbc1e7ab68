import { hkdfSync, randomBytes, scryptSync } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { BackupError } from './errors.ts';

/** What a key file holds: a key made by chance, used as it is, or words that somebody chose, which are first made costly to guess. */
export type Secret = { readonly kind: 'key'; readonly bytes: Buffer } | { readonly kind: 'passphrase'; readonly text: string };

const KEY_BYTES = 32;
const SHORTEST_PASSPHRASE = 12;
const LARGEST_KEY_FILE = 4096;
// A guess costs 128 MB and some tenths of a second.
const SCRYPT = { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 };

/** Writes a new key for its owner alone to read: 64 hex digits, to be kept where the backups are not. Never over another file. */
export async function makeKeyFile(file: string): Promise<void> {
  try {
    await writeFile(file, `${randomBytes(KEY_BYTES).toString('hex')}\n`, { mode: 0o600, flag: 'wx', flush: true });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new BackupError(`${file} is there already, and a key that backups were made with is never written over. Name another file.`);
    throw new BackupError(`The key could not be written to ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Reads 64 hex digits or 32 bytes as a key, and anything else as a passphrase. Throws BackupError. */
export async function readKeyFile(file: string): Promise<Secret> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new BackupError(`The key file ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  });
  if (bytes.length > LARGEST_KEY_FILE)
    throw new BackupError(`${file} is no key file: it holds ${bytes.length} bytes. Name the file that the key is in.`);
  const text = bytes.toString('utf8').trim();
  if (/^[0-9a-f]{64}$/i.test(text)) return { kind: 'key', bytes: Buffer.from(text, 'hex') };
  // Thirty-two bytes by chance are never all of them readable; a passphrase of that length is.
  if (bytes.length === KEY_BYTES && !/^[\x20-\x7e]*$/.test(bytes.toString('latin1'))) return { kind: 'key', bytes };
  if (text.length < SHORTEST_PASSPHRASE) {
    throw new BackupError(
      `The passphrase in ${file} is shorter than ${SHORTEST_PASSPHRASE} characters. Make a key with \`sightline backup-key\`, or choose a longer one.`,
    );
  }
  return { kind: 'passphrase', text };
}

/** The key of one file, and a mark by which a wrong one is known before anything is opened. */
export interface FileKey {
  readonly key: Buffer;
  readonly mark: string;
}

/** Made from the secret and the salt of the file, so that no two files share one. */
export function fileKey(secret: Secret, salt: Buffer): FileKey {
  const root = secret.kind === 'key' ? secret.bytes : scryptSync(secret.text.normalize('NFC'), salt, KEY_BYTES, SCRYPT);
  const derive = (what: string, length: number): Buffer =>
    Buffer.from(hkdfSync('sha256', root, salt, `sightline backup 1: ${what}`, length));
  return { key: derive('sealing', KEY_BYTES), mark: derive('mark', 16).toString('hex') };
}
