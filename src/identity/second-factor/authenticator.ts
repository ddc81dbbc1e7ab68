/** Codes of an authenticator app: six figures that change every half minute (RFC 6238). */
import { randomBytes } from 'node:crypto';
import { Secret as SharedSecret, TOTP } from 'otpauth';
import { encode } from 'uqr';

const SECONDS = 30;
/** Clocks of telephones go wrong by less than this many codes. */
const CODES_EITHER_SIDE = 1;
const SECRET_BYTES = 20;

/** A secret to share with an app. */
export function newSharedSecret(): Buffer {
  return randomBytes(SECRET_BYTES);
}

/** What an app is given by camera: the secret, and what to call it. */
export function appAddress(secret: Buffer, label: { readonly council: string; readonly signIn: string }): string {
  return totp(secret, { issuer: `Sightline, ${label.council}`, label: label.signIn }).toString();
}

/** The secret as it is typed into an app that has no camera. */
export function typedSecret(secret: Buffer): string {
  return (sharedSecret(secret).base32.match(/.{1,4}/g) ?? []).join(' ');
}

/** The half minute that a code is of, counted from 1970, at an instant; undefined where the code is not right. */
export function stepOf(secret: Buffer, code: string, at: Temporal.Instant): number | undefined {
  const plain = code.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(plain)) return undefined;
  const timestamp = at.epochMilliseconds;
  const off = totp(secret).validate({ token: plain, timestamp, window: CODES_EITHER_SIDE });
  return off === null ? undefined : Math.floor(timestamp / 1000 / SECONDS) + off;
}

/** The code that an app shows at an instant. */
export function codeAt(secret: Buffer, at: Temporal.Instant): string {
  return totp(secret).generate({ timestamp: at.epochMilliseconds });
}

function totp(secret: Buffer, named: { issuer?: string; label?: string } = {}): TOTP {
  return new TOTP({ ...named, secret: sharedSecret(secret), algorithm: 'SHA1', digits: 6, period: SECONDS });
}

function sharedSecret(secret: Buffer): SharedSecret {
  return new SharedSecret({ buffer: new Uint8Array(secret).buffer });
}

/** The squares of a code for a camera, as the path of a drawing one unit a square, and how wide it is. */
export function squaresOf(text: string): { readonly path: string; readonly size: number } {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { path: squares.join(''), size };
}
