import type { FastifyServerOptions } from 'fastify';

/** What the collector logs, and where to. */
export interface LogOptions {
  /** Lowest level that is written. Default: `warn`, and of the nightly jobs `info`: how much they did. */
  readonly level?: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';
  /** Default: standard output. */
  readonly stream?: { write(line: string): void };
}

/**
 * Makes the logger of the server.
 *
 * A line has no address, user agent, referrer or query, whatever the level (LB-51): a request is its method and the
 * pattern of its route, an error its message, code and stack. Members that Node adds, as the raw packet of a broken
 * request, are left out.
 */
export function logger({ level = 'warn', stream }: LogOptions): NonNullable<FastifyServerOptions['logger']> {
  return {
    level,
    ...(stream && { stream }),
    serializers: {
      req: (request) => ({ method: request.method, route: request.routeOptions?.url }),
      res: (reply) => ({ statusCode: reply.statusCode }),
      err: (error) => ({
        type: error.name,
        message: error.message,
        code: error.code,
        stack: error.stack ?? '',
      }),
    },
  };
}
