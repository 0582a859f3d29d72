import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { Report } from '../../report/report-schema.ts';
import type { ReportDeps } from './get-report.ts';
import { readReport, refuseOtherParameters } from './get-report-query.ts';

/** Address of a report and of its exports. */
export const ReportParams = Type.Object({ site: Type.String() });

/** Range of a report. Days are checked by `readReport`, which says what to change. */
export const ReportRange = Type.Object({
  from: Type.Optional(Type.String()),
  to: Type.Optional(Type.String()),
});

/** `GET /api/sites/:site/report?from=YYYY-MM-DD&to=YYYY-MM-DD`: the figures as JSON. */
export function getReportJson(app: FastifyInstance, deps: ReportDeps): void {
  app.withTypeProvider<TypeBoxTypeProvider>().get(
    '/api/sites/:site/report',
    {
      schema: { params: ReportParams, querystring: ReportRange, response: { 200: Report } },
      preValidation: refuseOtherParameters,
    },
    async (request, reply) => {
      const report = await readReport(deps, { ...request.params, ...request.query });
      return reply.header('Cache-Control', 'no-store').send(report);
    },
  );
}
