/**
 * Problem replies of the collector: RFC 9457, `application/problem+json`, with our `code`.
 *
 * Every 4xx says what to change. No reply carries a stack trace, and none is HTML, so nothing a client sent can run.
 */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Media type of a problem reply. */
export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** Body of a problem reply. */
export interface ProblemBody {
  readonly status: number;
  /** Message code, kebab-case; `docs/collector.md` lists them. */
  readonly code: string;
  /** What is wrong, one sentence. */
  readonly title: string;
  /** What to change. */
  readonly detail?: string;
  readonly [member: string]: unknown;
}

/** An error that is answered as a problem reply. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly statusCode: number;
  readonly body: ProblemBody;
  /** Headers that go with the reply, as `Retry-After`. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(body: ProblemBody, headers: Readonly<Record<string, string>> = {}, options?: ErrorOptions) {
    super(`${body.title} [${body.code}]`, options);
    this.statusCode = body.status;
    this.body = body;
    this.headers = headers;
  }

  /** Returns the same problem with a header more. */
  withHeader(name: string, value: string): Problem {
    return new Problem(this.body, { ...this.headers, [name]: value }, { cause: this.cause });
  }
}

/**
 * Makes a problem to throw from a route.
 *
 * @param extra Members beside the standard ones, as the list of wrong fields.
 */
export function problem(
  status: number,
  code: string,
  title: string,
  detail?: string,
  extra: Readonly<Record<string, unknown>> = {},
): Problem {
  return new Problem({ status, code, title, ...(detail === undefined ? {} : { detail }), ...extra });
}

/** Makes every error and every unknown address of `app` a problem reply. Call before routes are registered. */
export function answerProblems(app: FastifyInstance): void {
  const methods = new Map<string, Set<string>>();
  app.addHook('onRoute', ({ url, method }) => {
    const known = methods.get(url) ?? new Set<string>();
    for (const name of [method].flat()) known.add(name);
    methods.set(url, known);
  });
  app.setErrorHandler((error: FastifyError | Problem, request, reply) =>
    sendProblem(toProblem(error), request, reply),
  );
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '';
    return sendProblem(unknownAddress(methods.get(path), request.method), request, reply);
  });
}

/** Answers a request with a problem; logs those that are our fault. */
export function sendProblem(answer: Problem, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  // Only faults of ours are logged: the message of a client's error can carry what the client sent (LB-51).
  if (answer.statusCode >= 500)
    request.log.error({ err: answer.cause ?? answer, code: answer.body.code }, answer.body.title);
  return reply
    .code(answer.statusCode)
    .headers(answer.headers)
    .type(PROBLEM_TYPE)
    .send(JSON.stringify(answer.body));
}

/** Turns anything thrown into a problem. */
export function toProblem(error: FastifyError | Problem): Problem {
  if (error instanceof Problem) return error;
  const status = error.statusCode ?? 500;
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    return problem(
      415,
      'content-type-unsupported',
      'This content type is not taken.',
      'Send application/json or text/plain.',
    );
  }
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return problem(413, 'body-too-large', 'The body is too large.');
  if (error.validation) {
    return problem(400, 'request-malformed', 'The request is not as expected.', error.message);
  }
  if (status >= 400 && status < 500) {
    return problem(
      status,
      'request-malformed',
      'The request cannot be read.',
      'Check the address, the headers and the length.',
    );
  }
  const fault = { status: 500, code: 'internal-error', title: 'The collector failed. Its log says why.' };
  return new Problem(fault, {}, { cause: error });
}

function unknownAddress(known: ReadonlySet<string> | undefined, method: string): Problem {
  if (!known) return problem(404, 'not-found', 'There is nothing at this address.');
  const allow = [...known].join(', ');
  return problem(405, 'method-not-allowed', `${method} is not possible here.`, `Use ${allow}.`).withHeader(
    'Allow',
    allow,
  );
}
