/**
 * Signing in with a provider of OpenID Connect: the code flow with PKCE, state and nonce, by `openid-client`.
 *
 * The provider says who somebody is; what that one may do is the account's of that name here.
 */
import * as openid from 'openid-client';
import { Type, type Static } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { Problem } from '../problem.ts';

/** A provider, and what it knows this collector as. */
export interface OpenIdOptions {
  /** Address of the provider, as `https://accounts.example.com`: https, or http on this machine. */
  readonly issuer: string;
  readonly clientId: string;
  /** Absent where the provider has this collector as a public client. */
  readonly clientSecret?: string;
  /** Address of this collector as browsers see it. The provider is told `<url>api/signed-in` as the place to come back to. */
  readonly url: string;
  /** Claim that names the account. Default: `email`, which the provider must not say to be unverified. */
  readonly nameClaim?: string;
}

/** The way to the provider, and what the browser keeps until it comes back. */
export interface Departure {
  readonly address: string;
  readonly kept: string;
}

/** Signs people in. */
export interface OpenId {
  /** Host of the provider, for people. */
  readonly host: string;
  /**
   * @param to Page to come back to.
   * @throws Problem `open-id-unreachable`.
   */
  readonly leave: (to: string) => Promise<Departure>;
  /**
   * Reads what the provider has sent the browser back with.
   *
   * @param query Query of the address that the browser came back to, as it is.
   * @param kept What it was given when it left.
   * @returns Name of the account, not yet looked up, and the page to show.
   * @throws Problem `open-id-failed`: whatever does not fit together.
   */
  readonly arrive: (query: string, kept: string) => Promise<{ readonly name: string; readonly to: string }>;
}

/** How long the provider may take to answer, in seconds. */
const TIMEOUT_SECONDS = 10;

const Kept = Type.Object({
  to: Type.String(),
  verifier: Type.String(),
  state: Type.String(),
  nonce: Type.String(),
});

/** What is wrong with the settings of a provider; `undefined` when nothing is. */
export function openIdProblem({ issuer, url, clientId }: OpenIdOptions): string | undefined {
  if (clientId === '') return 'it has no clientId';
  if (!isSafe(issuer)) return `its issuer "${issuer}" is no https address`;
  if (!isSafe(url) || !url.endsWith('/'))
    return `its url "${url}" is no https address that ends with a slash`;
  return undefined;
}

/** What travels in clear is anybody's; on this machine nothing travels. */
function isSafe(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return (
    protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname))
  );
}

/** Makes the way to and from a provider. It is asked for its addresses when somebody first signs in. */
export function makeOpenId(options: OpenIdOptions): OpenId {
  const { issuer, url, nameClaim = 'email' } = options;
  const redirect = new URL('api/signed-in', url);
  let known: Promise<openid.Configuration> | undefined;
  const discover = async (): Promise<openid.Configuration> => {
    known ??= ask(options);
    try {
      return await known;
    } catch (error) {
      // It may be there the next time.
      known = undefined;
      throw new Problem(
        {
          status: 502,
          code: 'open-id-unreachable',
          title: 'The provider that signs people in cannot be asked.',
          detail: `Check that ${new URL(issuer).host} can be reached from the collector, or sign in in another way.`,
        },
        {},
        { cause: error },
      );
    }
  };
  return {
    host: new URL(issuer).host,
    async leave(to) {
      const config = await discover();
      const verifier = openid.randomPKCECodeVerifier();
      const state = openid.randomState();
      const nonce = openid.randomNonce();
      const address = openid.buildAuthorizationUrl(config, {
        redirect_uri: redirect.href,
        scope: nameClaim === 'email' ? 'openid email' : 'openid profile email',
        code_challenge: await openid.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
      });
      const kept: Static<typeof Kept> = { to, verifier, state, nonce };
      return { address: address.href, kept: Buffer.from(JSON.stringify(kept)).toString('base64url') };
    },
    async arrive(query, kept) {
      const { to, verifier, state, nonce } = readKept(kept);
      const config = await discover();
      const arrived = new URL(redirect);
      arrived.search = query;
      const claims = await claimsOf(config, arrived, nameClaim, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      }).catch((error: unknown) => {
        throw failed('Sign in again.', error);
      });
      const name = claims[nameClaim];
      if (typeof name !== 'string' || name === '')
        throw failed(`The provider gives no "${nameClaim}". Ask for another nameClaim.`);
      if (nameClaim === 'email' && claims['email_verified'] === false)
        throw failed('The provider has not verified the address of email.');
      return { name, to };
    },
  };
}

async function ask({ issuer, clientId, clientSecret }: OpenIdOptions): Promise<openid.Configuration> {
  const address = new URL(issuer);
  const config = await openid.discovery(address, clientId, clientSecret, undefined, {
    timeout: TIMEOUT_SECONDS,
    // Marked as deprecated to stand out: only an address of this machine gets here without TLS.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- see above
    ...(address.protocol === 'http:' && { execute: [openid.allowInsecureRequests] }),
  });
  return config;
}

/** What the provider says of who signed in: in the ID token, or where it is asked for more. */
async function claimsOf(
  config: openid.Configuration,
  arrived: URL,
  nameClaim: string,
  checks: openid.AuthorizationCodeGrantChecks,
): Promise<Readonly<Record<string, unknown>>> {
  const tokens = await openid.authorizationCodeGrant(config, arrived, checks);
  const claims = tokens.claims();
  if (!claims || claims[nameClaim] !== undefined || config.serverMetadata().userinfo_endpoint === undefined)
    return { ...claims };
  return openid.fetchUserInfo(config, tokens.access_token, claims.sub);
}

function readKept(kept: string): Static<typeof Kept> {
  try {
    const read: unknown = JSON.parse(Buffer.from(kept, 'base64url').toString('utf8'));
    if (Value.Check(Kept, read)) return read;
  } catch {
    // Said below.
  }
  throw failed(
    'The browser has not kept the start of it, or it took longer than ten minutes. Sign in again.',
  );
}

function failed(detail: string, cause?: unknown): Problem {
  const title = 'The provider has not signed you in.';
  return new Problem({ status: 401, code: 'open-id-failed', title, detail }, {}, { cause });
}
