import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { mkdir, open, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Signer } from '../store/index.ts';
import { SettingsError, type Settings } from './settings.ts';

/** The key that each day is signed by, and its public half for keeping elsewhere. */
export interface SigningKey extends Signer {
  readonly file: string;
  /** The public key as PEM. */
  readonly publicPem: string;
}

const LARGEST = 4096;
const READABLE_BY_OTHERS = 0o077;

/** The file that the settings name, or the one in the data folder. */
function signingKeyFile(settings: Pick<Settings, 'signingKey' | 'dataFolder'>): string {
  return settings.signingKey ?? join(settings.dataFolder, 'signing-key.pem');
}

/**
 * The key of the settings, which must be there; else the one in the data folder, made the first time for its owner's eyes alone. Throws
 * SettingsError, saying what to do.
 */
export async function signingKey(settings: Pick<Settings, 'signingKey' | 'dataFolder'>): Promise<SigningKey> {
  const file = signingKeyFile(settings);
  const found = await signingKeyIn(file);
  if (found !== undefined) return found;
  if (settings.signingKey !== undefined)
    throw new SettingsError(`There is no file ${file}, which SIGHTLINE_SIGNING_KEY names. Name the file that the key is in.`);
  await make(file);
  return (await signingKeyIn(file)) ?? Promise.reject(new Error(`${file} was made and is not there.`));
}

/** The key where there is one already; nothing is made. */
export async function existingSigningKey(settings: Pick<Settings, 'signingKey' | 'dataFolder'>): Promise<SigningKey | undefined> {
  return signingKeyIn(signingKeyFile(settings));
}

/** The 32 bytes of an Ed25519 public key kept as PEM. Throws SettingsError. */
export async function publicKeyIn(file: string): Promise<Buffer> {
  const pem = await textOf(file);
  if (pem === undefined) throw new SettingsError(`There is no file ${file}. Name the file that the public key is in.`);
  const key = keyFrom(() => createPublicKey(pem), file, 'an Ed25519 public key in PEM, as `sightline signing-key` prints it');
  return rawPublic(key);
}

async function signingKeyIn(file: string): Promise<SigningKey | undefined> {
  const pem = await textOf(file);
  if (pem === undefined) return undefined;
  await refuseReadableByOthers(file);
  const key = keyFrom(() => createPrivateKey(pem), file, 'an Ed25519 private key in PEM');
  const publicKey = createPublicKey(key);
  return {
    file,
    publicKey: rawPublic(publicKey),
    publicPem: String(publicKey.export({ type: 'spki', format: 'pem' })),
    sign: (text) => sign(null, Buffer.from(text), key),
  };
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    const { size } = await stat(file);
    if (size > LARGEST) throw new SettingsError(`${file} is no key file: it holds ${size} bytes. Name the file that the key is in.`);
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    if (error instanceof SettingsError) throw error;
    throw new SettingsError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

// Windows keeps rights in another way, which these digits say nothing about.
async function refuseReadableByOthers(file: string): Promise<void> {
  if (process.platform === 'win32') return;
  const { mode } = await stat(file);
  if ((mode & READABLE_BY_OTHERS) !== 0)
    throw new SettingsError(`${file} holds a secret that others on this machine may read. Take that from them: chmod 600 ${file}`);
}

function keyFrom(read: () => KeyObject, file: string, wanted: string): KeyObject {
  try {
    const key = read();
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Told below, without a word of what the file holds.
  }
  throw new SettingsError(`${file} does not hold ${wanted}.`);
}

function rawPublic(key: KeyObject): Buffer {
  return Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url');
}

async function make(file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
  try {
    // Never over another: two that start at once must end with the same key.
    const handle = await open(file, 'wx', 0o600);
    try {
      await handle.writeFile(String(pem));
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return;
    throw new SettingsError(
      `The key that each day is signed by could not be written to ${file}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
