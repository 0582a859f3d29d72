import { createHash, timingSafeEqual } from 'node:crypto';
import type { preParsingAsyncHookHandler } from 'fastify';
import { problem } from '../problem.ts';

const BEARER = /^Bearer +(\S+)$/i;

/** Makes the hook that lets a request with `Authorization: Bearer <token>` pass and answers 401 to any other. */
export function tokenCheck(token: string): preParsingAsyncHookHandler {
  const expected = digest(token);
  return async (request, _reply, payload) => {
    const given = BEARER.exec(request.headers.authorization ?? '')?.[1];
    if (given === undefined) {
      const detail =
        'Send "Authorization: Bearer <token>" with the token that the collector was started with.';
      throw unauthorized('token-missing', 'The report needs a token.', detail);
    }
    // Digests have one length, so the comparison takes the same time whatever was sent.
    if (token === '' || !timingSafeEqual(digest(given), expected)) {
      const detail = 'Check that it is the token of this collector and that it was copied whole.';
      throw unauthorized('token-wrong', 'The token does not open this report.', detail);
    }
    return payload;
  };
}

function unauthorized(code: string, title: string, detail: string): Error {
  return problem(401, code, title, detail).withHeader('WWW-Authenticate', 'Bearer');
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
