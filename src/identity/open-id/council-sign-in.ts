/** Signing in by the council's own accounts: OpenID Connect, by authorization code with PKCE. */
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  clockSkew,
  type Configuration,
  discovery,
  enableNonRepudiationChecks,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { z } from 'zod';
import type { Secret } from '../secret.ts';

/** How the council's own sign-in is reached. */
export interface OpenIdSettings {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where people reach the pages. */
  readonly address: URL;
}

/** Somebody whom the council's own sign-in vouches for. */
export interface Vouched {
  readonly issuer: string;
  readonly subject: string;
  /** Only one that is known to be theirs. */
  readonly email?: string;
}

/** Where to send somebody, and what to keep in their browser until they are back. */
export interface SentAway {
  readonly url: string;
  readonly sealed: string;
}

export type CameBack =
  | { readonly came: 'back'; readonly vouched: Vouched; readonly back: string }
  /** What came back does not belong to a sign-in that was begun here a moment ago, or was refused there; nothing can be told from it. */
  | { readonly came: 'unproved' }
  | { readonly came: 'away' };

export interface CouncilSignIn {
  /** Undefined where it does not answer. */
  begin(back: string): Promise<SentAway | undefined>;
  /** What somebody brings back, by the query of the address they were sent to. */
  finish(query: string, sealed: string | undefined): Promise<CameBack>;
  /** Where they can be signed out there as well; undefined where it does not answer, or has no such place. */
  signOutAt(): Promise<string | undefined>;
}

const COUNCIL_PATH = '/sign-in/council/back';
const SEALED_ABOUT = 'sign-in by the council';
const MINUTES_AWAY = 15;
const LONGEST_WAIT_SECONDS = 10;

const kept = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), back: z.string(), at: z.number() });
const flag = z.union([z.boolean(), z.literal(1), z.literal('1'), z.literal('true')]).catch(false);
const claims = z.object({
  iss: z.string(),
  sub: z.string().min(1).max(500),
  email: z.string().optional().catch(undefined),
  email_verified: flag,
  // What Microsoft Entra ID says in place of it, where it is set up to.
  xms_edov: flag,
});

/** Opens the council's sign-in; it is asked how it works when somebody first needs it. */
export function openCouncilSignIn(settings: OpenIdSettings, secret: Secret, now: () => Temporal.Instant): CouncilSignIn {
  const { issuer, clientId, clientSecret, address } = settings;
  const redirect = new URL(COUNCIL_PATH, address).href;
  let known: Configuration | undefined;

  return {
    async begin(back) {
      const config = await reached();
      if (config === undefined) return undefined;
      const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()];
      const url = buildAuthorizationUrl(config, {
        redirect_uri: redirect,
        scope: 'openid profile email',
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
      });
      const text = JSON.stringify({ state, nonce, verifier, back, at: now().epochMilliseconds });
      return { url: url.href, sealed: secret.seal(Buffer.from(text), SEALED_ABOUT).toString('base64url') };
    },

    async finish(query, sealed) {
      const begun = sealed === undefined ? undefined : opened(sealed);
      if (begun === undefined) return { came: 'unproved' };
      const config = await reached();
      if (config === undefined) return { came: 'away' };
      try {
        const tokens = await authorizationCodeGrant(config, new URL(`${COUNCIL_PATH}?${query}`, address), {
          expectedState: begun.state,
          expectedNonce: begun.nonce,
          pkceCodeVerifier: begun.verifier,
          idTokenExpected: true,
        });
        const { iss, sub, email, email_verified, xms_edov } = claims.parse(tokens.claims());
        const verified = email_verified !== false || xms_edov !== false;
        return {
          came: 'back',
          back: begun.back,
          vouched: { issuer: iss, subject: sub, ...(verified && email !== undefined && { email }) },
        };
      } catch (error) {
        return { came: isAway(error) ? 'away' : 'unproved' };
      }
    },

    async signOutAt() {
      const config = await reached();
      if (config?.serverMetadata().end_session_endpoint === undefined) return undefined;
      return buildEndSessionUrl(config, { post_logout_redirect_uri: new URL('/signed-out', address).href }).href;
    },
  };

  async function reached(): Promise<Configuration | undefined> {
    if (known !== undefined) return known;
    try {
      // What a token says is believed for its signature, not for the line it came by.
      const execute = [enableNonRepudiationChecks, ...(issuer.protocol === 'http:' ? [allowInsecureRequests] : [])];
      // Whether a token is too old is judged by the same clock as everything else here.
      const ahead = Math.round((now().epochMilliseconds - Temporal.Now.instant().epochMilliseconds) / 1000);
      const client = { client_secret: clientSecret, [clockSkew]: ahead };
      known = await discovery(issuer, clientId, client, undefined, { execute, timeout: LONGEST_WAIT_SECONDS });
    } catch {
      return undefined;
    }
    return known;
  }

  function opened(sealed: string): z.infer<typeof kept> | undefined {
    const plain = secret.open(Buffer.from(sealed, 'base64url'), SEALED_ABOUT);
    const begun = plain === undefined ? undefined : kept.parse(JSON.parse(plain.toString()));
    return begun !== undefined && now().epochMilliseconds - begun.at <= MINUTES_AWAY * 60_000 ? begun : undefined;
  }
}

/** Whether nobody answered, or not in any words that could be understood; anything else is an answer. */
function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof TypeError || error.name === 'TimeoutError') return true;
  return 'code' in error && error.code === 'OAUTH_TIMEOUT';
}
