import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { reportCsv } from '../../report/report-csv.ts';
import type { ReportDeps } from './get-report.ts';
import { ReportParams, ReportRange } from './get-report-json.ts';
import { readReport } from './get-report-query.ts';

/** `GET /api/sites/:site/report.csv?from=YYYY-MM-DD&to=YYYY-MM-DD`: the same figures as a table to download. */
export function getReportCsv(app: FastifyInstance, deps: ReportDeps): void {
  app
    .withTypeProvider<TypeBoxTypeProvider>()
    .get(
      '/api/sites/:site/report.csv',
      { schema: { params: ReportParams, querystring: ReportRange } },
      async (request, reply) => {
        const report = await readReport(deps, { ...request.params, ...request.query });
        const name = `may-i-${report.site}-${report.from}-${report.to}.csv`;
        return reply
          .type('text/csv; charset=utf-8')
          .header('Content-Disposition', `attachment; filename="${name}"`)
          .header('Cache-Control', 'no-store')
          .send(reportCsv(report));
      },
    );
}
