import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { ReportDeps } from './get-report.ts';

/**
 * What a page may do: run its own script, ask this collector, and nothing else. It cannot be framed, so nobody can be
 * made to press its buttons; and no style or script of a page element runs. The page for texts fills a frame with a preview
 * by a form.
 */
const policyOf = (file: string): string =>
  [
    "default-src 'self'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action ${file.endsWith('texts.html') ? "'self'" : "'none'"}`,
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');

/** `GET /report/`: the page that shows the report. */
export async function getReportPage(app: FastifyInstance, { distDir }: ReportDeps): Promise<void> {
  app.get('/report', (_request, reply) => reply.redirect('report/', 308));
  await app.register(fastifyStatic, {
    root: join(distDir, 'report'),
    prefix: '/report/',
    decorateReply: false,
    cacheControl: false,
    setHeaders: (reply, file) => {
      void reply.headers({
        'Content-Security-Policy': policyOf(file),
        'Cache-Control': 'no-cache',
        'Referrer-Policy': 'no-referrer',
        'X-Content-Type-Options': 'nosniff',
      });
    },
  });
}
