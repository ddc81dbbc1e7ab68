/** A key of its own for tests, and days signed without waiting for clocks. */
import { generateKeyPairSync, sign } from 'node:crypto';
import { dayOf } from '../../calendar/index.ts';
import type { Store } from '../open-store.ts';
import { COUNCIL } from '../test-support.ts';
import { type Signer, type Signing, signHeads } from './sign-heads.ts';

export function testSigner(): Signer {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url'),
    sign: (text) => sign(null, Buffer.from(text), privateKey),
  };
}

/** Signs at once: nobody else is in the middle of beginning to write. */
export function signDay(store: Store, day: string, signer: Signer): Promise<Signing> {
  return signHeads(store, COUNCIL.id, dayOf(day), signer, 0);
}
