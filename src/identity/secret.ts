import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** What is done with the one secret of this server: each use has a key of its own, and none is ever in the database. */
export interface Secret {
  /** Encrypted so that it can only be opened here, and for the same `about`. */
  seal(plain: Buffer, about: string): Buffer;
  /** What was sealed; undefined where it was altered, or sealed elsewhere or about something else. */
  open(sealed: Buffer, about: string): Buffer | undefined;
  /** The same for the same text, and telling nothing of it without the secret. */
  mark(text: string): Buffer;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

/** Opens a secret of 32 bytes or more. */
export function openSecret(secret: Buffer): Secret {
  const derived = (use: string): Buffer => Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `sightline ${use}`, KEY_BYTES));
  const [sealing, marking] = [derived('sealing'), derived('marking')];
  return {
    seal(plain, about) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(Buffer.from(about));
      const hidden = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), hidden]);
    },
    open(sealed, about) {
      if (sealed.length < NONCE_BYTES + TAG_BYTES) return undefined;
      const decipher = createDecipheriv('aes-256-gcm', sealing, sealed.subarray(0, NONCE_BYTES))
        .setAAD(Buffer.from(about))
        .setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      try {
        return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
      } catch {
        return undefined;
      }
    },
    mark: (text) => createHmac('sha256', marking).update(text).digest(),
  };
}
