/**
 * Problem replies of the collector: RFC 9457, `application/problem+json`, with our `code`.
 *
 * Every 4xx says what to change. No reply carries a stack trace, and none is HTML, so nothing a client sent can run.
 */
import type { Socket } from 'node:net';
import { Type, type Static } from '@sinclair/typebox';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { StoreUnavailable } from './store.ts';

/** Media type of a problem reply. */
export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** Seconds after which a sender may try again: long enough for a lock or a full log to pass. */
const RETRY_AFTER_SECONDS = '5';

/** Body of a problem reply, with members beside these where there is more to say. */
export const ProblemSchema = Type.Object(
  {
    status: Type.Integer({ description: 'HTTP status.' }),
    code: Type.String({ description: 'Message code, kebab-case; docs/errors.md has a section for each.' }),
    title: Type.String({ description: 'What is wrong, one sentence.' }),
    detail: Type.Optional(Type.String({ description: 'What to change.' })),
  },
  { additionalProperties: true, description: 'A problem (RFC 9457): what is wrong, and what to change.' },
);

const answered = {
  description: 'A problem (RFC 9457): what is wrong, and what to change.',
  content: { 'application/problem+json': { schema: ProblemSchema } },
};

/** What any route may answer besides, for the description of the interface. */
export const PROBLEMS = { '4xx': answered, '5xx': answered } as const;

/** See {@link ProblemSchema}. */
export type ProblemBody = Readonly<Static<typeof ProblemSchema>> & Readonly<Record<string, unknown>>;

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
    sendProblem(toProblem(error, request), request, reply),
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

/** Makes the problem of a database that takes nothing at the moment. Nothing was changed; the sender tries again. */
export function unavailable(cause: unknown): Problem {
  const body = {
    status: 503,
    code: 'store-unavailable',
    title: 'The database cannot be used at the moment.',
  };
  const detail = 'Nothing was changed. Send the request again after the time in Retry-After.';
  return new Problem({ ...body, detail }, { 'Retry-After': RETRY_AFTER_SECONDS }, { cause });
}

/** Turns anything thrown into a problem. */
export function toProblem(error: FastifyError | Problem, request: FastifyRequest): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof StoreUnavailable) return unavailable(error);
  const status = error.statusCode ?? 500;
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    return problem(
      415,
      'content-type-unsupported',
      'This content type is not taken.',
      'Send application/json or text/plain.',
    );
  }
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    const { bodyLimit } = request.routeOptions;
    const length = request.headers['content-length'];
    const detail = `At most ${bodyLimit} bytes${length === undefined ? '' : `; this one has ${length}`}.`;
    return problem(413, 'body-too-large', 'The body is too large.', detail, { limitBytes: bodyLimit });
  }
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

/** Answers bytes that are no HTTP request, or come too slowly, and ends the connection. */
export function answerBrokenRequest(error: { readonly code?: string }, socket: Socket): void {
  if (!socket.writable) return void socket.destroy();
  const [status, phrase] = BROKEN[error.code ?? ''] ?? [400, 'Bad Request'];
  const body = JSON.stringify({ status, code: 'request-malformed', title: `${phrase}.` });
  socket.end(
    `HTTP/1.1 ${status} ${phrase}\r\nContent-Type: ${PROBLEM_TYPE}\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`,
  );
}

/** Statuses by the codes of Node's HTTP parser; every other is a 400. */
const BROKEN: Readonly<Record<string, readonly [number, string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout'],
  HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large'],
};
