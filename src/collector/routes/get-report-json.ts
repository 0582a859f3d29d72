import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { Report } from '../../report/report-schema.ts';
import { PROBLEMS } from '../problem.ts';
import { SIGNED_IN } from './get-openapi.ts';
import type { ReportDeps } from './get-report.ts';
import { readReport, refuseOtherParameters } from './get-report-query.ts';

/** Address of a report and of its exports. */
export const ReportParams = Type.Object({
  site: Type.String({ description: 'Id, as `GET /api/sites` has it.' }),
});

/** Range of a report. Days are checked by `readReport`, which says what to change. */
export const ReportRange = Type.Object({
  from: Type.Optional(
    Type.String({
      description: 'First day in the time zone of the site, `YYYY-MM-DD`. Default: 30 days up to `to`.',
    }),
  ),
  to: Type.Optional(
    Type.String({
      description:
        'Last day, included. Default: today. The range has 800 days at most; there is no other parameter.',
    }),
  ),
});

/** `GET /api/sites/:site/report?from=YYYY-MM-DD&to=YYYY-MM-DD`: the figures as JSON. */
export function getReportJson(app: FastifyInstance, deps: ReportDeps): void {
  app.withTypeProvider<TypeBoxTypeProvider>().get(
    '/api/sites/:site/report',
    {
      schema: {
        summary: 'Gives the report',
        tags: ['report'],
        security: SIGNED_IN,
        params: ReportParams,
        querystring: ReportRange,
        response: { 200: Report, ...PROBLEMS },
      },
      preValidation: refuseOtherParameters,
    },
    async (request, reply) => {
      const report = await readReport(deps, { ...request.params, ...request.query });
      return reply.header('Cache-Control', 'no-store').send(report);
    },
  );
}
