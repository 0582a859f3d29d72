/** A real provider of OpenID Connect for tests: oidc-provider, which is certified, with its own pages for signing in. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import type { OpenIdOptions } from '../../src/collector/access/open-id.ts';

/** Whom the provider knows. */
const PEOPLE: Readonly<Record<string, object>> = {
  anna: { email: 'anna@example.com', email_verified: true },
  ben: { email: 'ben@example.com', email_verified: true },
  eve: { email: 'anna@example.com', email_verified: false },
};

/** A provider, and what a collector on the port needs to know of it. */
export interface RunningProvider {
  readonly openId: OpenIdOptions;
  readonly close: () => void;
}

/** Starts it for a collector that will listen on a port. */
export async function startProvider(port: number): Promise<RunningProvider> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const openId = {
    issuer,
    clientId: 'may-i',
    clientSecret: 'a-secret-of-this-collector',
    url: `http://127.0.0.1:${port}/`,
  };
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: openId.clientId,
        client_secret: openId.clientSecret,
        redirect_uris: [`${openId.url}api/signed-in`],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => Promise.resolve({ sub: id, ...PEOPLE[id] }),
    }),
    cookies: { keys: ['a-key-of-this-test'] },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => void answer(request, response));
  return {
    openId,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
