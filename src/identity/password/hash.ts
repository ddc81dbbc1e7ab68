/** Argon2id as OWASP advises it at the least: 19 MiB, two passes, one lane. */
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const NOW = { memory: 19_456, passes: 2, parallelism: 1 };
const SALT_BYTES = 16;
const TAG_BYTES = 32;
/** What a hash may ask for, so that one that was tampered with cannot take all of a server's memory. */
const MOST = { memory: 262_144, passes: 10, parallelism: 4 };

const KIB_A_LANE = 8;

const PHC = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,2})\$([A-Za-z0-9+/]{8,86})\$([A-Za-z0-9+/]{16,86})$/;

interface Hashed {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
  readonly salt: Buffer;
  readonly tag: Buffer;
}

/** The hash of a password as PHC text, with a salt of its own. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const tag = await work(password, { ...NOW, salt, tag: Buffer.alloc(TAG_BYTES) });
  return `$argon2id$v=19$m=${NOW.memory},t=${NOW.passes},p=${NOW.parallelism}$${unpadded(salt)}$${unpadded(tag)}`;
}

/**
 * Whether a password is the one that was hashed. Where there is no hash, the same work is done for nothing, so that nobody can tell by
 * the time it takes whether there is such an account.
 */
export async function isPassword(password: string, phc: string | undefined): Promise<boolean> {
  const hashed = phc === undefined ? undefined : read(phc);
  const against = hashed ?? { ...NOW, salt: Buffer.alloc(SALT_BYTES), tag: Buffer.alloc(TAG_BYTES) };
  const tag = await work(password, against);
  return hashed !== undefined && timingSafeEqual(tag, hashed.tag);
}

/** Whether a hash was made with less work than is asked for now. */
export function isWeak(phc: string): boolean {
  const hashed = read(phc);
  return hashed === undefined || hashed.memory < NOW.memory || hashed.passes < NOW.passes;
}

const hash = promisify(argon2);

/** People write the same letter in two ways by two keyboards; both are the same password. */
function work(password: string, { memory, passes, parallelism, salt, tag }: Hashed): Promise<Buffer> {
  return hash('argon2id', { message: password.normalize('NFC'), nonce: salt, memory, passes, parallelism, tagLength: tag.length });
}

function read(phc: string): Hashed | undefined {
  const [, m, t, p, salt = '', tag = ''] = PHC.exec(phc) ?? [];
  const [memory, passes, parallelism] = [Number(m), Number(t), Number(p)];
  const isSound = passes >= 1 && parallelism >= 1 && memory >= KIB_A_LANE * parallelism;
  if (!isSound || memory > MOST.memory || passes > MOST.passes || parallelism > MOST.parallelism) return undefined;
  return { memory, passes, parallelism, salt: Buffer.from(salt, 'base64'), tag: Buffer.from(tag, 'base64') };
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}
