import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';

/** How one part of a file is closed so that no byte of it, nor its place among the others, can change unseen. */
export interface Seal {
  /** How many bytes a tag has. */
  readonly tagLength: number;
  /** What is written of the part with this number, beginning with `head`: its bytes and its tag. */
  close(index: number, head: Buffer, part: Buffer): { readonly bytes: Buffer; readonly tag: Buffer };
  /** The part as it was, or undefined where it or its place is not what was closed. */
  open(index: number, head: Buffer, bytes: Buffer, tag: Buffer): Buffer | undefined;
}

const TAG_OF_GCM = 16;

/** AES-256 in Galois/Counter Mode. The key belongs to one file alone, so the number of the part may be the nonce. */
export function encryption(key: Buffer, bound: Buffer): Seal {
  return {
    tagLength: TAG_OF_GCM,
    close: (index, head, part) => {
      const cipher = createCipheriv('aes-256-gcm', key, nonce(index), { authTagLength: TAG_OF_GCM }).setAAD(Buffer.concat([bound, head]));
      const bytes = Buffer.concat([cipher.update(part), cipher.final()]);
      return { bytes, tag: cipher.getAuthTag() };
    },
    open: (index, head, bytes, tag) => {
      const decipher = createDecipheriv('aes-256-gcm', key, nonce(index), { authTagLength: TAG_OF_GCM }).setAAD(
        Buffer.concat([bound, head]),
      );
      decipher.setAuthTag(tag);
      const part = decipher.update(bytes);
      try {
        return Buffer.concat([part, decipher.final()]);
      } catch {
        return undefined;
      }
    },
  };
}

/** Nothing is hidden, and whatever went wrong by accident shows. */
export function checksums(bound: Buffer): Seal {
  const tagOf = (index: number, head: Buffer, part: Buffer): Buffer =>
    createHash('sha256').update(bound).update(nonce(index)).update(head).update(part).digest();
  return {
    tagLength: 32,
    close: (index, head, part) => ({ bytes: part, tag: tagOf(index, head, part) }),
    open: (index, head, bytes, tag) => (tagOf(index, head, bytes).equals(tag) ? bytes : undefined),
  };
}

function nonce(index: number): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeBigUInt64BE(BigInt(index), 4);
  return bytes;
}
